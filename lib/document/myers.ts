import { at } from './stream'

/** Part of two rows: from and to (excluded) in the old one, then in the new one. */
export type Range = { a0: number; a1: number; b0: number; b1: number }

/** Told that so many tokens from `a` on are the same as those from `b` on. */
export type OnMatch = (a: number, b: number, length: number) => void

/** So many edits are looked for from each end before a good way is preferred to the shortest. */
const patience = 1000

/**
 * A longest common subsequence of two ranges, by Myers' divide and conquer: memory grows with the length of the
 * ranges, time with length times differences; beyond
 * 2,000 differences a long one instead of a longest. Matches are reported as runs, in order.
 */
export function matchRange(a: Int32Array, b: Int32Array, whole: Range, onMatch: OnMatch): void {
  const size = 2 * (whole.a1 - whole.a0 + whole.b1 - whole.b0) + 4
  const forward = new Int32Array(size)
  const backward = new Int32Array(size)
  const todo: Range[] = [whole]
  for (let range = todo.pop(); range; range = todo.pop()) {
    const { a0, b0 } = range
    const head = commonHead(a, b, range)
    if (head > 0) onMatch(a0, b0, head)
    const rest = { a0: a0 + head, a1: range.a1, b0: b0 + head, b1: range.b1 }
    const tail = commonTail(a, b, rest)
    const inner = { ...rest, a1: rest.a1 - tail, b1: rest.b1 - tail }
    // What comes later is pushed first.
    if (tail > 0) todo.push({ a0: inner.a1, a1: range.a1, b0: inner.b1, b1: range.b1 })
    if (inner.a0 < inner.a1 && inner.b0 < inner.b1) {
      const middle = middleOf(a, b, inner, forward, backward)
      todo.push({ ...inner, a0: middle.a, b0: middle.b }, { ...inner, a1: middle.a, b1: middle.b })
    }
  }
}

export function commonHead(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Range): number {
  const most = Math.min(a1 - a0, b1 - b0)
  let length = 0
  while (length < most && a[a0 + length] === b[b0 + length]) length += 1
  return length
}

export function commonTail(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Range): number {
  const most = Math.min(a1 - a0, b1 - b0)
  let length = 0
  while (length < most && a[a1 - 1 - length] === b[b1 - 1 - length]) length += 1
  return length
}

/** The search from one end of a range: how far each diagonal was reached with the edits so far. */
type Search = {
  a: Int32Array
  b: Int32Array
  range: Range
  reached: Int32Array
  origin: number
  back: boolean
}

/** A point on a shortest way through both ranges: where the search from the front meets the one from the back. */
function middleOf(
  a: Int32Array,
  b: Int32Array,
  range: Range,
  forward: Int32Array,
  backward: Int32Array,
): { a: number; b: number } {
  const origin = range.a1 - range.a0 + range.b1 - range.b0 + 1
  const front = start({ a, b, range, reached: forward, origin, back: false })
  const back = start({ a, b, range, reached: backward, origin, back: true })
  const odd = (origin & 1) === 0
  for (let edits = 0; edits <= patience; edits += 1) {
    const middle =
      round(front, back, edits, odd ? edits - 1 : -1) ?? round(back, front, edits, odd ? -1 : edits)
    if (middle) return middle
  }
  return furthest(front)
}

/** Where the search from the front has come furthest: a good place to go on from, if not the best. */
function furthest({ range, reached, origin }: Search): { a: number; b: number } {
  let best = { a: range.a0, b: range.b0 }
  for (let k = -patience; k <= patience; k += 1) {
    const x = at(reached, origin + k)
    const point = { a: range.a0 + x, b: range.b0 + x - k }
    if (x >= 0 && point.a + point.b > best.a + best.b && point.a <= range.a1 && point.b <= range.b1)
      best = point
  }
  return best
}

function start(search: Search): Search {
  search.reached.fill(-1, 0, 2 * search.origin + 1)
  search.reached[search.origin + 1] = 0
  return search
}

/** One more edit from one end. The point where it met what the other end reached, on diagonals at most `within` away. */
function round(
  search: Search,
  other: Search,
  edits: number,
  within: number,
): { a: number; b: number } | undefined {
  const { range, reached, origin, back } = search
  const n = range.a1 - range.a0
  const m = range.b1 - range.b0
  const high = edits - 2 * Math.max(0, edits - n)
  for (let k = 2 * Math.max(0, edits - m) - edits; k <= high; k += 2) {
    const x = slide(search, k, stepTo(reached, origin, k, edits), n, m)
    reached[origin + k] = x
    if (Math.abs(n - m - k) <= within && x + at(other.reached, origin + n - m - k) >= n) {
      return back ? { a: range.a1 - x, b: range.b1 - x + k } : { a: range.a0 + x, b: range.b0 + x - k }
    }
  }
  return undefined
}

/** Along the diagonal while the tokens are the same. */
function slide({ a, b, range, back }: Search, k: number, from: number, n: number, m: number): number {
  let x = from
  if (back) while (x < n && x - k < m && a[range.a1 - 1 - x] === b[range.b1 - 1 - x + k]) x += 1
  else while (x < n && x - k < m && a[range.a0 + x] === b[range.b0 + x - k]) x += 1
  return x
}

/** How far one more edit leads on diagonal k. */
function stepTo(reached: Int32Array, origin: number, k: number, edits: number): number {
  const down = at(reached, origin + k + 1)
  const right = at(reached, origin + k - 1)
  return k === -edits || (k !== edits && right < down) ? down : right + 1
}
