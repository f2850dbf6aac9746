import type { RedlineBlock } from './redline-block'
import { isCell, type RedlineTable } from './redline-tables'

/**
 * What a reader sees as one: some paragraphs that stayed, some that came or went together or changed alike in format, one that changed, or a table of
 * which something changed.
 */
export type Unit = { kind: RedlineBlock['kind'] | 'table'; blocks: RedlineBlock[]; table?: RedlineTable }

const together = new Set<Unit['kind']>(['same', 'inserted', 'deleted', 'left', 'format'])

/** The blocks of a redline in their order, those that belong together as one. */
export function unitsOf(blocks: readonly RedlineBlock[], tables: readonly RedlineTable[]): Unit[] {
  const units: Unit[] = []
  for (const part of partsOf(blocks, tables)) {
    const last = units.at(-1)
    if (last && belongs(last, part)) last.blocks.push(...part.blocks)
    else units.push(part)
  }
  return units
}

/** What changed in format belongs together where the same changed in it. */
function belongs(last: Unit, { kind, blocks: [block] }: Unit): boolean {
  if (last.kind !== kind || !together.has(kind)) return false
  return kind !== 'format' || last.blocks[0]?.format.join() === block?.format.join()
}

/** Each block by itself, but the cells of a table as one. */
function partsOf(blocks: readonly RedlineBlock[], tables: readonly RedlineTable[]): Unit[] {
  const parts: Unit[] = []
  for (const block of blocks) {
    const table = tableOf(block, tables)
    const last = parts.at(-1)
    if (table && last?.table === table) last.blocks.push(block)
    else parts.push({ kind: block.kind, blocks: [block], ...(table && { table }) })
  }
  return parts.map(({ kind, blocks: inside, table }) => {
    if (!table) return { kind, blocks: inside }
    return inside.every((block) => block.kind === 'same')
      ? { kind: 'same', blocks: inside }
      : { kind: 'table', blocks: inside, table }
  })
}

function tableOf(block: RedlineBlock, tables: readonly RedlineTable[]): RedlineTable | undefined {
  if (!isCell(block)) return undefined
  const [old, now] = [block.before[0]?.cell?.table, block.after[0]?.cell?.table]
  // What moved out of its table has left the old one.
  const before = block.kind === 'left' || now === undefined
  return tables.find((table) => (before ? table.before === old : table.after === now))
}

/** Whether there is something to be read in it that a reader of the old text did not know. */
export function isChange({ kind }: Unit): boolean {
  return kind !== 'same' && kind !== 'left'
}
