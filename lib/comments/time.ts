import { type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant, listed } from '@/lib/platform/format'
import { isOpen, isOpenWindow, lastClosed, type WindowFacts } from '@/lib/windows/rules'
import type { CommentFacts } from './rules'

/** For so long after closing a comment still goes to the late tray. Milliseconds. */
const lateMs = 24 * 3_600_000

/** In time (null), or late by whole seconds; or why a comment cannot be given now, and what would help. */
export type CommentTime = { ok: true; lateBySeconds: number | null } | { ok: false; why: string }

/**
 * When a comment is given: within an open comments window, or up to 24 hours after the last one closed (that instant
 * included). Later, or where none was ever open, it is refused with what would help.
 */
export function commentTime(
  paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>,
  now: Date,
): CommentTime {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return { ok: false, why: 'This paper was withdrawn.' }
  if (stage === 'final') return { ok: false, why: 'This paper is final. It takes no more comments.' }
  if (stage === 'finalCall')
    return { ok: false, why: 'The paper is in its final call: a representative can object, for the member.' }
  if (isOpen(paper.windows, 'comments', now)) return { ok: true, lateBySeconds: null }
  const closed = lastClosed(paper.windows, 'comments', now)
  const late = closed ? now.getTime() - closed.closesAt.getTime() : Number.POSITIVE_INFINITY
  if (late <= lateMs) return { ok: true, lateBySeconds: Math.floor(late / 1000) }
  return { ok: false, why: whyClosed(paper.windows, closed, now) }
}

/**
 * The version against which a comment must concern a change, where all that is open (or has closed last) is a
 * recirculation; null where nothing limits it.
 */
export function recirculationBase(windows: readonly WindowFacts[], now: Date): string | null {
  const open = windows.filter((window) => window.kind === 'comments' && isOpenWindow(window, now))
  const last = lastClosed(windows, 'comments', now)
  const counted = open.length > 0 || !last ? open : [last]
  if (counted.some((window) => window.baseVersionId === null)) return null
  return counted[0]?.baseVersionId ?? null
}

function whyClosed(windows: readonly WindowFacts[], closed: WindowFacts | null, now: Date): string {
  const next = windows
    .filter(
      (window) => window.kind === 'comments' && now < window.opensAt && window.opensAt < window.closesAt,
    )
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0]
  if (next) return `Comments open on ${formatInstant(next.opensAt)}.`
  return closed
    ? `Comments closed on ${formatInstant(closed.closesAt)}, more than 24 hours ago. You can still reply in a thread, or ask the secretariat for another round.`
    : 'No consultation is open on this paper. An admin opens it, and every member is told when.'
}

/**
 * An admin admits what came late, or declines it, once. What came from the admin's own member is another admin's to
 * decide, where there is one (`others`: names of admins that do not belong to it).
 */
export function canDecideLate(
  actor: Actor,
  stage: Stage,
  comment: Pick<CommentFacts, 'lateBySeconds' | 'admitted' | 'withdrawn'>,
  own: boolean,
  others: readonly string[],
): Decision {
  if (!isAdmin(actor)) return no('Only an admin admits or declines what came late.')
  if (comment.lateBySeconds === null) return no('This comment came in time.')
  if (comment.withdrawn) return overtaken('This comment was withdrawn meanwhile.')
  if (comment.admitted !== null)
    return overtaken(`This comment was already ${comment.admitted ? 'admitted' : 'declined'}.`)
  if (stage !== 'consulting' && stage !== 'revising')
    return no('The text is settled: what came late is decided before a paper is frozen.')
  return own && others.length > 0
    ? no(`This comment came from your own member. Another admin decides: ${listed(others.slice(0, 3))}.`)
    : yes
}
