import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { Reaction } from './occurrence'
import { once, peopleOf } from './people'

export const onFinalised: Reaction<'paper.finalised'> = async (tx, { at, facts }, paper) => {
  const people = await peopleOf(tx, null, ['contributor', 'representative', 'signatory'], at)
  return once(people).map((to) => ({
    kind: 'final',
    to,
    waits: true,
    letter: {
      subject: `Final: ${paper.title} (${facts.number})`,
      paragraphs: [
        `“${paper.title}” is final as ${facts.number}, endorsed by ${facts.endorsingIds.length} members.`,
        'Its text, its endorsing members, the answers to all input and its record are public at its permanent address.',
      ],
      action: { label: `Read ${facts.number}`, href: `/papers/${paper.slug}` },
    },
  }))
}

/** A stance that an admin entered or voided: the member is told. */
async function memberTold(
  tx: Tx,
  memberId: string,
  at: Date,
  paper: PaperFacts,
  says: (name: string) => string,
) {
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { displayName: true } })
  return (await peopleOf(tx, [memberId], ['representative', 'signatory'], at)).map((to) => ({
    kind: 'memberTold',
    to,
    waits: false,
    letter: {
      subject: `For ${member.displayName}: ${paper.title}`,
      paragraphs: [
        says(member.displayName),
        'If this is not right, correct it on the page or write to the secretariat.',
      ],
      action: { label: 'Look at it', href: `/papers/${paper.slug}/endorsements` },
    },
  }))
}

/** What an admin entered on behalf of a member is told to it; what its own signatory does is not news to it. */
async function entered(
  tx: Tx,
  facts: { capacity: string; memberId: string },
  at: Date,
  paper: PaperFacts,
  what: string,
) {
  if (facts.capacity !== 'onBehalf') return []
  const says = (name: string) =>
    `An admin ${what} ${name} on “${paper.title}”, on its behalf. What it rests on stands with it, for people of ${name} and admins.`
  return memberTold(tx, facts.memberId, at, paper, says)
}

export const onGiven: Reaction<'endorsement.given'> = (tx, { at, facts }, paper) =>
  entered(tx, facts, at, paper, 'entered a stance for')

export const onReconfirmed: Reaction<'endorsement.reconfirmed'> = (tx, { at, facts }, paper) =>
  entered(tx, facts, at, paper, 'entered a stance for')

export const onWithdrawn: Reaction<'endorsement.withdrawn'> = (tx, { at, facts }, paper) =>
  entered(tx, facts, at, paper, 'withdrew the stance of')

export const onVoided: Reaction<'endorsement.voided'> = async (tx, { at, facts }, paper) =>
  memberTold(
    tx,
    facts.memberId,
    at,
    paper,
    (name) => `A stance of ${name} on “${paper.title}” was voided: it was entered in error.`,
  )
