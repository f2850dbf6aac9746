import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { type LastWordSaid, oppositeWords } from '@/lib/room/last-words'
import { readersOf } from '@/lib/room/readers'
import type { Reaction } from './occurrence'
import { peopleOf } from './people'

/**
 * Two people of one member say of the same answer that it heard them, and that it did not: the member's representatives
 * hear of it, once for each two.
 */
export const onOppositeWords: Reaction<'lastWord.said'> = async (tx, { at, facts }, paper) => {
  const { memberId, dispositionId } = facts
  if (memberId === null) return []
  const pairs = oppositeWords(await lastWordsOf(tx, dispositionId, memberId)).filter(({ one, other }) =>
    [one.inputId, other.inputId].includes(facts.inputId),
  )
  if (pairs.length === 0) return []
  const people = await peopleOf(tx, [memberId], ['representative', 'signatory'], at)
  return pairs.flatMap(({ one, other }) =>
    people.map((to) => ({
      kind: 'disagreement',
      cause: `disagreement:${[one.inputId, other.inputId].sort().join(':')}:${dispositionId}`,
      to,
      waits: false,
      letter: {
        subject: `Two of your people say different things: ${paper.title}`,
        paragraphs: [
          `To the answer to inputs ${one.number} and ${other.number} on “${paper.title}” ${one.person} is satisfied, and ${other.person} is not.`,
          `${readersOf(one, other)} Talk it over in your room; each can say another last word.`,
        ],
        action: { label: 'Go to the room', href: `/papers/${paper.slug}/room?member=${memberId}` },
      },
    })),
  )
}

/** The last word of each input of a member that an answer answers. */
async function lastWordsOf(tx: Tx, dispositionId: string, memberId: string): Promise<LastWordSaid[]> {
  const answered = await tx.dispositionInput.findMany({
    where: { dispositionId, endedAt: null, input: { memberId, withdrawnAt: null } },
    select: {
      input: { select: { id: true, number: true, taskforceOnly: true } },
      lastWords: {
        orderBy: { seq: 'desc' },
        take: 1,
        select: { heard: true, personId: true, person: { select: { name: true } } },
      },
    },
  })
  return answered.flatMap(({ input: { id: inputId, ...input }, lastWords: [last] }) =>
    last ? [{ inputId, ...input, personId: last.personId, person: last.person.name, heard: last.heard }] : [],
  )
}
