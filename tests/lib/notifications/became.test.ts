import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { becameOf, becameWords, threadHref } from '@/lib/notifications/became'
import { bodyOf, paragraphId } from '@/tests/support/papers'

const paragraphsOf = (...texts: string[]) =>
  new Map(numberBlocks(bodyOf(...texts) as Body).paragraphs.map((each) => [each.id, each]))
const texts = {
  was: paragraphsOf('The Forum meets yearly.', 'Funding is steady.'),
  now: paragraphsOf('The Forum meets often.', 'Funding is steady.', 'Hosts rotate.'),
}
const place = (n: number | null, start: number | null = null, end: number | null = null) => ({
  paragraph: n === null ? null : paragraphId(n),
  start,
  end,
})
const row = (at: ReturnType<typeof place>, label: string, by: string | null = null) =>
  ({ ...at, label, score: 1, reviewedById: by }) as Parameters<typeof becameOf>[1][number]

const told = (before: ReturnType<typeof place>, ...rows: ReturnType<typeof row>[]) => {
  const became = becameOf(before, rows, texts)
  return became && becameWords(12, became)
}

describe('what an author is told of the place of an input', () => {
  test.each([
    ['nothing, where nothing touched it', place(2), [row(place(2), 'exact')], null],
    ['nothing, where it is on the whole paper', place(null), [row(place(null), 'exact', 'x')], null],
    [
      'nothing, where the same words were confirmed',
      place(2),
      [row(place(2), 'doubtful'), row(place(2), 'doubtful', 'x')],
      null,
    ],
    ['nothing, where the same words stand elsewhere', place(1, 4, 9), [row(place(1, 4, 9), 'moved')], null],
    [
      'what it says now',
      place(1, 10, 22),
      [row(place(1, 10, 21), 'changed')],
      'Input 12, on paragraph 1. It said:\n“meets yearly”\nNow, on paragraph 1:\n“meets often”',
    ],
    [
      'what it may be now',
      place(1, 10, 22),
      [row(place(3, 0, 5), 'doubtful')],
      'Perhaps this is what became of it, on paragraph 3; the Taskforce will look at it:\n“Hosts”',
    ],
    [
      'that it is gone from its paragraph',
      place(1, 10, 22),
      [row(place(1), 'gone')],
      'Those words were taken out of paragraph 1.',
    ],
    ['that it is gone', place(1), [row(place(null), 'gone')], 'nothing stands in their place'],
    [
      'where it was put by hand',
      place(1),
      [row(place(null), 'gone'), row(place(3), 'gone', 'x')],
      'Now, on paragraph 3:\n“Hosts rotate.”\nThe Taskforce put your input on it by hand.',
    ],
    [
      'that it was put on the whole paper',
      place(1),
      [row(place(null), 'gone'), row(place(null), 'gone', 'x')],
      'The Taskforce put your input on the whole paper.',
    ],
  ])('%s', (_, before, rows, words) => {
    if (words === null) expect(told(before, ...rows)).toBeNull()
    else expect(told(before, ...rows)).toContain(words)
  })
})

test('a long passage is cut in the letter', () => {
  const long = { ...texts, now: paragraphsOf('word '.repeat(200).trim(), 'Funding is steady.') }
  const became = becameOf(place(1), [row(place(1), 'changed')], long)
  expect(became && becameWords(1, became).length).toBeLessThan(600)
})

test('leads to the thread where it is now', () => {
  const now = { id: 'para00000003', label: '3', text: '', start: null, end: null, lang: null }
  expect(threadHref('a-paper', 12, { now, decision: null })).toBe(
    '/papers/a-paper?p=para00000003&input=12#c12',
  )
  expect(threadHref('a-paper', 12, { now: null, decision: 'released' })).toBe(
    '/papers/a-paper?p=whole&input=12#c12',
  )
  expect(threadHref('a-paper', 12, { now: null, decision: null })).toBe('/papers/a-paper?p=lost&input=12#c12')
})
