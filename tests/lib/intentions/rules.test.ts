import { expect, test } from 'vitest'
import { boardTooLate, signOnCloses } from '@/lib/intentions/rules'
import type { WindowFacts } from '@/lib/windows/rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const closesAt = new Date('2025-06-13T12:00:00Z')

test.each([
  ['before sign-on closes', day('2025-06-12'), closesAt, false],
  ['on the day on which it closes', day('2025-06-13'), closesAt, false],
  ['on the day after', day('2025-06-14'), closesAt, true],
  ['on no day that is known', null, closesAt, false],
  ['where no sign-on is set', day('2025-06-14'), null, false],
])('a board that meets %s', (_, meets, closes, late) =>
  expect(boardTooLate('Fjord Registry', meets, closes)).toEqual(
    late
      ? 'The board of Fjord Registry meets on Sat 14 June 2025, after sign-on closes on Fri 13 June 2025, 12:00 UTC. An admin can extend it, or open a late sign-on; or the board decides before.'
      : null,
  ),
)

test('sign-on closes with the last window that is open or to come', () => {
  const window = (kind: WindowFacts['kind'], closes: string) =>
    ({ kind, closesAt: day(closes) }) as Partial<WindowFacts> as WindowFacts
  const windows = [
    window('signOn', '2025-06-01'),
    window('signOn', '2025-06-20'),
    window('signOn', '2025-06-10'),
    window('comments', '2025-07-01'),
  ]
  expect(signOnCloses(windows, day('2025-06-02'))).toEqual(day('2025-06-20'))
  expect(signOnCloses(windows, day('2025-06-20'))).toBeNull()
})
