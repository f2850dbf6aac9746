import { expect, type Page, test } from '@playwright/test'
import { as, cast } from './cast'

// Auckland and Los Angeles: the same instant under the same words, and beside it each reader's own time.

const zones = ['Pacific/Auckland', 'America/Los_Angeles'] as const
const rounds = '/admin/rounds'

/** Every instant of a page as it is read: the words that all see, and what the browser adds for this reader. */
const instants = (page: Page) =>
  page
    .getByRole('main')
    .locator('local-time')
    .evaluateAll((all) =>
      all.map((each) => ({
        at: each.getAttribute('at') ?? '',
        words: each.textContent ?? '',
        mine: each.shadowRoot?.textContent?.trim() ?? '',
      })),
    )

/** "(Sat 7 June, 00:00 your time)", or "(14:00 your time)" where the day is that of UTC. */
function expected(at: string, timeZone: string): string {
  const read = (zone: string, style: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString('en-GB', { timeZone: zone, ...style })
  const day = (zone: string) =>
    `${read(zone, { weekday: 'short' })} ${read(zone, { day: 'numeric' })} ${read(zone, { month: 'long' })}`
  const time = read(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `(${day(timeZone) === day('UTC') ? time : `${day(timeZone)}, ${time}`} your time)`
}

test('windows, rounds, the calendar and a plan say one instant to both, and each reader’s own time', async ({
  browser,
}) => {
  const seen: Record<string, string[]> = {}
  for (const timezoneId of zones) {
    const admin = await as(browser, cast.admin, { timezoneId })
    await admin.goto(rounds)
    const round = await admin.locator('a[href^="/rounds/"]').first().getAttribute('href')
    const pages = [
      rounds,
      round ?? '',
      '/calendar',
      '/papers/one-architecture-for-sdgs-wsis-and-gdc/windows',
      '/admin/plan?deadline=2025-11-03T00:30&zone=America/Los_Angeles',
    ]
    seen[timezoneId] = []
    for (const address of pages) {
      await admin.goto(address)
      const found = await instants(admin)
      expect(found.length, address).toBeGreaterThan(0)
      for (const { at, words, mine } of found) {
        expect(words).toMatch(/^\w{3} \d+ \w+( \d{4})?, \d\d:\d\d UTC$/)
        expect(mine, `${address}, ${words}`).toBe(expected(at, timezoneId))
      }
      seen[timezoneId].push(...found.map(({ at, words }) => `${at} ${words}`))
    }
  }
  expect(seen[zones[0]]).toEqual(seen[zones[1]])
})
