import { expect, test } from 'vitest'
import { readersOf } from '@/lib/room/readers'

const open = { number: 3, taskforceOnly: false }
const apart = { number: 9, taskforceOnly: true }

test.each([
  ['both are open', open, { ...open, number: 4 }, 'Other members read both.'],
  [
    'one is for the Taskforce only',
    open,
    apart,
    'The Taskforce reads both; other members read only input 3.',
  ],
  ['the other way round', apart, open, 'The Taskforce reads both; other members read only input 3.'],
  ['both are for the Taskforce only', apart, apart, 'The Taskforce reads both; other members read neither.'],
])('who reads two inputs where %s', (_, one, other, words) => {
  expect(readersOf(one, other)).toBe(words)
})
