import { describe, expect, test } from 'vitest'
import { canJoin, chosenAnew, partsOf } from '@/lib/uploads/choices'
import type { Item, Piece } from '@/lib/uploads/item'

const edit = (paragraph: string, words: string): Piece => ({
  ...{ do: 'replace', paragraph, start: 0, end: 1, was: 'a', words },
  ...{ tracked: true, exact: true, authors: [], date: null },
})
const say = (paragraph: string | null, words: string, reply = false): Piece => ({
  ...{ do: 'say', paragraph, start: null, end: null, quote: null, words, label: 'exact' },
  ...{ reply, resolved: false, authors: [], date: null },
})
const item = (seq: number, pieces: Piece[], change: Partial<Item> = {}) => ({
  seq,
  pieces,
  type: 'substantive' as const,
  chosen: true,
  ...change,
})
const none = { chosen: [1, 2, 3], join: [], split: [], types: {} }
const words = (items: readonly Item[]) =>
  items.map(({ pieces }) => pieces.map((piece) => (piece.do === 'delete' ? '' : piece.words)))

const three = [
  item(1, [edit('p1', 'one')]),
  item(2, [edit('p1', 'two'), say('p1', 'why')]),
  item(3, [edit('p2', 'three')]),
]

describe('choosing', () => {
  test('ticks and types are taken over, each by its number', () => {
    const chosen = chosenAnew(three, { ...none, chosen: [2], types: { 2: 'editorial' } })
    expect(chosen.map((each) => [each.chosen, each.type])).toEqual([
      [false, 'substantive'],
      [true, 'editorial'],
      [false, 'substantive'],
    ])
  })

  test('neighbours of one paragraph become one, changes first', () => {
    expect(words(chosenAnew(three, { ...none, join: [2] }))).toEqual([['one', 'two', 'why'], ['three']])
  })

  test('three in a row become one', () => {
    const row = [1, 2, 3].map((n) => item(n, [edit('p1', `w${n}`)]))
    expect(words(chosenAnew(row, { ...none, join: [2, 3] }))).toEqual([['w1', 'w2', 'w3']])
  })

  test('what is about another paragraph stays by itself, and so does the first', () => {
    expect(words(chosenAnew(three, { ...none, join: [1, 3] }))).toEqual(words(three))
    expect(canJoin(three[1] as Item, three[2] as Item)).toBe(false)
  })

  test('what was made one is taken apart again, a remark with its replies', () => {
    const one = item(1, [edit('p1', 'a'), edit('p1', 'b'), say('p1', 'why'), say('p1', 'so', true)])
    expect(partsOf(one)).toBe(3)
    expect(words(chosenAnew([one], { ...none, split: [1] }))).toEqual([['a'], ['b'], ['why', 'so']])
    expect(words(chosenAnew([item(1, [edit('p1', 'a')])], { ...none, split: [1] }))).toEqual([['a']])
  })
})
