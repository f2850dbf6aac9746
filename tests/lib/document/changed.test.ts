import { expect, test } from 'vitest'
import { changedParagraphs } from '@/lib/document/changed'
import { doc, para } from './build'
import { a, b, c, d, imported, money, old, regional, review } from './four-paragraphs'

test('changed paragraphs are those whose words or format are new, wherever they stand now', () => {
  const [one, two, three] = old
  if (!one || !two || !three) throw new Error('four paragraphs')
  const to = doc([
    para(regional, d),
    one,
    para(money.replace('project', 'other'), b),
    para('Something new.', 'p0000000000e'),
    para(review.replace('five', '“five”'), c),
  ])
  expect(changedParagraphs(doc(old), to)).toEqual(new Set([b, c, 'p0000000000e']))
  expect(changedParagraphs(doc(old), doc(imported(old)))).toEqual(new Set())
  expect(changedParagraphs(doc([para(`it's`, a)]), doc([para('it’s', a)]))).toEqual(new Set())
})
