import 'server-only'
import { proposalIn } from '@/lib/document/proposal'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { type Disagreement, disagreement, type Saying } from './disagreement'
import { entriesOf } from './facts'
import { lost, placesOf } from './places'
import { isWaiting, type RoomMember } from './rules'
import { type Said, saidBy } from './said'

/** What is about to be said for a member, where it will lie in the current version. */
export type Proposal = Saying

/** Something of the member that stands against what is about to be said. */
export type Contrary = {
  /** Names it in a form: `input:<id>` or `entry:<id>`. */
  key: string
  how: Disagreement
  /** "Fjord Registry has supported this as it is, in input 9." */
  words: string
  person: string
  text: string
}

/**
 * What a member has openly said, or has waiting in its room, that stands against a proposal; without the entries that
 * the proposal is made of. What was said under one's own name counts, too: others read it as the member's.
 */
export async function against(
  tx: Pick<Tx, 'input' | 'support' | 'roomEntry' | 'versionText' | 'person'>,
  paper: PaperFacts,
  member: RoomMember,
  proposal: Proposal,
  without: readonly string[],
): Promise<Contrary[]> {
  const said = await saidBy(tx, paper, member.id)
  const open = said.flatMap((input) => {
    const how = disagreement(proposal, input)
    return how
      ? [
          {
            key: `${input.supports ? 'support' : 'input'}:${input.id}`,
            how,
            words: inputWords(input, member, how),
            ...wordsOf(input),
          },
        ]
      : []
  })
  return [...open, ...(await waitingAgainst(tx, paper, member, proposal, without))]
}

const wordsOf = ({ person, text }: Said) => ({ person, text })

async function waitingAgainst(
  tx: Pick<Tx, 'input' | 'support' | 'roomEntry' | 'versionText' | 'person'>,
  paper: PaperFacts,
  member: RoomMember,
  proposal: Proposal,
  without: readonly string[],
): Promise<Contrary[]> {
  const waiting = await tx.roomEntry.findMany({
    where: {
      ...{ memberId: member.id, paperId: paper.id, withdrawnAt: null, declinedAt: null, sentAs: null },
      id: { notIn: [...without] },
    },
    select: { id: true },
  })
  if (waiting.length === 0) return []
  const entries = await entriesOf(
    tx,
    member,
    paper.id,
    waiting.map(({ id }) => id),
  )
  const places = await placesOf(tx, paper, entries)
  const names = await tx.person.findMany({
    where: { id: { in: entries.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  })
  return entries.flatMap((entry) => {
    const { id, type, text, personId } = entry
    const { paragraph, label } = places.get(id) ?? lost
    const gone = label === 'gone'
    const how = isWaiting(entry).ok
      ? disagreement(proposal, { paragraph, gone, type, blocking: false, wording: proposalIn(text?.tree) })
      : null
    const person = names.find((each) => each.id === personId)?.name ?? ''
    return how
      ? [{ key: `entry:${id}`, how, words: entryWords(person, type, how), person, text: text?.body ?? '' }]
      : []
  })
}

function inputWords(
  { number, type, person, capacity, supports }: Said,
  { name }: RoomMember,
  how: Disagreement,
): string {
  const who = capacity === 'ownName' ? `${person} of ${name}` : name
  if (supports) return `${who} supports a suggestion that this stands against, input ${number}.`
  if (how === 'worded differently')
    return `${who} has proposed other wording for the same words, in input ${number}.`
  return type === 'support'
    ? `${who} has supported this as it is, in input ${number}.`
    : `${who} has contested this, in input ${number}.`
}

function entryWords(person: string, type: Saying['type'], how: Disagreement): string {
  if (how === 'worded differently') return `${person} proposes other wording for the same words in the room.`
  return type === 'support'
    ? `${person} would keep this as it is, in the room.`
    : `${person} would contest this, in the room.`
}
