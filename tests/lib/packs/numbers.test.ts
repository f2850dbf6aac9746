import { expect, test } from 'vitest'
import { numbersIn } from '@/lib/packs/numbers'

test.each([
  ['14', [14]],
  ['14, 23-25', [14, 23, 24, 25]],
  ['23 - 25 and 14', [14, 23, 24, 25]],
  ['3; 3\n2', [2, 3]],
  ['7–9', [7, 8, 9]],
  ['', []],
  ['all', null],
  ['14, paragraph 3', null],
  ['0', null],
  ['25-23', null],
  ['-3', null],
  ['1-2-3', null],
  ['1-500', null],
  ['1-150, 201-300', null],
])('“%s” names %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})
