import { describe, expect, test } from 'vitest'
import { anchorFor } from '@/lib/document/anchor'
import { doc, note, para, text } from './build'

const p = 'p00000000001'
const anchor = (words: string, quote: string, start?: number) => {
  const { start: from, end } = anchorFor(doc([para(words, p)]), { paragraph: p, quote, start })
  return from === undefined || end === undefined ? null : words.slice(from, end)
}

describe('a quote is found in its paragraph', () => {
  test.each([
    ['as it stands', 'The Forum is open.', 'Forum is', 'Forum is'],
    ['with straight quotes for curly ones', 'The “open” Forum’s work', `"open" Forum's`, '“open” Forum’s'],
    ['with a hyphen for a dash', 'open – to all', 'open - to', 'open – to'],
    ['with other white space', 'one\u00A0two  three', 'one two three', 'one\u00A0two  three'],
    ['with a line end for a blank', 'one two', 'one\ntwo', 'one two'],
    ['composed for decomposed', 'un cafe\u0301 noir', 'café', 'cafe\u0301'],
    ['with white space around it', 'one two three', '  two \n', 'two'],
    ['from the middle of a word', 'The international community', 'nation', 'nation'],
    ['in a script without spaces', '互联网治理论坛应当开放', '治理论坛', '治理论坛'],
    ['from right to left', 'منتدى حوكمة الإنترنت مفتوح', 'حوكمة الإنترنت', 'حوكمة الإنترنت'],
    ['of an emoji with its modifiers', 'we 👩‍👩‍👧 care', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%s', (_, words, quote, found) => {
    expect(anchor(words, quote)).toBe(found)
  })

  test('the one nearest to where it was selected is meant', () => {
    const body = doc([para('the rule and the rule and the rule', p)])
    const starts = [undefined, 0, 13, 16, 34].map(
      (start) => anchorFor(body, { paragraph: p, quote: 'the rule', start }).start,
    )
    expect(starts).toEqual([0, 0, 13, 13, 26])
  })

  test('it is kept as the text has it, with what stands around it', () => {
    const words = `${'x'.repeat(40)} “quoted” ${'y'.repeat(40)}`
    expect(anchorFor(doc([para(words, p)]), { paragraph: p, quote: '"quoted"' })).toEqual({
      paragraph: p,
      quote: '“quoted”',
      before: `${'x'.repeat(31)} `,
      after: ` ${'y'.repeat(31)}`,
      start: 41,
      end: 49,
    })
  })

  test('footnotes are no part of the words', () => {
    const body = doc([para([text('before'), note('aside'), text(' after')], p)])
    expect(anchorFor(body, { paragraph: p, quote: 'before after' })).toMatchObject({ start: 0, end: 12 })
  })
})

describe('a quote that is not there', () => {
  const body = doc([para('The Forum is open.', p)])

  test('leaves the whole paragraph and is kept', () => {
    expect(anchorFor(body, { paragraph: p, quote: 'Das Forum ist offen.' })).toEqual({
      paragraph: p,
      quote: 'Das Forum ist offen.',
    })
  })

  test('on a paragraph that is not there leaves the whole paper', () => {
    expect(anchorFor(body, { paragraph: 'p00000000009', quote: 'The Forum' })).toEqual({
      paragraph: null,
      quote: 'The Forum',
    })
  })

  test('blank is no quote', () => {
    expect(anchorFor(body, { paragraph: p, quote: ' \n ' })).toEqual({ paragraph: p })
    expect(anchorFor(body, { paragraph: null })).toEqual({ paragraph: null })
  })
})
