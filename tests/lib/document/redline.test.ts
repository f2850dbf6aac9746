import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { describeChanges, redline } from '@/lib/document/redline'
import { segmentsOf, textOf } from '@/lib/document/segments'
import { isBlank } from '@/lib/document/text'
import type { Body, Inline } from '@/lib/document/tree'
import { bodies } from './arbitrary'
import { doc, head, item, list, note, para, text } from './build'
import { a, c, d, forum, imported, old, regional, review } from './four-paragraphs'

vi.setConfig({ testTimeout: 60_000 })

const kinds = (from: Body, to: Body) => redline(from, to).blocks.map(({ kind }) => kind)

/** The words of a redline of one paragraph, as [-gone-] and {+come+}. */
function words(before: string | Inline[], after: string | Inline[]): string {
  const [block] = redline(doc([para(before, a)]), doc([para(after, a)])).blocks
  return (block?.runs ?? [])
    .map(({ op, text: run }) => (op === 'same' ? run : op === 'delete' ? `[-${run}-]` : `{+${run}+}`))
    .join('')
}

describe('inside of a paragraph', () => {
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
    [
      'a sentence taken out',
      'One is. Two is. Three is.',
      'One is. Three is.',
      'One is. [-Two is. -]Three is.',
    ],
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
    ['an emoji', 'we 👩‍👩‍👧 care a lot', 'we 👨‍👩‍👧 care a lot', 'we [-👩‍👩‍👧-]{+👨‍👩‍👧+} care a lot'],
  ])('%s', (_, before, after, expected) => {
    expect(words(before, after)).toBe(expected)
  })

  test('footnotes are words, too', () => {
    expect(
      words([text('It is open.'), note('Since 2006.')], [text('It is open.'), note('Since 2005.')]),
    ).toBe('It is open. [Footnote: Since [-2006-]{+2005+}.]')
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
})

describe('paragraph by paragraph', () => {
  test('changed, added, removed and untouched, each where it stands', () => {
    const to = doc([
      para(forum.replace('equals', 'peers'), a),
      para('Something new for all.'),
      para(review, c),
      para(regional, d),
    ])
    expect(kinds(doc(old), to)).toEqual(['changed', 'deleted', 'inserted', 'same', 'same'])
    expect(describeChanges(redline(doc(old), to).summary)).toBe(
      '1 paragraph changed, 1 added, 1 removed, 2 untouched',
    )
  })

  test('one that moved is moved, the others are not', () => {
    const [one, two, three, four] = old
    if (!one || !two || !three || !four) throw new Error('four paragraphs')
    for (const moved of [[four, one, two, three], imported([four, one, two, three])]) {
      const { blocks, summary } = redline(doc(old), doc(moved))
      expect(blocks.map(({ kind }) => kind)).toEqual(['moved', 'same', 'same', 'same'])
      expect(blocks[0]).toMatchObject({ labelBefore: '4', labelAfter: '1' })
      expect(describeChanges(summary)).toBe('1 paragraph moved, 3 untouched')
    }
  })

  test('one that moved and was reworded is both', () => {
    const to = imported([para(regional.replace('annual', 'yearly')), ...old.slice(0, 3)])
    const [first] = redline(doc(old), doc(to)).blocks
    expect(first?.kind).toBe('moved')
    expect(first?.runs.filter(({ op }) => op !== 'same').map(({ text: run }) => run)).toEqual([
      'annual',
      'yearly',
    ])
  })

  test('one that was split goes on in another, and two that were joined say so', () => {
    const [first = '', second = ''] = forum.split(/(?<=equals), /)
    const parts = [para(`${first}.`, a), para(second, 'p0000000000e')]
    const notes = (from: Body, to: Body) =>
      redline(from, to).blocks.map(({ kind, format }) => [kind, ...format])
    expect(notes(doc(old), doc([...parts, ...old.slice(1)])).slice(0, 2)).toEqual([
      ['changed', 'goes on in paragraph 2'],
      ['inserted', 'split from paragraph 1'],
    ])
    expect(notes(doc([...parts, ...old.slice(1)]), doc(old)).slice(0, 2)).toEqual([
      ['changed', 'joined with paragraph 2'],
      ['deleted', 'joined to paragraph 1'],
    ])
  })

  test('numbers before and after are told', () => {
    const { blocks } = redline(doc(old), doc([head('A new part'), para('First of all.'), ...old]))
    expect(blocks.map(({ labelBefore, labelAfter }) => [labelBefore, labelAfter])).toEqual([
      [null, ''],
      [null, '1'],
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
      ['4', '5'],
    ])
  })

  test.each([
    [
      'a heading for a paragraph',
      para('What we ask for', a),
      head('What we ask for', 1, a),
      ['now a heading of level 1'],
    ],
    ['another language', para('Rien', a), para('Rien', a, 'fr'), ['its language']],
    [
      'another link',
      para([text('Here', { type: 'link', attrs: { href: 'https://a.example' } })], a),
      para([text('Here', { type: 'link', attrs: { href: 'https://b.example' } })], a),
      ['a link'],
    ],
    ['emphasis', para('Here', a), para([text('Here', { type: 'bold' })], a), ['emphasis']],
    ['a line break', para([text('a'), { type: 'hardBreak' }, text('b')], a), para('a b', a), ['line breaks']],
    ['typography', para(`It's "open"`, a), para('It’s “open”', a), ['typography']],
  ])('%s is a change in format', (_, before, after, format) => {
    expect(redline(doc([before]), doc([after])).blocks[0]).toMatchObject({ kind: 'format', format })
  })

  test('white space is no change', () => {
    expect(kinds(doc([para('One  two', a)]), doc([para('One two ', a)]))).toEqual(['same'])
  })

  test('items of lists are paragraphs like others', () => {
    const before = doc([para('We ask:', a), list([item('for money'), item('for time')])])
    const after = doc([para('We ask:', a), list([item('for money'), item('for patience'), item('for time')])])
    expect(kinds(before, after)).toEqual(['same', 'same', 'inserted', 'same'])
  })

  test('nothing changed is said so', () => {
    expect(describeChanges(redline(doc(old), doc(old)).summary)).toBe('Nothing changed')
  })
})

test('for any two texts: what stayed or went is the old text, what stayed or came the new one', () => {
  fc.assert(
    fc.property(bodies(), bodies(), fc.nat(4), (from, other, cut) => {
      const to: Body = { type: 'doc', content: [...from.content.slice(cut), ...other.content] }
      const { blocks, summary } = redline(from, to)
      const said = (body: Body) =>
        new Map(
          numberBlocks(body)
            .paragraphs.filter(({ node }) => !isBlank(node))
            .map(({ id, node }) => [id, textOf(segmentsOf(node))]),
        )
      const now = said(to)
      const before = [...said(from).values()].sort()
      const olds: string[] = []
      for (const { id, kind, runs } of blocks) {
        if (kind !== 'inserted')
          olds.push(
            runs
              .filter(({ op }) => op !== 'insert')
              .map(({ text: run, was }) => was ?? run)
              .join(''),
          )
        if (kind !== 'deleted')
          expect(
            runs
              .filter(({ op }) => op !== 'delete')
              .map(({ text: run }) => run)
              .join(''),
          ).toBe(now.get(id))
      }
      expect(olds.sort()).toEqual(before)
      expect(blocks.filter(({ kind }) => kind !== 'deleted').map(({ id }) => id)).toEqual([...now.keys()])
      expect(Object.values(summary).reduce((sum, count) => sum + count)).toBe(blocks.length)
    }),
    { numRuns: 300 },
  )
})
