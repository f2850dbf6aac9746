import type { Correspondence } from './correspondence'
import { standIn } from './stand-in'
import { at, type Stream } from './stream'

/** Tokens `first` to `last`, both included. */
export type Words = { first: number; last: number }

/** The tokens that the characters from `start` to `end` of a paragraph touch, even in part. */
export function wordsIn(
  { first, starts, ends }: Stream,
  paragraph: number,
  start: number,
  end: number,
): Words | null {
  let from = at(first, paragraph)
  let to = at(first, paragraph + 1) - 1
  while (from <= to && at(ends, from) <= start) from += 1
  while (to >= from && at(starts, to) >= end) to -= 1
  return from <= to ? { first: from, last: to } : null
}

export type Cluster = Words & { weight: number; count: number; ordered: boolean }

/**
 * What survived of a passage, as the heaviest row of words in one new paragraph that kept their order; as all of them
 * there, where they changed places among themselves and little else came between.
 */
export function heaviestCluster(found: Correspondence, words: Words): Cluster | null {
  const { from, to, forth } = found
  let best: Cluster | null = null
  let open: Cluster | null = null
  for (let token = words.first; token <= words.last; token += 1) {
    const other = at(forth, token)
    if (other < 0) continue
    if (!open || other <= open.last || to.owners[other] !== to.owners[open.last]) {
      open = { first: other, last: other, weight: 0, count: 0, ordered: true }
    }
    open.last = other
    open.weight += at(from.weights, token)
    open.count += 1
    if (!best || open.weight > best.weight) best = open
  }
  return best && wider(found, words, best)
}

/** All words of a passage in the paragraph of a cluster, if most of what they span is theirs. */
function wider({ from, to, forth }: Correspondence, words: Words, best: Cluster): Cluster {
  const owner = at(to.owners, best.first)
  const all = { first: best.first, last: best.last, weight: 0, count: 0, ordered: false }
  for (let token = words.first; token <= words.last; token += 1) {
    const other = at(forth, token)
    if (other < 0 || at(to.owners, other) !== owner) continue
    all.first = Math.min(all.first, other)
    all.last = Math.max(all.last, other)
    all.weight += at(from.weights, token)
    all.count += 1
  }
  return all.count > best.count && 4 * all.count >= 3 * (all.last - all.first + 1) ? all : best
}

export function weightOf({ weights }: Stream, { first, last }: Words): number {
  let weight = 0
  for (let token = first; token <= last; token += 1) weight += at(weights, token)
  return weight
}

/** What stands unbroken beside some words in both texts. `complete`: up to both ends of the paragraph. */
export function contextOf(
  { from, to, forth }: Pick<Correspondence, 'from' | 'to' | 'forth'>,
  { first, last }: Words,
) {
  const owner = at(from.owners, first)
  let before = first
  while (before > at(from.first, owner) && follows(forth, to, before - 1, before)) before -= 1
  let after = last
  while (after + 1 < at(from.first, owner + 1) && follows(forth, to, after, after + 1)) after += 1
  const tokens = first - before + (after - last)
  const weight =
    weightOf(from, { first: before, last: first - 1 }) + weightOf(from, { first: last + 1, last: after })
  const complete = before === at(from.first, owner) && after + 1 === at(from.first, owner + 1)
  return { tokens, weight, complete, first: before, last: after }
}

function follows(forth: Int32Array, to: Stream, one: number, next: number): boolean {
  const a = at(forth, one)
  const b = at(forth, next)
  return a >= 0 && b === a + 1 && to.owners[a] === to.owners[b]
}

/** The span of a cluster, stretched over what replaced an end of the passage. */
export function stretched(found: Correspondence, paragraph: number, words: Words, cluster: Cluster): Words {
  const owner = at(found.to.owners, cluster.first)
  return {
    first: found.forth[words.first] === -1 ? leftEnd(found, paragraph, words, cluster, owner) : cluster.first,
    last: found.forth[words.last] === -1 ? rightEnd(found, paragraph, words, cluster, owner) : cluster.last,
  }
}

function leftEnd(
  found: Correspondence,
  paragraph: number,
  words: Words,
  { first }: Cluster,
  owner: number,
): number {
  const { from, to, forth, back } = found
  const other = standIn(found, words.first)
  if (other >= 0 && to.owners[other] === owner && other < first) return other
  // The neighbour still stands there: what lies between is what replaced the beginning.
  const inner = words.first > at(from.first, paragraph)
  const left = inner ? at(forth, words.first - 1) + 1 : edge(found, paragraph, owner, 0)
  return left > 0 || !inner ? reach(back, first, left, at(to.first, owner), -1) : first
}

function rightEnd(
  found: Correspondence,
  paragraph: number,
  words: Words,
  { last }: Cluster,
  owner: number,
): number {
  const { from, to, forth, back } = found
  const other = standIn(found, words.last)
  if (other >= 0 && to.owners[other] === owner && other > last) return other
  const inner = words.last + 1 < at(from.first, paragraph + 1)
  const right = inner ? at(forth, words.last + 1) - 1 : edge(found, paragraph, owner, 1) - 1
  return right >= 0 ? reach(back, last, right, at(to.first, owner + 1) - 1, 1) : last
}

/** First token of the new paragraph (or of the next one, for `side` 1) where it is the old one's own; else one that cannot be. */
function edge({ to, partners }: Correspondence, paragraph: number, owner: number, side: 0 | 1): number {
  return partners[paragraph] === owner ? at(to.first, owner + side) : -1
}

/** `target`, if it lies beyond `from` in direction `step`, inside `limit`, with nothing but new words on the way. */
function reach(back: Int32Array, from: number, target: number, limit: number, step: 1 | -1): number {
  if (target < 0 || (target - from) * step <= 0 || (limit - target) * step < 0) return from
  for (let token = from + step; token !== target + step; token += step) if (back[token] !== -1) return from
  return target
}

/** What a passage leaves out of its first and last word, where those are spelled as they were. */
export function trimmed(
  { from, to }: Correspondence,
  words: Words,
  cluster: Words,
  start: number,
  end: number,
) {
  const head = Math.max(0, start - at(from.starts, words.first))
  const tail = Math.max(0, at(from.ends, words.last) - end)
  const length = (stream: Stream, token: number) => at(stream.ends, token) - at(stream.starts, token)
  return {
    start: length(from, words.first) === length(to, cluster.first) ? head : 0,
    end: length(from, words.last) === length(to, cluster.last) ? tail : 0,
  }
}
