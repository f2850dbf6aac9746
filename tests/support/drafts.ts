import { randomUUID } from 'node:crypto'
import { saveDraft } from '@/lib/drafts/commands'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { createPaper } from '@/lib/papers/commands'
import { CreatePaperInput } from '@/lib/papers/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { act } from './coalition'
import { bodyOf } from './papers'

/** A paper that this Taskforce person has begun; its draft is empty, its revision 0. */
export async function begunPaper(by: PersonActor, title = `A paper ${randomUUID().slice(0, 8)}`) {
  const { paperId, slug } = await createPaper(act(by), CreatePaperInput.parse({ kind: 'position', title }))
  return { id: paperId, slug, title }
}

/** What the editor sends: these paragraphs over that revision. */
export const written = (paper: { id: string; title: string }, revision: number, ...texts: string[]) =>
  SaveDraftInput.parse({
    paperId: paper.id,
    revision,
    title: paper.title,
    language: 'en',
    body: bodyOf(...texts),
  })

/** The draft with these paragraphs, saved over that revision; answers the new one. */
export async function save(
  by: PersonActor,
  paper: { id: string; title: string },
  revision: number,
  ...texts: string[]
) {
  return saveDraft(act(by), written(paper, revision, ...texts))
}
