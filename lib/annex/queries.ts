import 'server-only'
import { cache } from 'react'
import { storedBody } from '@/lib/drafts/desk'
import { factsBySlug } from '@/lib/papers/facts'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { versionText } from '@/lib/versions/text'
import { unwrittenAnnex } from './draft'
import { type AnnexEntry, annexVersions } from './rows'
import { canSeeAnnex, canSeeAnnexDraft, canSeeAnnexVersion, currentAnnex } from './rules'

export type Annex = { paper: PaperFacts; versions: readonly AnnexEntry[] }

/**
 * The annex of a paper with the versions that this actor may see, oldest first. Null where there is none to be seen; the
 * Taskforce, which may begin one, is given a paper without versions. A visitor's question does not reach the database.
 */
export const getAnnex = cache(async (actor: Actor, slug: string): Promise<Annex | null> => {
  if (actor.kind === 'visitor') return null
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeeAnnex(actor, paper)) return null
  const versions = (await annexVersions(db, paper.id)).filter((version) =>
    canSeeAnnexVersion(actor, paper, version),
  )
  const some = currentAnnex(versions) !== null || versions.some((version) => version.takenBack)
  return some || isTaskforce(actor) ? { paper, versions } : null
})

/** What these versions say, in their order; `text` is null where the words were suppressed. */
export async function readAnnex(versions: readonly AnnexEntry[]) {
  const texts = await db.annexText.findMany({ where: { versionId: { in: versions.map(({ id }) => id) } } })
  return versions.map((version) => {
    const text = texts.find(({ versionId }) => versionId === version.id)
    return { version, text: text ? { ...text, body: storedBody(text.body) } : null }
  })
}

/** The working text of an annex with who saved it last; revision 0 where nothing was written. Null for all but the Taskforce. */
export async function getAnnexDraft(actor: Actor, slug: string) {
  if (!canSeeAnnexDraft(actor)) return null
  const paper = await factsBySlug(db, slug)
  if (!paper) return null
  const draft = await db.annexDraft.findUnique({
    where: { paperId: paper.id },
    include: { updatedBy: { select: { name: true } } },
  })
  if (!draft)
    return { paper, ...unwrittenAnnex(paper), revision: 0, updatedAt: paper.createdAt, updatedBy: '' }
  return { ...draft, paper, body: storedBody(draft.body), updatedBy: draft.updatedBy.name }
}

/** What another person saved, for whoever was overtaken; null as above. */
export async function getAnnexDraftText(actor: Actor, paperId: string) {
  if (!canSeeAnnexDraft(actor)) return null
  const draft = await db.annexDraft.findUnique({ where: { paperId }, include: { updatedBy: true } })
  if (!draft) return null
  const { revision, title, language, updatedAt: savedAt } = draft
  return { revision, title, language, body: storedBody(draft.body), by: draft.updatedBy.name, savedAt }
}

/** The kept copies of an annex's draft, newest first, without their words; none for all but the Taskforce. */
export async function listAnnexCopies(actor: Actor, paperId: string) {
  if (!canSeeAnnexDraft(actor)) return []
  return db.annexDraftCopy.findMany({
    where: { paperId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    omit: { body: true },
    include: { person: { select: { name: true } } },
  })
}

/** One kept copy of this paper's annex, or null. */
export async function getAnnexCopy(actor: Actor, paperId: string, copyId: string) {
  if (!canSeeAnnexDraft(actor) || !isId(copyId)) return null
  const copy = await db.annexDraftCopy.findFirst({
    where: { id: copyId, paperId },
    include: { person: true },
  })
  return copy && { ...copy, body: storedBody(copy.body) }
}

/** What publishing would make of the draft, and what members have now; null where the draft is not to be seen. */
export async function getAnnexPublication(actor: Actor, slug: string) {
  const draft = await getAnnexDraft(actor, slug)
  if (!draft) return null
  const versions = await annexVersions(db, draft.paper.id)
  const current = currentAnnex(versions)
  const [said] = current ? await readAnnex([current]) : []
  return {
    draft,
    text: versionText(draft),
    number: (versions.at(-1)?.number ?? 0) + 1,
    current: current && { ...current, body: said?.text?.body ?? null },
  }
}
