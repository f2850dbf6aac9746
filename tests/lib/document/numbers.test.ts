import { expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import type { Block, Heading } from '@/lib/document/tree'
import { countWords } from '@/lib/document/words'
import { cell, doc, head, item, list, note, para, table, text } from './build'

const labels = (...content: Block[]) => numberBlocks(doc(content)).paragraphs.map(({ label }) => label)

test('paragraphs count on across headings, headings have no number', () => {
  expect(labels(head('One'), para('a'), para('b'), head('Two', 2), para('c'))).toEqual([
    '',
    '1',
    '2',
    '',
    '3',
  ])
})

test('items of a list belong to the paragraph before it, lists below to their item', () => {
  const below = list([item('x', list([item('deep')])), item('y')])
  expect(labels(para('We ask:'), list([item('a', below), item('b')]), para('next'))).toEqual([
    '1',
    '1(a)',
    '1(a)(i)',
    '1(a)(i)(A)',
    '1(a)(ii)',
    '1(b)',
    '2',
  ])
})

test('two lists after one paragraph go on with the letters', () => {
  expect(labels(para('p'), list([item('a')]), list([item('b')], 'bulletList'))).toEqual(['1', '1(a)', '1(b)'])
})

test('items that follow a heading, or nothing, count like paragraphs', () => {
  expect(
    labels(list([item('a', list([item('x')]))]), head('h'), list([item('b'), item('c')]), para('p')),
  ).toEqual(['1', '1(a)', '', '2', '3', '4'])
})

test('quoted paragraphs count like others, blank ones not at all', () => {
  expect(
    labels(para(''), para('  '), { type: 'blockquote', content: [para('q'), para('r')] }, para('p')),
  ).toEqual(['', '', '1', '2', '3'])
})

test('a blank item that holds a list keeps its place, so that no label stands twice', () => {
  expect(
    labels(para('p'), list([item('a', list([item('x')])), item('', list([item('y')])), item('')])),
  ).toEqual(['1', '1(a)', '1(a)(i)', '', '1(b)(i)', ''])
})

test('what was counted is known also of a blank item that holds a list, and of no cell', () => {
  const body = doc([
    head('h'),
    para('p'),
    list([item('', list([item('y')])), item('')]),
    table(['x']),
    para(''),
  ])
  expect([...numberBlocks(body).counted.values()]).toEqual(['1', '1(a)', '1(a)(i)'])
})

const preamble = (words: string, level: 1 | 2 | 3 = 1): Heading => {
  const heading = head(words, level)
  return { ...heading, attrs: { ...heading.attrs, preamble: true } }
}

test('the preamble is lettered, and the numbers begin after it', () => {
  expect(
    labels(
      preamble('Preamble'),
      para('Recalling'),
      list([item('x', list([item('deep')])), item('y')]),
      head('Part of it', 2),
      para('Noting'),
      { type: 'blockquote', content: [para('said')] },
      head('What we ask'),
      para('We ask'),
    ),
  ).toEqual(['', '(a)', '(a)(i)', '(a)(i)(A)', '(a)(ii)', '', '(b)', '(c)', '', '1'])
})

test('items right below the heading of the preamble are lettered, and a second preamble goes on', () => {
  expect(
    labels(
      preamble('One', 2),
      list([item('a', list([item('x')])), item('b')]),
      head('Two', 2),
      para('p'),
      preamble('Three', 2),
      para('q'),
      head('Four'),
    ),
  ).toEqual(['', '(a)', '(a)(i)', '(b)', '', '1', '', '(c)', ''])
})

test('after z comes aa, and roman numerals are right', () => {
  const many = list(Array.from({ length: 28 }, () => item('x')))
  expect(labels(para('p'), many).slice(-3)).toEqual(['1(z)', '1(aa)', '1(ab)'])
  const deep = list([item('a', list(Array.from({ length: 49 }, () => item('x'))))])
  expect(labels(para('p'), deep).filter((_, index) => [5, 10, 41, 50].includes(index))).toEqual([
    '1(a)(iv)',
    '1(a)(ix)',
    '1(a)(xl)',
    '1(a)(xlix)',
  ])
})

test('cells are named by table, row and column, blank ones not at all, and the numbers around them go on', () => {
  const spanning = table([cell('x', { rowspan: 2 }), ''], ['y'])
  expect(labels(para('p'), table(['a', 'b'], ['c', 'd']), list([item('i')]), spanning, para('q'))).toEqual([
    '1',
    'T1.1.1',
    'T1.1.2',
    'T1.2.1',
    'T1.2.2',
    '1(a)',
    'T2.1.1',
    '',
    'T2.2.2',
    '2',
  ])
})

test('the language in force is the nearest one', () => {
  const quote: Block = {
    type: 'blockquote',
    attrs: { lang: 'fr' },
    content: [para('q'), para('r', 'p00000000007', 'ar')],
  }
  const { paragraphs } = numberBlocks(doc([para('p'), quote], 'en'))
  expect(paragraphs.map(({ lang }) => lang)).toEqual(['en', 'fr', 'ar'])
})

test('line breaks are line ends in the plain text, footnotes nothing', () => {
  const [first] = numberBlocks(
    doc([para([text('a'), { type: 'hardBreak' }, text('b'), note('aside'), text('c')])]),
  ).paragraphs
  expect(first?.text).toBe('a\nbc')
})

test.each([
  ['We don’t agree – at all.', 5],
  ['12 of 35 members (a third)', 6],
  ['互联网治理论坛', 7],
  ['— … !', 0],
])('“%s” has %i words', (words, count) => {
  expect(countWords(doc([para(words)]))).toBe(count)
})

test('cells count as words', () => {
  expect(countWords(doc([table(['one two', ''], ['three', 'four'])]))).toBe(4)
})

test('footnotes count as words, too', () => {
  expect(countWords(doc([para([text('one two'), note('three four')])]))).toBe(4)
})
