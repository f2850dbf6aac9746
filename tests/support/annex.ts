import { publishAnnex } from '@/lib/annex/commands'
import { saveAnnexDraft } from '@/lib/annex/draft'
import { SaveDraftInput } from '@/lib/drafts/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act } from './coalition'
import { bodyOf } from './papers'

type Paper = { id: string; author: PersonActor }

/** What the editor sends of an annex: these paragraphs over that revision. */
export const annexWritten = (paper: { id: string }, revision: number, ...texts: string[]) =>
  SaveDraftInput.parse({
    ...{ paperId: paper.id, revision, title: 'If others reopen it', language: 'en' },
    body: bodyOf(...texts),
  })

/** The annex with these paragraphs, saved over whatever is there; answers the new revision. */
export async function writeAnnex(paper: Paper, ...texts: string[]) {
  const draft = await db.annexDraft.findUnique({ where: { paperId: paper.id } })
  return saveAnnexDraft(act(paper.author), annexWritten(paper, draft?.revision ?? 0, ...texts))
}

/** The next version of the annex, with these paragraphs, as its row. */
export async function publishedAnnex(paper: Paper, ...texts: string[]) {
  const { revision } = await writeAnnex(paper, ...texts)
  const input = { paperId: paper.id, draftRevision: revision, note: 'For those in the room.' }
  const { number } = await publishAnnex(act(paper.author), input)
  return db.annexVersion.findUniqueOrThrow({ where: { paperId_number: { paperId: paper.id, number } } })
}

/** The types of what was recorded of annexes on the coalition's own chain, in order. */
export async function annexEvents(coalition: { id: string }): Promise<string[]> {
  const where = { chainId: coalition.id, type: { startsWith: 'annex.' } }
  return (await db.event.findMany({ where, orderBy: { seq: 'asc' } })).map(({ type }) => type)
}
