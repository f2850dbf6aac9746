import type { RedlineBlock } from './redline-block'
import { matched } from './redline-tables'

/** The cells of a table as it was and is in one: a row or column that went stands where it was. */
export type Grid = { rows: GridRow[]; columns: number }
/** `changed`: something in it is not as it was. A cell holds what stands there now and what went from there. */
export type GridRow = { changed: boolean; cells: { header: boolean; blocks: RedlineBlock[] }[] }

export function gridOf(blocks: readonly RedlineBlock[]): Grid {
  const rows = axisOf(blocks, 'row')
  const columns = axisOf(blocks, 'column')
  const grid: Grid = {
    columns: columns.size,
    rows: Array.from({ length: rows.size }, () => ({
      changed: false,
      cells: Array.from({ length: columns.size }, () => ({ header: false, blocks: [] })),
    })),
  }
  for (const block of blocks) {
    const row = grid.rows[rows.placeOf(block)]
    const cell = row?.cells[columns.placeOf(block)]
    if (!row || !cell) continue
    cell.blocks.push(block)
    cell.header ||= (block.after[0] ?? block.before[0])?.cell?.header === true
    row.changed ||= block.kind !== 'same'
  }
  return grid
}

/** Old and new lines in one order: each new one in its place, after it the old ones that went behind it. */
function axisOf(blocks: readonly RedlineBlock[], axis: 'row' | 'column') {
  const lineOf = (block: RedlineBlock, side: 'before' | 'after') => block[side][0]?.cell?.[axis]
  const became = matched(
    blocks.flatMap((block): [number, number][] => {
      const [old, now] = [lineOf(block, 'before'), lineOf(block, 'after')]
      return old !== undefined && now !== undefined ? [[old, now]] : []
    }),
  )
  const numbers = (side: 'before' | 'after') =>
    [...new Set(blocks.flatMap((block) => lineOf(block, side) ?? []))].sort((one, other) => one - other)
  const order: string[] = numbers('after').map((line) => `now ${line}`)
  let place = 0
  for (const line of numbers('before')) {
    const now = became.get(line)
    if (now === undefined) order.splice(place, 0, `old ${line}`)
    place = now === undefined ? place + 1 : Math.max(place, order.indexOf(`now ${now}`) + 1)
  }
  const places = new Map(order.map((line, index) => [line, index]))
  const nameOf = (block: RedlineBlock): string => {
    const now = lineOf(block, 'after')
    if (now !== undefined) return `now ${now}`
    const old = lineOf(block, 'before') ?? 0
    return became.has(old) ? `now ${became.get(old)}` : `old ${old}`
  }
  return { size: order.length, placeOf: (block: RedlineBlock) => places.get(nameOf(block)) ?? -1 }
}
