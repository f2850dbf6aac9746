import { expect, test } from 'vitest'
import { changedWords } from '@/lib/places/changed-words'

test.each([
  ['The Forum meets yearly.', 'The Forum meets every year.', 'yearly', 'every year'],
  ['', 'New words.', '', 'New words.'],
  ['Old words.', '', 'Old words.', ''],
])('from “%s" to “%s" goes and comes', (before, after, gone, came) => {
  const runs = changedWords(before, after)
  const said = (op: string) =>
    runs
      .filter((run) => run.op === op)
      .map(({ text }) => text)
      .join('')
  expect(said('delete')).toBe(gone)
  expect(said('insert')).toBe(came)
})
