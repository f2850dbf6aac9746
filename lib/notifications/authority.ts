import 'server-only'
import { decidesWords } from '@/lib/members/words'
import type { Tx } from '@/lib/platform/db'
import type { Decides } from '@/prisma/generated/enums'
import { instantFor } from './instant-for'
import type { Letter } from './letter'
import type { Occurrence, Reaction, Sending } from './occurrence'
import { adminPeople, once, peopleById, peopleOf, type Recipient } from './people'

const letters = (kind: string, people: readonly Recipient[], letter: (to: Recipient) => Letter): Sending[] =>
  people.map((to) => ({ kind, to, waits: false, letter: letter(to) }))

const memberOf = (tx: Tx, id: string) => tx.member.findUniqueOrThrow({ where: { id } })

const by = async (tx: Tx, personId: string | null) =>
  (personId && (await peopleById(tx, [personId]))[0]?.name) || 'Somebody'

/** The first of two signatories has signed: the others are asked for the second signature. */
export const onFirstSigned: Reaction<'endorsement.firstSigned'> = async (tx, { at, facts }, paper) => {
  const { displayName: name } = await memberOf(tx, facts.memberId)
  const who = await by(tx, facts.personId)
  const version = paper.versions.find(({ id }) => id === facts.versionId)?.number
  const people = await peopleOf(tx, [facts.memberId], ['signatory'], at)
  return letters(
    'secondSignature',
    people.filter(({ id }) => id !== facts.personId),
    () => ({
      subject: `The second signature for ${name}: ${paper.title}`,
      paragraphs: [
        `${who} has signed version ${version} of “${paper.title}” for ${name}, as the first of two. It counts once you, or another signatory, sign exactly the same.`,
        'It lapses when the text changes, or when it is taken back.',
      ],
      action: { label: 'Read it and sign', href: `/papers/${paper.slug}/sign?member=${facts.memberId}` },
    }),
  )
}

/** A stance was prepared at a member whose signatory confirms: its signatories hear that it waits for them. */
export const onPrepared: Reaction<'endorsement.prepared'> = async (tx, { at, facts }, paper) => {
  const { memberId } = facts
  const member = await memberOf(tx, memberId)
  if (member.decides !== 'prepared') return []
  const who = await by(tx, facts.personId)
  const version = paper.versions.find(({ id }) => id === facts.versionId)?.number
  const people = await peopleOf(tx, [memberId], ['signatory'], at)
  return letters(
    'prepared',
    people.filter(({ id }) => id !== facts.personId),
    () => ({
      subject: `Prepared for ${member.displayName}: ${paper.title}`,
      paragraphs: [
        `${who} prepared the stance of ${member.displayName} on version ${version} of “${paper.title}”. Nothing is counted until you confirm it.`,
      ],
      action: { label: 'Read it and confirm', href: `/papers/${paper.slug}/sign?member=${memberId}` },
    }),
  )
}

/** Who hears of what binds a member: those who speak for it, and the admins; not who did it. */
async function concerned(tx: Tx, memberId: string, at: Date, personId: string | null) {
  const own = await peopleOf(tx, [memberId], ['representative', 'signatory'], at)
  return once([...own, ...(await adminPeople(tx))]).filter(({ id }) => id !== personId)
}

/** How a member decides was set. */
export async function onDecidesSet(
  tx: Tx,
  { at, facts }: Occurrence<'member.decidesSet'>,
): Promise<Sending[]> {
  const { displayName: name, slug } = await memberOf(tx, facts.memberId)
  const who = await by(tx, facts.personId)
  const words = (decides: string) => decidesWords[decides as Decides]
  return letters('decides', await concerned(tx, facts.memberId, at, facts.personId), () => ({
    subject: `How ${name} decides was changed`,
    paragraphs: [
      `From now on ${name} decides: ${words(facts.decides)}. Before, it was: ${words(facts.before)}.`,
      `${who} set it${facts.capacity === 'onBehalf' ? ', as an admin on its behalf' : ''}. What was signed before stays. If this is not right, its signatory sets it again, or the secretariat does.`,
    ],
    action: { label: `Look at ${name}`, href: `/members/${slug}` },
  }))
}

/** A deputy was named for a time: the admins, the deputy and those who speak for the member hear until when. */
export async function onMembershipGiven(
  tx: Tx,
  { at, facts }: Occurrence<'membership.given'>,
): Promise<Sending[]> {
  if (!facts.until) return []
  const until = new Date(facts.until)
  const { displayName: name, slug } = await memberOf(tx, facts.memberId)
  const who = await by(tx, facts.personId)
  const deputy = await by(tx, facts.holderId)
  return letters('deputy', await concerned(tx, facts.memberId, at, facts.personId), (to) => ({
    subject: `A deputy signs for ${name}: ${deputy}`,
    paragraphs: [
      `${who} named ${deputy} as deputy: ${deputy} can sign for ${name} until ${instantFor(to, until)}. It ends by itself then, and a signatory can end it before.`,
    ],
    action: { label: `Look at ${name}`, href: `/members/${slug}` },
  }))
}

/** A deputy's time was ended before it was over. */
export async function onMembershipEnded(
  tx: Tx,
  { chainId, at, facts }: Occurrence<'membership.ended'>,
): Promise<Sending[]> {
  if (!(await wasLent(tx, chainId, facts.membershipId))) return []
  const { displayName: name, slug } = await memberOf(tx, facts.memberId)
  const deputy = await by(tx, facts.holderId)
  const told = once([
    ...(await concerned(tx, facts.memberId, at, facts.personId)),
    ...(await peopleById(tx, [facts.holderId])),
  ])
  return letters('deputy', told, () => ({
    subject: `No longer a deputy for ${name}: ${deputy}`,
    paragraphs: [
      `The right of ${deputy} to sign for ${name} was ended before its time. What ${deputy} signed stays; a first signature of two that waits for a second lapses.`,
    ],
    action: { label: `Look at ${name}`, href: `/members/${slug}` },
  }))
}

/** Whether the membership was given for a time: its end alone does not say so, since each has one once it ended. */
async function wasLent(tx: Tx, chainId: string, membershipId: string): Promise<boolean> {
  const given = await tx.event.findFirst({
    where: {
      chainId,
      type: 'membership.given',
      facts: { is: { facts: { path: ['membershipId'], equals: membershipId } } },
    },
    include: { facts: true },
  })
  return Boolean((given?.facts?.facts as { until?: string } | undefined)?.until)
}
