import { describe, expect, test } from 'vitest'
import { askedAt, closesNext, wasAsked } from '@/lib/participation/asked'
import type { WindowFacts } from '@/lib/windows/rules'

const now = new Date('2025-06-03T12:00:00Z')
const window = (kind: WindowFacts['kind'], opens: string, closes: string, roundId: string | null = null) => ({
  id: `${kind} ${opens}`,
  kind,
  versionId: 'v1',
  baseVersionId: null,
  roundId,
  seq: 1,
  opensAt: new Date(opens),
  closesAt: new Date(closes),
})
const first = window('comments', '2025-05-01', '2025-05-15', 'one')
const second = window('comments', '2025-06-01', '2025-06-10', 'two')
const signing = window('signOn', '2025-06-02', '2025-06-08')
const toCome = window('comments', '2025-07-01', '2025-07-10')

describe('when members were asked', () => {
  test('is when the last consultation opened, whatever was said before counting too', () => {
    expect(askedAt({ windows: [first, second, signing, toCome] }, '', now)).toEqual({
      rosterAt: second.opensAt,
      between: null,
    })
  })

  test('is when anything opened where there was no consultation, and never before', () => {
    expect(askedAt({ windows: [signing] }, '', now)?.rosterAt).toEqual(signing.opensAt)
    expect(askedAt({ windows: [toCome] }, '', now)).toBeNull()
  })

  test('with a round, is within its own windows', () => {
    expect(askedAt({ windows: [first, second] }, 'one', now)).toEqual({
      rosterAt: first.opensAt,
      between: { from: first.opensAt, to: first.closesAt },
    })
    expect(askedAt({ windows: [first] }, 'two', now)).toBeNull()
  })

  test('a member that joined after it was not asked', () => {
    const asked = askedAt({ windows: [first] }, '', now)
    expect(wasAsked({ joinedAt: new Date('2025-05-01') }, asked)).toBe(true)
    expect(wasAsked({ joinedAt: new Date('2025-05-02') }, asked)).toBe(false)
    expect(wasAsked({ joinedAt: new Date('2024-05-02') }, null)).toBe(false)
  })
})

test('the window that closes first says until when a member can be called', () => {
  expect(closesNext({ windows: [first, second, signing, toCome] }, now)?.kind).toBe('signOn')
  expect(closesNext({ windows: [first, toCome] }, now)).toBeNull()
})
