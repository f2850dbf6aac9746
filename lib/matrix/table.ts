import type { WordingRun } from '@/lib/document/wording-runs'
import type { FullEntry } from './entry'
import {
  dispositionWords,
  landedWords,
  lastWordWords,
  memberWords,
  observationLines,
  typeLine,
  voiceWords,
} from './words'

/** What stands in one cell of a file: words, a number, or a redline. */
export type Cell = string | number | readonly WordingRun[]

/** One file: lines above the table, its columns with their share of the width, and its rows, so many at a time. */
export type Sheet = {
  title: string
  lines: readonly string[]
  columns: readonly { name: string; width: number }[]
  /** How many rows there will be. */
  count: number
  rows: AsyncIterable<readonly Row[]>
}
export type Row = {
  cells: readonly Cell[]
  /** Where all of it can be read, should a cell be too long for a spreadsheet. */
  address: string
}

/** The columns of an ISO table of comments, in its order; then what it has not. Widths are shares of the page. */
export const columns = [
  { name: 'Member', width: 10 },
  { name: 'Paragraph', width: 7 },
  { name: 'Type', width: 8 },
  { name: 'Comment', width: 19 },
  { name: 'Proposed change', width: 15 },
  { name: 'Observation of the secretariat', width: 15 },
  { name: 'Disposition', width: 9 },
  { name: 'Landed in', width: 7 },
  { name: 'Last word', width: 8 },
  { name: 'Number', width: 6 },
] as const

export function cellsOf(entry: FullEntry): Cell[] {
  return [
    [memberWords(entry), voiceWords(entry)].filter(Boolean).join('\n'),
    entry.place ?? '',
    typeLine(entry),
    commentOf(entry),
    proposedOf(entry),
    observationLines(entry).join('\n'),
    dispositionWords(entry),
    landedWords(entry),
    lastWordWords(entry),
    entry.number,
  ]
}

function commentOf({ sight, words }: FullEntry): string {
  if (words.text === null) return sight === 'named' || sight === 'answer' ? 'Its words are not public.' : ''
  return words.quote ? `On “${words.quote}”:\n${words.text}` : words.text
}

/** The redline of each paragraph on a line of its own. What is taken out and put in is marked in plain text, too. */
function proposedOf({ proposed }: FullEntry): Cell {
  if (proposed.length === 0) return ''
  return proposed.flatMap(({ where, runs }, i): WordingRun[] => [
    { op: 'same', text: `${i > 0 ? '\n' : ''}${where}: ` },
    ...runs.map(({ op, text }) => ({ op, text: marks[op](text) })),
  ])
}

const marks: Record<WordingRun['op'], (text: string) => string> = {
  same: (text) => text,
  delete: (text) => `[-${text}-]`,
  insert: (text) => `[+${text}+]`,
}

/** How a redline is read where lines through and under words are lost. */
export const legend = 'In a proposed change [-words-] are taken out, and [+words+] put in.'

/** A cell as plain text. */
export function plainCell(cell: Cell): string {
  if (typeof cell === 'object') return cell.map(({ text }) => text).join('')
  return String(cell)
}

/** A cell as stretches of text. */
export function runsOf(cell: Cell): readonly WordingRun[] {
  return typeof cell === 'object' ? cell : [{ op: 'same', text: String(cell) }]
}

/** Stretches of at most so many characters (UTF-16), cut where they end, and the sentence that says where the rest is. */
export function fitted(runs: readonly WordingRun[], most: number, rest: string): readonly WordingRun[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= most) return runs
  const out: WordingRun[] = []
  let left = most - rest.length
  for (const run of runs) {
    if (left <= 0) break
    // Never half of a character outside the basic plane.
    const text = run.text.slice(0, left).replace(/[\uD800-\uDBFF]$/, '')
    out.push({ ...run, text })
    left -= run.text.length
  }
  return [...out, { op: 'same', text: rest }]
}
