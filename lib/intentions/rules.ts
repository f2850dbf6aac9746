import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatDay, formatInstant } from '@/lib/platform/format'
import type { WindowFacts } from '@/lib/windows/rules'
import type { IntentionKind } from '@/prisma/generated/enums'

type PaperOnTheRoad = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
/** What the member says: of which version, and by which UTC day it will have decided. */
export type Stated = { versionId: string; kind: IntentionKind; onDate: Date | null }

/**
 * A representative says what its member will do before it can sign. `signedDigest` is that of the text under which the
 * member stands already, or null. Any published version may be named, since boards are sent one and keep it.
 */
export function canStateIntention(
  actor: Actor,
  memberId: string,
  paper: PaperOnTheRoad,
  stated: Stated,
  signedDigest: string | null,
  now: Date,
): Decision {
  if (!hasRight(actor, memberId, 'representative'))
    return no('Only a representative says what a member intends.')
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return no('This paper was withdrawn. There is nothing to intend any more.')
  const version = paper.versions.find((each) => each.id === stated.versionId && !each.takenBack)
  if (!version) return overtaken('That version is not published. Reload the page to see which one stands.')
  if (signedDigest !== null && signedDigest === version.digest)
    return no(
      `Your member has signed version ${version.number} already. Change or withdraw the stance instead.`,
    )
  if (stated.onDate && stated.onDate < dayOf(now)) return no('That day has passed. Name one that is to come.')
  return yes
}

export function canEndIntention(actor: Actor, memberId: string, endedAt: Date | null): Decision {
  if (!hasRight(actor, memberId, 'representative'))
    return no('Only a representative takes back what a member intends.')
  return endedAt ? overtaken('This intention has ended meanwhile. Reload the page.') : yes
}

/** The first instant of the UTC day. */
function dayOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 86_400_000) * 86_400_000)
}

/**
 * Where a board meets only once sign-on has closed: the sentence that says so, and what would help; else null. `day`: the
 * UTC day on which it meets; `closesAt`: when the last sign-on that is open or to come closes.
 */
export function boardTooLate(member: string, day: Date | null, closesAt: Date | null): string | null {
  if (!day || !closesAt || day < closesAt) return null
  return `The board of ${member} meets on ${formatDay(day)}, after sign-on closes on ${formatInstant(closesAt)}. An admin can extend it, or open a late sign-on; or the board decides before.`
}

/** When the last sign-on that is open or to come closes; null where there is none. */
export function signOnCloses(windows: readonly WindowFacts[], now: Date): Date | null {
  const open = windows.filter(({ kind, closesAt }) => kind === 'signOn' && now < closesAt)
  return open.length > 0 ? new Date(Math.max(...open.map(({ closesAt }) => closesAt.getTime()))) : null
}
