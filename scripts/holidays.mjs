// Writes lib/planning/holiday-lines.ts: the public holidays of every country that `date-holidays` knows, for ten years.
// The library weighs 45 MB with what it needs; the product needs dates. Run it when the library was updated.
import { readFileSync, writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

const file = 'lib/planning/holiday-lines.ts'
const [from, until] = [2025, 2034]
const dayMs = 86_400_000

/** The days of a holiday, as `2025-06-19`: most are one, some are several. */
function daysOf({ date, start, end }) {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const count = Math.max(1, Math.round((end - start) / dayMs))
  return Array.from({ length: count }, (_, i) => new Date(first + i * dayMs).toISOString().slice(0, 10))
}

const clean = (name) => name.replaceAll(/[|;\\`$\n]/g, ' ').trim()

/** "New Year's Day|01-01": what is on the same day in each year is written once. */
function lineOf(country) {
  const library = new Holidays(country, { types: ['public'] })
  const byName = new Map()
  for (let year = from; year <= until; year += 1) {
    for (const holiday of library.getHolidays(year, 'en') ?? []) {
      if (holiday.type !== 'public') continue
      const name = clean(holiday.name)
      byName.set(name, new Set([...(byName.get(name) ?? []), ...daysOf(holiday)]))
    }
  }
  return [...byName]
    .map(([name, days]) => {
      const each = [...days].sort()
      const fixed = new Set(each.map((day) => day.slice(5)))
      const every = fixed.size === 1 && each.length === until - from + 1
      return `${name}|${every ? [...fixed][0] : each.map((day) => day.slice(2).replaceAll('-', '')).join(' ')}`
    })
    .join(';')
}

/** The whole file, as it is written. */
export function holidayFile() {
  const { version } = JSON.parse(readFileSync('node_modules/date-holidays/package.json', 'utf8'))
  const countries = Object.keys(new Holidays().getCountries()).sort()
  const lines = countries.map((country) => `${country} ${lineOf(country)}`).filter((line) => line.length > 3)
  return `// Written by scripts/holidays.mjs from date-holidays ${version} (ISC; its data CC-BY-3.0, from Wikipedia). Not edited by hand.
export const holidayYears = { from: ${from}, until: ${until} }
export const holidayLines = \`${lines.join('\n')}\`
`
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync(file, holidayFile())
