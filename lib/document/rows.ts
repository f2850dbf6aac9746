import type { Matches } from './matches'
import { at } from './stream'

/** A cell of so little weight might stand in any row. */
const light = 3

/** So much of the other cells of its row has to come along with a light cell. */
const support = 0.6

/**
 * Takes back what was found for light cells of a table whose row did not come along: "yes" in a row that went is not the
 * "yes" of the row that came in its place. Cells of one identity are themselves.
 */
export function dropStrays(found: Matches): void {
  const { from, to, partners, forth, back } = found
  const strays = [...partners.entries()].filter(
    ([place, other]) => other >= 0 && isStray(found, place, other),
  )
  for (const [place] of strays) {
    partners[place] = -1
    for (let token = at(from.first, place); token < at(from.first, place + 1); token += 1) {
      if (to.rows[at(to.owners, at(forth, token))] === undefined) continue
      back[at(forth, token)] = -1
      forth[token] = -1
    }
  }
}

function isStray(found: Matches, place: number, other: number): boolean {
  const { from, to } = found
  const row = at(from.rows, place)
  if (row < 0 || at(from.bulk, place) >= light || from.paragraphs[place]?.id === to.paragraphs[other]?.id)
    return false
  let [all, came] = [0, 0]
  for (const step of [1, -1] as const) {
    for (let beside = place + step; from.rows[beside] === row; beside += step) {
      all += at(from.bulk, beside)
      came += cameAlong(found, beside, at(to.rows, other))
    }
  }
  return all > 0 && came < support * all
}

/** What of a cell stands in a row of the new text, by weight. */
function cameAlong({ from, to, forth }: Matches, place: number, row: number): number {
  let weight = 0
  for (let token = at(from.first, place); token < at(from.first, place + 1); token += 1)
    if (to.rows[at(to.owners, at(forth, token))] === row) weight += at(from.weights, token)
  return weight
}
