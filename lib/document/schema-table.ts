import type { Gate, RawNode } from './gate'
import { parseParagraph } from './schema-inline'
import { columnsOf, isRectangle, spanned, tableLimits } from './table'
import type { Table, TableCell, TableRow } from './tree'

/**
 * A table: rows of cells that cover a rectangle, each place once, each cell with one paragraph. Rows in which no cell
 * begins are left out and the cells that span them shortened, so that equal tables are equal trees.
 */
export function parseTable(gate: Gate, json: unknown): Table {
  const node = gate.node(json, 'table')
  gate.enterTable()
  const attrs = gate.lang(gate.attrs(node, ['lang']).lang)
  const rows = gate.children(node).map((child) => gate.node(child, 'tableRow'))
  if (rows.length > tableLimits.rows) gate.refuse('has more than 2,000 rows')
  const kept = rows.map((row) => gate.children(row).length > 0)
  const content = rows.flatMap((row, place) => (kept[place] ? [parseRow(gate, row, kept, place)] : []))
  gate.enterTable(false)
  if (content.length === 0) gate.refuse('has no cells')
  if (columnsOf({ content }) > tableLimits.columns) gate.refuse('has more than 60 columns')
  if (!isRectangle(content)) gate.refuse('has rows of unequal length, or cells that cover each other')
  return { type: 'table', ...(attrs.lang === undefined ? {} : { attrs }), content }
}

function parseRow(gate: Gate, row: RawNode, kept: readonly boolean[], place: number): TableRow {
  gate.attrs(row, [])
  const cells = gate.children(row)
  if (cells.length > tableLimits.columns) gate.refuse('has more than 60 columns')
  return { type: 'tableRow', content: cells.map((cell) => parseCell(gate, cell, kept, place)) }
}

function parseCell(gate: Gate, json: unknown, kept: readonly boolean[], place: number): TableCell {
  const node = gate.node(json)
  if (node.type !== 'tableCell' && node.type !== 'tableHeader') return gate.refuseNode(node.type)
  const { colspan, rowspan } = gate.attrs(node, ['colspan', 'rowspan'])
  const columns = parseSpan(gate, colspan, tableLimits.columns)
  const rows = parseSpan(gate, rowspan, tableLimits.rows)
  const left = kept.slice(place, place + rows)
  const attrs = spanned(columns, left.filter(Boolean).length + (rows - left.length))
  const [paragraph, more] = gate.children(node)
  if (paragraph === undefined || more !== undefined)
    return gate.refuse('has a cell that does not hold exactly one paragraph')
  return { type: node.type, ...attrs, content: [parseParagraph(gate, paragraph)] }
}

function parseSpan(gate: Gate, value: unknown, most: number): number {
  if (value === undefined || value === null) return 1
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most)
    return gate.refuse('has a cell that spans a number of rows or columns that cannot be')
  return value
}
