import type { AddCommentInput, Speaks } from '@/lib/comments/schema'
import { db } from '@/lib/platform/db'
import { eventsOf } from './coalition'
import { paragraphId, type publishedPaper } from './papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

export const forMember = (id: string): Speaks => ({ capacity: 'forMember', memberId: id })
export const ownName = (id: string): Speaks => ({ capacity: 'ownName', memberId: id })
export const asTaskforce: Speaks = { capacity: 'taskforce', memberId: null }

/** A comment on the first paragraph of the paper's last version, as a form would send it. */
export const commentOn = (
  paper: Paper,
  speaker: Speaks,
  change: Partial<AddCommentInput> = {},
): AddCommentInput => ({
  paperId: paper.id,
  versionId: paper.versions.at(-1)?.id ?? '',
  paragraph: paragraphId(1),
  speaker,
  type: 'substantive',
  blocking: false,
  taskforceOnly: false,
  publicAs: 'counted',
  language: 'en',
  text: 'Say “permanent forum”.',
  ...change,
})

/** The input of a paper in its order, with its texts and places. */
export const inputsOf = (paper: Pick<Paper, 'id'>) =>
  db.input.findMany({
    where: { paperId: paper.id },
    orderBy: { number: 'asc' },
    include: { texts: { orderBy: { seq: 'asc' } }, places: true },
  })

/** The events by which people took part in a paper, in order: what set it up before is left out. */
export const saidOn = async (paper: { id: string }) =>
  (await eventsOf(paper.id)).filter(({ type }) => /^(input|reply|block)\./.test(type))
