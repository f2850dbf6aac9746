import { expect, test } from 'vitest'
import { inOneParagraph } from '@/lib/document/one-paragraph'
import { plainText } from '@/lib/document/text'
import { head, item, list, para, table } from './build'

test('a heading, a list and a table come to lines of one paragraph, blank ones to none', () => {
  const blocks = [head('A'), para(''), list([item('b', list([item('c')]))]), table(['d', ''], ['e', 'f'])]
  expect(plainText(inOneParagraph(blocks))).toBe('A\nb\nc\nd\ne\nf')
})

test('nothing comes to a blank paragraph', () => {
  expect(inOneParagraph([para('')])).toMatchObject({ type: 'paragraph' })
  expect(inOneParagraph([])).not.toHaveProperty('content')
})
