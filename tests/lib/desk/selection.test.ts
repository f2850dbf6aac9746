import { describe, expect, test } from 'vitest'
import { mostSelected, numbersFrom, numbersText } from '@/lib/desk/selection'

describe('numbers of inputs in an address', () => {
  test.each<[string, number[]]>([
    ['', []],
    ['3', [3]],
    ['3,7-9', [3, 7, 8, 9]],
    ['9,3, 8-9', [3, 8, 9]],
    ['0', []],
    ['0-2', [1, 2]],
    ['9-3', []],
    ['a,-4,2-,1.5,7', [7]],
    ['99999999', []],
  ])('%j reads as %j', (text, numbers) => {
    expect(numbersFrom(text)).toEqual(numbers)
  })

  test('no more are read than one answer can be for', () => {
    expect(numbersFrom('1-9999999')).toHaveLength(mostSelected)
  })

  test.each<[number[], string]>([
    [[], ''],
    [[3], '3'],
    [[9, 8, 3, 7, 7], '3,7-9'],
    [[1, 2, 4], '1-2,4'],
  ])('%j is written as %j', (numbers, text) => {
    expect(numbersText(numbers)).toBe(text)
    expect(numbersFrom(text)).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })
})
