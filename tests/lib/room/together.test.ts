import { expect, test } from 'vitest'
import { proposalOn } from '@/lib/document/proposal'
import type { Wording } from '@/lib/document/wording'
import { saysWordingOnly, wordingInWords, wordingTogether } from '@/lib/room/together'

const replacing = (start: number, was: string, words: string): Wording => ({
  ...{ do: 'replace', paragraph: 'p1', start, end: start + was.length, was, words },
})
const entry = (versionId: string, ...changes: Wording[]) => ({
  text: { tree: proposalOn(versionId, changes) },
})
const silent = { text: { tree: null } }

test('entries that propose nothing have no wording together', () => {
  expect(wordingTogether([silent, { text: null }])).toBeNull()
})

test('what several propose on one version goes together, the same change once', () => {
  const [must, be] = [replacing(4, 'should', 'must'), replacing(11, 'become', 'be')]
  expect(wordingTogether([entry('v1', must), silent, entry('v1', be, must)])).toEqual({
    versionId: 'v1',
    changes: [must, be],
  })
})

test('wording for different versions does not', () => {
  const change = replacing(4, 'should', 'must')
  expect(wordingTogether([entry('v1', change), entry('v2', change)])).toContain('one by one')
})

test.each<[string, Wording, string]>([
  ['words for words', replacing(4, 'should', 'must'), 'Replace “should” by “must”'],
  ['words that come', replacing(4, '', 'soon '), 'Insert “soon”'],
  ['words that go', replacing(4, 'should', ''), 'Delete “should”'],
  ['a paragraph that goes', { do: 'delete', paragraph: 'p1', was: 'It should.' }, 'Delete “It should.”'],
  [
    'a paragraph that comes',
    { do: 'insertAfter', paragraph: 'p1', words: 'It must.' },
    'Insert the paragraph “It must.”',
  ],
])('%s are said in words', (_, change, said) => {
  expect(wordingInWords([change])).toBe(`Proposed wording: ${said}.`)
})

test.each([
  ['Proposed wording: “The Forum must stay.”', true],
  ['Proposed wording instead of this paragraph:\n\n“It must.”', true],
  ['Proposed: delete this paragraph.', true],
  ['Proposed changes go too far for us.', false],
  ['It says who pays.', false],
])('%s: says its wording and nothing else, %s', (text, is) => {
  expect(saysWordingOnly(text)).toBe(is)
})
