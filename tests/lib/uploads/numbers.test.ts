import { expect, test } from 'vitest'
import { numbersOf } from '@/lib/uploads/numbers'

test.each([
  [[3], 'input 3'],
  [[3, 4], 'inputs 3 and 4'],
  [[3, 4, 5], 'inputs 3 to 5'],
  [[3, 5, 6], 'inputs 3, 5 and 6'],
])('%j are %s', (numbers, words) => {
  expect(numbersOf(numbers)).toBe(words)
})
