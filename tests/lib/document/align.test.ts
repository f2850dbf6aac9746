import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { alignRows } from '@/lib/document/align'
import { tokenize } from '@/lib/document/tokens'

vi.setConfig({ testTimeout: 60_000 })

/** Length of a longest common subsequence, the slow and certain way. */
function longest(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const left of a) {
    const next = [0]
    for (const [index, right] of b.entries()) {
      next.push(left === right ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const matches = (map: Int32Array) => [...map].filter((to) => to >= 0)

test('short rows get a longest common subsequence, in order, of equal tokens', () => {
  const row = fc.array(fc.nat(5), { maxLength: 30 })
  fc.assert(
    fc.property(row, row, (a, b) => {
      const map = alignRows(Int32Array.from(a), Int32Array.from(b))
      const found = matches(map)
      expect(found).toEqual([...new Set(found)].sort((one, other) => one - other))
      for (const [from, to] of map.entries()) if (to >= 0) expect(b[to]).toBe(a[from])
      expect(found.length).toBe(longest(a, b))
    }),
    { numRuns: 1000 },
  )
})

test('long rows with a few changes keep nearly all their tokens', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4999), { minLength: 1, maxLength: 20 }), (places) => {
      const a = Int32Array.from({ length: 5000 }, (_, index) => (index * 7919) % 613)
      const b = [...a]
      for (const place of places) b.splice(place % b.length, 1, 1000, 1001)
      const map = alignRows(a, Int32Array.from(b))
      expect(matches(map).length).toBeGreaterThanOrEqual(a.length - 3 * places.length)
    }),
    { numRuns: 20 },
  )
})

describe('tokens', () => {
  test.each([
    ['We don’t agree – at all.', ['We', "don't", 'agree', '-', 'at', 'all', '.']],
    ['“Quoted”\u00A0text', ['"', 'Quoted', '"', 'text']],
    ['well-known', ['well', '-', 'known']],
    ['互联网治理', ['互', '联', '网', '治', '理']],
    ['インターネット', ['イ', 'ン', 'タ', 'ー', 'ネ', 'ッ', 'ト']],
    ['สวัสดี', ['ส', 'วั', 'ส', 'ดี']],
    ['حوكمة الإنترنت،', ['حوكمة', 'الإنترنت', '،']],
    ['cafe\u0301 soft\u00ADened', ['café', 'softened']],
    ['👩‍👩‍👧 🇳🇴!', ['👩‍👩‍👧', '🇳🇴', '!']],
    ['  \n ', []],
  ])('of %j', (text, keys) => {
    expect(tokenize(text).map(({ key }) => key)).toEqual(keys)
  })

  test('cover everything but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0
        for (const { start, end } of tokenize(text)) {
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      }),
      { numRuns: 500 },
    )
  })
})
