import { expect, test } from 'vitest'
import { redline } from '@/lib/document/redline'
import type { Inline } from '@/lib/document/tree'
import { doc, note, para, text } from './build'
import { a } from './four-paragraphs'
import { written } from './redline-written'

/** The words of a redline of one paragraph. */
function words(before: string | Inline[], after: string | Inline[]): string {
  return written(redline(doc([para(before, a)]), doc([para(after, a)])).blocks.flatMap(({ runs }) => runs))
}

test.each([
  [
    'a word',
    'It shall be open to all.',
    'It should be open to all.',
    'It [-shall-]{+should+} be open to all.',
  ],
  [
    'words put in',
    'It is open.',
    'It is always and everywhere open.',
    'It is {+always and everywhere +}open.',
  ],
  ['words taken out', 'It is always open.', 'It is open.', 'It is [-always -]open.'],
  [
    'a sentence put in goes where sentences begin',
    'One is. Three is.',
    'One is. Two is. Three is.',
    'One is. {+Two is. +}Three is.',
  ],
  ['a sentence taken out', 'One is. Two is. Three is.', 'One is. Three is.', 'One is. [-Two is. -]Three is.'],
  ['a sentence at the end', 'One is.', 'One is. Two is.', 'One is.{+ Two is.+}'],
  [
    'phrases, not confetti',
    'funded from the voluntary contributions of a few donors, which vary',
    'funded by a predictable core of contributions that the members pay, which vary',
    'funded [-from the voluntary contributions of a few donors-]{+by a predictable core of contributions that the members pay+}, which vary',
  ],
  [
    'nothing in common',
    'The quick brown fox jumps.',
    'Every state shall report yearly!',
    '[-The quick brown fox jumps.-]{+Every state shall report yearly!+}',
  ],
  ['upper case', 'the Forum', 'The Forum', '[-the-]{+The+} Forum'],
  [
    'a character of a script without spaces',
    '人人生而自由，在尊严和权利上一律平等。',
    '人人生而自由，在尊严与权利上一律平等。',
    '人人生而自由，在尊严[-和-]{+与+}权利上一律平等。',
  ],
  [
    'from right to left',
    'منتدى حوكمة الإنترنت مفتوح للجميع',
    'منتدى حوكمة الإنترنت متاح للجميع',
    'منتدى حوكمة الإنترنت [-مفتوح-]{+متاح+} للجميع',
  ],
  ['a number is one word', 'a fee of 1,000 euro', 'a fee of 1,500 euro', 'a fee of [-1,000-]{+1,500+} euro'],
  [
    'a letter with its accent is one',
    'le prive\u0301 seul',
    'le prive seul',
    'le [-prive\u0301-]{+prive+} seul',
  ],
  [
    'a word of a script without spaces is not cut',
    '各国政府应当尊重人权。我们支持民主原则。',
    '各国政府应当尊重人权。我们支持民生原则。',
    '各国政府应当尊重人权。我们支持[-民主-]{+民生+}原则。',
  ],
  ['nor one of Thai', 'อินเทอร์เน็ตเป็นของทุกคน', 'อินเทอร์เน็ตเป็นของประชาชน', 'อินเทอร์เน็ตเป็นของ[-ทุกคน-]{+ประชาชน+}'],
  [
    'a sentence with many edits is shown whole, the others as they are',
    'We welcome this. The Forum reports once each year to the members of its board about money. It is open.',
    'We welcome this. Its report goes twice each term to all members and not its board about work. It is open.',
    'We welcome this. [-The Forum reports once each year to the members of its board about money.-]' +
      '{+Its report goes twice each term to all members and not its board about work.+} It is open.',
  ],
  [
    'a long sentence with a few edits is not',
    'The Forum reports once each year to the members of its board, to its donors and to the public, about money and time.',
    'The Forum reports twice each year to the members of its council, to its donors and to the public, about money and work.',
    'The Forum reports [-once-]{+twice+} each year to the members of its [-board-]{+council+}, to its donors and to the public, about money and [-time-]{+work+}.',
  ],
  ['an emoji', 'we 👩‍👩‍👧 care a lot', 'we 👨‍👩‍👧 care a lot', 'we [-👩‍👩‍👧-]{+👨‍👩‍👧+} care a lot'],
])('%s', (_, before, after, expected) => {
  expect(words(before, after)).toBe(expected)
})

test('footnotes are words, too', () => {
  expect(words([text('It is open.'), note('Since 2006.')], [text('It is open.'), note('Since 2005.')])).toBe(
    'It is open. [Since [-2006-]{+2005+}.]',
  )
})

test('emphasis and links stay on their words', () => {
  const bold = { type: 'bold' } as const
  const [block] = redline(
    doc([para([text('All may speak'), text(' freely', bold)], a)]),
    doc([para([text('All can speak'), text(' freely', bold)], a)]),
  ).blocks
  expect(block?.runs).toEqual([
    { op: 'same', text: 'All ' },
    { op: 'delete', text: 'may' },
    { op: 'insert', text: 'can' },
    { op: 'same', text: ' speak' },
    { op: 'same', text: ' freely', marks: [bold] },
  ])
})

test('a footnote that stands elsewhere in its paragraph has moved', () => {
  const why = note('Since 2006.')
  expect(words([text('It is open'), why, text(' to all.')], [text('It is open to all.'), why])).toBe(
    'It is openmoved [[-Since 2006.-]] to all.moved [{+Since 2006.+}]',
  )
})
