import type { WordingRun } from '@/lib/document/wording-runs'
import { xmlText } from '@/lib/platform/xml-text'
import { zipped } from '@/lib/platform/zip-stream'
import { type Cell, runsOf, type Sheet } from './table'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A4 across, in twentieths of a point. */
const page = { width: 16_838, height: 11_906, margin: 720 } as const
const usable = page.width - 2 * page.margin

/** A document of one table on pages across, its column names repeated on each, with page numbers. */
export function docxOf(sheet: Sheet): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipped([
    { name: '[Content_Types].xml', text: [contentTypes] },
    { name: '_rels/.rels', text: [relations([['officeDocument', 'word/document.xml']])] },
    {
      name: 'word/_rels/document.xml.rels',
      text: [
        relations([
          ['styles', 'styles.xml'],
          ['footer', 'footer1.xml'],
        ]),
      ],
    },
    { name: 'word/styles.xml', text: [stylesheet] },
    { name: 'word/footer1.xml', text: [footer(sheet.title)] },
    { name: 'word/document.xml', text: content(sheet) },
  ])
}

const contentTypes =
  `${head}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>` +
  `<Override PartName="/word/footer1.xml" ContentType="${types}.footer+xml"/></Types>`

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
const stylesheet =
  `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="16"/><w:szCs w:val="16"/>` +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:spacing w:after="120"/></w:pPr>' +
  '<w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style></w:styles>'

const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`

const footer = (title: string) =>
  `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="${usable}"/></w:tabs></w:pPr>` +
  `${runXml({ op: 'same', text: title }, false)}<w:r><w:tab/></w:r>${runXml({ op: 'same', text: 'Page ' }, false)}` +
  `${field('PAGE')}${runXml({ op: 'same', text: ' of ' }, false)}${field('NUMPAGES')}</w:p></w:ftr>`

async function* content({ title, lines, columns, rows }: Sheet): AsyncGenerator<string> {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((usable * width) / all))
  yield `${head}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>` +
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${runXml({ op: 'same', text: title }, false)}</w:p>`
  yield lines.map((line) => paragraphs([{ op: 'same', text: line }])).join('')
  yield `<w:tbl><w:tblPr><w:tblW w:w="${usable}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${cellMargins}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const names = columns.map(({ name }) => name)
  yield rowXml(names, widths, { isHead: true })
  for await (const batch of rows)
    yield batch.map(({ cells }) => rowXml(cells, widths, { isHead: false })).join('')
  yield `</w:tbl><w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId2"/>` +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/>` +
    `<w:pgMar w:top="720" w:right="${page.margin}" w:bottom="720" w:left="${page.margin}" w:header="360" w:footer="360" w:gutter="0"/>` +
    '</w:sectPr></w:body></w:document>'
}

const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B5BEC5"/>`)
  .join('')}</w:tblBorders>`
const cellMargins = `<w:tblCellMar>${['left', 'right']
  .map((side) => `<w:${side} w:w="60" w:type="dxa"/>`)
  .join('')}</w:tblCellMar>`

function rowXml(cells: readonly Cell[], widths: readonly number[], { isHead }: { isHead: boolean }): string {
  const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E8ECEF"/>' : ''
  const each = cells.map(
    (cell, i) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs(runsOf(cell), isHead)}</w:tc>`,
  )
  return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${each.join('')}</w:tr>`
}

/** A line end begins a paragraph. One that begins with right-to-left words is set so. */
function paragraphs(runs: readonly WordingRun[], bold = false): string {
  return linesOf(runs)
    .map((line) => {
      const rtl = isRightToLeft(line.map(({ text }) => text).join(''))
      const inner = line.map((run) => runXml(run, rtl, bold)).join('')
      return `<w:p>${rtl ? '<w:pPr><w:bidi/></w:pPr>' : ''}${inner}</w:p>`
    })
    .join('')
}

function linesOf(runs: readonly WordingRun[]): WordingRun[][] {
  const lines: WordingRun[][] = [[]]
  for (const { op, text } of runs) {
    const [first = '', ...others] = text.replaceAll(/\r\n?/g, '\n').split('\n')
    lines.at(-1)?.push({ op, text: first })
    for (const line of others) lines.push([{ op, text: line }])
  }
  return lines.map((line) => line.filter(({ text }) => text !== ''))
}

/** By the first letter. */
function isRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? []
  return (
    first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  )
}

const looks = {
  same: '',
  delete: '<w:strike/><w:color w:val="9B1C1C"/>',
  insert: '<w:color w:val="14532D"/><w:u w:val="single"/>',
} as const

function runXml({ op, text }: WordingRun, rtl: boolean, bold = false): string {
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${looks[op]}${rtl ? '<w:rtl/>' : ''}`
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
}
