import type { RedlineBlock } from './redline-block'

/**
 * A table that is in either text, by its number before and now; null where it was not there. Rows and columns by their numbers
 * from 1: those that came (as numbered now), those that went (as numbered before).
 */
export type RedlineTable = {
  before: number | null
  after: number | null
  rows: Lines
  columns: Lines
  /** Cells that changed in what stayed. */
  cells: number
}
export type Lines = { added: number[]; removed: number[] }

export function isCell({ before, after }: RedlineBlock): boolean {
  return (after[0] ?? before[0])?.is === 'cell'
}

export function isTouched({ before, after, rows, columns, cells }: RedlineTable): boolean {
  const lines = [rows.added, rows.removed, columns.added, columns.removed]
  return before === null || after === null || cells > 0 || lines.some(({ length }) => length > 0)
}

/** The tables of a redline: each is what most of its cells became. */
export function tablesOf(blocks: readonly RedlineBlock[]): RedlineTable[] {
  const cells = blocks.filter((block) => isCell(block) && block.kind !== 'left')
  const became = matched(cells.flatMap((block) => pairOf(block, 'table')))
  const now = new Map([...became].map(([old, one]) => [one, old]))
  const olds = numbersIn(cells, 'before', 'table').filter((table) => !became.has(table))
  const tables = numbersIn(cells, 'after', 'table').map((after) =>
    tableOf(cells, now.get(after) ?? null, after),
  )
  return [...tables, ...olds.map((before) => tableOf(cells, before, null))]
}

function tableOf(all: readonly RedlineBlock[], before: number | null, after: number | null): RedlineTable {
  const cells = all.filter((block) => {
    const [old, now] = [block.before[0]?.cell?.table ?? null, block.after[0]?.cell?.table ?? null]
    return (old === null || old === before) && (now === null || now === after)
  })
  const rows = linesOf(cells, 'row')
  const columns = linesOf(cells, 'column')
  const stayed = ({ before: [old], after: [is] }: RedlineBlock) =>
    !rows.removed.includes(old?.cell?.row ?? 0) &&
    !columns.removed.includes(old?.cell?.column ?? 0) &&
    !rows.added.includes(is?.cell?.row ?? 0) &&
    !columns.added.includes(is?.cell?.column ?? 0)
  const changed = cells.filter((block) => block.kind !== 'same' && stayed(block)).length
  return { before, after, rows, columns, cells: changed }
}

type Axis = 'table' | 'row' | 'column'

/** Lines that no cell of the other side stayed in. */
function linesOf(cells: readonly RedlineBlock[], axis: 'row' | 'column'): Lines {
  const became = matched(cells.flatMap((block) => pairOf(block, axis)))
  const stayed = new Set(became.values())
  return {
    added: numbersIn(cells, 'after', axis).filter((line) => !stayed.has(line)),
    removed: numbersIn(cells, 'before', axis).filter((line) => !became.has(line)),
  }
}

function pairOf({ before: [old], after: [now] }: RedlineBlock, axis: Axis): [number, number][] {
  return old?.cell && now?.cell ? [[old.cell[axis], now.cell[axis]]] : []
}

function numbersIn(cells: readonly RedlineBlock[], side: 'before' | 'after', axis: Axis): number[] {
  const numbers = new Set(cells.flatMap((block) => block[side][0]?.cell?.[axis] ?? []))
  return [...numbers].sort((one, other) => one - other)
}

/** What each number became for most of the votes, no two the same. */
export function matched(votes: readonly (readonly [number, number])[]): Map<number, number> {
  const counts = new Map<string, { old: number; now: number; votes: number }>()
  for (const [old, now] of votes) {
    const count = counts.get(`${old} ${now}`) ?? { old, now, votes: 0 }
    count.votes += 1
    counts.set(`${old} ${now}`, count)
  }
  const became = new Map<number, number>()
  const taken = new Set<number>()
  for (const { old, now } of [...counts.values()].sort((one, other) => other.votes - one.votes)) {
    if (became.has(old) || taken.has(now)) continue
    became.set(old, now)
    taken.add(now)
  }
  return became
}
