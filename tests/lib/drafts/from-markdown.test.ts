import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '@/lib/document/markdown'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import type { Block, Body, ListItem, Paragraph } from '@/lib/document/tree'
import { bodyFromMarkdown } from '@/lib/drafts/from-markdown'

let made = 0
const id = () => `made${String(++made).padStart(8, '0')}`
const p = (text: string): Paragraph => ({
  type: 'paragraph',
  attrs: { id: id() },
  content: [{ type: 'text', text }],
})
const doc = (...content: Block[]): Body => ({ type: 'doc', content })

function read(text: string, before: Body = doc(p('Nothing like it.'))): Body {
  const parsed = bodyFromMarkdown(text, before)
  if (!parsed.ok) throw new Error(parsed.why)
  return parsed.body
}

test('a text that was written out comes back with its identities', () => {
  const li = (text: string, ...lists: Block[]): ListItem => ({
    type: 'listItem',
    content: [p(text), ...lists] as never,
  })
  const body = doc(
    { type: 'heading', attrs: { id: id(), level: 2 }, content: [{ type: 'text', text: 'Why it matters' }] },
    p('The Forum should become permanent. 1. And #more*'),
    {
      type: 'bulletList',
      content: [
        li('Governments'),
        li('Business', { type: 'orderedList', content: [li('Large'), li('Small')] }),
      ],
    },
    { type: 'blockquote', content: [p('We reaffirm the vision.'), p('And its principles.')] },
    {
      type: 'paragraph',
      attrs: { id: id() },
      content: [
        { type: 'text', text: 'Funding is ' },
        { type: 'text', text: 'voluntary', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'footnote', attrs: { id: id() }, content: [{ type: 'text', text: 'See the report.' }] },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'the secretariat',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/a_b' } }],
        },
      ],
    },
  )
  expect(read(toMarkdown(body), body)).toEqual(body)
})

test('a reworded and a moved paragraph keep who they are, a new one is new', () => {
  const [one, two] = [
    p('The Forum should become a permanent institution.'),
    p('Its Secretariat needs steady funding for staff.'),
  ]
  const body = read(
    'Its Secretariat needs steady funding for its staff.\n\nSomething else entirely, about languages.\n\nThe Forum should become a permanent institution.',
    doc(one, two),
  )
  const ids = numberBlocks(body).paragraphs.map((each) => each.id)
  expect(ids[0]).toBe(two.attrs.id)
  expect(ids[2]).toBe(one.attrs.id)
  expect([one.attrs.id, two.attrs.id]).not.toContain(ids[1])
})

test.each([
  ['hard-wrapped\nlines', ['hard-wrapped lines']],
  ['# A heading\nits paragraph', ['A heading', 'its paragraph']],
  ['- one\n- two\n\nafter', ['one', 'two', 'after']],
  ['snake_case and 2 * 3 * 4', ['snake_case and 2 * 3 * 4']],
  ['a javascript:[x](javascript:alert(1))', ['a javascript:x']],
  ['[^9] without words', ['[^9] without words']],
  ['', ['']],
])('%j', (text, words) => {
  expect(numberBlocks(read(text)).paragraphs.map((each) => each.text)).toEqual(words)
})

test('whatever is typed gives a text, or a sentence', () => {
  const signs = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '^',
      '1',
      '.',
      '-',
      '#',
      '>',
      '\\',
      ':',
      '<',
    ),
    maxLength: 80,
  })
  fc.assert(
    fc.property(signs, (text) => {
      const body = read(text)
      expect(parseBody(body)).toEqual({ ok: true, body })
    }),
    { numRuns: 3000 },
  )
})
