import { expect, test } from 'vitest'
import { adoptIdentities } from '@/lib/document/adopt-identities'
import { numberBlocks } from '@/lib/document/numbers'
import { footnotesOf } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'
import { doc, head, note, para, text } from './build'

const ids = (body: Body) => numberBlocks(body).paragraphs.map(({ id }) => id)
const one = 'The Forum should have a permanent mandate under the United Nations.'
const two = 'Its Secretariat needs funding that is predictable from year to year.'
const before = doc([head('Why', 1, 'aaaaaaaaaaaa'), para(one, 'bbbbbbbbbbbb'), para(two, 'cccccccccccc')])

test('paragraphs that stay, move or are reworded keep their identities, and new ones have their own', () => {
  const after = doc([
    head('Why', 1, 'nnnnnnnnnnn1'),
    para(two, 'nnnnnnnnnnn2'),
    para('Something altogether different about calendars.', 'nnnnnnnnnnn3'),
    para(one.replace('permanent', 'lasting'), 'nnnnnnnnnnn4'),
  ])
  const { body, ids: now } = adoptIdentities(before, after)
  expect(ids(body)).toEqual(['aaaaaaaaaaaa', 'cccccccccccc', 'nnnnnnnnnnn3', 'bbbbbbbbbbbb'])
  expect(now.get('nnnnnnnnnnn4')).toBe('bbbbbbbbbbbb')
  expect(ids(after)).toEqual(['nnnnnnnnnnn1', 'nnnnnnnnnnn2', 'nnnnnnnnnnn3', 'nnnnnnnnnnn4'])
})

test('no identity is there twice, also where the new text brings those of the old one', () => {
  const after = doc([para('Nothing of what was said before it.', 'bbbbbbbbbbbb'), para(one, 'nnnnnnnnnnn1')])
  const { body } = adoptIdentities(before, after)
  expect(ids(body)[1]).toBe('bbbbbbbbbbbb')
  expect(new Set(ids(body)).size).toBe(2)
})

test('a footnote of the same words keeps its identity', () => {
  const with1 = doc([para([text(one), note('Since 2005.')], 'bbbbbbbbbbbb')])
  const with2 = doc([para([text(one), note('Since 2005.'), note('New.')])])
  const noteIds = (body: Body) =>
    numberBlocks(body).paragraphs.flatMap(({ node }) => footnotesOf(node).map(({ attrs }) => attrs.id))
  const [kept] = noteIds(with1)
  expect(noteIds(adoptIdentities(with1, with2).body)[0]).toBe(kept)
})
