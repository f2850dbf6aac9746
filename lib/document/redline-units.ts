import type { RedlineBlock } from './redline-block'
import { isCell } from './redline-summary'

/** What a reader sees as one: some paragraphs that stayed, some that came or went together, or one that changed. */
export type Unit = { kind: RedlineBlock['kind']; blocks: RedlineBlock[] }

const together = new Set<RedlineBlock['kind']>(['same', 'inserted', 'deleted', 'left'])

/** The blocks of a redline in their order, those of a kind that belong together as one. Cells of tables stay apart. */
export function unitsOf(blocks: readonly RedlineBlock[]): Unit[] {
  const units: Unit[] = []
  for (const block of blocks) {
    const last = units.at(-1)
    const fits = last?.kind === block.kind && together.has(block.kind)
    if (fits && last.blocks.every((other) => isCell(other) === isCell(block))) last.blocks.push(block)
    else units.push({ kind: block.kind, blocks: [block] })
  }
  return units
}

/** Whether there is something to be read in it that a reader of the old text did not know. */
export function isChange({ kind }: Unit): boolean {
  return kind !== 'same' && kind !== 'left'
}
