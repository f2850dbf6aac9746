import { describe, expect, test } from 'vitest'
import { instantIn, isZone } from '@/lib/planning/zone'

describe('a date and time in a zone is the instant', () => {
  test.each([
    ['UTC', '2025-06-06T12:00', '2025-06-06T12:00Z'],
    ['Europe/Paris', '2025-07-07T23:59', '2025-07-07T21:59Z'],
    ['Europe/Paris', '2025-01-07T23:59', '2025-01-07T22:59Z'],
    ['Pacific/Auckland', '2025-06-06T09:00', '2025-06-05T21:00Z'],
    ['America/Los_Angeles', '2025-06-06T17:00', '2025-06-07T00:00Z'],
    ['Asia/Kathmandu', '2025-06-06T17:00', '2025-06-06T11:15Z'],
    ['Pacific/Kiritimati', '2025-12-31T23:59', '2025-12-31T09:59Z'],
    ['Pacific/Auckland', '2028-02-29T00:00', '2028-02-28T11:00Z'],
    ['America/Los_Angeles', '2025-12-31T17:00', '2026-01-01T01:00Z'],
  ])('%s, %s: %s', (zone, local, instant) => {
    expect(instantIn(zone, local)).toEqual(new Date(instant))
  })

  test.each([
    ['shown twice, the first', 'Europe/Oslo', '2025-10-26T02:30', '2025-10-26T00:30Z'],
    [
      'shown twice at the end of the world, the first',
      'Pacific/Auckland',
      '2025-04-06T02:30',
      '2025-04-05T13:30Z',
    ],
    ['skipped, as long after the jump', 'Europe/Oslo', '2025-03-30T02:30', '2025-03-30T01:30Z'],
    [
      'skipped in America, as long after the jump',
      'America/Los_Angeles',
      '2025-03-09T02:30',
      '2025-03-09T10:30Z',
    ],
    ['before the jump', 'America/Los_Angeles', '2025-03-09T01:59', '2025-03-09T09:59Z'],
    ['after the jump', 'America/Los_Angeles', '2025-03-09T03:00', '2025-03-09T10:00Z'],
    ['moved by half an hour', 'Australia/Lord_Howe', '2025-04-06T01:45', '2025-04-05T14:45Z'],
  ])('%s: %s, %s', (_, zone, local, instant) => {
    expect(instantIn(zone, local)).toEqual(new Date(instant))
  })

  test.each(['2025-02-29T12:00', '2025-13-01T12:00', 'tomorrow', '2025-06-06T25:00'])(
    '%s is none',
    (local) => {
      expect(instantIn('Europe/Oslo', local)).toBeNull()
    },
  )
})

test('a name is that of a zone, or not', () => {
  expect(['Europe/Oslo', 'UTC', 'Europe/Atlantis', ''].map(isZone)).toEqual([true, true, false, false])
})

test.each(['0000-01-01T00:00', '0001-01-01T00:00', '9999-12-31T23:59', '+275760-09-13T00:00'])(
  '%s is no deadline',
  (local) => {
    for (const zone of ['UTC', 'Pacific/Kiritimati']) expect(instantIn(zone, local)).toBeNull()
  },
)
