import { colspanOf, columnsOf, rowspanOf } from './table'
import type { Paragraph, Table } from './tree'

type Words = (paragraph: Paragraph, lineBreak?: string) => string

/** A table in pipes, where Markdown has such tables; else elements of HTML around the Markdown of its cells. */
export function writeTable(table: Table, words: Words): string {
  return isPipeTable(table) ? pipeTable(table, words) : htmlTable(table, words)
}

function pipeTable({ content }: Table, words: Words): string {
  const lines = content.map(
    (row) => `| ${row.content.map(({ content: [paragraph] }) => words(paragraph, '<br>')).join(' | ')} |`,
  )
  const rule = `|${' --- |'.repeat(columnsOf({ content }))}`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

function htmlTable({ content }: Table, words: Words): string {
  const rows = content.map((row) => {
    const cells = row.content.map((cell) => {
      const [paragraph] = cell.content
      const tag = cell.type === 'tableHeader' ? 'th' : 'td'
      const spans = Object.entries(cell.attrs ?? {}).map(([name, count]) => ` ${name}="${count}"`)
      const { lang } = paragraph.attrs
      const told = lang === undefined ? '' : `<!-- lang: ${lang} -->\n`
      return `<${tag}${spans.join('')}>\n\n${told}${words(paragraph)}\n\n</${tag}>`
    })
    return `<tr>\n${cells.join('\n')}\n</tr>`
  })
  return `<table>\n${rows.join('\n')}\n</table>`
}

/**
 * Whether a table has the one shape that Markdown knows: a row of headers, then rows without, no cell over several
 * places, none in another language.
 */
function isPipeTable({ content }: Table): boolean {
  return content.every((row, place) =>
    row.content.every(
      (cell) =>
        (cell.type === 'tableHeader') === (place === 0) &&
        colspanOf(cell) === 1 &&
        rowspanOf(cell) === 1 &&
        cell.content[0].attrs.lang === undefined,
    ),
  )
}
