import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { formatInstant } from '@/lib/platform/format'
import { earliestClose, lengthWords, shortestLength } from './lengths'
import { isOpenWindow, type WindowFacts } from './rules'
import { firstNo, fitsStage, isLongEnough, overlapsNone } from './setting'
import { aProcedure } from './words'
import type { NonWorkingDays } from './working-days'

export const windowChanges = ['move', 'extend', 'closeEarly', 'reopen', 'cancel'] as const
export type WindowChange = (typeof windowChanges)[number]
type Times = { opensAt: Date; closesAt: Date }

/** How long one button takes back what was set too early: ten minutes, in ms. */
export const takeBackMs = 600_000

/** A window that was cancelled or taken back has no length. It never opens, and is not changed any more. */
export function isCancelled(window: Times): boolean {
  return window.opensAt.getTime() === window.closesAt.getTime()
}

/** What can be done to this window now, in the order in which a page offers it. */
export function changesOf(window: Times, now: Date): readonly WindowChange[] {
  if (isCancelled(window)) return []
  if (now < window.opensAt) return ['move', 'cancel']
  return isOpenWindow(window, now) ? ['extend', 'closeEarly'] : ['reopen']
}

/**
 * The times that a change gives a window. Its opening stays, and with it the roster that was asked, unless it has not
 * opened yet. Closing early without an instant closes now.
 */
export function changedTimes(
  window: Times,
  change: WindowChange,
  { opensAt, closesAt }: { opensAt?: Date | undefined; closesAt?: Date | undefined },
  now: Date,
): Times {
  if (change === 'cancel') return { opensAt: window.opensAt, closesAt: window.opensAt }
  if (change === 'move') return { opensAt: opensAt ?? window.opensAt, closesAt: closesAt ?? window.closesAt }
  return { opensAt: window.opensAt, closesAt: closesAt ?? (change === 'closeEarly' ? now : window.closesAt) }
}

/** Whether an admin may give the window these times by this change. */
export function canChangeWindow(
  actor: Actor,
  paper: PaperFacts,
  window: WindowFacts,
  change: WindowChange,
  to: Times,
  now: Date,
  nonWorking: NonWorkingDays,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin changes windows. The Taskforce can ask one to.')
  if (!changesOf(window, now).includes(change)) return notAnyMore(window, now)
  if (change === 'cancel') return yes
  if (change === 'closeEarly') return canCloseEarly(paper, window, to.closesAt, now, nonWorking)
  const changed = { kind: window.kind, ...to }
  return firstNo(
    () => fitsStage(paper, window.kind, now),
    () => (change === 'move' && to.opensAt < now ? no('The new opening lies in the past.') : yes),
    () => isLater(window, change, to.closesAt, now),
    () => (change === 'move' ? isLongEnough(paper, changed, window.baseVersionId !== null, nonWorking) : yes),
    () => overlapsNone(paper.windows, changed, now, window.id),
  )
}

function notAnyMore(window: Times, now: Date): Decision {
  if (isCancelled(window)) return overtaken('This window was cancelled. Open another instead.')
  if (now < window.opensAt)
    return overtaken(`This window opens on ${formatInstant(window.opensAt)}: it can be moved or cancelled.`)
  if (isOpenWindow(window, now))
    return overtaken(
      `This window is open until ${formatInstant(window.closesAt)}: it can be extended or closed early.`,
    )
  return overtaken(`This window closed on ${formatInstant(window.closesAt)}: it can be reopened.`)
}

function isLater(window: Times, change: WindowChange, closesAt: Date, now: Date): Decision {
  if (change === 'extend' && closesAt <= window.closesAt)
    return no(
      `It is open until ${formatInstant(window.closesAt)} already. Choose a later closing, or close it early.`,
    )
  if (change === 'reopen' && closesAt <= now) return no('Choose a closing in the future.')
  return yes
}

/** A final call is a promise to everyone who may stay silent: it is never shorter than its procedure allows. */
function canCloseEarly(
  paper: PaperFacts,
  window: WindowFacts,
  closesAt: Date,
  now: Date,
  nonWorking: NonWorkingDays,
): Decision {
  if (closesAt < now) return no('The new closing lies in the past. Leave it empty to close now.')
  if (closesAt >= window.closesAt)
    return no(
      `It closes on ${formatInstant(window.closesAt)} already. Choose an earlier instant, or extend it.`,
    )
  if (window.kind !== 'finalCall') return yes
  const length = shortestLength(paper.procedure, window.kind, window.baseVersionId !== null)
  const earliest = earliestClose(length, window.opensAt, nonWorking)
  if (closesAt >= earliest) return yes
  return no(
    `${aProcedure(paper.procedure)} gives a final call ${lengthWords(length)}: it can close on or after ${formatInstant(earliest)}. To end it sooner, send the paper back.`,
  )
}

/** The times that a window was given last, when and over which; `before` is null where it was set by that act. */
export type LastTimes = { seq: number; setAt: Date; takesBack: number | null; before: Times | null }

/**
 * Within ten minutes of an act on a window, and before any member acted in what it opened, one button takes it back. A
 * window that would be open again, or is to come again, must still fit its paper.
 */
export function canTakeBackWindow(
  actor: Actor,
  paper: PaperFacts,
  window: WindowFacts,
  last: LastTimes,
  acted: boolean,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin takes a window back.')
  if (last.takesBack !== null) return overtaken('This was already taken back. Change the window instead.')
  if (!last.before && isCancelled(window))
    return overtaken('This window was already cancelled or taken back.')
  if (now.getTime() - last.setAt.getTime() >= takeBackMs)
    return no(
      `Ten minutes have passed and everyone was told. ${last.before ? 'Change the window again' : 'Close the window early'} instead, with a reason.`,
    )
  if (!last.before && window.kind === 'finalCall' && isOfFreeze(paper, last.setAt))
    return no('The freeze opened this final call. Take the freeze back instead.')
  if (acted) return no('A member has already acted in this window. Close it early instead, with a reason.')
  const { before } = last
  if (!before || isCancelled(before) || before.closesAt <= now) return yes
  return firstNo(
    () => fitsStage(paper, window.kind, now),
    () => overlapsNone(paper.windows, { kind: window.kind, ...before }, now, window.id),
  )
}

const isOfFreeze = (paper: Pick<PaperFacts, 'acts'>, setAt: Date) =>
  paper.acts.some(({ kind, at }) => kind === 'frozen' && at.getTime() === setAt.getTime())
