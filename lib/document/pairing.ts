import { inOrder } from './align'
import { at, type Stream } from './stream'

/** Which new paragraph (by place) each old one became; -1 where none. No new paragraph is given twice. */
export type Partners = Int32Array

/** Below this share of words in common, an identity that stayed says where a paragraph was, not what it became. */
const alike = 0.3

/**
 * Paragraphs that are certainly one another: of one identity with words in common, or with the very same words, which
 * no other unpaired paragraph has on either side.
 */
export function pairParagraphs(from: Stream, to: Stream): Partners {
  const partners = new Int32Array(from.paragraphs.length).fill(-1)
  const taken = new Uint8Array(to.paragraphs.length)
  const newById = new Map(to.paragraphs.map(({ id }, place) => [id, place]))
  for (const [place, { id }] of from.paragraphs.entries()) {
    const other = newById.get(id)
    if (other === undefined || similarity(from, place, to, other) < alike) continue
    partners[place] = other
    taken[other] = 1
  }
  pairEqual(from, to, partners, taken)
  return partners
}

function pairEqual(from: Stream, to: Stream, partners: Partners, taken: Uint8Array): void {
  const inOld = single(from, (place) => partners[place] === -1)
  const inNew = single(to, (place) => taken[place] === 0)
  for (const [words, place] of inOld) {
    const other = inNew.get(words)
    if (place < 0 || other === undefined || other < 0) continue
    partners[place] = other
    taken[other] = 1
  }
}

/** Places of paragraphs by their words; -1 where two have the same. */
function single(stream: Stream, free: (place: number) => boolean): Map<string, number> {
  const places = new Map<string, number>()
  for (let place = 0; place < stream.paragraphs.length; place += 1) {
    const first = at(stream.first, place)
    const end = at(stream.first, place + 1)
    if (!free(place) || first === end) continue
    const words = stream.keys.subarray(first, end).join(' ')
    places.set(words, places.has(words) ? -1 : place)
  }
  return places
}

/** Share of words, by weight, that two paragraphs have in common: 1 for the same words in any order. */
export function similarity(from: Stream, place: number, to: Stream, other: number): number {
  const counts = new Map<number, number>()
  let total = 0
  let shared = 0
  for (let token = at(from.first, place); token < at(from.first, place + 1); token += 1) {
    counts.set(at(from.keys, token), (counts.get(at(from.keys, token)) ?? 0) + 1)
    total += at(from.weights, token)
  }
  for (let token = at(to.first, other); token < at(to.first, other + 1); token += 1) {
    total += at(to.weights, token)
    const left = counts.get(at(to.keys, token)) ?? 0
    if (left === 0) continue
    counts.set(at(to.keys, token), left - 1)
    shared += 2 * at(to.weights, token)
  }
  return total === 0 ? 1 : shared / total
}

/** 1 for each old paragraph whose partner stands in order with the partners around it; 0 for those that moved. */
export function unmoved(partners: Partners): Uint8Array {
  const steady = new Uint8Array(partners.length)
  const pairs = [...partners].flatMap((b, a) => (b < 0 ? [] : [{ a, b }]))
  for (const { a } of inOrder(pairs)) steady[a] = 1
  return steady
}

/**
 * What may have been rewritten in place: where as many old paragraphs as new ones stand alone between two that stayed,
 * the first for the first and so on. For old paragraphs by place; -1 where nothing can be guessed.
 */
export function guessPlaces(from: Stream, to: Stream, partners: Partners, steady: Uint8Array): Int32Array {
  const guesses = new Int32Array(partners.length).fill(-1)
  const taken = new Set(partners)
  let a = 0
  let b = 0
  for (let old = 0; old <= partners.length; old += 1) {
    if (old < partners.length && steady[old] === 0) continue
    const end = old < partners.length ? at(partners, old) : to.paragraphs.length
    const left = range(a, old).filter((place) => partners[place] === -1 && !isEmpty(from, place))
    const right = range(b, end).filter((place) => !taken.has(place) && !isEmpty(to, place))
    if (left.length === right.length)
      for (const [index, place] of left.entries()) guesses[place] = right[index] ?? -1
    a = old + 1
    b = end + 1
  }
  return guesses
}

function isEmpty({ first }: Stream, place: number): boolean {
  return at(first, place) === at(first, place + 1)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
