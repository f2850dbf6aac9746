import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import { openWindow } from '@/lib/windows/rules'
import { instantFor } from './instant-for'
import type { Reaction, Sending } from './occurrence'
import { type Paragraphs, paragraphsOf } from './paragraphs'
import { once, peopleOf } from './people'
import { reservationWords, signedUnder } from './reservation'

/** A new version: the signatories of members whose signature stays on the one before are asked to look again. */
export const onPublished: Reaction<'version.published'> = async (tx, { at, facts }, paper) => {
  if (facts.waitingIds.length === 0) return []
  const waiting = await tx.endorsement.findMany({
    where: { id: { in: [...facts.waitingIds] } },
    select: {
      memberId: true,
      versionId: true,
      reservationParagraph: true,
      reservationQuote: true,
      member: { select: { displayName: true } },
      version: { select: { number: true } },
    },
  })
  const reserved = waiting.filter(({ reservationParagraph }) => reservationParagraph !== null)
  const texts = new Map<string, Paragraphs | null>()
  for (const id of new Set(reserved.flatMap(({ versionId }) => [versionId, facts.versionId])))
    texts.set(id, await paragraphsOf(tx, id))
  const touched = (signed: (typeof waiting)[number]) => {
    const [then, now] = [texts.get(signed.versionId), texts.get(facts.versionId)]
    // Words that were suppressed are not quoted, though a reservation may hold some of them.
    const words = then && now ? reservationWords(signed, then, now) : null
    return words ? [words] : []
  }
  const window = openWindow(paper.windows, 'signOn', at)
  const byWhen = window ? ` until ${formatInstant(window.closesAt)}` : ''
  const sendings: Sending[] = []
  for (const signed of waiting) {
    const { memberId, member, version } = signed
    for (const to of await peopleOf(tx, [memberId], ['signatory'], at))
      sendings.push({
        kind: 'reconfirm',
        to,
        waits: true,
        letter: {
          subject: `Please reconfirm for ${member.displayName}${byWhen}: ${paper.title}`,
          paragraphs: [
            `Version ${facts.number} of “${paper.title}” was published. ${member.displayName} ${signedUnder(version.number)} until you reconfirm.`,
            ...touched(signed),
            'You are shown only what changed since your member signed. Nothing is counted for the new version until you say so.',
            window
              ? `Sign-on is open until ${instantFor(to, window.closesAt)}.`
              : 'Sign-on is not open now: you are told when it is.',
          ],
          action: {
            label: `See what changed since version ${version.number}`,
            href: `/papers/${paper.slug}/sign?member=${memberId}`,
          },
        },
      })
  }
  return sendings
}

/** An editorial change was confirmed: members whose signature was carried over may decline it. */
export const onClassConfirmed: Reaction<'class.confirmed'> = async (tx, { at, facts }, paper) => {
  const carried = await tx.endorsement.findMany({
    where: { id: { in: [...facts.carriedIds] } },
    select: {
      memberId: true,
      member: { select: { displayName: true } },
      version: { select: { number: true } },
    },
  })
  const end = carryOverEnd(paper.procedure, at, await nonWorkingDays(tx))
  const sendings: Sending[] = []
  for (const { memberId, member, version } of carried)
    for (const to of await peopleOf(tx, [memberId], ['signatory'], at))
      sendings.push({
        kind: 'carriedOver',
        to,
        waits: true,
        letter: {
          subject: `Carried over for ${member.displayName}: ${paper.title}`,
          paragraphs: [
            `An editorial change to “${paper.title}” was confirmed: the signature of ${member.displayName} now stands under version ${version.number}.`,
            `If you do not agree that the change is editorial, you can decline it for your member, or challenge it for all${end ? `, until ${instantFor(to, end)}` : ''}.`,
          ],
          action: { label: 'See the change', href: `/papers/${paper.slug}/sign?member=${memberId}` },
        },
      })
  return sendings
}

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
  const says = (name: string) => `An admin ${what} ${name} on “${paper.title}”, on its behalf.`
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
