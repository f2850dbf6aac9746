import { expect, test } from 'vitest'
import { shortened, wordingRuns } from '@/lib/document/wording-runs'

const told = (runs: ReturnType<typeof wordingRuns>) => runs.map(({ op, text }) => `${op} ${text}`)

test('a text with its changes, in its order', () => {
  const edits = [
    { start: 24, end: 33, was: 'permanent', words: 'a body' },
    { start: 4, end: 4, was: '', words: 'whole ' },
    { start: 10, end: 17, was: 'should ', words: '' },
  ]
  expect(told(wordingRuns('The Forum should become permanent.', edits))).toEqual([
    'same The ',
    'insert whole ',
    'same Forum ',
    'delete should ',
    'same become ',
    'delete permanent',
    'insert a body',
    'same .',
  ])
})

test('what stays is cut to the whole words around a change; what goes and comes never is', () => {
  const long = 'word '.repeat(100)
  const runs = wordingRuns(`${long}old ${long}other ${long}`, [
    { start: 500, end: 504, was: 'old ', words: `${long}` },
    { start: 1004, end: 1010, was: 'other ', words: '' },
  ])
  const [first, gone, came, between, also, last] = shortened(runs)
  expect(first?.text).toMatch(/^… word (word )*$/)
  expect(gone?.text).toBe('old ')
  expect(came?.text).toBe(long)
  expect(between?.text).toMatch(/^(word )+… (word )+$/)
  expect(also?.text).toBe('other ')
  expect(last?.text).toMatch(/^(word )+…$/)
  for (const run of [first, between, last]) expect(run?.text.length).toBeLessThan(300)
})

test('a short text is left whole', () => {
  const runs = wordingRuns('The Forum should stay.', [{ start: 4, end: 9, was: 'Forum', words: 'IGF' }])
  expect(shortened(runs)).toEqual(runs)
})
