import { holidayLines, holidayYears } from './holiday-lines'

/** The public holidays of a country, by day (`2025-06-19`). */
type Holidays = ReadonlyMap<string, string>

const kept = new Map<string, Holidays>()
let lines: ReadonlyMap<string, string> | undefined

/** Until which year holidays are known; of later days nothing is said. */
export const holidaysKnownUntil = holidayYears.until

/** The public holidays of a whole country (ISO 3166-1 alpha-2), not of its parts; none where the library knows none. */
export function holidaysOf(country: string): Holidays {
  const held = kept.get(country)
  if (held) return held
  lines ??= new Map(holidayLines.split('\n').map((line) => [line.slice(0, 2), line.slice(3)]))
  const days = new Map((lines.get(country) ?? '').split(';').flatMap(daysOf))
  kept.set(country, days)
  return days
}

/** "New Year's Day|01-01" is of every year; "Good Friday|250418 260403" names its days. */
function daysOf(entry: string): [string, string][] {
  const [name = '', days = ''] = entry.split('|')
  return days.split(' ').flatMap((day): [string, string][] => {
    if (day.length === 6) return [[`20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`, name]]
    if (day.length !== 5) return []
    const years = Array.from(
      { length: holidayYears.until - holidayYears.from + 1 },
      (_, i) => holidayYears.from + i,
    )
    return years.map((year) => [`${year}-${day}`, name])
  })
}

export type HolidayElsewhere = { day: string; countries: readonly string[]; names: readonly string[] }

/** For each of these days, the countries in which it is a public holiday, and what it is called there. */
export function holidaysIn(countries: readonly string[], days: readonly string[]): HolidayElsewhere[] {
  return days.flatMap((day) => {
    const where = [...new Set(countries)].sort().filter((country) => holidaysOf(country).has(day))
    const names = new Set(where.map((country) => holidaysOf(country).get(day) ?? ''))
    return where.length > 0 ? [{ day, countries: where, names: [...names] }] : []
  })
}
