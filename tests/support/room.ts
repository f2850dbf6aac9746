import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { sayInRoom } from '@/lib/room/commands'
import { SayInput, SendOnInput } from '@/lib/room/schema'
import { act } from './coalition'
import { paragraphId, type publishedPaper } from './papers'

type Paper = Pick<Awaited<ReturnType<typeof publishedPaper>>, 'id' | 'versions'>
type Member = { id: string }

/** What a form sends that says something in this member's room, on the first paragraph of the paper's last version. */
export const saying = (paper: Paper, member: Member, change: Partial<SayInput> = {}): SayInput => ({
  ...SayInput.parse({
    ...{ paperId: paper.id, versionId: paper.versions.at(-1)?.id, memberId: member.id },
    ...{ paragraph: paragraphId(1), text: 'Say who pays, and how long.' },
  }),
  ...change,
})

/** Something that was said in this member's room by one of its people, as its id. */
export async function saidInRoom(
  by: PersonActor,
  paper: Paper,
  member: Member,
  change: Partial<SayInput> = {},
): Promise<string> {
  return (await sayInRoom(act(by), saying(paper, member, change))).entryId
}

/** What a form sends that sends these entries on, in these words. */
export const sending = (
  paper: Paper,
  member: Member,
  entryIds: string[],
  change: Partial<SendOnInput> = {},
): SendOnInput => ({
  ...SendOnInput.parse({
    ...{ paperId: paper.id, memberId: member.id, entryIds, type: 'substantive' },
    text: 'Fjord Registry asks who pays.',
  }),
  ...change,
})

export const entryOf = (id: string) =>
  db.roomEntry.findUniqueOrThrow({
    where: { id },
    include: { texts: { orderBy: { seq: 'asc' } }, replies: true, agreements: true },
  })
