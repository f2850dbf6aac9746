import fc from 'fast-check'
import { sameMarks } from '@/lib/document/schema-inline'
import type { Block, Body, Inline, List, ListItem, Mark, Table, TableCell, Text } from '@/lib/document/tree'
import { id, para } from './build'

const words = [
  'the',
  'Forum',
  'shall',
  'be',
  'a',
  'permanent',
  'institution',
  ',',
  '.',
  ' ',
  '  ',
  'and',
  'of',
  'Internet',
  '“multistakeholder”',
  '不可分割',
  '互联网',
  'ワ',
  'إدارة',
  'الإنترنت',
  'e\u0301',
  '👩‍👩‍👧',
  'สวัสดี',
  '2025',
  'well-known',
  "don't",
  '<script>',
  '&amp;',
  '\u00a0',
  '*',
  '**',
  '_x_',
  '`',
  '[a](b)',
  '![',
  '!',
  '|',
  '\\',
  '#',
  '1.',
  '2)',
  '-',
  '+',
  '~~',
  '===',
  '&lt;',
  '<!--',
  '[^1]',
]

const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))

const marks: fc.Arbitrary<Mark[]> = fc
  .tuple(
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.constantFrom('https://example.org/', 'mailto:a@example.org'), { freq: 6 }),
  )
  .map(([bold, italic, href]) => [
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
  ])

const marked: fc.Arbitrary<Text> = fc
  .tuple(
    phrase,
    fc.oneof({ weight: 3, arbitrary: fc.constant([] as Mark[]) }, { weight: 1, arbitrary: marks }),
  )
  .map(([value, on]) =>
    on.length > 0 ? { type: 'text', text: value, marks: on } : { type: 'text', text: value },
  )

/** Joins neighbours alike, as the schema does. */
function joined<T extends Inline>(inlines: T[]): T[] {
  const out: T[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last.marks, inline.marks))
      last.text += inline.text
    else out.push({ ...inline })
  }
  return out
}

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: marked },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .array(marked, { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'footnote', attrs: { id: id() }, content: joined(content) }) as const),
  },
)

/** Another language, now and then. */
const lang = fc
  .option(fc.constantFrom('fr', 'ar', 'zh-Hant'), { freq: 8, nil: undefined })
  .map((tag) => (tag === undefined ? {} : { lang: tag }))

const withLang = lang.map((attrs) => (attrs.lang === undefined ? {} : { attrs }))

const paragraph = fc.tuple(fc.array(inline, { maxLength: 6 }), lang).map(([content, other]) => ({
  type: 'paragraph' as const,
  attrs: { id: id(), ...other },
  ...(content.length > 0 ? { content: joined(content) } : {}),
}))

const heading = fc
  .tuple(
    phrase,
    fc.constantFrom(1 as const, 2 as const, 3 as const),
    lang,
    fc.boolean().map((is) => (is ? { preamble: true as const } : {})),
  )
  .map(([value, level, other, preamble]) => ({
    type: 'heading' as const,
    attrs: { id: id(), level, ...other, ...preamble },
    content: [{ type: 'text' as const, text: value }],
  }))

function lists(depth: number): fc.Arbitrary<List> {
  const below = depth > 1 ? fc.array(lists(depth - 1), { maxLength: 2 }) : fc.constant([] as List[])
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(paragraph, below, withLang)
    .map(([first, nested, attrs]) => ({ type: 'listItem', ...attrs, content: [first, ...nested] }))
  return fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(item, { minLength: 1, maxLength: 3 }),
      withLang,
    )
    .map(([type, content, attrs]) => ({ type, ...attrs, content }))
}

/** Where the cell in the upper left corner takes the place of another one. */
const covered = { none: () => false, columns: isBeside, rows: isBelow }

function isBeside(row: number, column: number): boolean {
  return row === 0 && column === 1
}
function isBelow(row: number, column: number): boolean {
  return row > 0 && column === 0
}

const isHeader = {
  none: () => false,
  row: (row: number) => row === 0,
  column: (_: number, column: number) => column === 0,
}

/** Rectangles of cells, the first of which may span two columns or the whole height. */
const table: fc.Arbitrary<Table> = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 2, max: 4 }),
    words: fc.array(paragraph, { minLength: 12, maxLength: 12 }),
    headers: fc.constantFrom('none' as const, 'row' as const, 'column' as const),
    span: fc.constantFrom('none' as const, 'none' as const, 'columns' as const, 'rows' as const),
    attrs: withLang,
  })
  .map(({ rows, columns, words, headers, span, attrs }) => {
    const corner = { none: {}, columns: { colspan: 2 }, rows: rows > 1 ? { rowspan: rows } : {} }[span]
    const cellAt = (row: number, column: number): TableCell => ({
      type: isHeader[headers](row, column) ? 'tableHeader' : 'tableCell',
      ...(row + column === 0 && Object.keys(corner).length > 0 ? { attrs: corner } : {}),
      content: [words[row * 4 + column] ?? para('')],
    })
    const row = (at: number) => ({
      type: 'tableRow' as const,
      content: Array.from({ length: columns }, (_, column) => column)
        .filter((column) => !covered[span](at, column))
        .map((column) => cellAt(at, column)),
    })
    return { type: 'table', ...attrs, content: Array.from({ length: rows }, (_, at) => row(at)) }
  })

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: lists(3) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), withLang)
      .map(([content, attrs]) => ({ type: 'blockquote' as const, ...attrs, content })),
  },
  { weight: 1, arbitrary: table },
)

/** Texts as the schema lets them through, in several scripts. */
export function bodies(maxLength = 8): fc.Arbitrary<Body> {
  return fc
    .tuple(fc.array(block, { minLength: 1, maxLength }), withLang)
    .map(([content, attrs]) => ({ type: 'doc', ...attrs, content }))
}
