import { newIdentity } from '@/lib/document/identity'
import { tableLimits } from '@/lib/document/table'
import type { Paragraph, Table, TableCell } from '@/lib/document/tree'

/** A cell as a file lays it out: any spans, also such as no table can have. */
export type GridCell = { header: boolean; colspan: number; rowspan: number; paragraph: Paragraph }
export type GridRow = { cells: readonly GridCell[]; kept: boolean }

/**
 * The rows of a file's table that are kept, as a table whose cells cover a rectangle: spans end where rows were left out
 * or another cell stands, and holes become empty cells. Null where nothing is kept, or more than a text may hold.
 */
export function tableFrom(rows: readonly GridRow[]): Table | null {
  if (rows.length > 4 * tableLimits.rows) return null
  const laid = layOut(rows)
  const kept = laid.filter((_, place) => rows[place]?.kept)
  const columns = Math.max(0, ...kept.map((row) => row.length))
  if (kept.length === 0 || columns === 0) return null
  if (kept.length > tableLimits.rows || columns > tableLimits.columns) return null
  const done = new Set<GridCell>()
  const content = kept.map((row, place) => ({
    type: 'tableRow' as const,
    content: cellsOf(kept, place, columns, row, done),
  }))
  return { type: 'table', content }
}

type Laid = (GridCell | undefined)[]

function layOut(rows: readonly GridRow[]): Laid[] {
  const laid: Laid[] = rows.map(() => [])
  for (const [at, { cells }] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (laid[at]?.[column]) column += 1
      for (let x = column; x < column + Math.min(cell.colspan, 200); x += 1) cover(laid, at, x, cell)
    }
  }
  return laid
}

function cover(laid: Laid[], from: number, column: number, cell: GridCell): void {
  const last = Math.min(laid.length, from + cell.rowspan)
  for (let at = from; at < last; at += 1) {
    const row = laid[at]
    if (row && !row[column]) row[column] = cell
  }
}

const taken: GridCell = {
  header: false,
  colspan: 1,
  rowspan: 1,
  paragraph: { type: 'paragraph', attrs: { id: '' } },
}

/** The cells that begin in a row. Covered places are marked, so that no place is covered twice. */
function cellsOf(rows: Laid[], at: number, columns: number, row: Laid, done: Set<GridCell>): TableCell[] {
  const cells: TableCell[] = []
  for (let column = 0; column < columns; column += 1) {
    const cell = row[column]
    if (cell === taken) continue
    if (cell === undefined || done.has(cell)) cells.push(empty(cell?.header ?? false))
    else cells.push(spread(rows, at, column, cell))
    if (cell) done.add(cell)
  }
  return cells
}

/** A cell over all places of its own that make up a rectangle from its first. */
function spread(rows: Laid[], at: number, column: number, cell: GridCell): TableCell {
  let width = 1
  while (rows[at]?.[column + width] === cell) width += 1
  const isWhole = (other: Laid | undefined) =>
    other !== undefined &&
    Array.from({ length: width }, (_, x) => other[column + x]).every((it) => it === cell)
  let height = 1
  while (isWhole(rows[at + height])) height += 1
  for (const row of rows.slice(at, at + height)) row.fill(taken, column, column + width)
  return cellFrom(cell, width, height)
}

function cellFrom({ header, paragraph }: GridCell, colspan: number, rowspan: number): TableCell {
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }
  return {
    type: header ? 'tableHeader' : 'tableCell',
    ...(colspan > 1 || rowspan > 1 ? { attrs } : {}),
    content: [paragraph],
  }
}

function empty(header: boolean): TableCell {
  return {
    type: header ? 'tableHeader' : 'tableCell',
    content: [{ type: 'paragraph', attrs: { id: newIdentity() } }],
  }
}
