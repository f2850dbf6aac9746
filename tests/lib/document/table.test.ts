import { describe, expect, test } from 'vitest'
import { numberBlocks } from '@/lib/document/numbers'
import { parseBody } from '@/lib/document/schema'
import { columnsOf, isRectangle, placeCells } from '@/lib/document/table'
import type { Table, TableCell } from '@/lib/document/tree'
import { cell, doc, header, para, table } from './build'

const places = (of: Table) => placeCells(of).map(({ row, column }) => `${row}.${column}`)

test('cells stand where those that span rows and columns leave them room', () => {
  const wide = table([cell('a', { rowspan: 2 }), cell('b', { colspan: 2 })], ['c', 'd'], ['e', 'f', 'g'])
  expect(places(wide)).toEqual(['1.1', '1.2', '2.2', '2.3', '3.1', '3.2', '3.3'])
  expect(columnsOf(wide)).toBe(3)
})

test.each<[string, boolean, (string | TableCell)[][]]>([
  [
    'rows of equal length',
    true,
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a cell over two columns', true, [[cell('a', { colspan: 2 })], ['c', 'd']]],
  ['a cell over two rows', true, [[cell('a', { rowspan: 2 }), 'b'], ['d']]],
  ['a shorter row', false, [['a', 'b'], ['c']]],
  ['a longer row', false, [['a'], ['b', 'c']]],
  ['a cell beyond the last row', false, [[cell('a', { rowspan: 2 }), 'b']]],
  [
    'a cell over another',
    false,
    [
      ['a', cell('b', { rowspan: 2 }), 'c'],
      [cell('d', { colspan: 2 }), 'e'],
    ],
  ],
  [
    'a row that a cell from above makes too long',
    false,
    [
      [cell('a', { rowspan: 2 }), 'b'],
      ['c', 'd'],
    ],
  ],
])('%s: a rectangle is %s', (_, is, rows) => {
  expect(isRectangle(table(...rows).content)).toBe(is)
})

describe('what a table may be', () => {
  const why = (one: unknown) => {
    const parsed = parseBody({ type: 'doc', content: [one] })
    return parsed.ok ? null : parsed.why
  }
  const odd = (attrs: object) => table([{ ...cell('a'), attrs } as TableCell])
  const many = (rows: number, columns: number) =>
    table(...Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'x')))

  test.each<[string, unknown, string]>([
    ['no rows', { type: 'table', content: [] }, 'Table 1 has no cells.'],
    ['rows without cells alone', { type: 'table', content: [{ type: 'tableRow' }] }, 'Table 1 has no cells.'],
    [
      'unequal rows',
      table(['a', 'b'], ['c']),
      'Table 1 has rows of unequal length, or cells that cover each other.',
    ],
    ['61 columns', many(1, 61), 'Table 1 has more than 60 columns.'],
    ['61 columns by spans', table([cell('a', { colspan: 60 }), 'b']), 'Table 1 has more than 60 columns.'],
    ['2,001 rows', many(2001, 1), 'Table 1 has more than 2,000 rows.'],
    [
      'a span of 61',
      odd({ colspan: 61 }),
      'Table 1 has a cell that spans a number of rows or columns that cannot be.',
    ],
    [
      'a span of none',
      odd({ rowspan: 0 }),
      'Table 1 has a cell that spans a number of rows or columns that cannot be.',
    ],
    [
      'half a span',
      odd({ rowspan: 1.5 }),
      'Table 1 has a cell that spans a number of rows or columns that cannot be.',
    ],
    ['a width', odd({ colwidth: [100] }), 'Table 1 has an unknown property “colwidth”.'],
    [
      'two paragraphs in a cell',
      table([{ ...cell('a'), content: [para('a'), para('b')] } as unknown as TableCell]),
      'Table 1 has a cell that does not hold exactly one paragraph.',
    ],
    [
      'a table in a cell',
      table([{ ...cell('a'), content: [table(['b'])] } as unknown as TableCell]),
      'Table 1 holds “table”, which cannot stand there.',
    ],
    [
      'a row in the text',
      { type: 'tableRow', content: [cell('a')] },
      'The text holds “tableRow”, which cannot stand there.',
    ],
  ])('%s is refused with a sentence', (_, json, sentence) => {
    expect(why(json)).toBe(sentence)
  })

  test('the largest table passes', () => {
    expect(why(many(80, 60))).toBeNull()
    expect(why(many(2000, 1))).toBeNull()
  })

  test('as an editor writes it, it comes to the one form in which equal tables are equal trees', () => {
    const plain = doc([table([header('a'), cell('b', { colspan: 2 })])])
    const written = JSON.parse(JSON.stringify(plain)) as typeof plain
    const row = (written.content[0] as Table).content[0]
    for (const one of row?.content ?? []) one.attrs = { colspan: 1, rowspan: 1, ...one.attrs }
    expect(parseBody({ ...written, content: [{ ...written.content[0], attrs: { lang: null } }] })).toEqual({
      ok: true,
      body: plain,
    })
  })

  test('of two cells with one identity the second gets a new one', () => {
    const parsed = parseBody(
      doc([table([cell('a', undefined, 'p0000000000a'), cell('b', undefined, 'p0000000000a')])]),
    )
    const ids = parsed.ok ? numberBlocks(parsed.body).paragraphs.map(({ id }) => id) : []
    expect(ids).toEqual(['p0000000000a', expect.not.stringMatching('p0000000000a')])
  })

  test('a row in which no cell begins goes, and what spans it is shortened', () => {
    const a = cell('a', { rowspan: 3 })
    const b = cell('b', { rowspan: 2 })
    const c = cell('c')
    const parsed = parseBody(doc([table([a, b], [], [c])]))
    expect(parsed).toEqual({
      ok: true,
      body: doc([
        table(
          [
            { ...a, attrs: { rowspan: 2 } },
            { type: 'tableCell', content: b.content },
          ],
          [c],
        ),
      ]),
    })
  })
})
