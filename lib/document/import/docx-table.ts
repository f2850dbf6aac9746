import { emptyCell } from './cell'
import { by } from './docx-runs'
import { numberIn, toggle } from './docx-styles'
import type { By, FlowCell, FlowRow, Piece, Segment } from './flow'
import { isWords, joinLines } from './flow'
import { child, elements, valOf, type Xml } from './xml'

/** The cell of a table that has just one, and nothing before it in its row. */
export function onlyCell(xml: Xml): Xml | null {
  const [row, ...more] = inside(xml, 'w:tr')
  if (!row || more.length > 0 || before(row) > 0) return null
  const [cell, ...others] = inside(row, 'w:tc')
  return cell && others.length === 0 ? cell : null
}

/** A table of Word's: cells over several columns and rows, rows that are repeated as heads, rows that came or are to go. */
export function readTable(xml: Xml, inCell: (cell: Xml) => Segment): FlowRow[] {
  const rows: FlowRow[] = []
  /** Cells that go on in the next row, by their first column. */
  const open = new Map<number, FlowCell>()
  for (const row of inside(xml, 'w:tr')) {
    const trPr = child(row, 'w:trPr')
    const header = toggle(trPr, 'w:tblHeader') ?? false
    const cells: FlowCell[] = []
    let column = before(row)
    if (column > 0) cells.push(blank(header, column))
    for (const cell of inside(row, 'w:tc')) column += addCell(cell, { cells, column, header, open }, inCell)
    rows.push(tracked({ cells }, trPr))
  }
  return rows
}

/** The columns that a row leaves free before its first cell. */
const before = (row: Xml) => numberIn(valOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0

type Place = { cells: FlowCell[]; column: number; header: boolean; open: Map<number, FlowCell> }

/** Adds a cell to its row, or to the one above that it belongs to; gives the columns that it covers. */
function addCell(xml: Xml, { cells, column, header, open }: Place, inCell: (cell: Xml) => Segment): number {
  const tcPr = child(xml, 'w:tcPr')
  const colspan = Math.min(60, Math.max(1, numberIn(valOf(tcPr, 'w:gridSpan')) ?? 1))
  const merge = child(tcPr, 'w:vMerge')
  const above = open.get(column)
  const segment = inCell(xml)
  if (merge && merge.attrs['w:val'] !== 'restart' && above) {
    above.rowspan += 1
    if (segment.pieces.some(isWords)) above.segment = joinLines(above.segment, segment)
    return colspan
  }
  const cell: FlowCell = { header, colspan, rowspan: 1, segment }
  cells.push(cell)
  if (merge) open.set(column, cell)
  else open.delete(column)
  return colspan
}

function blank(header: boolean, colspan: number): FlowCell {
  return { header, colspan: Math.min(60, colspan), rowspan: 1, segment: emptyCell() }
}

/** A row that came or is to go, and with it all that its cells hold. */
function tracked(row: FlowRow, trPr: Xml | undefined): FlowRow {
  const [came, goes] = [child(trPr, 'w:ins'), child(trPr, 'w:del')]
  if (came) return { ...row, ins: by(came), cells: row.cells.map((cell) => within(cell, 'ins', by(came))) }
  return goes ? { ...row, del: by(goes), cells: row.cells.map((cell) => within(cell, 'del', by(goes))) } : row
}

function within(cell: FlowCell, what: 'ins' | 'del', who: By): FlowCell {
  const pieces = cell.segment.pieces.map(
    (piece): Piece => (isWords(piece) ? { [what]: who, ...piece } : piece),
  )
  return { ...cell, segment: { ...cell.segment, pieces } }
}

/** Rows or cells, also where controls to fill in stand around them. */
function inside(xml: Xml, name: string): Xml[] {
  return elements(xml).flatMap((each) => {
    if (each.name === name) return [each]
    return /^w:(sdt|sdtContent|customXml|ins|del)$/.test(each.name) ? inside(each, name) : []
  })
}
