import 'server-only'
import type { FileKind, Imported } from '@/lib/document/import/imported'
import { canSeeDraft } from '@/lib/drafts/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { DraftNoteSeen, ImportSeen } from './seen'

/** A file that was read for the draft of this paper; null where it is not there, or not to be seen. */
export async function getImport(actor: Actor, paperId: string, id: string): Promise<ImportSeen | null> {
  if (!canSeeDraft(actor) || !/^[0-9a-f-]{36}$/i.test(id)) return null
  const found = await db.draftImport.findFirst({ where: { id, paperId }, include: { person: true } })
  if (!found) return null
  const { fileName, kind, reading, person, at } = found
  // Only what `readFile` answered is stored.
  return {
    id,
    fileName,
    kind: kind as FileKind,
    imported: reading as unknown as Imported,
    by: person.name,
    at,
  }
}

/** Files that were read for the draft and neither taken over nor let go, newest first. */
export async function listImports(actor: Actor, paperId: string) {
  if (!canSeeDraft(actor)) return []
  const found = await db.draftImport.findMany({
    where: { paperId },
    orderBy: { at: 'desc' },
    select: { id: true, fileName: true, at: true, person: { select: { name: true } } },
  })
  return found.map(({ person, ...each }) => ({ ...each, by: person.name }))
}

/** What files that were taken over into the draft said beside their text, and nobody dealt with yet. */
export async function listDraftNotes(actor: Actor, paperId: string): Promise<DraftNoteSeen[]> {
  if (!canSeeDraft(actor)) return []
  const found = await db.draftNote.findMany({ where: { paperId }, orderBy: { seq: 'asc' } })
  return found.map(
    ({ id, fileName, kind, paragraph, said }) =>
      ({ id, fileName, kind, paragraph, said }) as unknown as DraftNoteSeen,
  )
}
