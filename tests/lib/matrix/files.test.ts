import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { csvOf } from '@/lib/matrix/csv'
import { docxOf } from '@/lib/matrix/docx'
import { type Cell, columns, fitted, type Sheet } from '@/lib/matrix/table'
import { xlsxOf } from '@/lib/matrix/xlsx'
import { bytesOf, tableOf, unzipped } from '@/tests/support/matrix'

async function* inOne<T>(item: T) {
  yield item
}
const sheet = (...rows: Cell[][]): Sheet => ({
  title: 'A stable footing & more',
  lines: ['As of Mon 2 June 2025, 10:00:00 UTC (event 57)', '84 inputs from 23 members'],
  columns,
  count: rows.length,
  rows: inOne(rows.map((cells, i) => ({ cells, address: `https://tccm.example/a?input=${i + 1}` }))),
})
const row = (comment: Cell, number = 1): Cell[] => [
  'Fjord',
  '4',
  'Substantive',
  comment,
  '',
  '',
  'Noted',
  '',
  '',
  number,
]

const csv = async (of: Sheet): Promise<string[][]> =>
  parse(Buffer.from(await bytesOf(csvOf(of))), { bom: true, relax_column_count: true })
const xlsx = async (of: Sheet) => {
  const xml = unzipped(await bytesOf(xlsxOf(of)))['xl/worksheets/sheet1.xml'] ?? ''
  return { xml, table: tableOf(xml, { row: 'row', cell: 'c', words: 't' }) }
}
const docx = async (of: Sheet) => {
  const xml = unzipped(await bytesOf(docxOf(of)))['word/document.xml'] ?? ''
  return { xml, table: tableOf(xml, { row: 'w:tr', cell: 'w:tc', words: 'w:t' }) }
}

/** Raises where it is not well-formed XML. */
function read(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const words = columns.map(({ name }) => name)

describe('the matrix as a file', () => {
  test('has the columns of an ISO table of comments in their order, and every row', async () => {
    const many = () => sheet(...Array.from({ length: 700 }, (_, i) => row(`Comment ${i + 1}`, i + 1)))
    expect(words.slice(0, 8)).toEqual([
      'Member',
      'Paragraph',
      'Type',
      'Comment',
      'Proposed change',
      'Observation of the secretariat',
      'Disposition',
      'Landed in',
    ])
    for (const table of [await csv(many()), (await docx(many())).table]) {
      expect(table[0]).toEqual(words)
      expect(table).toHaveLength(701)
      expect(table.at(-1)?.[3]).toBe('Comment 700')
    }
    const { table, xml } = await xlsx(many())
    expect(table[3]).toEqual(words)
    expect(table).toHaveLength(704)
    expect(table.at(-1)?.[3]).toBe('Comment 700')
    expect(xml).toContain('<autoFilter ref="A4:J704"/>')
  })

  test('every part of it is well-formed, whatever was typed', async () => {
    const evil = `]]><x a="'&amp;\u0000\u0008\uFFFF\uD800 tail`
    const cells = row(evil)
    cells[4] = [
      { op: 'delete', text: evil },
      { op: 'insert', text: evil },
    ]
    for (const write of [xlsxOf, docxOf])
      for (const [name, xml] of Object.entries(unzipped(await bytesOf(write(sheet(cells))))))
        expect(() => read(xml), name).not.toThrow()
    expect((await xlsx(sheet(cells))).table.at(-1)?.[3]).toBe(`]]><x a="'&amp;\uFFFD tail`)
    expect((await csv(sheet(cells))).at(-1)?.[3]).toBe(`]]><x a="'&amp;\uFFFD tail`)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=1', '\r=1'])(
    'what begins like a formula stays text: %j',
    async (text) => {
      const cell = (await csv(sheet(row(text)))).at(-1)?.[3] ?? ''
      expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      const { xml } = await xlsx(sheet(row(text)))
      expect(xml).not.toContain('<f>')
      expect(xml).toMatch(/<c r="D5" s="[45]" t="inlineStr">/)
    },
  )

  test('a redline is struck and underlined, and told apart in plain text', async () => {
    const cells = row('Why not')
    cells[4] = [
      { op: 'same', text: 'should ' },
      { op: 'delete', text: '[-become-]' },
      { op: 'insert', text: '[+be+]' },
    ]
    const plain = 'should [-become-][+be+]'
    expect((await csv(sheet(cells))).at(-1)?.[4]).toBe(plain)
    const [x, d] = [await xlsx(sheet(cells)), await docx(sheet(cells))]
    expect(x.table.at(-1)?.[4]).toBe(plain)
    expect(d.table.at(-1)?.[4]).toBe(plain)
    expect(x.xml).toMatch(/<strike\/>.*?\[-become-\]/)
    expect(x.xml).toMatch(/<u\/>.*?\[\+be\+\]/)
    expect(d.xml).toMatch(/<w:strike\/>[^[]*\[-become-\]/)
    expect(d.xml).toMatch(/<w:u w:val="single"\/>[^[]*\[\+be\+\]/)
  })

  test('what a spreadsheet cannot hold is cut, with where the rest is', async () => {
    const { table } = await xlsx(sheet(row('x'.repeat(50_000))))
    const cell = table.at(-1)?.[3] ?? ''
    expect(cell).toHaveLength(32_767)
    expect(cell).toMatch(/x … \(cut here: .* https:\/\/tccm\.example\/a\?input=1\)$/)
    expect((await docx(sheet(row('x'.repeat(50_000))))).table.at(-1)?.[3]).toHaveLength(50_000)
  })

  test('a character outside the basic plane is never cut in two', () => {
    const [cut] = fitted([{ op: 'same', text: '🐦'.repeat(10) }], 8, '…')
    expect(cut?.text).toBe('🐦'.repeat(3))
  })

  test('words that read like a code of a workbook are kept', async () => {
    const { xml } = await xlsx(sheet(row('say _x0041_ here')))
    expect(xml).toContain('say _x005F_x0041_ here')
  })

  test('right-to-left words are set so in the document, line by line', async () => {
    const { xml } = await docx(sheet(row('Supported.\nنعم، نوافق')))
    expect(xml).toMatch(/<w:p><w:r><w:t xml:space="preserve">Supported\./)
    expect(xml).toMatch(/<w:p><w:pPr><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr>/)
  })

  test('lies across the page, its columns named on each, with page numbers', async () => {
    const document = unzipped(await bytesOf(docxOf(sheet(row('a')))))
    expect(document['word/document.xml']).toContain('w:orient="landscape"')
    expect(document['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document['word/footer1.xml']).toContain('NUMPAGES')
    const book = unzipped(await bytesOf(xlsxOf(sheet(row('a')))))
    expect(book['xl/workbook.xml']).toContain("'Response matrix'!$4:$4")
    expect(book['xl/worksheets/sheet1.xml']).toContain(
      'orientation="landscape" fitToWidth="1" fitToHeight="0"',
    )
  })
})
