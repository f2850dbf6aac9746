import type { RedlineBlock, RedlineKind } from './redline-block'
import { isNote, isReworded, isWords, type RedlineRun } from './redline-run'
import { isCell, isTouched, type RedlineTable } from './redline-tables'
import type { Identity } from './tree'

/** How many paragraphs met with what; footnotes, and cells of tables with the tables, are counted by themselves. */
export type RedlineSummary = Record<Counted, number> & {
  notes: Record<NoteKind, number>
  cells: number
  tables: number
}

type Counted = Exclude<RedlineKind, 'same' | 'left'> | 'untouched'
type NoteKind = 'changed' | 'inserted' | 'deleted' | 'moved'

/** What changed under one heading of the new text, and where that begins. `heading` null: before the first one. */
export type RedlineSection = { heading: Identity | null; title: string; changes: number; first: Identity }

/** Counts what happened; what left its place is counted where it stands now. */
export function summaryOf(blocks: readonly RedlineBlock[], tables: readonly RedlineTable[]): RedlineSummary {
  const summary: RedlineSummary = {
    ...{ changed: 0, inserted: 0, deleted: 0, moved: 0, format: 0, split: 0, joined: 0, untouched: 0 },
    notes: { changed: 0, inserted: 0, deleted: 0, moved: 0 },
    cells: 0,
    tables: tables.filter(isTouched).length,
  }
  for (const block of blocks) {
    const { kind, runs } = block
    if (kind === 'left') continue
    if (!isCell(block)) summary[kind === 'same' ? 'untouched' : kind] += 1
    else if (kind !== 'same') summary.cells += 1
    for (const run of runs) countNote(summary, run)
  }
  return summary
}

function countNote({ notes }: RedlineSummary, run: RedlineRun): void {
  if (!isNote(run)) return
  if (run.op === 'same') notes.changed += isReworded(run.note.words) ? 1 : 0
  // What moved stands in both places.
  else if (run.moved) notes.moved += run.op === 'insert' ? 1 : 0
  else notes[run.op === 'insert' ? 'inserted' : 'deleted'] += 1
}

/** The headings of the new text under which something changed, in order. */
export function sectionsOf(blocks: readonly RedlineBlock[]): RedlineSection[] {
  const sections: RedlineSection[] = []
  let heading: RedlineBlock | null = null
  for (const block of blocks) {
    if (block.kind === 'left') continue
    if (block.after[0]?.is === 'heading') heading = block
    if (block.kind !== 'same') countChange(sections, heading, block)
  }
  return sections
}

function countChange(sections: RedlineSection[], heading: RedlineBlock | null, { id }: RedlineBlock): void {
  const last = sections.at(-1)
  const under = heading?.id ?? null
  if (last?.heading === under) last.changes += 1
  else sections.push({ heading: under, title: heading ? wordsNow(heading) : '', changes: 1, first: id })
}

/** What a block says in the new text, footnotes aside. */
function wordsNow({ runs }: RedlineBlock): string {
  return runs
    .map((run) => (isWords(run) && run.op !== 'delete' ? run.text : ''))
    .join('')
    .replaceAll('\n', ' ')
}

/** A summary as a sentence part: "4 paragraphs changed, 1 moved, 12 untouched; 1 footnote changed". */
export function describeChanges(summary: RedlineSummary, { untouched = true } = {}): string {
  const { notes } = summary
  const parts = [
    counts('paragraph', [
      [summary.changed, 'changed'],
      [summary.split, 'split'],
      [summary.joined, 'joined'],
      [summary.inserted, 'added'],
      [summary.deleted, 'removed'],
      [summary.moved, 'moved'],
      [summary.format, 'changed in format only'],
    ]),
    counts('table', [[summary.tables, 'changed']]),
    counts('footnote', [
      [notes.changed, 'changed'],
      [notes.inserted, 'added'],
      [notes.deleted, 'removed'],
      [notes.moved, 'moved'],
    ]),
  ].filter((part) => part !== '')
  const [first, ...rest] = parts
  if (first === undefined) return 'Nothing changed'
  return [untouched ? `${first}, ${summary.untouched} untouched` : first, ...rest].join('; ')
}

/** "4 paragraphs changed, 1 moved"; '' where all are none. */
function counts(what: string, all: readonly (readonly [number, string])[]): string {
  const some = all.filter(([count]) => count > 0)
  return some
    .map(([count, how], index) =>
      index > 0 ? `${count} ${how}` : `${count} ${what}${count === 1 ? '' : 's'} ${how}`,
    )
    .join(', ')
}
