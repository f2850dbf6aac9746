import { expect, test } from 'vitest'
import { ListDepth } from '@/lib/document/import/list-depth'

const depths = (items: [list: string, ilvl: number, left: number | null][]) => {
  const depth = new ListDepth()
  return items.map(([list, ilvl, left]) => depth.item(list, ilvl, left))
}

test.each([
  [
    'levels of one list',
    [
      ['1', 0, 360],
      ['1', 1, 720],
      ['1', 0, 360],
    ],
    [1, 2, 1],
  ],
  [
    'another list that is indented more',
    [
      ['1', 0, 360],
      ['2', 0, 720],
      ['1', 0, 360],
    ],
    [1, 2, 1],
  ],
  [
    'a deeper level of another list at the same indent',
    [
      ['3', 0, 0],
      ['2', 1, 0],
      ['2', 0, 0],
      ['2', 1, 0],
    ],
    [1, 2, 1, 2],
  ],
  [
    'a deeper level of another list that stands further out',
    [
      ['3', 0, 720],
      ['2', 1, 0],
    ],
    [1, 1],
  ],
] as [string, [string, number, number | null][], number[]][])('%s', (_, items, expected) => {
  expect(depths(items)).toEqual(expected)
})
