import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyWording } from '@/lib/document/apply-wording'
import { newIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import { footnotesOf } from '@/lib/document/text'
import type { Body } from '@/lib/document/tree'
import { replaced, type Wording } from '@/lib/document/wording'
import { bodies } from './arbitrary'
import { doc, head, item, list, para, table } from './build'

const one = 'paragraph001'

const lines = (body: Body) =>
  numberBlocks(body).paragraphs.map(({ label, kind, text: words }) => `${label || kind} ${words}`.trim())

describe('whole paragraphs', () => {
  const first = (body: Body, words: string) =>
    numberBlocks(body).paragraphs.find((each) => each.text === words)?.id ?? null
  const behind = (body: Body, words: string, ...more: string[]): Wording[] =>
    more.map((each) => ({ do: 'insertAfter', paragraph: first(body, words), words: each }))
  const without = (body: Body, ...gone: string[]): Wording[] =>
    gone.map((was) => ({ do: 'delete', paragraph: first(body, was) ?? '', was }))

  const flat = doc([head('Why'), para('A.'), para('B.')])
  const nested = doc([para('Then:'), list([item('one', list([item('deep')])), item('two')])])
  const grid = doc([table(['x', 'y'], ['z', 'v']), para('B.')])
  const quoted = doc([{ type: 'blockquote', content: [para('Said.'), para('So.')] }, para('B.')])

  test.each<[string, Body, (body: Body) => Wording[], string[]]>([
    [
      'behind a paragraph',
      flat,
      (body) => behind(body, 'A.', 'New.'),
      ['heading Why', '1 A.', '2 New.', '3 B.'],
    ],
    [
      'behind a heading',
      flat,
      (body) => behind(body, 'Why', 'New.'),
      ['heading Why', '1 New.', '2 A.', '3 B.'],
    ],
    [
      'first of all',
      flat,
      () => [{ do: 'insertAfter', paragraph: null, words: 'New.' }],
      ['1 New.', 'heading Why', '2 A.', '3 B.'],
    ],
    [
      'several in one place, in their order',
      flat,
      (body) => behind(body, 'A.', 'X.', 'Y.'),
      ['heading Why', '1 A.', '2 X.', '3 Y.', '4 B.'],
    ],
    [
      'behind an item: beside it',
      nested,
      (body) => behind(body, 'one', 'new'),
      ['1 Then:', '1(a) one', '1(a)(i) deep', '1(b) new', '1(c) two'],
    ],
    [
      'behind an item of an item',
      nested,
      (body) => behind(body, 'deep', 'new'),
      ['1 Then:', '1(a) one', '1(a)(i) deep', '1(a)(ii) new', '1(b) two'],
    ],
    [
      'within a quotation',
      quoted,
      (body) => behind(body, 'Said.', 'New.'),
      ['1 Said.', '2 New.', '3 So.', '4 B.'],
    ],
    [
      'behind a cell: behind its table',
      grid,
      (body) => behind(body, 'x', 'New.'),
      ['T1.1.1 x', 'T1.1.2 y', 'T1.2.1 z', 'T1.2.2 v', '1 New.', '2 B.'],
    ],
    ['out of a text', flat, (body) => without(body, 'A.'), ['heading Why', '1 B.']],
    ['an item goes', nested, (body) => without(body, 'two'), ['1 Then:', '1(a) one', '1(a)(i) deep']],
    [
      'the only item goes with its list',
      nested,
      (body) => without(body, 'deep'),
      ['1 Then:', '1(a) one', '1(b) two'],
    ],
    [
      'the lists below an item stay',
      nested,
      (body) => without(body, 'one'),
      ['1 Then:', 'item', '1(a)(i) deep', '1(b) two'],
    ],
    ['an item and all below it', nested, (body) => without(body, 'one', 'deep'), ['1 Then:', '1(a) two']],
    [
      'a cell is empty then',
      grid,
      (body) => without(body, 'y'),
      ['T1.1.1 x', 'cell', 'T1.2.1 z', 'T1.2.2 v', '1 B.'],
    ],
    ['a quotation goes with its last paragraph', quoted, (body) => without(body, 'Said.', 'So.'), ['1 B.']],
    [
      'the last paragraph leaves an empty one',
      doc([para('A.')]),
      (body) => without(body, 'A.'),
      ['paragraph'],
    ],
    [
      'one for another',
      flat,
      (body) => [...without(body, 'A.'), ...behind(body, 'A.', 'New.')],
      ['heading Why', '1 New.', '2 B.'],
    ],
  ])('%s', (_, body, changes, expected) => {
    const before = structuredClone(body)
    expect(lines(applyWording(body, changes(body)).body)).toEqual(expected)
    expect(body).toEqual(before)
  })

  test('what was put in is known by its identity, what was taken out by what it stood behind', () => {
    const { body, changes } = applyWording(flat, [...behind(flat, 'A.', 'New.'), ...without(flat, 'A.')])
    const [put, out] = changes
    expect(put).toMatchObject({ do: 'insertAfter', id: first(body, 'New.') })
    expect(out).toMatchObject({ do: 'delete', was: 'A.', after: first(flat, 'Why') })
  })
})

describe('refused', () => {
  const body = doc([para('One two three', one)])
  const at = (start: number, end: number, was: string): Wording => ({
    do: 'replace',
    paragraph: one,
    start,
    end,
    was,
    words: 'x',
  })
  test.each<[string, Wording[]]>([
    ['other words', [at(4, 7, 'too')]],
    ['a paragraph that is not there', [{ do: 'delete', paragraph: 'paragraph002', was: '' }]],
    ['a place behind one that is not there', [{ do: 'insertAfter', paragraph: 'paragraph002', words: 'x' }]],
    ['the same words twice', [at(4, 7, 'two'), at(4, 13, 'two three')]],
    ['words of what goes', [at(4, 7, 'two'), { do: 'delete', paragraph: one, was: 'One two three' }]],
  ])('%s', (_, changes) => {
    expect(() => applyWording(body, changes)).toThrow(RangeError)
  })
})

describe('of any text', () => {
  const draws = fc.array(
    fc.tuple(fc.nat(99), fc.nat(999), fc.nat(9), fc.constantFrom('', 'new', ' new', 'a\nb c', '新')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  test('the words are those that were asked for, to the character, footnotes stay, and the text is one', () => {
    fc.assert(
      fc.property(bodies(), draws, (body, drawn) => {
        const { paragraphs } = numberBlocks(body)
        const edits = drawn.map(([which, place, length, words]): Extract<Wording, { do: 'replace' }> => {
          const { id, text: plain } = paragraphs[which % paragraphs.length] ?? { id: newIdentity(), text: '' }
          const characters = [...plain]
          const start = characters.slice(0, place % (characters.length + 1)).join('').length
          const was = [...plain.slice(start)].slice(0, length).join('')
          return { do: 'replace', paragraph: id, start, end: start + was.length, was, words }
        })
        const changes = edits.filter(
          (each, n) => edits.findIndex(({ paragraph }) => paragraph === each.paragraph) === n,
        )
        const { body: now } = applyWording(body, changes)
        const after = numberBlocks(now).paragraphs
        expect(after.map(({ id, text: plain }) => [id, plain])).toEqual(
          paragraphs.map(({ id, text: plain }) => [
            id,
            replaced(
              plain,
              changes.filter(({ paragraph }) => paragraph === id),
            ),
          ]),
        )
        const notes = (text: typeof after) =>
          text.flatMap(({ node }) => footnotesOf(node).map(({ attrs }) => attrs.id))
        expect(notes(after)).toEqual(notes(paragraphs))
        const parsed = parseBody(now)
        expect(parsed.ok && parsed.body).toEqual(now)
      }),
      { numRuns: 300 },
    )
  })
})
