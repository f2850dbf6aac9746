import type { RedlinePart } from './redline-block'
import { isReworded } from './redline-run'
import type { RedlineTable } from './redline-tables'
import type { Unit } from './redline-units'

/**
 * What happened, for people: "Paragraph 14 (was 12) changed", "Paragraphs 28 to 32 removed", "Heading added",
 * "Paragraph 3 split into 3 and 4". Empty for what stayed as it was and stands under the same number.
 */
export function whatHappened({ kind, blocks, table }: Unit): string {
  if (table) return tableWords(table)
  const [block] = blocks
  if (!block) return ''
  const { before, after, format } = block
  const notes = blocks.flatMap((each) => each.format)
  const also = notes.length > 0 ? `: ${[...new Set(notes)].join(', ')}` : ''
  switch (kind) {
    case 'inserted':
      return `${nameOf(blocks.flatMap((each) => each.after))} added${also}`
    case 'deleted':
      return `${nameOf(blocks.flatMap((each) => each.before))} removed${also}`
    case 'split':
      return `${nameOf(before)} split into ${labelsOf(after)}${also}`
    case 'joined':
      return `${nameOf(before)} joined into ${labelsOf(after)}${also}`
    case 'format':
      return `${together(blocks)} changed in format${also}`
    case 'same':
      return before[0]?.label === after[0]?.label ? '' : withNumbers(before, after)
    default:
      return `${withNumbers(before, after)} ${verbOf(block)}${format.length > 0 ? `: ${format.join(', ')}` : ''}`
  }
}

function verbOf({ kind, runs }: Unit['blocks'][number]): string {
  if (kind === 'moved') return isReworded(runs) ? 'moved and changed' : 'moved'
  return 'changed'
}

/** "Paragraphs 11(a) to 11(e) (were 16 to 20)". */
function together(blocks: Unit['blocks']): string {
  const [before, after] = [blocks.flatMap((each) => each.before), blocks.flatMap((each) => each.after)]
  if (blocks.length === 1) return withNumbers(before, after)
  const [was, is] = [before, after].map((parts) => range(parts.flatMap(({ label }) => label || [])))
  return was === is || !was ? nameOf(after) : `${nameOf(after)} (were ${was})`
}

/** "Paragraph 14 (was 12)". */
function withNumbers([old]: readonly RedlinePart[], [now]: readonly RedlinePart[]): string {
  if (!now) return ''
  const was = old && old.label !== now.label && old.label ? ` (was ${old.label})` : ''
  return `${nameOf([now])}${was}`
}

/** "Paragraph 14", "Paragraphs 3 to 5", "Heading", "Heading and paragraphs 3 to 5", "2 headings". */
export function nameOf(parts: readonly RedlinePart[]): string {
  const headings = parts.filter(({ is }) => is === 'heading').length
  const labels = parts.flatMap(({ is, label }) =>
    is === 'heading' || is === 'cell' || !label ? [] : [label],
  )
  const tables = new Set(parts.flatMap(({ cell }) => cell?.table ?? [])).size
  const names = [
    headings > 1 ? `${headings} headings` : headings === 1 ? 'heading' : '',
    tables > 1 ? `${tables} tables` : tables === 1 ? 'table' : '',
    labels.length > 1 ? `paragraphs ${range(labels)}` : labels.length === 1 ? `paragraph ${labels[0]}` : '',
  ].filter((name) => name !== '')
  const name = names.join(' and ')
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function labelsOf(parts: readonly RedlinePart[]): string {
  const labels = parts.map(({ label, is }) => (is === 'heading' ? 'a heading' : label))
  if (labels.length < 2) return labels.join('')
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}

function range(labels: readonly string[]): string {
  if (labels.length < 2) return labels.join('')
  return labels.length === 2 ? `${labels[0]} and ${labels[1]}` : `${labels[0]} to ${labels.at(-1)}`
}

/** "Table 1 changed: row 3 added, column 2 removed, 4 cells changed". */
function tableWords({ before, after, rows, columns, cells }: RedlineTable): string {
  if (before === null) return `Table ${after} added`
  if (after === null) return `Table ${before} removed`
  const was = before === after ? '' : ` (was ${before})`
  const parts = [
    lines('row', rows.added, 'added'),
    lines('row', rows.removed, 'removed'),
    lines('column', columns.added, 'added'),
    lines('column', columns.removed, 'removed'),
    cells > 0 ? `${cells} ${cells === 1 ? 'cell' : 'cells'} changed` : '',
  ].filter((part) => part !== '')
  return `Table ${after}${was} changed: ${parts.join(', ')}`
}

function lines(what: string, numbers: readonly number[], how: string): string {
  if (numbers.length === 0) return ''
  return `${what}${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')} ${how}`
}
