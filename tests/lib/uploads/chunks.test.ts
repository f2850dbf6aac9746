import { describe, expect, test } from 'vitest'
import { chunksOf } from '@/lib/uploads/chunks'

const words = (count: number) => 'word '.repeat(count).trim()

describe('a long text in parts', () => {
  test.each([
    ['between paragraphs', `${words(1_400)}\n \n${words(200)}. ${words(1_000)}`, [words(1_400)]],
    [
      'at the last of them',
      `${words(1_000)}\n\n${words(400)}\n\n${words(1_000)}`,
      [`${words(1_000)}\n\n${words(400)}`],
    ],
    [
      'between sentences',
      `${words(1_000)}. ${words(400)}. ${words(1_000)}`,
      [`${words(1_000)}. ${words(400)}.`],
    ],
    ['between words', words(2_000), [words(1_800)]],
    ['where there is nothing else', 'x'.repeat(10_000), ['x'.repeat(9_000)]],
  ])('is cut %s', (_, text, [first]) => {
    expect(chunksOf(text)[0]).toBe(first)
  })

  test.each([
    ['is one', 'A short one.', ['A short one.']],
    ['without words has none', ' \n ', []],
  ])('%s where it is short', (_, text, expected) => {
    expect(chunksOf(text)).toEqual(expected)
  })

  test('comes back, with all its words, where it is nothing but ends of lines', () => {
    const text = `a${'\n'.repeat(8_990)}b${'\n \n.'.repeat(4_000)}c`
    const parts = chunksOf(text.repeat(5))
    expect(parts.join('').replace(/\s/g, '')).toBe(text.repeat(5).replace(/\s/g, ''))
  })
})
