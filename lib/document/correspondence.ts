import { inOrder } from './align'
import { loosen } from './loosen'
import { alignPair, claim, free, type Matches, tokensOf } from './matches'
import { findMoved, growMoved } from './moved-tokens'
import { pairParagraphs, pairRest } from './pairing'
import { guessPlaces, unmoved } from './pairs'
import { rewordedPairs } from './reworded'
import { dropStrays } from './rows'
import { alignPlaces } from './runs'
import { at, type Stream } from './stream'
import { findSentences } from './whole-sentences'

/** What became of each token and paragraph of an old text in a new one. */
export type Correspondence = Matches & {
  /** 1 for old paragraphs that did not move among the others. */
  steady: Uint8Array
  /** For an old paragraph without a partner: the new one that stands in its place among as many others; else -1. */
  guesses: Int32Array
}

/**
 * Compares two texts once, so that many anchors can be looked up in the time of a few array reads. The surest first, and
 * what is found is never given twice:
 *
 * 1. paragraphs of one identity, or of the very same words, or equal and beside such (`pairing`);
 * 2. whole sentences that were not touched, wherever they went (`whole-sentences`);
 * 3. words, in order, within pairs and then between all that stands in order: pinned by runs that occur once in either
 *    text (Heckel 1978, "patience"), and by Myers' O(ND) comparison (1986) between the pins (`runs`, `align`, `myers`);
 * 4. in what is left on both sides: what changed places, passages that moved, paragraphs that were reworded, and moved
 *    or not (`moved-tokens`, `reworded`); words that differ in case alone (`loosen`);
 * 5. last, each old paragraph gets the new one that most of its words went to; light cells of a table whose row did not
 *    come along are taken back (`rows`).
 *
 * A new token can be claimed by one old token only: that alone tells the twin that stayed from the one that went. Time
 * grows with the length of the texts and, up to a bound, with the differences; memory with their length.
 */
export function correspond(from: Stream, to: Stream): Correspondence {
  const pairs = pairParagraphs(from, to)
  const { partners } = pairs
  const found: Correspondence = {
    from,
    to,
    forth: new Int32Array(from.size).fill(-1),
    back: new Int32Array(to.size).fill(-1),
    partners,
    steady: new Uint8Array(partners.length),
    guesses: new Int32Array(partners.length).fill(-1),
  }
  for (const [place, other] of partners.entries())
    if (other >= 0 && at(from.wholes, place) === at(to.wholes, other)) alignPair(found, place, other)
  findSentences(found)
  for (const [place, other] of partners.entries()) if (other >= 0) alignPair(found, place, other)
  alignBetween(found)
  const untouched = (place: number) => !tokensOf(from, place).some((token) => at(found.forth, token) >= 0)
  for (const [place, other] of pairRest(pairs, untouched)) pair(found, place, other)
  growMoved(found)
  findMoved(found)
  for (const [place, other] of rewordedPairs(found)) pair(found, place, other)
  growMoved(found)
  loosen(found)
  adopt(found)
  dropStrays(found)
  found.steady = unmoved(found.partners)
  found.guesses = guessPlaces(from, to, found.partners)
  return found
}

/** Aligns what is left between tokens that stand in order, save inside of paragraphs that were aligned already. */
function alignBetween(found: Correspondence): void {
  const { from, to, forth, back, partners } = found
  const known = [...forth.entries()].flatMap(([a, b]) => (b < 0 ? [] : [{ a, b }]))
  let a = 0
  let b = 0
  for (const pin of [...inOrder(known), { a: from.size, b: to.size }]) {
    const left = free(forth, a, pin.a)
    const right = free(back, b, pin.b)
    const owner = a > 0 ? at(from.owners, a - 1) : -1
    const inside = owner >= 0 && owner === from.owners[pin.a] && partners[owner] === to.owners[pin.b]
    if (left.length > 0 && right.length > 0 && !inside) claim(found, alignPlaces(from, left, to, right))
    a = pin.a + 1
    b = pin.b + 1
  }
}

/** Makes two paragraphs one another, and aligns what is left of them. */
function pair(found: Correspondence, place: number, other: number): void {
  found.partners[place] = other
  alignPair(found, place, other)
}

/** Gives each paragraph without a partner the one that most of its words went to; failing that, its own identity. */
function adopt(found: Correspondence): void {
  const newById = new Map(found.to.paragraphs.map(({ id }, place) => [id, place]))
  for (const [place, { id }] of found.from.paragraphs.entries()) {
    if (found.partners[place] === -1) found.partners[place] = heir(found, place) ?? newById.get(id) ?? -1
  }
}

/** The new paragraph that holds most of an old one's words: a third of them, or the most of a paragraph that was scattered. */
function heir({ from, to, forth }: Correspondence, place: number): number | undefined {
  const votes = new Map<number, number>()
  let total = 0
  let known = 0
  for (const token of tokensOf(from, place)) {
    const weight = at(from.weights, token)
    const other = at(forth, token)
    total += weight
    if (other >= 0) known += weight
    if (other >= 0) votes.set(at(to.owners, other), (votes.get(at(to.owners, other)) ?? 0) + weight)
  }
  const [most] = [...votes].sort((one, other) => other[1] - one[1])
  return most && (3 * most[1] >= total || 3 * known >= 2 * total) ? most[0] : undefined
}
