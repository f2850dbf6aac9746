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
