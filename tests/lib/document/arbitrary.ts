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

const paragraph = fc.array(inline, { maxLength: 6 }).map((content) => ({
  type: 'paragraph' as const,
  attrs: { id: id() },
  ...(content.length > 0 ? { content: joined(content) } : {}),
}))

const heading = fc
  .tuple(phrase, fc.constantFrom(1 as const, 2 as const, 3 as const))
  .map(([value, level]) => ({
    type: 'heading' as const,
    attrs: { id: id(), level },
    content: [{ type: 'text' as const, text: value }],
  }))

function lists(depth: number): fc.Arbitrary<List> {
  const below = depth > 1 ? fc.array(lists(depth - 1), { maxLength: 1 }) : fc.constant([] as List[])
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(paragraph, below)
    .map(([first, nested]) => ({ type: 'listItem', content: [first, ...nested] }))
  return fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(item, { minLength: 1, maxLength: 3 }),
    )
    .map(([type, content]) => ({ type, content }))
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
  })
  .map(({ rows, columns, words, headers, span }) => {
    const corner = { none: {}, columns: { colspan: 2 }, rows: rows > 1 ? { rowspan: rows } : {} }[span]
    const cellAt = (row: number, column: number): TableCell => ({
      type: isHeader[headers](row, column) ? 'tableHeader' : 'tableCell',
      ...(row + column === 0 && Object.keys(corner).length > 0 ? { attrs: corner } : {}),
      content: [{ ...(words[row * 4 + column] ?? para('')), attrs: { id: id() } }],
    })
    const row = (at: number) => ({
      type: 'tableRow' as const,
      content: Array.from({ length: columns }, (_, column) => column)
        .filter((column) => !covered[span](at, column))
        .map((column) => cellAt(at, column)),
    })
    return { type: 'table', content: Array.from({ length: rows }, (_, at) => row(at)) }
  })

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: lists(3) },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'blockquote' as const, content })),
  },
  { weight: 1, arbitrary: table },
)

/** Texts as the schema lets them through, in several scripts. */
export function bodies(maxLength = 8): fc.Arbitrary<Body> {
  return fc.array(block, { minLength: 1, maxLength }).map((content) => ({ type: 'doc', content }))
}

const names = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'text',
  'hardBreak',
  'footnote',
  'image',
  '__proto__',
]
const hrefs = [
  'javascript:alert(1)',
  ' JAVASCRIPT:x',
  'data:text/html;base64,x',
  'https://example.org',
  'mailto:a@b.example',
  '\u0001javascript:x',
]

/** Trees that look like texts and are not to be trusted. */
export function hostileJson(): fc.Arbitrary<unknown> {
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom(...names),
        attrs: fc.oneof(
          fc.record({ level: fc.integer({ min: 0, max: 9 }) }),
          fc.record({ id: fc.constantFrom('p00000000001', 'x', '<b>') }),
          fc.record({ lang: fc.constantFrom('en', 'zz-', 'ar') }),
          fc.record({ colspan: fc.constantFrom(0, 1, 2, 61, '2'), rowspan: fc.constantFrom(1, 2, 1e9) }),
          fc.constant(null),
        ),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(3)),
        marks: fc.array(
          fc.record(
            {
              type: fc.constantFrom('bold', 'italic', 'link', 'code'),
              attrs: fc.record({ href: fc.constantFrom(...hrefs) }, { requiredKeys: [] }),
            },
            { requiredKeys: ['type'] },
          ),
          { maxLength: 2 },
        ),
        content: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 4 }), fc.constant('x')),
      },
      { requiredKeys: ['type'] },
    ),
  }))
  return fc.array(node, { maxLength: 4 }).map((content) => ({ type: 'doc', content }))
}
