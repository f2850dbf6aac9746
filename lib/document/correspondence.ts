import { uniqueGrams } from './align'
import { guessPlaces, type Partners, pairParagraphs, unmoved } from './pairing'
import { rewordedPairs } from './reworded'
import { alignPlaces, type Places, placesFrom, type Run } from './runs'
import { at, type Stream } from './stream'

/** What became of each token and paragraph of an old text in a new one. A new token has at most one old one. */
export type Correspondence = {
  from: Stream
  to: Stream
  /** New token of each old one, -1 where it went. */
  forth: Int32Array
  /** Old token of each new one, -1 where it came. */
  back: Int32Array
  /** New paragraph of each old one, -1 where it went. Two old ones may have become one. */
  partners: Partners
  /** 1 for old paragraphs that did not move among the others. */
  steady: Uint8Array
  /** For an old paragraph without a partner: the new one that stands in its place among as many others; else -1. */
  guesses: Int32Array
}

/** So many tokens in a row, found once among all that is left on either side, are the same passage, moved. */
const telling = 6

/**
 * Compares two texts once, so that many anchors can be looked up. First paragraphs that are certainly one another, then
 * what stands in order between them, then, in what is left on both sides, passages and paragraphs that moved.
 */
export function correspond(from: Stream, to: Stream): Correspondence {
  const partners = pairParagraphs(from, to)
  const found: Correspondence = {
    from,
    to,
    forth: new Int32Array(from.size).fill(-1),
    back: new Int32Array(to.size).fill(-1),
    partners,
    steady: unmoved(partners),
    guesses: new Int32Array(partners.length).fill(-1),
  }
  for (const [place, other] of partners.entries()) {
    if (other >= 0) claim(found, alignPlaces(from, tokensOf(from, place), to, tokensOf(to, other)))
  }
  alignBetween(found)
  findMoved(found)
  for (const [place, other] of rewordedPairs(found)) pair(found, place, other)
  adopt(found)
  found.steady = unmoved(found.partners)
  found.guesses = guessPlaces(from, to, found.partners, found.steady)
  return found
}

function claim({ forth, back }: Correspondence, runs: readonly Run[]): void {
  for (const { a, b, length } of runs) {
    for (let index = 0; index < length; index += 1) {
      forth[a + index] = b + index
      back[b + index] = a + index
    }
  }
}

function tokensOf(stream: Stream, place: number): Places {
  return placesFrom(at(stream.first, place), at(stream.first, place + 1))
}

/** Aligns what is left between tokens that stand in order, save inside of paragraphs that were aligned already. */
function alignBetween(found: Correspondence): void {
  const { from, to, forth, back, partners, steady } = found
  let a = 0
  let b = 0
  const close = (nextA: number, nextB: number): void => {
    const left = free(forth, a, nextA)
    const right = free(back, b, nextB)
    const done = a > 0 && nextA < from.size && at(from.owners, a - 1) === at(from.owners, nextA)
    if (left.length > 0 && right.length > 0 && !done) claim(found, alignPlaces(from, left, to, right))
  }
  for (let token = 0; token < from.size; token += 1) {
    const owner = at(from.owners, token)
    const other = at(forth, token)
    if (other < b || steady[owner] === 0 || at(to.owners, other) !== partners[owner]) continue
    if (token > a || other > b) close(token, other)
    a = token + 1
    b = other + 1
  }
  close(from.size, to.size)
}

/** Tokens between two places that have no counterpart yet. */
function free(counterparts: Int32Array, start: number, end: number): Places {
  return placesFrom(start, end).filter((place) => at(counterparts, place) < 0)
}

/** Passages that stand once in what is left of either text, stretched as far as they agree. */
function findMoved(found: Correspondence): void {
  const { from, to, forth, back } = found
  const a = leftOver(from, forth, -1)
  const b = leftOver(to, back, -2)
  const range = { a0: 0, a1: a.row.length, b0: 0, b1: b.row.length }
  const seeds = uniqueGrams(a.row, b.row, range, telling).map((pin) => ({
    a: at(a.places, pin.a),
    b: at(b.places, pin.b),
    length: telling,
  }))
  const runs = seeds.map((seed) => stretched(found, seed)).sort((one, other) => other.length - one.length)
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

function stretched(found: Correspondence, { a, b, length }: Run): Run {
  let before = 0
  while (agree(found, a, b, a - before - 1, b - before - 1)) before += 1
  let after = length
  while (agree(found, a, b, a + after, b + after)) after += 1
  return { a: a - before, b: b - before, length: before + after }
}

/** Whether two free tokens in the paragraphs of two others are the same. */
function agree(
  { from, to, forth, back }: Correspondence,
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
function stillFree({ forth, back }: Correspondence, run: Run): Run[] {
  const runs: Run[] = []
  for (let index = 0; index < run.length; index += 1) {
    if (forth[run.a + index] !== -1 || back[run.b + index] !== -1) continue
    runs.push({ a: run.a + index, b: run.b + index, length: 1 })
  }
  return runs
}

/** Makes two paragraphs one another, and aligns what is left of them. */
function pair(found: Correspondence, place: number, other: number): void {
  found.partners[place] = other
  const left = free(found.forth, at(found.from.first, place), at(found.from.first, place + 1))
  const right = free(found.back, at(found.to.first, other), at(found.to.first, other + 1))
  claim(found, alignPlaces(found.from, left, found.to, right))
}

/** Gives each paragraph without a partner the one that most of its words went to; failing that, its own identity. */
function adopt(found: Correspondence): void {
  const newById = new Map(found.to.paragraphs.map(({ id }, place) => [id, place]))
  for (const [place, { id }] of found.from.paragraphs.entries()) {
    if (found.partners[place] === -1) found.partners[place] = heir(found, place) ?? newById.get(id) ?? -1
  }
}

/** The new paragraph that holds most of an old one's words, if they are a third of them. */
function heir({ from, to, forth }: Correspondence, place: number): number | undefined {
  const votes = new Map<number, number>()
  let total = 0
  for (const token of tokensOf(from, place)) {
    const weight = at(from.weights, token)
    const other = at(forth, token)
    total += weight
    if (other >= 0) votes.set(at(to.owners, other), (votes.get(at(to.owners, other)) ?? 0) + weight)
  }
  const [most] = [...votes].sort((one, other) => other[1] - one[1])
  return most && 3 * most[1] >= total ? most[0] : undefined
}
