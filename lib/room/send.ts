import 'server-only'
import { type GivenInput, giveComment } from '@/lib/comments/give'
import { lockPaper } from '@/lib/papers/lock'
import type { PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { giveSuggestion } from '@/lib/suggestions/give'
import { against } from './against'
import { type Aim, aimOf } from './aim'
import { type Entry, entriesOf, roomMember } from './facts'
import { canSendOn, entersRoom, type RoomMember } from './rules'
import type { SendOnInput } from './schema'

/**
 * Sends entries of a room on as one input of the member, given by this representative in the words of the form: whose
 * words they were stays in the room. One entry goes where it was said, several to the place that was chosen in the
 * current version; a suggestion to the words that it changes. Refuses what `canSendOn` and giving an input refuse, and
 * what contradicts something that the member said or has in its room, unless that was read and is meant.
 */
export async function sendOn(act: Act, input: SendOnInput): Promise<GivenInput> {
  return once(act, 'sendOn', input, async (tx) => {
    if (!entersRoom(act.actor, input.memberId)) throw new Absent()
    const held = await lockPaper(tx, act.actor, input.paperId)
    const { paper, now } = held
    const member = await roomMember(tx, input.memberId)
    const entries = await lockEntries(tx, member, paper, input.entryIds)
    ensure(canSendOn(act.actor, member, entries))
    const aim = await aimOf(tx, paper, entries, input)
    await ensureMeant(tx, paper, member, entries, aim, input.meant)

    const { type, blocking, taskforceOnly, publicAs, language, text } = input
    const speaker = { capacity: 'forMember' as const, memberId: member.id }
    const said = { paperId: paper.id, type, blocking, taskforceOnly, publicAs, language, speaker }
    const given = aim.wording
      ? await giveSuggestion(tx, act, held, { ...said, ...aim.wording, reason: text })
      : await giveComment(tx, act, held, { ...said, ...aim.at, text })
    await tx.roomEntry.updateMany({
      where: { id: { in: entries.map(({ id }) => id) } },
      data: { sentAt: now, sentById: personIdOf(act.actor), sentAs: given.inputId },
    })
    return given
  })
}

/** Holds these entries of one room; raises Absent where one of them is not in it. */
async function lockEntries(
  tx: Tx,
  member: RoomMember,
  paper: PaperFacts,
  ids: readonly string[],
): Promise<Entry[]> {
  const wanted = [...new Set(ids)].sort()
  await tx.$queryRaw`select 1 from "RoomEntry" where id = any(${wanted}::uuid[]) order by id for update`
  const entries = await entriesOf(tx, member, paper.id, wanted)
  if (entries.length !== wanted.length) throw new Absent()
  return entries
}

/** What it contradicts has to be known and meant: somebody may have said it since the page was read. */
async function ensureMeant(
  tx: Tx,
  paper: PaperFacts,
  member: RoomMember,
  entries: readonly Entry[],
  { proposal }: Aim,
  meant: readonly string[],
): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const unknown = (await against(tx, paper, member, proposal, ids)).find(({ key }) => !meant.includes(key))
  if (unknown)
    throw new Refused(`${unknown.words} Read both, and tick that it is meant all the same.`, 'conflict')
}
