const dayMs = 86_400_000

/** The days, written `YYYY-MM-DD` in UTC, that admins took out of Monday to Friday. */
export type NonWorkingDays = ReadonlySet<string>

/** Whether the UTC day in which this instant lies is a working day. */
export function isWorkingDay(instant: Date, nonWorking: NonWorkingDays): boolean {
  const weekday = instant.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !nonWorking.has(instant.toISOString().slice(0, 10))
}

/** The first instant of the next UTC day. */
function nextDay(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / dayMs + 1) * dayMs)
}

/**
 * The first instant by which so many whole working days have passed since `from`: 24 hours of working time each, so
 * that one working day after Friday 09:00 is Monday 09:00. Days that are not worked pass without being counted.
 */
export function addWorkingDays(from: Date, days: number, nonWorking: NonWorkingDays): Date {
  let left = days * dayMs
  let at = from
  while (left > 0) {
    const end = nextDay(at)
    const worked = isWorkingDay(at, nonWorking) ? end.getTime() - at.getTime() : 0
    if (worked >= left) return new Date(at.getTime() + left)
    left -= worked
    at = end
  }
  return at
}

/** How many whole working days lie between two instants; 0 where the second is not later. */
export function workingDaysBetween(from: Date, to: Date, nonWorking: NonWorkingDays): number {
  let worked = 0
  for (let at = from; at < to; at = nextDay(at))
    if (isWorkingDay(at, nonWorking)) worked += Math.min(nextDay(at).getTime(), to.getTime()) - at.getTime()
  return Math.floor(worked / dayMs)
}
