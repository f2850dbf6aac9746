import { escapeHtml } from './escape'
import { colspanOf, columnsOf, type PlacedCell, placeCells, rowspanOf } from './table'
import type { Table } from './tree'

export type TableOptions = {
  /** What the table is called: "Table 2". */
  name: string
  /** The language to be marked on it, where it is another one than around it. */
  lang: string | null
  /** The HTML of a cell's paragraph. */
  inside: (placed: PlacedCell) => string
}

/**
 * A table as HTML, in a region that scrolls by itself, also by keyboard, where it is wider than the page. Rows of header
 * cells at its top are its head; header cells say whether they stand over a column or before a row.
 */
export function renderTable(table: Table, { name, lang, inside }: TableOptions): string {
  const rows: string[] = table.content.map(() => '')
  const head = headRows(table)
  for (const placed of placeCells(table)) {
    rows[placed.row - 1] += renderCell(placed, inside(placed), {
      over: placed.row <= head || table.content[placed.row - 1]?.content.every(isHeader) === true,
      whole: colspanOf(placed.cell) === columnsOf(table),
    })
  }
  const lines = rows.map((cells) => `<tr>${cells}</tr>`)
  const top = lines.slice(0, head).join('')
  const rest = lines.slice(head).join('')
  return (
    `<div class="tabular" role="region" tabindex="0" aria-label="${name}">` +
    `<table${lang === null ? '' : ` lang="${escapeHtml(lang)}"`}>` +
    `${top && `<thead>${top}</thead>`}<tbody>${rest}</tbody></table></div>`
  )
}

type Seen = { over: boolean; whole: boolean }

function renderCell({ cell }: PlacedCell, html: string, { over, whole }: Seen): string {
  const [columns, rows] = [colspanOf(cell), rowspanOf(cell)]
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
  // A header without words names nothing.
  if (!isHeader(cell) || html === '') return `<td${spans}>${html}</td>`
  const group = whole || (over ? columns > 1 : rows > 1)
  return `<th scope="${over ? 'col' : 'row'}${group ? 'group' : ''}"${spans}>${html}</th>`
}

const isHeader = ({ type }: PlacedCell['cell']) => type === 'tableHeader'

/** Rows of header cells at the top; none where all are, or where a cell spans beyond them, which HTML would cut off. */
function headRows({ content }: Table): number {
  const first = content.findIndex((row) => !row.content.every(isHeader))
  if (first <= 0) return 0
  const within = content
    .slice(0, first)
    .every((row, place) => row.content.every((cell) => place + rowspanOf(cell) <= first))
  return within ? first : 0
}
