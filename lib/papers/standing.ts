import type { Actor } from '@/lib/platform/actor'
import { hasRight } from '@/lib/platform/actor'
import { recirculating } from '@/lib/windows/recirculating'
import { isOpen } from '@/lib/windows/rules'
import type { Basis, IntentionKind, Stance } from '@/prisma/generated/enums'
import { currentVersion, type PaperFacts, stageAt } from './rules'

/** What one member has said on a paper so far. */
export type Standing = {
  memberId: string
  memberName: string
  /** Only its representatives send its input. */
  releaseByRepresentative: boolean
  /** Input on the current version: for the member, and under their own names. */
  spoken: number
  ownNames: number
  /** Its blocking points that have a published answer, no end and no last word yet, by the number of the input. */
  answeredBlocks: readonly number[]
  /** Its input, blocking points apart, whose answer was published in the last seven days and has no last word, by number. */
  newAnswers: readonly number[]
  /** Answers without a last word to what was said for it, or by who asks under their own name; blocking points apart. */
  unheard: readonly { number: number; ofMember: boolean }[]
  /** Its live stance, and the digest of the text that stands under: two versions with one digest are one text. */
  endorsement: { versionId: string; digest: string; stance: Stance; basis: Basis } | null
  intention: { versionId: string; kind: IntentionKind } | null
}

/** What is waiting for a member, most pressing first. */
export type Owed =
  | { what: 'reconfirm'; signedVersion: number }
  | { what: 'signOn'; closesAt: Date }
  | { what: 'object'; closesAt: Date }
  | { what: 'settle'; inputs: readonly number[] }
  | { what: 'speak'; closesAt: Date }
  | { what: 'say'; inputs: readonly number[] }
  | { what: 'read'; inputs: readonly number[] }

/**
 * What a member still owes a paper, and who of its people could do it is asked: nothing is owed where nothing is open
 * for it. A member that said it has no comment, or will not take part, owes no comment; nor one that signed.
 */
export function owedBy(actor: Actor, paper: PaperFacts, standing: Standing, now: Date): Owed[] {
  const current = currentVersion(paper)
  const stage = stageAt(paper, now)
  if (!current || stage === 'withdrawn' || stage === 'drafting') return []
  const speaks = hasRight(actor, standing.memberId, 'representative')
  return [
    ...signing(actor, paper, standing, current, now),
    ...(stage === 'finalCall' && speaks ? objecting(paper, standing, current, now) : []),
    ...(standing.answeredBlocks.length > 0 && speaks && stage !== 'final'
      ? [{ what: 'settle' as const, inputs: standing.answeredBlocks }]
      : []),
    ...speaking(paper, standing, current, now),
    ...hearing(standing, stage !== 'final', speaks),
  ]
}

/** Answers that wait for a last word of who asks, while the paper is not final; then those that are new to read. */
function hearing({ unheard, newAnswers }: Standing, running: boolean, speaks: boolean): Owed[] {
  const asked = running
    ? unheard.filter(({ ofMember }) => speaks || !ofMember).map(({ number }) => number)
    : []
  const others = newAnswers.filter((number) => !asked.includes(number))
  return [
    ...(asked.length > 0 ? [{ what: 'say' as const, inputs: asked }] : []),
    ...(others.length > 0 ? [{ what: 'read' as const, inputs: others }] : []),
  ]
}

type Text = { id: string; digest: string }

function closing(
  paper: PaperFacts,
  kind: 'comments' | 'suggestions' | 'signOn' | 'finalCall',
  now: Date,
): Date {
  const open = paper.windows.filter((window) => window.kind === kind && now < window.closesAt)
  return new Date(Math.max(...open.map((window) => window.closesAt.getTime())))
}

function signing(actor: Actor, paper: PaperFacts, standing: Standing, current: Text, now: Date): Owed[] {
  const { endorsement, intention, memberId } = standing
  if (!hasRight(actor, memberId, 'representative') || !isOpen(paper.windows, 'signOn', now)) return []
  if (endorsement?.digest === current.digest) return []
  if (endorsement) {
    const signedVersion = paper.versions.find((version) => version.id === endorsement.versionId)?.number ?? 0
    return [{ what: 'reconfirm', signedVersion }]
  }
  if (intention?.kind === 'willNotTakePart') return []
  return [{ what: 'signOn', closesAt: closing(paper, 'signOn', now) }]
}

function objecting(paper: PaperFacts, standing: Standing, current: Text, now: Date): Owed[] {
  if (!isOpen(paper.windows, 'finalCall', now) || standing.endorsement?.digest === current.digest) return []
  if (standing.intention?.kind === 'willNotTakePart') return []
  return [{ what: 'object', closesAt: closing(paper, 'finalCall', now) }]
}

function speaking(paper: PaperFacts, standing: Standing, current: Text, now: Date): Owed[] {
  const { spoken, intention, endorsement } = standing
  const open = (['comments', 'suggestions'] as const).filter((kind) => isOpen(paper.windows, kind, now))
  if (open.length === 0 || spoken > 0) return []
  // Silence keeps what the member said before.
  if (recirculating(paper.windows, now)) return []
  if (endorsement?.digest === current.digest || intention?.versionId === current.id) return []
  if (intention?.kind === 'willNotTakePart') return []
  // While either is open the member can still be heard.
  const closesAt = open.map((kind) => closing(paper, kind, now).getTime())
  return [{ what: 'speak', closesAt: new Date(Math.max(...closesAt)) }]
}
