import 'server-only'
import { consensusWords } from '@/lib/consensus/words'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import type { Consensus } from '@/prisma/generated/enums'
import { instantFor } from './instant-for'
import type { Reaction, Sending } from './occurrence'
import { adminPeople, once, peopleOf, type Recipient } from './people'

/** A version was frozen: proof of notice to every member, to whoever speaks for it, else to all of its people. */
export const onFrozen: Reaction<'paper.frozen'> = async (tx, { at, facts }, paper) => {
  const version = paper.versions.find((each) => each.id === facts.versionId)
  const base = paper.versions.find((each) => each.id === facts.baseVersionId)
  const closes = facts.closesAt === null ? null : new Date(facts.closesAt)
  const frozen = `Version ${version?.number} of “${paper.title}” is frozen, digest ${facts.digest.slice(0, 16)}….`
  return (await someoneOfEach(tx, at)).map((to) => ({
    kind: 'finalCall',
    to,
    waits: true,
    letter: closes
      ? {
          subject: `Final call until ${formatInstant(closes)}: ${paper.title}`,
          paragraphs: [
            `${frozen} Its final call closes on ${instantFor(to, closes)}.`,
            ...(base
              ? [
                  `It covers only what changed since version ${base.number}. What was said to the rest of the text stands.`,
                ]
              : []),
            'Sign on, or object to a paragraph with the wording that would lift your objection. Silence lets the paper go on and puts no name anywhere.',
          ],
          action: { label: 'Read the frozen text', href: `/papers/${paper.slug}` },
        }
      : {
          subject: `Frozen without a final call: ${paper.title}`,
          paragraphs: [
            `${frozen} It is an emergency: two admins decided that there is no final call.`,
            'Your member stands under it only if it signs on. Nobody’s silence counts.',
          ],
          action: { label: 'Read the frozen text', href: `/papers/${paper.slug}` },
        },
  }))
}

/** Representatives and signatories of every member; of one that has neither, its contributors. */
async function someoneOfEach(tx: Tx, at: Date): Promise<Recipient[]> {
  const speakers = await peopleOf(tx, null, ['representative', 'signatory'], at)
  const heard = new Set(speakers.flatMap(({ memberIds }) => memberIds))
  const contributors = await peopleOf(tx, null, ['contributor'], at)
  return once([
    ...speakers,
    ...contributors.filter(({ memberIds }) => memberIds.some((id) => !heard.has(id))),
  ])
}

/** A level of consensus was proposed: those it calls a minority hear of it, since they may challenge it. */
export const onProposed: Reaction<'consensus.proposed'> = async (tx, { at, facts }, paper) => {
  const members = await minorityOf(tx, paper, facts.versionId)
  const level = consensusWords(facts.level as Consensus)
  return (await peopleOf(tx, members, ['representative', 'signatory'], at)).map((to) =>
    told('consensus', to, paper, `Level of consensus proposed: ${level}`, [
      `An admin proposed “${level}” as the level of consensus on “${paper.title}”. Your member does not go along with the text: read whether that level says so.`,
      'A representative can challenge it, with a reason, until the paper is final.',
    ]),
  )
}

async function minorityOf(tx: Tx, paper: PaperFacts, versionId: string): Promise<string[]> {
  const digest = paper.versions.find(({ id }) => id === versionId)?.digest ?? ''
  const away = { paperId: paper.id, digest, endedAt: null }
  const stances = await tx.endorsement.findMany({
    where: { ...away, stance: { in: ['abstain', 'cannotSupport'] } },
    select: { memberId: true },
  })
  const objections = await tx.objection.findMany({
    where: { paperId: paper.id, withdrawnAt: null },
    select: { memberId: true },
  })
  return [...new Set([...stances, ...objections].map(({ memberId }) => memberId))]
}

/** The proposed level was challenged: the admins hear of it. */
export const onChallenged: Reaction<'consensus.challenged'> = async (tx, { facts }, paper) => {
  const name = await nameOf(tx, facts.memberId)
  return (await adminPeople(tx)).map((to) =>
    told('consensus', to, paper, `${name} challenges the level of consensus`, [
      `${name} does not find its view in the level of consensus that was proposed on “${paper.title}”. The reason stands on the page.`,
      'You can reply there, or propose another level. The challenge holds nothing up.',
    ]),
  )
}

/** A reply in the final call: who objected or challenged hears of it, and the admins; not who wrote it. */
export const onCallReply: Reaction<'callReply.given'> = async (tx, { at, facts }, paper) => {
  const { objectionId, challengeId, personId } = facts
  const select = { memberId: true } as const
  const thread = objectionId
    ? await tx.objection.findUnique({ where: { id: objectionId }, select })
    : await tx.consensusChallenge.findUnique({ where: { id: challengeId ?? '' }, select })
  if (!thread) return []
  const name = await nameOf(tx, thread.memberId)
  const about = `the ${objectionId ? 'objection' : 'challenge'} of ${name}`
  const people = once([
    ...(await peopleOf(tx, [thread.memberId], ['representative'], at)),
    ...(await adminPeople(tx)),
  ])
  return people
    .filter(({ id }) => id !== personId)
    .map((to) =>
      told('callReply', to, paper, `A reply to ${about}`, [
        `Somebody replied to ${about} on “${paper.title}”.`,
      ]),
    )
}

/** An objection or a blocking point was closed as considered, not met: its member hears of it. */
export const onBlockEnded: Reaction<'block.ended'> = async (tx, { at, facts }, paper) => {
  if (facts.how !== 'consideredNotMet') return []
  const name = await nameOf(tx, facts.memberId)
  const what = facts.objectionId ? 'objection' : 'blocking point'
  const href = facts.objectionId ? 'final-call' : 'answers?show=blocking'
  const says = [
    `An admin closed the ${what} of ${name} on “${paper.title}” as considered, not met, with a reason and a level of consensus.`,
    'It no longer holds up the paper. It stays in the record with what your member said.',
  ]
  return (await peopleOf(tx, [facts.memberId], ['representative', 'signatory'], at)).map((to) =>
    told('closed', to, paper, `Considered, not met: the ${what} of ${name}`, says, href),
  )
}

const told = (
  kind: string,
  to: Recipient,
  paper: PaperFacts,
  subject: string,
  paragraphs: string[],
  page = 'final-call',
): Sending => ({
  kind,
  to,
  waits: false,
  letter: {
    subject: `${subject}: ${paper.title}`,
    paragraphs,
    action: { label: 'Read it', href: `/papers/${paper.slug}/${page}` },
  },
})

async function nameOf(tx: Tx, id: string): Promise<string> {
  const member = await tx.member.findUniqueOrThrow({ where: { id }, select: { displayName: true } })
  return member.displayName
}
