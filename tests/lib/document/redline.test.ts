import { describe, expect, test } from 'vitest'
import { newIdentity } from '@/lib/document/identity'
import { redline } from '@/lib/document/redline'
import type { RedlineBlock } from '@/lib/document/redline-block'
import { describeChanges } from '@/lib/document/redline-summary'
import type { Body } from '@/lib/document/tree'
import { doc, head, item, list, para, table, text } from './build'
import { a, c, d, forum, imported, money, old, regional, review } from './four-paragraphs'
import { written } from './redline-written'

const labels = (block?: RedlineBlock) => [block?.before[0]?.label, block?.after[0]?.label]

const kinds = (from: Body, to: Body) => redline(from, to).blocks.map(({ kind }) => kind)

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
      expect(blocks.map(({ kind }) => kind)).toEqual(['moved', 'same', 'same', 'same', 'left'])
      expect(labels(blocks[0])).toEqual(['4', '1'])
      expect(labels(blocks[4])).toEqual(['4', '1'])
      expect(describeChanges(summary)).toBe('1 paragraph moved, 3 untouched')
    }
  })

  test('one that moved and was reworded is both', () => {
    const to = imported([para(regional.replace('annual', 'yearly')), ...old.slice(0, 3)])
    const [first] = redline(doc(old), doc(to)).blocks
    expect(first?.kind).toBe('moved')
    expect(written(first?.runs ?? [])).toBe(regional.replace('annual', '[-annual-]{+yearly+}'))
  })

  test('the words of one that was split stayed, and a paragraph ends where none did', () => {
    const [first = '', second = ''] = forum.split(/(?<=equals), /)
    const parts = [para(`${first}.`, a), para(second, 'p0000000000e')]
    const [block, next] = redline(doc(old), doc([...parts, ...old.slice(1)])).blocks
    expect(block).toMatchObject({
      kind: 'split',
      before: [{ label: '1' }],
      after: [{ label: '1' }, { label: '2' }],
    })
    expect(written(block?.runs ?? [])).toBe(`${first}[-, -]{+.+}{+¶+}${second}`)
    expect(next?.kind).toBe('same')
  })

  test('so they did of two that were joined', () => {
    const parts = [para(forum, a), para(money, 'p0000000000e')]
    const to = [para(`${forum} ${money}`, a), para(review, c)]
    const [block, next] = redline(doc([...parts, para(review, c)]), doc(to)).blocks
    expect(block).toMatchObject({
      kind: 'joined',
      before: [{ label: '1' }, { label: '2' }],
      after: [{ label: '1' }],
    })
    expect(written(block?.runs ?? [])).toBe(`${forum}[-¶-]{+ +}${money}`)
    expect(next?.kind).toBe('same')
  })

  test('parts that went far from each other are shown where they stand, and say so', () => {
    const from = doc([para(`${forum} ${money}`, a), para(review, c), para(regional, d)])
    const to = doc([para(forum, a), para(review, c), para(regional, d), para(money)])
    expect(redline(from, to).blocks.map(({ kind, format }) => [kind, ...format])).toEqual([
      ['changed', 'goes on in paragraph 4'],
      ['same'],
      ['same'],
      ['inserted', 'split from paragraph 1'],
    ])
  })

  test('a paragraph that became a list is split into it, though no item holds much of it', () => {
    const asks = [
      'predictable money from all members',
      'a small staff that is paid for five years',
      'meetings in every region of the world',
    ]
    const more = [
      'a public report on each meeting',
      'a review that the community leads',
      'words that everyone can read',
    ]
    const all = [...asks, ...more]
    const from = doc([para(`The Forum needs: ${all.join('; ')}.`, a), para(review, c)])
    const to = doc([para('The Forum needs:', a), list(all.map((each) => item(each))), para(review, c)])
    for (const now of [
      to,
      doc(
        to.content.map((block) =>
          block.type === 'paragraph' ? { ...block, attrs: { id: newIdentity() } } : block,
        ),
      ),
    ]) {
      const [block, next, ...rest] = redline(from, now).blocks
      expect(block).toMatchObject({
        kind: 'split',
        after: [{ label: '1' }, { label: '1(a)' }, {}, {}, {}, {}, { label: '1(f)' }],
      })
      expect(written(block?.runs ?? [])).toContain('[-; -]{+¶+}a public report on each meeting[-; -]{+¶+}')
      expect([next?.kind, rest]).toEqual(['same', []])
    }
  })

  test('a sentence that went to another paragraph is told in both', () => {
    const from = doc([para(`${forum} ${money}`, a), para(review, c), para(regional, d)])
    const to = doc([para(forum, a), para(review, c), para(`${regional} ${money}`, d)])
    expect(redline(from, to).blocks.map(({ kind, format }) => [kind, ...format])).toEqual([
      ['changed', 'words went to paragraph 3'],
      ['same'],
      ['changed', 'with words from paragraph 1'],
    ])
  })

  test('what stands before the numbers of a text stands before all of them, also in what is said', () => {
    const from = doc([para(`${forum} ${money}`, a), para(review, c), para(regional, d), table(['fee'])])
    const to = doc([head('A part'), para(forum, a), para(review, c), para(regional, d), para(money)])
    const { blocks } = redline(from, to, { prefix: 'A' })
    expect(blocks.map(labels)).toEqual([
      [undefined, ''],
      ['A1', 'A1'],
      ['A2', 'A2'],
      ['A3', 'A3'],
      ['AT1.1.1', undefined],
      [undefined, 'A4'],
    ])
    expect(blocks.flatMap(({ format }) => format)).toEqual([
      'goes on in paragraph A4',
      'split from paragraph A1',
    ])
    const moved = doc([para(forum, a), para(review, c), para(`${regional} ${money}`, d), table(['fee'])])
    expect(redline(from, moved, { prefix: 'A' }).blocks.flatMap(({ format }) => format)).toEqual([
      'words went to paragraph A3',
      'with words from paragraph A1',
    ])
  })

  test('numbers before and after are told', () => {
    const { blocks } = redline(doc(old), doc([head('A new part'), para('First of all.'), ...old]))
    expect(blocks.map(labels)).toEqual([
      [undefined, ''],
      [undefined, '1'],
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
    ['emphasis', para('Here', a), para([text('Here', { type: 'bold' })], a), ['now bold']],
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
