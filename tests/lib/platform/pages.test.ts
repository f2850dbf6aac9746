import { expect, test } from 'vitest'
import { pageIn, pageOf } from '@/lib/platform/pages'

test.each([
  [1, ['a', 'b'], 1],
  [2, ['c'], 2],
  [9, ['c'], 2],
])('page %i of three in twos', (asked, shown, page) => {
  expect(pageOf(['a', 'b', 'c'], asked, 2)).toEqual({ page, pages: 2, shown })
})

test.each([
  ['3', 3],
  [undefined, 1],
  ['0', 1],
  ['-1', 1],
  ['1e9', 1],
  [['2', '3'], 1],
])('the page that %j asks for is %i', (value, page) => {
  expect(pageIn(value)).toBe(page)
})
