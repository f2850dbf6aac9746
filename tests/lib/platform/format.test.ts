import { expect, test } from 'vitest'
import {
  counted,
  formatDay,
  formatDistance,
  formatDuration,
  formatForReader,
  formatInstant,
  instantHtml,
  listed,
  utcInput,
} from '@/lib/platform/format'

const noon = new Date('2025-06-06T12:00:00Z')
const late = new Date('2025-06-06T23:30:07Z')

test.each([
  [noon, {}, 'Fri 6 June 2025, 12:00 UTC'],
  [noon, { year: false }, 'Fri 6 June, 12:00 UTC'],
  [late, { seconds: true }, 'Fri 6 June 2025, 23:30:07 UTC'],
  [noon, { zone: 'Europe/Oslo' }, 'Fri 6 June 2025, 14:00 Europe/Oslo'],
  [late, { zone: 'America/Sao_Paulo' }, 'Fri 6 June 2025, 20:30 America/Sao Paulo'],
  [new Date('2025-06-06T00:00:00Z'), {}, 'Fri 6 June 2025, 00:00 UTC'],
])('an instant is written as one zone sees it: %s %o', (date, style, expected) => {
  expect(formatInstant(date, style)).toBe(expected)
})

test.each([
  [noon, 'Europe/Oslo', 'Fri 6 June 2025, 12:00 UTC (14:00 your time)'],
  [noon, 'UTC', 'Fri 6 June 2025, 12:00 UTC (12:00 your time)'],
  [late, 'Europe/Oslo', 'Fri 6 June 2025, 23:30 UTC (Sat 7 June, 01:30 your time)'],
  [noon, 'Pacific/Kiritimati', 'Fri 6 June 2025, 12:00 UTC (Sat 7 June, 02:00 your time)'],
  [new Date('2025-01-06T12:00:00Z'), 'Europe/Oslo', 'Mon 6 January 2025, 12:00 UTC (13:00 your time)'],
  [
    new Date('2025-06-06T02:00:00Z'),
    'America/New_York',
    'Fri 6 June 2025, 02:00 UTC (Thu 5 June, 22:00 your time)',
  ],
])('a reader is told both times, and the day where it differs: %s in %s', (date, zone, expected) => {
  expect(formatForReader(date, zone)).toBe(expected)
})

test('a day is the one that the zone has', () => {
  expect(formatDay(late)).toBe('Fri 6 June 2025')
  expect(formatDay(late, { zone: 'Asia/Tokyo', year: false })).toBe('Sat 7 June')
})

test('markup carries the instant for machines and the words for people', () => {
  expect(instantHtml(noon)).toBe(
    '<local-time at="2025-06-06T12:00:00.000Z"><time datetime="2025-06-06T12:00:00.000Z">Fri 6 June 2025, 12:00 UTC</time></local-time>',
  )
})

test.each([
  [60_000, '1 minute'],
  [59 * 60_000, '59 minutes'],
  [90 * 60_000, '90 minutes'],
  [3_600_000, '1 hour'],
  [47 * 3_600_000, '47 hours'],
  [48 * 3_600_000, '2 days'],
  [86_400_000, '1 day'],
  [0, '0 minutes'],
  [-3 * 86_400_000, '3 days'],
])('a duration of %i ms is %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected)
})

test.each([
  ['2025-06-09T12:00:00Z', 'in 3 days'],
  ['2025-06-06T10:00:00Z', '2 hours ago'],
  ['2025-06-06T12:00:30Z', 'now'],
])('from noon to %s is %s', (to, expected) => {
  expect(formatDistance(noon, new Date(to))).toBe(expected)
})

test('numbers carry their noun, and lists end with and', () => {
  expect(counted(1, 'member')).toBe('1 member')
  expect(counted(7, 'member')).toBe('7 members')
  expect(counted(1200, 'person', 'people')).toBe('1,200 people')
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})

test('a date-time field holds UTC', () => {
  expect(utcInput(noon)).toBe('2025-06-06T12:00')
})
