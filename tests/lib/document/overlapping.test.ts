import { expect, test } from 'vitest'
import { overlapping } from '@/lib/document/overlapping'
import type { Wording } from '@/lib/document/wording'
import { named, over, paper } from './proposals'

const words = 'The Forum should meet every year, and report to the Assembly.'
const version = paper(words, 'Another paragraph.')
const edit = (old: string, now: string) => over(version, old, now)
const remove: Wording[] = [{ do: 'delete', paragraph: named(0), was: words }]
const behind: Wording[] = [{ do: 'insertAfter', paragraph: named(0), words: 'New.' }]

test.each<[string, Wording[], Wording[], boolean]>([
  ['the same word', edit('should', 'shall'), edit('should', 'must'), true],
  ['words that share one', edit('should meet', 'convenes'), edit('meet every', 'dine each'), true],
  ['words side by side', edit('should', 'shall'), edit('meet', 'convene'), false],
  ['words far apart', edit('should', 'shall'), edit('Assembly', 'Council'), false],
  ['words of another paragraph', edit('should', 'shall'), edit('Another', 'One more'), false],
  ['words put in beside a changed one', edit('meet', 'meet twice'), edit('meet', 'convene'), true],
  ['words put in one place', edit('meet', 'meet twice'), edit('meet', 'meet there'), true],
  ['words put in at other places', edit('meet', 'meet twice'), edit('report', 'report back'), false],
  ['a paragraph that is to go', edit('should', 'shall'), remove, true],
  ['two that want it gone', remove, remove, true],
  ['a paragraph behind one that changes', edit('should', 'shall'), behind, false],
  ['a paragraph behind one that is to go', remove, behind, true],
  ['two paragraphs in one place', behind, behind, true],
  [
    'a sentence of which each changes another word',
    edit(words, words.replace('Forum', 'Group')),
    edit(words, words.replace('year', 'month')),
    false,
  ],
])('two proposals overlap: %s', (_, one, other, expected) => {
  expect(overlapping(one, other)).toBe(expected)
  expect(overlapping(other, one)).toBe(expected)
})
