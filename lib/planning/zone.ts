const minuteMs = 60_000

/** Whether this is the name of a time zone that this machine knows: "Pacific/Auckland". */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** What the clocks of a zone show at an instant, as if it were UTC, in ms. */
function shownIn(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const p = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`)
}

/**
 * The instant at which the clocks of a zone show this date and time ("2025-06-06T17:00"). Where they show it twice, the
 * first: a deadline is never read later than it may be meant. Where they skip it, as many minutes after the jump as it
 * lies within what they skip. Null where there is no such day, and outside of the years 1900 to 2199.
 */
export function instantIn(zone: string, local: string): Date | null {
  // Years that clocks write otherwise, with fewer digits or before Christ, are no deadlines.
  if (!/^(19|20|21)\d\d-/.test(local)) return null
  const asked = Date.parse(`${local}Z`)
  if (Number.isNaN(asked) || new Date(asked).toISOString().slice(0, local.length) !== local) return null
  const offsets = [-1440, 1440].map((around) => {
    const near = asked + around * minuteMs
    return shownIn(zone, near) - near
  })
  const found = offsets
    .map((offset) => asked - offset)
    .filter((instant) => shownIn(zone, instant) === asked)
    .sort((a, b) => a - b)
  return new Date(found[0] ?? asked - Math.min(...offsets))
}
