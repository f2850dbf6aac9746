import { expect, test } from 'vitest'
import { AcceptAllInput, AcceptInput, UndoInput } from '@/lib/merging/schema'

const paperId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const other = '3f2504e0-4f89-41d3-9a0c-0305e82c3302'
const form = { paperId, inputId: other }

test('what was chosen is read from the names of the fields', () => {
  const sent = { ...form, 'choice-0': 'mine', 'words-0': 'unused', 'choice-12': 'other', 'words-3': 'a\r\nb' }
  expect([...AcceptInput.parse(sent).chosen]).toEqual([
    [0, { choice: 'mine', words: 'unused' }],
    [12, { choice: 'other' }],
    [3, { words: 'a\nb' }],
  ])
  expect(UndoInput.parse({ paperId, mergeId: other, 'choice-0': 'theirs' }).chosen.size).toBe(1)
})

test('a form without choices chooses nothing, and what is no choice is none', () => {
  expect(AcceptInput.parse(form).chosen.size).toBe(0)
  const odd = { ...form, 'choice-x': 'mine', 'choice-0': 'ours', 'words-9999': 'x', 'choice-1-2': 'mine' }
  expect(AcceptInput.parse(odd).chosen.size).toBe(0)
})

test('words that are left as they were offered are no choice', () => {
  const sent = { ...form, 'words-0': 'a\r\nb', 'was-0': 'a\nb', 'words-1': 'mine', 'was-1': 'yours' }
  expect([...AcceptInput.parse(sent).chosen]).toEqual([[1, { words: 'mine' }]])
})

test.each([
  ['emptied', { 'was-1': 'mine' }],
  ['blank', { 'was-1': 'mine', 'words-1': ' \n' }],
])('offered words that were %s are no acceptance: their field is asked for', (_, words) => {
  const refused = AcceptInput.safeParse({ ...form, 'was-0': 'a', 'words-0': 'a', ...words })
  expect(refused.error?.issues).toMatchObject([
    { path: ['words-1'], message: expect.stringContaining('put the offered words back') },
  ])
})

test.each([
  ['no paper', { inputId: other }],
  ['no input', { paperId }],
  ['a made-up digest of what was seen', { ...form, seen: 'anything' }],
  ['a day of a meeting without its minutes', { ...form, meetingOn: '2025-06-01' }],
])('refused: %s', (_, sent) => {
  expect(AcceptInput.safeParse(sent).success).toBe(false)
})

test('several inputs are ticked, or one, but no more than one act can take', () => {
  const many = Array.from({ length: 101 }, () => other)
  expect(AcceptAllInput.safeParse({ paperId, inputIds: many }).success).toBe(false)
  expect(AcceptAllInput.parse({ paperId, inputIds: other }).inputIds).toEqual([other])
  expect(AcceptAllInput.safeParse({ paperId }).success).toBe(false)
})
