import type { Correspondence } from './correspondence'
import { at } from './stream'

/** One for one is believed for so many words in a row. */
const most = 12

/**
 * The new word that stands where an old one was replaced, word for word, between neighbours that stayed in the
 * paragraph; -1 where the replacement is longer or shorter than what it replaced.
 */
export function standIn({ from, to, forth, back, partners }: Correspondence, token: number): number {
  const paragraph = at(from.owners, token)
  const partner = at(partners, paragraph)
  if (partner < 0) return -1
  const left = nearest(forth, token, at(from.first, paragraph) - 1, -1)
  const right = nearest(forth, token, at(from.first, paragraph + 1), 1)
  const before = left < at(from.first, paragraph) ? at(to.first, partner) - 1 : at(forth, left)
  const after = right === at(from.first, paragraph + 1) ? at(to.first, partner + 1) : at(forth, right)
  const inside = before >= at(to.first, partner) - 1 && after <= at(to.first, partner + 1)
  if (!inside || after - before !== right - left || right - left > most + 1) return -1
  if (back.subarray(before + 1, after).some((old) => old >= 0)) return -1
  return before + token - left
}

/** The nearest word that stayed, in one direction; the limit where there is none. */
function nearest(forth: Int32Array, token: number, limit: number, step: 1 | -1): number {
  let place = token + step
  while (place !== limit && at(forth, place) < 0) place += step
  return place
}
