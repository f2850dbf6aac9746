import { describe, expect, test } from 'vitest'
import { latestOpen, subtractWorkingDays } from '@/lib/planning/backward'
import { addWorkingDays } from '@/lib/windows/working-days'
import { at } from '@/tests/support/facts'

const none = new Set<string>()

describe('working days counted backward', () => {
  test.each([
    ['Monday to the Friday before', '2025-06-09T09:00', 1, '2025-06-06T09:00'],
    ['over a weekend', '2025-06-10T12:00', 5, '2025-06-03T12:00'],
    ['from a Sunday, the end of Friday', '2025-06-08T15:00', 1, '2025-06-06T00:00'],
    ['from Saturday 00:00, all of Friday', '2025-06-07T00:00', 1, '2025-06-06T00:00'],
    ['over the end of a year', '2026-01-05T12:00', 3, '2025-12-31T12:00'],
    ['over a leap day', '2028-03-02T10:00', 2, '2028-02-29T10:00'],
    ['none', '2025-06-08T15:00', 0, '2025-06-08T15:00'],
  ])('%s', (_, to, days, from) => {
    expect(subtractWorkingDays(at(to), days, none)).toEqual(at(from))
  })

  test('pass days that admins took out', () => {
    const whitMonday = new Set(['2025-06-09'])
    expect(subtractWorkingDays(at('2025-06-10T12:00'), 1, whitMonday)).toEqual(at('2025-06-06T12:00'))
  })

  test('are never fewer when they are counted forward, and not more than they need', () => {
    const free = new Set(['2025-06-09', '2025-06-19', '2025-12-25', '2025-12-26', '2026-01-01'])
    for (let hour = 0; hour < 24 * 40; hour += 7) {
      const to = new Date(Date.UTC(2025, 5, 1, hour))
      for (const days of [1, 3, 10]) {
        const from = subtractWorkingDays(to, days, free)
        expect(addWorkingDays(from, days, free).getTime()).toBeLessThanOrEqual(to.getTime())
        const later = new Date(from.getTime() + 24 * 3_600_000)
        expect(addWorkingDays(later, days, free).getTime()).toBeGreaterThanOrEqual(to.getTime())
      }
    }
  })
})

test.each([
  ['48 hours', { unit: 'hours', count: 48 }, '2025-06-08T12:00', '2025-06-06T12:00'],
  ['5 working days', { unit: 'workingDays', count: 5 }, '2025-06-13T12:00', '2025-06-06T12:00'],
  ['any length', null, '2025-06-13T12:00', '2025-06-13T12:00'],
] as const)('a window of %s opens in time', (_, length, closes, opens) => {
  expect(latestOpen(length, at(closes), none)).toEqual(at(opens))
})
