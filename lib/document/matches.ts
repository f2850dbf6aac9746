import { inOrder } from './align'
import type { Partners } from './pairs'
import { alignPlaces, type Places, placesFrom, type Run } from './runs'
import { at, type Stream } from './stream'

/** Tokens and paragraphs of an old text and what they are in a new one. A new token has at most one old one. */
export type Matches = {
  from: Stream
  to: Stream
  /** New token of each old one, -1 where it went. */
  forth: Int32Array
  /** Old token of each new one, -1 where it came. */
  back: Int32Array
  /** New paragraph of each old one, -1 where it went. Two old ones may have become one. */
  partners: Partners
}

/** Makes tokens one another. */
export function claim({ forth, back }: Matches, runs: readonly Run[]): void {
  for (const { a, b, length } of runs) {
    for (let index = 0; index < length; index += 1) {
      forth[a + index] = b + index
      back[b + index] = a + index
    }
  }
}

/** The tokens of a paragraph. */
export function tokensOf(stream: Stream, place: number): Places {
  return placesFrom(at(stream.first, place), at(stream.first, place + 1))
}

/** Tokens between two places that have no counterpart yet. */
export function free(counterparts: Int32Array, start: number, end: number): Places {
  let count = 0
  for (let place = start; place < end; place += 1) if (at(counterparts, place) < 0) count += 1
  const places = new Int32Array(count)
  for (let place = end - 1; count > 0; place -= 1) {
    if (at(counterparts, place) >= 0) continue
    count -= 1
    places[count] = place
  }
  return places
}

/** Aligns what is left of two paragraphs between the words that are in order already. */
export function alignPair(found: Matches, place: number, other: number): void {
  const { from, to, forth, back } = found
  const end = at(from.first, place + 1)
  const known = tokensOf(from, place).filter((token) => to.owners[at(forth, token)] === other)
  const pins = inOrder([...known].map((a) => ({ a, b: at(forth, a) })))
  let a = at(from.first, place)
  let b = at(to.first, other)
  for (const pin of [...pins, { a: end, b: at(to.first, other + 1) }]) {
    const left = free(forth, a, pin.a)
    const right = free(back, b, pin.b)
    if (left.length > 0 && right.length > 0) claim(found, alignPlaces(from, left, to, right))
    a = pin.a + 1
    b = pin.b + 1
  }
}
