import { newIdentity } from './identity'
import type { Table, TableCell, TableRow } from './tree'

/** A cell with the place of its upper left corner, from 1 (row, column) as people count. */
export type PlacedCell = { cell: TableCell; row: number; column: number }

/** Largest tables that a text may have. */
export const tableLimits = { columns: 60, rows: 2_000 }

export const colspanOf = ({ attrs }: TableCell): number => attrs?.colspan ?? 1
export const rowspanOf = ({ attrs }: TableCell): number => attrs?.rowspan ?? 1

/** The cells of a table in the order of reading, each where it stands once those that span rows and columns are laid out. */
export function placeCells({ content }: Pick<Table, 'content'>): PlacedCell[] {
  return layOut(content).cells
}

/** How many columns a table has: those that its first row covers. */
export function columnsOf({ content }: Pick<Table, 'content'>): number {
  return content[0]?.content.reduce((columns, cell) => columns + colspanOf(cell), 0) ?? 0
}

/**
 * Whether cells cover a rectangle, each place once: no row shorter or longer than others, no cell over another, none
 * beyond the last row.
 */
export function isRectangle(rows: readonly TableRow[]): boolean {
  const { ends, widths, overlap } = layOut(rows)
  const [columns] = widths
  return !overlap && widths.every((width) => width === columns) && ends.every((end) => end <= rows.length)
}

/** `widths`: places covered in each row, also from above. `ends`: for each column the row behind the last cell in it. */
function layOut(rows: readonly TableRow[]) {
  const cells: PlacedCell[] = []
  const ends: number[] = []
  const widths: number[] = []
  let overlap = false
  for (const [row, { content }] of rows.entries()) {
    const isFree = (column: number) => (ends[column] ?? 0) <= row
    let column = 0
    for (const cell of content) {
      while (!isFree(column)) column += 1
      cells.push({ cell, row: row + 1, column: column + 1 })
      const after = column + colspanOf(cell)
      for (; column < after; column += 1) {
        overlap ||= !isFree(column)
        ends[column] = row + rowspanOf(cell)
      }
    }
    widths.push(ends.filter((end) => (end ?? 0) > row).length)
  }
  return { cells, ends, widths, overlap }
}

/**
 * Rows from outside as a rectangle: rows that are too short get blank cells, cells that would cover others or reach beyond
 * the last row span less.
 */
export function evenRows(rows: readonly TableRow[]): TableRow[] {
  const ends: number[] = []
  const even = rows.map((row, at): TableRow => {
    let column = 0
    const content = row.content.map((cell) => {
      while ((ends[column] ?? 0) > at) column += 1
      const from = column
      const rowspan = Math.min(rowspanOf(cell), rows.length - at)
      for (; column < from + colspanOf(cell) && (ends[column] ?? 0) <= at; column += 1)
        ends[column] = at + rowspan
      const { attrs: _, ...rest } = cell
      return { ...rest, ...spanned(column - from, rowspan) }
    })
    return { ...row, content }
  })
  return filled(even)
}

/** Blank cells where no cell of a row stands; rows that have none at all are left so. */
function filled(rows: readonly TableRow[]): TableRow[] {
  const { widths } = layOut(rows)
  const columns = Math.max(0, ...widths)
  return rows.map((row, at) => {
    const missing = row.content.length === 0 ? 0 : columns - (widths[at] ?? 0)
    return { ...row, content: [...row.content, ...Array.from({ length: missing }, blankCell)] }
  })
}

function blankCell(): TableCell {
  return { type: 'tableCell', content: [{ type: 'paragraph', attrs: { id: newIdentity() } }] }
}

/** The spans of a cell as they are kept, none where they are 1; whatever a source says, within the limits. */
export function spanned(colspan: unknown, rowspan: unknown): Pick<TableCell, 'attrs'> {
  const columns = within(colspan, tableLimits.columns)
  const rows = within(rowspan, tableLimits.rows)
  if (columns === 1 && rows === 1) return {}
  return { attrs: { ...(columns > 1 ? { colspan: columns } : {}), ...(rows > 1 ? { rowspan: rows } : {}) } }
}

function within(span: unknown, most: number): number {
  const count = Math.trunc(Number(span ?? 1))
  return count >= 1 ? Math.min(count, most) : 1
}
