import { describe, expect, test } from 'vitest'
import { canRecirculate, recirculating } from '@/lib/windows/recirculating'
import type { WindowFacts } from '@/lib/windows/rules'
import { actFact, at, paperFact, versionFact, windowFact } from '@/tests/support/facts'

const now = at('2025-06-03T12:00')
const window = (kind: WindowFacts['kind'], baseVersionId: string | null, day = '06'): WindowFacts =>
  windowFact({ id: `${kind} ${baseVersionId}`, kind, baseVersionId, closesAt: at(`2025-06-${day}T12:00`) })

describe('a recirculation is open', () => {
  const cases: [string, WindowFacts[], string | null][] = [
    ['where comments are limited to what changed', [window('comments', 'v1')], '06'],
    [
      'until the last of its windows closes',
      [window('comments', 'v1'), window('suggestions', 'v1', '09')],
      '09',
    ],
    ['whatever else is open', [window('comments', 'v1'), window('signOn', null)], '06'],
    ['not where one takes all of the text', [window('comments', 'v1'), window('suggestions', null)], null],
    ['not once it has closed', [window('comments', 'v1', '02')], null],
    ['not where nothing is open', [], null],
  ]
  test.each(cases)('%s', (_, windows, day) => {
    const expected = day && { baseVersionId: 'v1', closesAt: at(`2025-06-${day}T12:00`) }
    expect(recirculating(windows, now)).toEqual(expected)
  })
})

test('one can be opened while the text is worked on and no consultation is open or to come', () => {
  const versions = [versionFact(1), versionFact(2)]
  expect(canRecirculate(paperFact({ versions }), now)).toBe(true)
  expect(canRecirculate(paperFact({ versions, windows: [window('suggestions', null)] }), now)).toBe(false)
  const frozen = actFact(1, 'frozen', { versionId: 'v2' })
  expect(canRecirculate(paperFact({ versions, acts: [frozen] }), now)).toBe(false)
})
