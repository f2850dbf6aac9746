import { xmlText } from '@/lib/platform/xml-text'
import { zipped } from '@/lib/platform/zip-stream'
import { type Cell, fitted, plainCell, type Row, runsOf, type Sheet } from './table'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const name = 'Response matrix'

/** More a cell of a spreadsheet does not hold: characters, UTF-16. */
const most = 32_767

/** The cell formats below, in their order. */
const styles = { title: 1, line: 2, column: 3, words: 4, literal: 5, number: 6 } as const

/** A workbook of one sheet. Every cell but the numbers is text, whatever it begins with. */
export function xlsxOf(sheet: Sheet): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const columnsAt = sheet.lines.length + 2
  return zipped([
    { name: '[Content_Types].xml', text: [contentTypes] },
    {
      name: '_rels/.rels',
      text: [relations([['officeDocument', 'xl/workbook.xml']])],
    },
    { name: 'xl/workbook.xml', text: [workbook(columnsAt)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', text: [stylesheet] },
    { name: 'xl/worksheets/sheet1.xml', text: worksheet(sheet, columnsAt) },
  ])
}

const contentTypes =
  `${head}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

/** The row of column names is repeated on each printed page. */
const workbook = (columnsAt: number) =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}">` +
  `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>` +
  `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${columnsAt}:$${columnsAt}` +
  '</definedName></definedNames></workbook>'

const wrapped = '<alignment vertical="top" wrapText="1"/>'
const framed = 'fontId="0" fillId="0" borderId="1" applyBorder="1" applyAlignment="1"'
const stylesheet =
  `${head}<styleSheet xmlns="${main}"><fonts count="3">` +
  '<font><sz val="9"/><name val="Arial"/></font><font><b/><sz val="9"/><name val="Arial"/></font>' +
  '<font><b/><sz val="14"/><name val="Arial"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECEF"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${[
    'left',
    'right',
    'top',
    'bottom',
  ]
    .map((side) => `<${side} style="thin"><color rgb="FFB5BEC5"/></${side}>`)
    .join('')}</border></borders>` +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/>' +
  '<xf fontId="2" applyFont="1"/><xf fontId="0"/>' +
  `<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf ${framed}>${wrapped}</xf><xf ${framed} quotePrefix="1">${wrapped}</xf>` +
  `<xf ${framed}><alignment vertical="top"/></xf></cellXfs></styleSheet>`

async function* worksheet(sheet: Sheet, columnsAt: number): AsyncGenerator<string> {
  const { title, lines, columns, count, rows } = sheet
  const last = letterOf(columns.length)
  const shares = columns.map(({ width }) => width * 2)
  const widths = shares.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${columnsAt}" topLeftCell="A${columnsAt + 1}" ` +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  yield rowXml(1, [title], styles.title)
  for (const [i, line] of lines.entries()) yield rowXml(i + 2, [line], styles.line)
  yield rowXml(
    columnsAt,
    columns.map(({ name }) => name),
    styles.column,
  )
  let at = columnsAt
  for await (const batch of rows) yield batch.map((row) => bodyRow(++at, row, shares)).join('')
  yield `</sheetData><autoFilter ref="A${columnsAt}:${last}${columnsAt + count}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>&amp;L${xmlText(title.slice(0, 120).replaceAll('&', '&&'))}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
}

const letterOf = (column: number) => String.fromCharCode(64 + column)

function rowXml(at: number, cells: readonly string[], style: number): string {
  const each = cells.map((text, i) => textXml(`${letterOf(i + 1)}${at}`, style, [{ op: 'same', text }]))
  return `<row r="${at}">${each.join('')}</row>`
}

function bodyRow(at: number, { cells, address }: Row, widths: readonly number[]): string {
  const rest = ` … (cut here: a cell holds no more. All of it: ${address})`
  return `<row r="${at}" ht="${heightOf(cells, widths)}" customHeight="1">${cells.map((cell, i) => cellXml(`${letterOf(i + 1)}${at}`, cell, rest)).join('')}</row>`
}

/** The highest a row of a spreadsheet can be, and what a line needs. Points. */
const [highest, line] = [409, 11.6]

/** So high that its longest cell is read without pulling at it: not every program works that out by itself. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) =>
    plainCell(cell)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 0.95) / (widths[i] ?? 1))), 0),
  )
  return Math.min(highest, Math.ceil(Math.max(...lines) * line + 3))
}

function cellXml(ref: string, cell: Cell, rest: string): string {
  if (typeof cell === 'number') return `<c r="${ref}" s="${styles.number}"><v>${cell}</v></c>`
  const runs = fitted(runsOf(cell), most, rest)
  const literal = /^[=+\-@\t]/.test(runs[0]?.text ?? '')
  return textXml(ref, literal ? styles.literal : styles.words, runs)
}

const looks = {
  same: '',
  delete: '<rPr><strike/><color rgb="FF9B1C1C"/><sz val="9"/><rFont val="Arial"/></rPr>',
  insert: '<rPr><color rgb="FF14532D"/><sz val="9"/><u/><rFont val="Arial"/></rPr>',
} as const

function textXml(ref: string, style: number, runs: ReturnType<typeof runsOf>): string {
  const said = runs.map(({ op, text }) => ({ look: looks[op], text: spreadsheetText(text) }))
  const plain = said.every(({ look }) => look === '')
  const inner = plain
    ? t(said.map(({ text }) => text).join(''))
    : said.map(({ look, text }) => `<r>${look}${t(text)}</r>`).join('')
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${inner}</is></c>`
}

const t = (text: string) => `<t xml:space="preserve">${text}</t>`

/** What reads like a coded character in a workbook is kept as it was written. */
const spreadsheetText = (text: string) => xmlText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
