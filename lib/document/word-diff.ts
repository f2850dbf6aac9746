import type { PlainParagraph } from './numbers'
import { alignPlaces, placesFrom } from './runs'
import { type Segment, segmentsOf, slice, textOf } from './segments'
import { at, type Stream, streamsOf } from './stream'
import type { Mark } from './tree'

/**
 * Some words that stayed, came or went. `was` is what words that stayed looked like before, where white space or
 * typography differ; without it they were the same.
 */
export type RedlineRun = { op: 'same' | 'insert' | 'delete'; text: string; was?: string; marks?: Mark[] }

/** With less in common than this share of words, a paragraph reads better as one deletion and one insertion. */
const readable = 0.25

/**
 * Two versions of a paragraph, word by word. What was there before is the text (or `was`) of all that stayed or went, what
 * is there now the text of all that stayed or came, to the last character.
 */
export function diffWords(before: PlainParagraph, after: PlainParagraph): RedlineRun[] {
  const old = segmentsOf(before.node)
  const now = segmentsOf(after.node)
  const texts = { old: textOf(old), now: textOf(now) }
  const [from, to] = streamsOf([{ ...before, text: texts.old }], [{ ...after, text: texts.now }])
  const runs: RedlineRun[] = []
  const cursor = { old: 0, now: 0 }
  for (const { a, b } of pairsOf(from, to)) {
    const next = { old: at(from.starts, a), now: at(to.starts, b) }
    edit(runs, old, now, cursor, next)
    cursor.old = at(from.ends, a)
    cursor.now = at(to.ends, b)
    keep(runs, texts.old.slice(next.old, cursor.old), slice(now, next.now, cursor.now))
  }
  edit(runs, old, now, cursor, { old: texts.old.length, now: texts.now.length })
  return joined(runs)
}

/** A paragraph of which nothing stayed. */
export function wholly(op: 'insert' | 'delete' | 'same', { node }: PlainParagraph): RedlineRun[] {
  return segmentsOf(node).map((segment) => ({ op, ...segment }))
}

/** Tokens that stayed, in order; none where too few did. */
function pairsOf(from: Stream, to: Stream): { a: number; b: number }[] {
  const runs = alignPlaces(from, placesFrom(0, from.size), to, placesFrom(0, to.size))
  const pairs = runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, index) => ({ a: a + index, b: b + index })),
  )
  const kept = pairs.reduce((sum, { a }) => sum + at(from.weights, a), 0)
  const all = Math.max(sum(from.weights), sum(to.weights))
  return kept < readable * all ? [] : pairs
}

function sum(weights: Float32Array): number {
  return weights.reduce((total, weight) => total + weight, 0)
}

type Cursor = { old: number; now: number }

/** What lies between two tokens that stayed: white space that both share, and else a deletion and an insertion. */
function edit(runs: RedlineRun[], old: Segment[], now: Segment[], from: Cursor, to: Cursor): void {
  if (from.old === to.old && from.now === to.now) return
  const gone = textOf(slice(old, from.old, to.old))
  const came = textOf(slice(now, from.now, to.now))
  if (gone.trim() === '' && came.trim() === '') {
    keep(runs, gone, slice(now, from.now, to.now))
    return
  }
  const head = shared(gone, came)
  const tail = shared(reversed(gone.slice(head)), reversed(came.slice(head)))
  if (head > 0) keep(runs, gone.slice(0, head), slice(now, from.now, from.now + head))
  for (const part of slice(old, from.old + head, to.old - tail)) runs.push({ op: 'delete', ...part })
  for (const part of slice(now, from.now + head, to.now - tail)) runs.push({ op: 'insert', ...part })
  if (tail > 0) keep(runs, gone.slice(gone.length - tail), slice(now, to.now - tail, to.now))
}

function keep(runs: RedlineRun[], was: string, parts: Segment[]): void {
  const same = was === textOf(parts)
  if (parts.length === 0 && !same) runs.push({ op: 'same', text: '', was })
  for (const [index, part] of parts.entries()) {
    runs.push({ op: 'same', ...part, ...(same ? {} : { was: index === 0 ? was : '' }) })
  }
}

/** How many blanks two texts begin with alike. */
function shared(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length] && /\s/.test(one[length] ?? '')) length += 1
  return length
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}

/** Neighbours of one kind and look as one run. */
function joined(runs: readonly RedlineRun[]): RedlineRun[] {
  const out: RedlineRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last?.op === run.op && JSON.stringify(last.marks) === JSON.stringify(run.marks)) {
      if (last.was !== undefined || run.was !== undefined)
        last.was = (last.was ?? last.text) + (run.was ?? run.text)
      last.text += run.text
    } else {
      out.push({ ...run })
    }
  }
  return out
}
