import { expect, test, vi } from 'vitest'

vi.mock('@/lib/platform/db', () => ({ db: {} }))

const { momentsBy } = await import('@/lib/notifications/moments')
const at = (instant: string) => new Date(instant)
const window = { opensAt: at('2025-05-26T09:00:00Z'), closesAt: at('2025-06-06T12:00:00Z') }
const short = { opensAt: at('2025-06-05T09:00:00Z'), closesAt: at('2025-06-06T12:00:00Z') }
const cancelled = { opensAt: at('2025-06-05T09:00:00Z'), closesAt: at('2025-06-05T09:00:00Z') }

test.each([
  ['before it opens', window, '2025-05-26T08:59:59.999Z', []],
  ['at its first instant', window, '2025-05-26T09:00:00Z', ['opened']],
  ['with more than 48 hours left', window, '2025-06-04T11:59:59.999Z', ['opened']],
  ['with 48 hours left', window, '2025-06-04T12:00:00Z', ['opened', 'closingSoon']],
  ['at the instant of closing', window, '2025-06-06T12:00:00Z', ['closed']],
  ['one that never had 48 hours', short, '2025-06-06T11:00:00Z', ['opened']],
  ['one that was called off', cancelled, '2025-06-06T11:00:00Z', []],
])('the moments of a window %s', (_, of, now, expected) => {
  expect(momentsBy(of, at(now))).toEqual(expected)
})
