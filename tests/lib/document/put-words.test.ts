import { describe, expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { numberBlocks } from '@/lib/document/numbers'
import type { Inline } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { doc, note, para, text } from './build'

const one = 'paragraph001'
const bold = { type: 'bold' } as const
const link = { type: 'link', attrs: { href: 'https://example.org/' } } as const

/** `[was→words]` in a paragraph's words, as a change of it. */
function change(content: Inline[], was: string, words: string, paragraph = one): Wording {
  const [found] = numberBlocks(doc([para(content)])).paragraphs
  const start = found?.text.indexOf(was) ?? 0
  return { do: 'replace', paragraph, start, end: start + was.length, was, words }
}

const shown = (content: readonly Inline[] = []) =>
  content
    .map((inline) => {
      if (inline.type === 'hardBreak') return '/'
      if (inline.type === 'footnote') return '¹'
      const marks = inline.marks?.map(({ type }) => type[0]).join('') ?? ''
      return marks ? `<${marks}:${inline.text}>` : inline.text
    })
    .join('')

describe('words of a paragraph', () => {
  test.each<[string, Inline[], string, string, string]>([
    [
      'take the marks of what they replace',
      [text('The '), text('old', bold), text(' text')],
      'old',
      'new',
      'The <b:new> text',
    ],
    [
      'that are kept keep theirs',
      [text('The '), text('old', bold), text(' text')],
      'The old text',
      'Any old text',
      'Any <b:old> text',
    ],
    [
      'are plain where half of what they replace is',
      [text('The '), text('old', bold), text(' text')],
      'old text',
      'words',
      'The words',
    ],
    [
      'put in beside bold ones are plain',
      [text('Aim.', bold), text(' We')],
      ' We',
      ' Here we',
      '<b:Aim.> Here we',
    ],
    [
      'put in within bold ones are bold',
      [text('An old text', bold)],
      'old',
      'old and good',
      '<b:An old and good text>',
    ],
    [
      'put in within a link are in it',
      [text('see the full text', link)],
      'full',
      'whole',
      '<l:see the whole text>',
    ],
    ['that replace a link are none', [text('see '), text('the text', link)], 'the text', 'this', 'see this'],
    [
      'put in at the edge of a link are none',
      [text('see '), text('it', link), text('.')],
      'see it',
      'see also it',
      'see also <l:it>.',
    ],
    [
      'leave footnotes outside where they are',
      [text('The Forum'), note('a'), text(' of today')],
      'of today',
      'of old',
      'The Forum¹ of old',
    ],
    [
      'leave a footnote behind the word before it',
      [text('The Forum'), note('a'), text(' meets')],
      'Forum',
      'Assembly',
      'The Assembly¹ meets',
    ],
    [
      'come behind the footnote of the word before',
      [text('The Forum'), note('a'), text(' meets')],
      'Forum',
      'Forum of all',
      'The Forum¹ of all meets',
    ],
    [
      'keep a footnote among what they replace',
      [text('an'), note('a'), text(' old text.')],
      'an old text',
      'words',
      'words¹.',
    ],
    [
      'keep line breaks outside',
      [text('One'), { type: 'hardBreak' }, text('two')],
      'two',
      'three',
      'One/three',
    ],
    ['bring line breaks', [text('One two')], 'One two', 'One\ntwo three', 'One/two three'],
    [
      'replace a line break',
      [text('One'), { type: 'hardBreak' }, text('two')],
      'One\ntwo',
      'One two',
      'One two',
    ],
    ['can all go', [text('All of it')], 'All of it', '', ''],
  ])('%s', (_, content, was, words, expected) => {
    const { body } = applyWording(doc([para(content, one)]), [change(content, was, words)])
    const [paragraph] = numberBlocks(body).paragraphs
    expect(shown(paragraph?.node.content)).toBe(expected)
  })

  test('take several changes at once, and say where they stand then', () => {
    const content = [text('One two three four')]
    const changes = [change(content, 'three', 'drei'), change(content, 'One', 'Eins und')]
    const applied = applyWording(doc([para(content, one)]), changes)
    expect(numberBlocks(applied.body).paragraphs[0]?.text).toBe('Eins und two drei four')
    expect(applied.changes).toEqual([
      { ...changes[0], start: 13, end: 17 },
      { ...changes[1], start: 0, end: 8 },
    ])
  })
})
