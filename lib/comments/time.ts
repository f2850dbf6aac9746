import { type PaperFacts, type Stage, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant, listed } from '@/lib/platform/format'
import { isOpen, isOpenWindow, lastClosed, type WindowFacts } from '@/lib/windows/rules'
import type { InputKind } from '@/prisma/generated/enums'
import type { CommentFacts } from './rules'

/** For so long after closing an input still goes to the late tray. Milliseconds. */
const lateMs = 24 * 3_600_000

/** In time (null), or late by whole seconds; or why an input of this kind cannot be given now, and what would help. */
export type InputTime = { ok: true; lateBySeconds: number | null } | { ok: false; why: string }

/** The window in which each kind of input is given, and what it is called at the beginning of a sentence. */
export const windowOf = { comment: 'comments', suggestion: 'suggestions' } as const
const title = { comment: 'Comments', suggestion: 'Suggestions' } as const

/**
 * When a comment or a suggestion is given: within an open window of its kind, or up to 24 hours after the last one closed
 * (that instant included). Later, or where none was ever open, it is refused with what would help.
 */
export function inputTime(
  paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>,
  kind: InputKind,
  now: Date,
): InputTime {
  const stage = stageAt(paper, now)
  if (stage === 'withdrawn') return { ok: false, why: 'This paper was withdrawn.' }
  if (stage === 'final') return { ok: false, why: `This paper is final. It takes no more ${windowOf[kind]}.` }
  if (stage === 'finalCall')
    return { ok: false, why: 'The paper is in its final call: a representative can object, for the member.' }
  if (isOpen(paper.windows, windowOf[kind], now)) return { ok: true, lateBySeconds: null }
  const closed = lastClosed(paper.windows, windowOf[kind], now)
  const late = closed ? now.getTime() - closed.closesAt.getTime() : Number.POSITIVE_INFINITY
  if (late <= lateMs) return { ok: true, lateBySeconds: Math.floor(late / 1000) }
  return { ok: false, why: whyClosed(paper.windows, kind, closed, now) }
}

/**
 * The version against which an input of this kind must concern a change, where all that is open for it (or has closed
 * last) is a recirculation; null where nothing limits it.
 */
export function recirculationBase(
  windows: readonly WindowFacts[],
  kind: InputKind,
  now: Date,
): string | null {
  const open = windows.filter((window) => window.kind === windowOf[kind] && isOpenWindow(window, now))
  const last = lastClosed(windows, windowOf[kind], now)
  const counted = open.length > 0 || !last ? open : [last]
  if (counted.some((window) => window.baseVersionId === null)) return null
  return counted[0]?.baseVersionId ?? null
}

function whyClosed(
  windows: readonly WindowFacts[],
  kind: InputKind,
  closed: WindowFacts | null,
  now: Date,
): string {
  const next = windows
    .filter(
      (window) => window.kind === windowOf[kind] && now < window.opensAt && window.opensAt < window.closesAt,
    )
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0]
  if (next) return `${title[kind]} open on ${formatInstant(next.opensAt)}.`
  if (kind === 'suggestion' && isOpen(windows, 'comments', now))
    return 'Suggestions are not open on this paper, comments are: say in a comment which words you would write.'
  return closed
    ? `${title[kind]} closed on ${formatInstant(closed.closesAt)}, more than 24 hours ago. You can still reply in a thread, or ask the secretariat for another round.`
    : 'No consultation is open on this paper. An admin opens it, and every member is told when.'
}

/**
 * An admin admits what came late, or declines it, once. What came from the admin's own member is another admin's to
 * decide, where there is one (`others`: names of admins that do not belong to it).
 */
export function canDecideLate(
  actor: Actor,
  stage: Stage,
  input: Pick<CommentFacts, 'kind' | 'lateBySeconds' | 'admitted' | 'withdrawn'>,
  own: boolean,
  others: readonly string[],
): Decision {
  if (!isAdmin(actor)) return no('Only an admin admits or declines what came late.')
  if (input.lateBySeconds === null) return no(`This ${input.kind} came in time.`)
  if (input.withdrawn) return overtaken(`This ${input.kind} was withdrawn meanwhile.`)
  if (input.admitted !== null)
    return overtaken(`This ${input.kind} was already ${input.admitted ? 'admitted' : 'declined'}.`)
  if (stage !== 'consulting' && stage !== 'revising')
    return no('The text is settled: what came late is decided before a paper is frozen.')
  return own && others.length > 0
    ? no(
        `This ${input.kind} came from your own member. Another admin decides: ${listed(others.slice(0, 3))}.`,
      )
    : yes
}
