import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { decide, type Found, type Said, seenDigest } from '@/lib/places/decide'
import { bodyOf, paragraphId } from '@/tests/support/papers'

const { paragraphs } = numberBlocks(bodyOf('The Forum, the permanent Forum.', 'Steady “funding”.') as Body)
const found: Found = { paragraph: paragraphId(1), start: 4, end: 9 }
const nothing: Found = { paragraph: null, start: null, end: null }
const seen = seenDigest(found, paragraphs)

const outcome = (said: Said, place = found) => {
  const made = decide(said, place, paragraphs, 'the draft')
  if (!made.ok) return made.why
  const { decision, paragraph, start, end, words } = made.decided
  return [decision, paragraph, start, end, words]
}

describe('what is said about a place', () => {
  test.each<[string, Said, Found, unknown]>([
    ['confirmed', { decision: 'confirm', seen }, found, ['confirmed', paragraphId(1), 4, 9, 'Forum']],
    ['released', { decision: 'release' }, found, ['released', null, null, null, '']],
    [
      'moved to a paragraph',
      { decision: 'move', paragraph: paragraphId(2), words: '  ' },
      found,
      ['moved', paragraphId(2), null, null, 'Steady “funding”.'],
    ],
    [
      'moved to words, typography apart',
      { decision: 'move', paragraph: paragraphId(2), words: '"funding"' },
      found,
      ['moved', paragraphId(2), 7, 16, '“funding”'],
    ],
    [
      'moved to the second of two',
      { decision: 'move', paragraph: paragraphId(1), words: 'Forum', start: 24 },
      found,
      ['moved', paragraphId(1), 25, 30, 'Forum'],
    ],
    ['confirmed though nothing was found', { decision: 'confirm', seen }, nothing, /No place was found/],
    ['confirmed unseen', { decision: 'confirm' }, found, /has changed in the draft meanwhile/],
    ['confirmed, of another place', { decision: 'confirm', seen }, { ...found, start: 0 }, /Reload the page/],
    ['moved to nowhere', { decision: 'move', paragraph: 'nosuchplace1' }, found, /is not in the draft/],
    [
      'moved to words that are not there',
      { decision: 'move', paragraph: paragraphId(2), words: 'Forum' },
      found,
      /not in paragraph 2 of the draft/,
    ],
  ])('%s', (_, said, place, expected) => {
    if (expected instanceof RegExp) expect(outcome(said, place)).toMatch(expected)
    else expect(outcome(said, place)).toEqual(expected)
  })
})

test('what was seen is another where its paragraph reads otherwise', () => {
  const now = numberBlocks(bodyOf('The Forum, the permanent Forum!', 'Steady.') as Body).paragraphs
  expect(seenDigest(found, now)).not.toBe(seen)
  expect(seenDigest(found, paragraphs)).toBe(seen)
})
