import { expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { shiftedLabels } from '@/lib/document/shifted'
import { doc, head, para, table } from './build'

test('only paragraphs that had another number are told, and what it was', () => {
  const [a, b, c, h, grid] = [para('a'), para('b'), para('c'), head('h'), table(['x'])]
  const before = numberBlocks(doc([a, b, h, grid])).labels
  const now = numberBlocks(doc([c, b, h, a, table(['y']), grid])).labels
  expect([...shiftedLabels(before, now)]).toEqual([[a.attrs.id, '1']])
})
