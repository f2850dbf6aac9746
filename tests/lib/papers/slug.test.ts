import { expect, test } from 'vitest'
import { isSlug, slugOf } from '@/lib/papers/slug'
import { nthSlug } from '@/lib/platform/slug'

test.each([
  [
    'A stable footing for the Internet Governance Forum',
    'a-stable-footing-for-the-internet-governance-forum',
  ],
  ['  São Paulo’s guidelines: “process”  ', 'sao-paulos-guidelines-process'],
  ['Straße & Ærø', 'strasse-aero'],
  ['多语言互联网', 'paper'],
  ['New', 'paper'],
  ['---', 'paper'],
  [`${'word '.repeat(30)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
])('%s becomes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('an address that a page has is no address of a paper', () => {
  expect(isSlug('new')).toBe(false)
  expect(isSlug('new-york')).toBe(true)
  expect(isSlug('-x')).toBe(false)
  expect(isSlug('x'.repeat(81))).toBe(false)
})

test('the next addresses of a title are addresses, however long it is', () => {
  expect(nthSlug('igf', 1)).toBe('igf')
  expect(isSlug(nthSlug('x'.repeat(80), 1000))).toBe(true)
})
