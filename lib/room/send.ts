import 'server-only'
import { type GivenInput, giveComment } from '@/lib/comments/give'
import type { AddCommentInput } from '@/lib/comments/schema'
import { anchorOf } from '@/lib/document/proposal'
import { lockPaper } from '@/lib/papers/lock'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { giveSuggestion } from '@/lib/suggestions/give'
import { against } from './against'
import { type Entry, entriesOf, roomMember } from './facts'
import { placesOf } from './places'
import { canSendOn, entersRoom, type RoomMember } from './rules'
import type { SendOnInput } from './schema'
import { wordingTogether } from './together'

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
    const together = wordingTogether(entries)
    const wording = input.kind === 'suggestion' ? together : null
    if (typeof wording === 'string') throw new Refused(wording)
    const at = wording ? anchored(wording) : whereOf(paper, entries, input)
    await ensureMeant(tx, paper, member, entries, { ...input, wording, at })

    const { type, blocking, taskforceOnly, publicAs, language, text } = input
    const speaker = { capacity: 'forMember' as const, memberId: member.id }
    const said = { paperId: paper.id, type, blocking, taskforceOnly, publicAs, language, speaker }
    const given = wording
      ? await giveSuggestion(tx, act, held, { ...said, ...wording, reason: text })
      : await giveComment(tx, act, held, { ...said, ...at, text })
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

type Where = Pick<AddCommentInput, 'versionId' | 'paragraph' | 'quote' | 'start'>
type Wording = Exclude<ReturnType<typeof wordingTogether>, string | null>

const anchored = ({ versionId, changes }: Wording): Where => ({ versionId, ...anchorOf(changes) })

/** Where it is said: one entry stays where it was said, unless a place was chosen. */
function whereOf(paper: PaperFacts, entries: readonly Entry[], { place }: SendOnInput): Where {
  const [only, ...more] = entries
  if (only && more.length === 0 && place === undefined) {
    const { versionId, paragraph, quote, start } = only
    const passage = { ...(quote !== null && { quote }), ...(start !== null && { start }) }
    return { versionId, ...(paragraph !== null && { paragraph }), ...passage }
  }
  const current = currentVersion(paper)
  if (!current || place === undefined) throw new Refused('Choose where it is said.')
  return { versionId: current.id, ...(place !== 'whole' && { paragraph: place }) }
}

type Sent = Pick<SendOnInput, 'type' | 'blocking' | 'meant'> & { wording: Wording | null; at: Where }

/** What it contradicts has to be known and meant: somebody may have said it since the page was read. */
async function ensureMeant(
  tx: Tx,
  paper: PaperFacts,
  member: RoomMember,
  entries: readonly Entry[],
  { type, blocking, wording, meant, at }: Sent,
): Promise<void> {
  const { versionId, paragraph: where = null, quote = null, start = null } = at
  const said = { id: 'it', versionId, paragraph: where, quote, start }
  const paragraph = (await placesOf(tx, paper, [said])).get('it')?.paragraph ?? null
  const ids = entries.map(({ id }) => id)
  const contrary = await against(tx, paper, member, { paragraph, type, blocking, wording }, ids)
  const unknown = contrary.find(({ key }) => !meant.includes(key))
  if (unknown)
    throw new Refused(`${unknown.words} Read both, and tick that it is meant all the same.`, 'conflict')
}
