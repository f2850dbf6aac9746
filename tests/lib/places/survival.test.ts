import { describe, expect, test } from 'vitest'
import {
  decisionOf,
  inWords,
  showAsked,
  shownBy,
  stepLabel,
  summarise,
  sureWords,
  worstFirst,
} from '@/lib/places/survival'
import type { PlaceLabel } from '@/prisma/generated/enums'

const decided = { how: 'confirmed', by: 'A drafter', at: new Date(0) } as const
const row = (number: number, label: PlaceLabel, score = 1, decision: typeof decided | null = null) => ({
  ...{ input: { number }, label, score, decision },
  review: decision === null && (label === 'doubtful' || label === 'gone'),
})
const rows = [
  row(1, 'exact'),
  row(2, 'changed', 0.9),
  row(3, 'doubtful', 0.4),
  row(4, 'gone', 0),
  row(5, 'changed', 0.3),
  row(6, 'moved', 0.9),
  row(7, 'gone', 0, decided),
  row(8, 'doubtful', 0.1),
]
const numbers = (some: readonly { input: { number: number } }[]) => some.map(({ input }) => input.number)

describe('the report', () => {
  test('begins with what a person has to look at, the worst first', () => {
    expect(numbers(worstFirst(rows))).toEqual([4, 8, 3, 7, 5, 2, 6, 1])
  })

  test('is shown in parts', () => {
    expect(numbers(shownBy('review', rows))).toEqual([3, 4, 8])
    expect(numbers(shownBy('changed', rows))).toEqual([2, 3, 4, 5, 7, 8])
    expect(numbers(shownBy('decided', rows))).toEqual([7])
    expect(shownBy('all', rows)).toHaveLength(8)
  })

  test('is summarised in a sentence', () => {
    expect(inWords(summarise(rows))).toBe(
      '8 threads: 1 exact, 1 moved, 2 changed, 2 doubtful, 2 gone; 1 decided by hand, 3 to review',
    )
    expect(inWords(summarise([row(1, 'exact')]))).toBe('1 thread: 1 exact; none to review')
    expect(inWords(summarise([]))).toBe('0 threads; none to review')
  })

  test.each([
    ['', rows, 'review'],
    ['', [row(1, 'changed', 0.9)], 'changed'],
    ['', [row(1, 'exact')], 'all'],
    ['all', rows, 'all'],
    ['nonsense', rows, 'review'],
  ] as const)('an address that asks for “%s" shows a part of it', (asked, some, shown) => {
    expect(showAsked(asked, summarise(some))).toBe(shown)
  })
})

test.each([
  ['changed', 0.9, 'very likely'],
  ['changed', 0.6, 'likely'],
  ['changed', 0.3, 'perhaps'],
  ['doubtful', 0.4, 'a guess'],
  ['exact', 1, null],
  ['gone', 0, null],
] as const)('%s with a score of %d is said to be: %s', (label, score, words) => {
  expect(sureWords({ label, score })).toBe(words)
})

const place = (paragraph: string | null, reviewedById: string | null, start: number | null = null) => ({
  ...{ paragraph, reviewedById, start },
  end: start === null ? null : start + 5,
})
test.each([
  ['nothing, where nobody looked', place('a', null), null],
  ['confirmed, where it is what was found', place('a', 'someone', 3), 'confirmed'],
  ['moved, where it is another paragraph', place('b', 'someone', 3), 'moved'],
  ['moved, where it is another passage', place('a', 'someone'), 'moved'],
  ['released, where it is the whole paper', place(null, 'someone'), 'released'],
] as const)('what was decided is %s', (_, last, how) => {
  expect(decisionOf(place('a', null, 3), last)).toBe(how)
})

const stretch = (id: string, text: string) => ({ id, label: '1', text, start: 0, end: 5, lang: null })
test.each([
  ['changed', stretch('a', 'Forum then.'), stretch('a', 'Forum now.'), 'exact'],
  ['changed', stretch('a', 'Forum.'), stretch('b', 'Forum.'), 'moved'],
  ['changed', stretch('a', 'Forum.'), stretch('a', 'Panel.'), 'changed'],
  ['doubtful', stretch('a', 'Forum.'), stretch('a', 'Forum.'), 'doubtful'],
  ['changed', null, stretch('a', 'Forum.'), 'changed'],
] as const)('what is %s counts in this step by its words alone', (label, before, now, expected) => {
  expect(stepLabel(label, before, now)).toBe(expected)
})
