import { commonHead, commonTail, matchRange, type OnMatch, type Range } from './myers'
import { at } from './stream'

/** Ranges shorter than this are compared token by token; longer ones are first pinned by words that stand once in each. */
const small = 1600

/**
 * Which token of a new row each token of an old row became, in order: -1 where it went. Long rows are rid of tokens that
 * the other one has not, and pinned by runs of tokens that occur once in both; what lies between the pins is compared
 * by Myers.
 */
export function alignRows(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length + b.length <= small) return alignAll(a, b)
  const [olds, news] = [placesIn(a, new Set(b)), placesIn(b, new Set(a))]
  const found = alignAll(rowAt(a, olds), rowAt(b, news))
  const map = new Int32Array(a.length).fill(-1)
  for (const [index, other] of found.entries()) if (other >= 0) map[at(olds, index)] = at(news, other)
  return map
}

/** Places of the tokens that are in a set. */
function placesIn(row: Int32Array, keys: ReadonlySet<number>): Int32Array {
  return row.map((_, place) => place).filter((place) => keys.has(at(row, place)))
}

function rowAt(row: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => at(row, place))
}

function alignAll(a: Int32Array, b: Int32Array): Int32Array {
  const map = new Int32Array(a.length).fill(-1)
  const onMatch: OnMatch = (from, to, length) => {
    for (let index = 0; index < length; index += 1) map[from + index] = to + index
  }
  alignRange(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, 4, onMatch)
  return map
}

function alignRange(a: Int32Array, b: Int32Array, whole: Range, gram: number, onMatch: OnMatch): void {
  const head = commonHead(a, b, whole)
  if (head > 0) onMatch(whole.a0, whole.b0, head)
  const rest = { ...whole, a0: whole.a0 + head, b0: whole.b0 + head }
  const tail = commonTail(a, b, rest)
  const range = { ...rest, a1: rest.a1 - tail, b1: rest.b1 - tail }
  if (tail > 0) onMatch(range.a1, range.b1, tail)
  if (range.a0 === range.a1 || range.b0 === range.b1) return
  const length = range.a1 - range.a0 + range.b1 - range.b0
  if (length > small && gram > 0) pinRange(a, b, range, gram, onMatch)
  else matchRange(a, b, range, onMatch)
}

function pinRange(a: Int32Array, b: Int32Array, range: Range, gram: number, onMatch: OnMatch): void {
  const pins = inOrder(uniqueGrams(a, b, range, gram))
  const next = pins.length > 0 ? gram : gram >> 1
  let { a0, b0 } = range
  for (const pin of pins) {
    if (pin.a < a0 || pin.b < b0) continue
    alignRange(a, b, { a0, a1: pin.a, b0, b1: pin.b }, next, onMatch)
    onMatch(pin.a, pin.b, gram)
    a0 = pin.a + gram
    b0 = pin.b + gram
  }
  alignRange(a, b, { a0, a1: range.a1, b0, b1: range.b1 }, next, onMatch)
}

export type Pin = { a: number; b: number }

/** Runs of `gram` tokens that stand exactly once in each range, in the order of the old one. */
export function uniqueGrams(a: Int32Array, b: Int32Array, range: Range, gram: number): Pin[] {
  const inOld = placesOf(a, range.a0, range.a1, gram)
  const inNew = placesOf(b, range.b0, range.b1, gram)
  const pins: Pin[] = []
  for (const [hash, place] of inOld) {
    const other = inNew.get(hash)
    if (place >= 0 && other !== undefined && other >= 0 && same(a, place, b, other, gram))
      pins.push({ a: place, b: other })
  }
  return pins
}

/** Hash of each run, with its place, or -1 where it stands more than once. */
function placesOf(row: Int32Array, from: number, to: number, gram: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let index = from; index + gram <= to; index += 1) {
    let hash = 0
    for (let step = 0; step < gram; step += 1)
      hash = (Math.imul(hash, 0x01000193) ^ at(row, index + step)) | 0
    places.set(hash, places.has(hash) ? -1 : index)
  }
  return places
}

function same(a: Int32Array, from: number, b: Int32Array, to: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (a[from + index] !== b[to + index]) return false
  return true
}

/** The longest part of some pins (in the order of the old row) that is in order in the new row, too; two may share a place there. */
export function inOrder(pins: readonly Pin[]): Pin[] {
  const tails: number[] = []
  const before = new Int32Array(pins.length).fill(-1)
  for (const [index, pin] of pins.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pins[tails[middle] as number] as Pin).b <= pin.b) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = tails[low - 1] as number
    tails[low] = index
  }
  const chain: Pin[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = at(before, index)) chain.push(pins[index] as Pin)
  return chain.reverse()
}
