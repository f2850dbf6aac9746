import { expect, test } from 'vitest'
import { LastWordInput } from '@/lib/last-words/schema'

const id = '0198a9b0-0000-7000-8000-000000000001'
const form = { paperId: id, inputId: id, dispositionId: id, heard: 'canLive' }

test.each<[string, object, boolean]>([
  ['a word', {}, true],
  ['a word with its why', { why: 'The date is still missing.' }, true],
  ['no word', { heard: undefined }, false],
  ['another word', { heard: 'delighted' }, false],
  ['no answer that it is said to', { dispositionId: undefined }, false],
  ['a why of 2,001 characters', { why: 'x'.repeat(2001) }, false],
])('%s: %s', (_, change, allowed) => {
  expect(LastWordInput.safeParse({ ...form, ...change }).success).toBe(allowed)
})

test('a why holds nothing that cannot be seen', () => {
  expect(LastWordInput.parse({ ...form, why: 'The\0 date\u202E is missing.' }).why).toBe(
    'The date is missing.',
  )
})

test('a why of nothing but space is empty', () => {
  expect(LastWordInput.parse({ ...form, why: '   ' }).why).toBe('')
})
