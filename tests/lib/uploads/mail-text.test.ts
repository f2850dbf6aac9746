import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { mailItems } from '@/lib/uploads/mail-text'
import { doc, item, list, para } from '@/tests/lib/document/build'

const { paragraphs } = numberBlocks(
  doc([para('The first.'), para('The second:'), list([item('an item'), item('another')])]),
)
const labels = new Map(paragraphs.map(({ id, label }) => [id, label]))
const read = (text: string) =>
  mailItems(text, paragraphs).map(({ pieces, type }) => {
    const [piece] = pieces
    return [
      piece?.paragraph == null ? null : labels.get(piece.paragraph),
      piece?.do === 'say' ? piece.words : '',
      type,
    ]
  })

describe('the text of a mail', () => {
  test('is one item on the whole text', () => {
    expect(read('  We like it.\n\nAll of it.  ')).toEqual([
      [null, 'We like it.\n\nAll of it.', 'substantive'],
    ])
  })

  test('with numbers of paragraphs at the beginning of lines is one item for each', () => {
    expect(read('Dear all,\n\nPara 1: too long.\nParagraph 2(b) - which one?\nOn para. 2. Fine.')).toEqual([
      [null, 'Dear all,', 'substantive'],
      ['1', 'too long.', 'substantive'],
      ['2(b)', 'which one?', 'question'],
      ['2', 'Fine.', 'substantive'],
    ])
  })

  test('a number that the text does not have stays in the words', () => {
    expect(read('Para 1: yes.\nPara 9: no.')).toEqual([['1', 'yes.\nPara 9: no.', 'substantive']])
  })

  test.each(['', '   \n '])('without words is nothing: %j', (text) => {
    expect(read(text)).toEqual([])
  })

  test('longer than an input can be comes in parts', () => {
    const text = Array.from(
      { length: 300 },
      (_, n) => `Sentence number ${n} is here for length and little else.`,
    ).join(' ')
    const parts = read(text)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(([, words]) => words).join(' ')).toBe(text)
  })
})
