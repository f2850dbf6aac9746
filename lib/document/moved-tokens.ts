import { uniqueGrams } from './align'
import { claim, free, type Matches } from './matches'
import { alignPlaces, placesFrom, type Run } from './runs'
import { at, type Stream } from './stream'

/** So many tokens in a row, found once among all that is left on either side, are the same passage, moved. */
const telling = 6

/** And they weigh so much: of little words or letters it takes more. */
const heavy = 3.5

/** So much in a row, by weight, is no chance where the paragraph is known. */
const sure = 2.5

/**
 * What is left on both sides of a pair of paragraphs, in another order than before; and what is left at the edges of
 * passages that are known, on both sides.
 */
export function growMoved(found: Matches): void {
  for (const [place, other] of found.partners.entries()) if (other >= 0) rearrange(found, place, other)
  for (const step of [1, -1] as const) growEdges(found, step)
  for (const step of [1, -1] as const) exchange(found, step)
}

/** Words that changed places with a neighbour that stayed: "open and free" is "free and open". */
function exchange({ from, to, forth, back }: Matches, step: 1 | -1): void {
  for (let token = step === 1 ? from.size - 2 : 1; token >= 0 && token < from.size; token -= step) {
    const other = at(forth, token + step) + step
    const inside =
      from.owners[token] === from.owners[token + step] && to.owners[other] === to.owners[other - step]
    if (at(forth, token) >= 0 || other < step || !inside || back[other] !== -1) continue
    if (from.keys[token] !== to.keys[other]) continue
    forth[token] = other
    back[other] = token
  }
}

/** Sentences of a paragraph that changed places. */
function rearrange(found: Matches, place: number, other: number): void {
  const { from, to, forth, back } = found
  for (let round = 0; round < 3; round += 1) {
    const left = free(forth, at(from.first, place), at(from.first, place + 1))
    const right = free(back, at(to.first, other), at(to.first, other + 1))
    if (left.length === 0 || right.length === 0) return
    const runs = alignPlaces(from, left, to, right).filter((run) => weightOf(from, run) >= sure)
    if (runs.length === 0) return
    claim(found, runs)
  }
}

/** Aligns what follows (or precedes) a known token on both sides, up to what is known there. */
function growEdges(found: Matches, step: 1 | -1): void {
  const { from, to, forth, back } = found
  for (let token = step === 1 ? 0 : from.size - 1; token >= 0 && token < from.size; token += step) {
    const other = at(forth, token)
    if (other < 0 || forth[token + step] !== -1 || back[other + step] !== -1) continue
    const left = stretchOf(from, forth, token, step, 0)
    const right = stretchOf(to, back, other, step, 1)
    if (left.length > 0 && right.length > 0)
      claim(
        found,
        alignPlaces(from, left, to, right).filter((run) => weightOf(from, run) >= sure),
      )
  }
}

/** The free tokens beside one, in order, at most 400: to the end of its paragraph, and of so many more. */
function stretchOf(
  { owners }: Stream,
  counterparts: Int32Array,
  token: number,
  step: 1 | -1,
  more: number,
): Int32Array {
  const reach = at(owners, token) + step * more
  let next = token + step
  const isNear = () => (reach - at(owners, next)) * step >= 0 && Math.abs(next - token) <= 400
  while (counterparts[next] === -1 && isNear()) next += step
  return step === 1 ? placesFrom(token + 1, next) : placesFrom(next + 1, token)
}

function weightOf({ weights }: Stream, { a, length }: Run): number {
  let weight = 0
  for (let token = a; token < a + length; token += 1) weight += at(weights, token)
  return weight
}

/** Passages that stand once in what is left of either text, stretched as far as they agree. */
export function findMoved(found: Matches): void {
  const { from, to, forth, back } = found
  const a = leftOver(from, forth, -1)
  const b = leftOver(to, back, -2)
  const range = { a0: 0, a1: a.row.length, b0: 0, b1: b.row.length }
  const seeds = uniqueGrams(a.row, b.row, range, telling).map((pin) => ({
    a: at(a.places, pin.a),
    b: at(b.places, pin.b),
    length: telling,
  }))
  const runs = seeds
    .map((seed) => stretched(found, seed))
    .filter((run) => weightOf(from, run) >= heavy)
    .sort((one, other) => other.length - one.length)
  for (const run of runs) claim(found, stillFree(found, run))
}

/** What is left of a text as a row of keys; where something is missing between two tokens stands a mark that equals nothing. */
function leftOver(
  stream: Stream,
  counterparts: Int32Array,
  mark: number,
): { row: Int32Array; places: Int32Array } {
  const row: number[] = []
  const places: number[] = []
  let marks = mark
  for (let token = 0; token < stream.size; token += 1) {
    if (at(counterparts, token) >= 0) continue
    const last = places.at(-1) ?? -1
    if (last !== token - 1 || at(stream.owners, token) !== at(stream.owners, token - 1)) {
      row.push(marks)
      places.push(-1)
      marks -= 2
    }
    row.push(at(stream.keys, token))
    places.push(token)
  }
  return { row: Int32Array.from(row), places: Int32Array.from(places) }
}

function stretched(found: Matches, { a, b, length }: Run): Run {
  let before = 0
  while (agree(found, a, b, a - before - 1, b - before - 1)) before += 1
  let after = length
  while (agree(found, a, b, a + after, b + after)) after += 1
  return { a: a - before, b: b - before, length: before + after }
}

/** Whether two free tokens in the paragraphs of two others are the same. */
function agree(
  { from, to, forth, back }: Matches,
  a: number,
  b: number,
  one: number,
  other: number,
): boolean {
  return (
    from.keys[one] === to.keys[other] &&
    forth[one] === -1 &&
    back[other] === -1 &&
    from.owners[one] === from.owners[a] &&
    to.owners[other] === to.owners[b]
  )
}

/** The parts of a run that nobody has claimed meanwhile. */
function stillFree({ forth, back }: Matches, run: Run): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < run.length; index += 1) {
    if (forth[run.a + index] !== -1 || back[run.b + index] !== -1) continue
    runs.push({ a: run.a + index, b: run.b + index, length: 1 })
  }
  return runs
}
