import { alignRows } from './align'
import { at, type Stream } from './stream'

/** `length` tokens from `a` on in the old text are the same as those from `b` on in the new one. */
export type Run = { a: number; b: number; length: number }

/** Some tokens of a text, by their places in it, ascending. */
export type Places = Int32Array

/**
 * Aligns some tokens of the old text with some of the new, as a reader would: what could equally well be the first or
 * the second of two like words goes where a sentence begins, and a few little words in common between two heavy edits
 * count as edited with them. Runs come in order, in tokens of the whole texts.
 */
export function alignPlaces(from: Stream, a: Places, to: Stream, b: Places): Run[] {
  const { side, runs } = settled(from, a, to, b)
  return withoutIslands(side, runs).flatMap((run) => contiguous(run, a, b))
}

/** The same, where a word that stayed between two edits counts as one that stayed, save where it is a little one. */
export function alignClosely(from: Stream, a: Places, to: Stream, b: Places): Run[] {
  const { side, runs } = settled(from, a, to, b)
  const kept = runs.filter((run, index) => {
    const between = [gapBetween(runs[index - 1], run), gapBetween(run, runs[index + 1] ?? run)]
    return weightOf(side, run) >= 1 || runs[index + 1] === undefined || between.includes(0)
  })
  return kept.flatMap((run) => contiguous(run, a, b))
}

function settled(from: Stream, a: Places, to: Stream, b: Places): { side: Sides; runs: Run[] } {
  const rowA = keysAt(from, a)
  const rowB = keysAt(to, b)
  const runs = runsOf(alignRows(rowA, rowB))
  const side = { from, a, rowA, to, b, rowB }
  settle(side, runs)
  return { side, runs }
}

function keysAt({ keys }: Stream, places: Places): Int32Array {
  const row = new Int32Array(places.length)
  for (let index = 0; index < row.length; index += 1) row[index] = at(keys, at(places, index))
  return row
}

/** The tokens of consecutive places. */
export function placesFrom(start: number, end: number): Places {
  const places = new Int32Array(Math.max(0, end - start))
  for (let index = 0; index < places.length; index += 1) places[index] = start + index
  return places
}

type Sides = { from: Stream; a: Places; rowA: Int32Array; to: Stream; b: Places; rowB: Int32Array }

function runsOf(map: Int32Array): Run[] {
  const runs: Run[] = []
  let last: Run | undefined
  for (let a = 0; a < map.length; a += 1) {
    const b = at(map, a)
    if (b < 0) continue
    if (last && last.a + last.length === a && last.b + last.length === b) {
      last.length += 1
    } else {
      last = { a, b, length: 1 }
      runs.push(last)
    }
  }
  return runs
}

/** Moves each deletion or insertion, within what the words allow, to where a paragraph, sentence or clause begins. */
function settle(sides: Sides, runs: Run[]): void {
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    if (next) settleGap(sides, run, next)
  }
  for (let index = runs.length - 1; index >= 0; index -= 1)
    if (runs[index]?.length === 0) runs.splice(index, 1)
}

function settleGap(sides: Sides, run: Run, next: Run): void {
  const deleted = next.a - run.a - run.length
  const inserted = next.b - run.b - run.length
  if (deleted > 0 && inserted > 0) return
  const old = deleted > 0
  const [row, start] = old ? [sides.rowA, run.a + run.length] : [sides.rowB, run.b + run.length]
  const gap = { row, start, length: old ? deleted : inserted }
  const shift = bestShift(gap, run.length, next.length, (place) => opening(sides, old, place))
  run.length += shift
  next.a += shift
  next.b += shift
  next.length -= shift
}

/**
 * How far a gap is best moved over equal tokens: at most `left` to the left (negative) or `right` to the right. Where it
 * makes no difference to a reader, so that it joins the next gap.
 */
function bestShift(
  { row, start, length }: { row: Int32Array; start: number; length: number },
  left: number,
  right: number,
  opening: (place: number) => number,
): number {
  let best = 0
  let score = opening(start)
  const offer = (shift: number) => {
    const offered = opening(start + shift) + (shift === -left || shift === right ? 1 : 0)
    if (offered > score) [best, score] = [shift, offered]
  }
  for (let shift = 1; shift <= left && row[start - shift] === row[start + length - shift]; shift += 1)
    offer(-shift)
  for (
    let shift = 1;
    shift <= right && row[start + shift - 1] === row[start + length + shift - 1];
    shift += 1
  )
    offer(shift)
  return best
}

/** How well an edit may begin at a place of one side's row. */
function opening({ from, a, to, b }: Sides, old: boolean, place: number): number {
  const [stream, places] = old ? [from, a] : [to, b]
  const token = places[place]
  const before = places[place - 1]
  if (token === undefined || before === undefined) return 3
  if (at(stream.owners, token) !== at(stream.owners, before)) return 3
  return at(stream.stops, before) > 0 ? 2 : 0
}

/** Without the runs that are lighter than the edits on both of their sides. */
function withoutIslands(sides: Sides, all: Run[]): Run[] {
  let runs = all
  for (;;) {
    const kept = runs.filter((run, index) => !isIsland(sides, run, runs[index - 1], runs[index + 1]))
    if (kept.length === runs.length) return kept
    runs = kept
  }
}

function isIsland(sides: Sides, run: Run, before: Run | undefined, after: Run | undefined): boolean {
  const edited = Math.min(
    gapBetween(before, run),
    gapBetween(run, after ?? { a: sides.a.length, b: sides.b.length, length: 0 }),
  )
  if (edited === 0 || isExchanged(before, run, after)) return false
  const weight = weightOf(sides, run)
  if (weight >= 1 && (isEdge(sides, run, 0, -1) || isEdge(sides, run, run.length - 1, 1))) return false
  return (weight < 1.5 && run.length <= edited) || (weight < 3 && 3 * run.length <= edited)
}

/** Whether something little went on one side of a run and something came on the other: words that changed places. */
function isExchanged(before: Run | undefined, run: Run, after: Run | undefined): boolean {
  if (!before || !after) return false
  const [goneBefore, cameBefore] = [run.a - before.a - before.length, run.b - before.b - before.length]
  const [goneAfter, cameAfter] = [after.a - run.a - run.length, after.b - run.b - run.length]
  const one = cameBefore === 0 && goneAfter === 0 && goneBefore === cameAfter && goneBefore <= 3
  return one || (goneBefore === 0 && cameAfter === 0 && cameBefore === goneAfter && cameBefore <= 3)
}

/** Whether a token of a run is the first (or last) of its paragraph on both sides. */
function isEdge({ from, a, to, b }: Sides, run: Run, index: number, step: 1 | -1): boolean {
  const old = at(a, run.a + index)
  const now = at(b, run.b + index)
  return from.owners[old] !== from.owners[old + step] && to.owners[now] !== to.owners[now + step]
}

function gapBetween(one: Run | undefined, other: Run): number {
  const a = one ? one.a + one.length : 0
  const b = one ? one.b + one.length : 0
  return Math.max(other.a - a, other.b - b)
}

function weightOf({ from, a }: Sides, run: Run): number {
  let weight = 0
  for (let index = 0; index < run.length; index += 1) weight += at(from.weights, at(a, run.a + index))
  return weight
}

/** A run of places as runs of tokens that follow each other in both texts. */
function contiguous(run: Run, a: Places, b: Places): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < run.length; index += 1) {
    const next = { a: at(a, run.a + index), b: at(b, run.b + index), length: 1 }
    const last = runs.at(-1)
    if (last && last.a + last.length === next.a && last.b + last.length === next.b) last.length += 1
    else runs.push(next)
  }
  return runs
}
