import { alignRows } from './align'
import type { Matches } from './matches'
import { at } from './stream'

/**
 * Within paragraphs that are one another: what lies between words that stayed and differs in upper and lower case, or
 * in points above letters, alone. Such words keep their place, but are not the same.
 */
export function loosen(found: Matches): void {
  for (const [place, other] of found.partners.entries()) if (other >= 0) loosenPair(found, place, other)
}

function loosenPair(found: Matches, place: number, other: number): void {
  const { from, to, forth } = found
  const end = at(from.first, place + 1)
  let a = at(from.first, place)
  let b = at(to.first, other)
  for (let token = a; token <= end; token += 1) {
    const next = token === end ? at(to.first, other + 1) : at(forth, token)
    // Out of order, or in another paragraph.
    if (next < b || next > at(to.first, other + 1) || (token < end && at(to.owners, next) !== other)) continue
    if (token > a && next > b) loosenGap(found, { a0: a, a1: token, b0: b, b1: next })
    a = token + 1
    b = next + 1
  }
}

function loosenGap(
  { from, to, forth, back }: Matches,
  gap: { a0: number; a1: number; b0: number; b1: number },
) {
  const map = alignRows(from.loose.subarray(gap.a0, gap.a1), to.loose.subarray(gap.b0, gap.b1))
  for (const [index, other] of map.entries()) {
    const [a, b] = [gap.a0 + index, gap.b0 + other]
    // A sign keeps nothing in place.
    if (other < 0 || at(forth, a) >= 0 || at(back, b) >= 0 || from.keys[a] === to.keys[b]) continue
    forth[a] = b
    back[b] = a
  }
}
