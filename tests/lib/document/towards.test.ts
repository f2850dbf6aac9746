import { expect, test } from 'vitest'
import { movedTowards, wayTowards } from '@/lib/document/towards'

const forum = 'The Forum should become permanent.'

test.each([
  // What it said, what it says now, what was asked for, how far it came.
  [
    'word for word what was asked for',
    forum,
    'The Forum must become permanent.',
    'The Forum must become permanent.',
    1,
  ],
  [
    'what an instruction asks for',
    forum,
    'The Forum must become permanent.',
    'Replace “should” by “must”.',
    0.4,
  ],
  [
    'half of it',
    'It meets yearly in Geneva.',
    'It meets twice a year in Geneva.',
    'It meets twice a year, in any region.',
    0.3,
  ],
  [
    'the word that was to go went',
    'It decides only by consensus.',
    'It decides by consensus.',
    'It decides by consensus.',
    1,
  ],
  [
    'a clause that was to be added',
    'Operators are heard.',
    'Operators are heard, and answered in writing.',
    'Operators are heard and answered in writing within a month.',
    0.4,
  ],
  [
    'in another order and case',
    'Funding is voluntary.',
    'MUST be steady: funding.',
    'Funding must be steady.',
    0.9,
  ],
  ['in a script without spaces', '論壇應當常設。', '論壇必須常設。', '論壇必須常設。', 1],
] as const)('a passage came towards the wording: %s', (_, before, now, wording, atLeast) => {
  expect(wayTowards(before, now, wording)).toBeGreaterThanOrEqual(atLeast)
  expect(movedTowards(before, now, wording)).toBe(true)
})

test.each([
  ['nothing changed', forum, forum, 'The Forum must become permanent.'],
  [
    'it changed elsewhere',
    forum,
    'The Forum should soon become permanent.',
    'The Forum must become permanent.',
  ],
  ['only a comma came', forum, 'The Forum should, become permanent.', 'The Forum must become permanent.'],
  ['it went further away', forum, 'The Forum may be continued.', 'The Forum must become permanent.'],
  ['what was asked for stood there already', forum, 'The Forum must become permanent.', forum],
  ['all of it went', forum, '', 'The Forum must become permanent.'],
  [
    'a little word of many that were asked for',
    'It is funded.',
    'It is funded by all.',
    'It is funded by registries, from their reserves, each year in June, and reports to members.',
  ],
  ['nothing was asked for', forum, 'The Forum must become permanent.', ''],
] as const)('a passage did not come towards the wording: %s', (_, before, now, wording) => {
  expect(movedTowards(before, now, wording)).toBe(false)
})

test('what moves away from the wording is below nothing', () => {
  const wording = 'The Forum must become permanent.'
  expect(wayTowards(forum, 'The Forum should end.', wording)).toBeLessThan(0)
})
