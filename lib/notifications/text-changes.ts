import 'server-only'
import { asGiven } from '@/lib/endorsements/standing'
import { type TracedReservation, traceReservations } from '@/lib/endorsements/tracing'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import { openWindow } from '@/lib/windows/rules'
import { instantFor } from './instant-for'
import type { Reaction, Sending } from './occurrence'
import { peopleById } from './people'
import { reservationWords, staysWords } from './reservation'
import { type ToMember, toSignatories } from './to-signatories'

/**
 * A new version: whose signature stays on the one before is asked to look again, or, where its passage came nearer to what
 * it asked for, whether it lifts its reservation; whose signature came back with an earlier text is told; and where the
 * Taskforce says that the change is editorial, the admins outside it are asked whether it is.
 */
export const onPublished: Reaction<'version.published'> = async (tx, event, paper) => [
  ...(await askedAgain(tx, event, paper)),
  ...(await cameBack(tx, event, paper)),
  ...(await toBeConfirmed(tx, event, paper)),
]

/** Every row of the paper, with its member and the number of its version. */
export function rowsOf(tx: Tx, paperId: string) {
  return tx.endorsement.findMany({
    where: { paperId },
    include: { member: { select: { displayName: true } }, version: { select: { number: true } } },
  })
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const askedAgain: Reaction<'version.published'> = async (tx, { at, facts }, paper) => {
  const all = await rowsOf(tx, paper.id)
  const waiting = all.filter(({ id }) => facts.waitingIds.includes(id))
  if (waiting.length === 0) return []
  const traced = await traceReservations(tx, waiting, all, facts.versionId)
  const window = openWindow(paper.windows, 'signOn', at)
  const byWhen = window ? ` until ${formatInstant(window.closesAt)}` : ''
  return toSignatories(
    tx,
    paper,
    waiting.map((row) => asked(row, all, traced.get(row.id), facts.number, paper)),
    {
      at,
      subject: (kind, names) =>
        kind === 'liftReservation'
          ? `Is the reservation of ${names} met? Version ${facts.number} of ${paper.title}`
          : `Please reconfirm for ${names}${byWhen}: ${paper.title}`,
      more: (_, to) => [
        'You are shown only what changed since your member signed. Nothing is counted for the new version until you say so.',
        ...waitingWords(paper, facts.saidClass),
        window
          ? `Sign-on is open until ${instantFor(to, window.closesAt)}.`
          : 'Sign-on is not open now: you are told when it is.',
      ],
    },
  )
}

function asked(
  row: Row,
  all: readonly Row[],
  traced: TracedReservation | undefined,
  version: number,
  { title }: PaperFacts,
): ToMember {
  const { memberId, member } = row
  const signed = asGiven(all, row).version.number
  const reserved = traced ? reservationWords(traced) : null
  return {
    kind: traced?.towards ? 'liftReservation' : 'reconfirm',
    memberId,
    memberName: member.displayName,
    words: [
      `Version ${version} of “${title}” was published. ${member.displayName} ${staysWords(signed, row.version.number)} until you reconfirm.`,
      ...(reserved ? [reserved] : []),
    ],
    label: `See what changed since version ${signed}`,
  }
}

/** What may still come of a change that is only said to be editorial, and what does not in an emergency. */
function waitingWords({ procedure }: PaperFacts, saidClass: string | null): string[] {
  if (procedure === 'emergency')
    return [
      'In the emergency procedure nothing is carried over: who has not confirmed when the paper is filed or finalised is not listed under it.',
    ]
  return saidClass === 'editorial'
    ? [
        'The Taskforce says that the change is editorial. If an admin outside it confirms that, your signature is carried over, and you are told.',
      ]
    : []
}

const cameBack: Reaction<'version.published'> = async (tx, { at, facts }, paper) => {
  const rows = (await rowsOf(tx, paper.id)).filter(({ id }) => facts.restoredIds.includes(id))
  const told = rows.map(({ memberId, member, version }) => ({
    ...{ kind: 'cameBack', memberId, memberName: member.displayName, label: 'See how it stands' },
    words: [
      `Version ${facts.number} of “${paper.title}” is word for word version ${version.number}, which ${member.displayName} had signed: that signature stands again, as it was given.`,
    ],
  }))
  return toSignatories(tx, paper, told, {
    at,
    subject: (_, names) => `The signature of ${names} stands again: ${paper.title}`,
    more: () => ['You need do nothing. It can be changed while sign-on is open, and withdrawn.'],
  })
}

const toBeConfirmed: Reaction<'version.published'> = async (tx, { facts }, paper) => {
  if (facts.saidClass !== 'editorial') return []
  const admins = await tx.person.findMany({
    where: { admin: true, taskforce: false, leftAt: null },
    select: { id: true },
  })
  const people = await peopleById(
    tx,
    admins.map(({ id }) => id),
  )
  return people.map(
    (to): Sending => ({
      kind: 'classToConfirm',
      to,
      waits: true,
      letter: {
        subject: `Is it editorial? Version ${facts.number} of ${paper.title}`,
        paragraphs: [
          `The Taskforce published version ${facts.number} of “${paper.title}” and says that its change is editorial.`,
          'Until an admin outside the Taskforce confirms that, it counts as substantive, and every member that signed is asked to reconfirm.',
        ],
        action: { label: 'See the change', href: `/papers/${paper.slug}/versions/${facts.number}` },
      },
    }),
  )
}
