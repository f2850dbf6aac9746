import { earliestClose, type Length } from '@/lib/windows/lengths'
import { isWorkingDay, type NonWorkingDays } from '@/lib/windows/working-days'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The last instant of the UTC day before the one in which this lies, and so the first of that day's end. */
const dayStart = (instant: number) => Math.ceil(instant / dayMs - 1) * dayMs

/**
 * The last instant from which so many whole working days have passed by `to`: 24 hours of working time each, so that one
 * working day before Monday 09:00 is Friday 09:00. Days that are not worked pass without being counted.
 */
export function subtractWorkingDays(to: Date, days: number, nonWorking: NonWorkingDays): Date {
  let left = days * dayMs
  let at = to.getTime()
  while (left > 0) {
    const start = dayStart(at)
    const worked = isWorkingDay(new Date(start), nonWorking) ? at - start : 0
    if (worked >= left) return new Date(at - left)
    left -= worked
    at = start
  }
  return new Date(at)
}

/** The last instant at which a window of this length may open that closes then. */
export function latestOpen(length: Length, closesAt: Date, nonWorking: NonWorkingDays): Date {
  if (!length) return closesAt
  if (length.unit === 'hours') return new Date(closesAt.getTime() - length.count * hourMs)
  const opensAt = subtractWorkingDays(closesAt, length.count, nonWorking)
  // What was counted backward holds when it is counted forward.
  return earliestClose(length, opensAt, nonWorking) <= closesAt ? opensAt : new Date(opensAt.getTime() - 1)
}
