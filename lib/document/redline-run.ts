import { sameMarks } from './schema-inline'
import { type Look, lookOf, type Segment, slice } from './segments'
import type { Identity, Mark } from './tree'

/** What became of a piece of a paragraph: it stayed, came or went. */
export type Op = 'same' | 'insert' | 'delete'

/**
 * Some words, line breaks as '\n'. `was` is what words that stayed looked like before, where white space, typography or
 * marks differ; without it they were the same.
 */
export type WordsRun = { op: Op; text: string; marks?: Mark[]; was?: Look[] }

/** A footnote that stands here: its identity and printed number in the old text and in the new one. */
export type NoteRun = {
  op: Op
  note: { before: NotePlace | null; after: NotePlace | null; words: WordsRun[] }
  /** It did not come or go, but stands in another place. */
  moved?: true
}

export type NotePlace = { id: Identity; number: number }

/** The end of a paragraph inside of a block: one that came splits it, one that went joined two. */
export type EndRun = { op: Op; end: true }

export type RedlineRun = WordsRun | NoteRun | EndRun

export function isWords(run: RedlineRun): run is WordsRun {
  return 'text' in run
}

export function isNote(run: RedlineRun): run is NoteRun {
  return 'note' in run
}

/** Words that stayed. Both sides say the same but for white space, typography or marks. */
export function keptWords(old: readonly Segment[], now: readonly Segment[]): WordsRun[] {
  const was = old.map(({ text }) => text).join('')
  if (was === now.map(({ text }) => text).join('')) return zipped(old, now)
  if (now.length === 0) return [{ op: 'same', text: '', was: old.map(lookOf) }]
  return now.map((part, index) => ({
    op: 'same',
    ...lookOf(part),
    was: index === 0 ? old.map(lookOf) : [],
  }))
}

/** The same characters on both sides, cut where the marks of either change. */
function zipped(old: readonly Segment[], now: readonly Segment[]): WordsRun[] {
  const ends = [...new Set([...endsOf(old), ...endsOf(now)])].sort((one, other) => one - other)
  let start = 0
  return ends.map((end) => {
    const [before, after] = [slice(old, start, end)[0], slice(now, start, end)[0]]
    start = end
    const look = lookOf(after ?? { text: '' })
    const alike = sameMarks(before?.marks, after?.marks)
    return { op: 'same', ...look, ...(alike || !before ? {} : { was: [lookOf(before)] }) }
  })
}

function endsOf(segments: readonly Segment[]): number[] {
  let end = 0
  return segments.map(({ text }) => {
    end += text.length
    return end
  })
}

/** Neighbours of one kind and look as one run. */
export function joinedRuns(runs: readonly RedlineRun[]): RedlineRun[] {
  const out: RedlineRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && isWords(last) && isWords(run) && alike(last, run)) {
      last.text += run.text
      if (last.was && run.was) last.was = [...last.was, ...run.was]
    } else {
      out.push({ ...run })
    }
  }
  return out
}

function alike(one: WordsRun, other: WordsRun): boolean {
  return one.op === other.op && !one.was === !other.was && sameMarks(one.marks, other.marks)
}

/** Whether anything but typography and marks changed. */
export function isReworded(runs: readonly RedlineRun[]): boolean {
  return runs.some((run) => run.op !== 'same' || (isNote(run) && isReworded(run.note.words)))
}
