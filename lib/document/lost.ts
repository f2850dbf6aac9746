import type { Correspondence } from './correspondence'
import type { Words } from './passage'
import { gone, type Placement, spanOf } from './placement'
import { standIn } from './stand-in'
import { at } from './stream'

/** A passage of which no word is left. What replaced it, or its neighbours, say what stands in its place. */
export function placeLost(found: Correspondence, paragraph: number, words: Words): Placement {
  const { to, back } = found
  const partner = at(found.partners, paragraph)
  const owner = to.paragraphs[partner]
  if (!owner) return placeGuessed(found, paragraph, words)
  const replaced = { first: standIn(found, words.first), last: standIn(found, words.last) }
  if (replaced.first >= 0 && replaced.last >= replaced.first) return spanOf(to, replaced, 'changed', 0.3)
  const { instead, sure } = between(found, paragraph, partner, words)
  const empty = instead.first > instead.last
  if (empty || back.subarray(instead.first, instead.last + 1).some((old) => old >= 0)) {
    return { ...gone, paragraph: owner.id }
  }
  return spanOf(to, instead, sure ? 'changed' : 'doubtful', sure ? 0.3 : 0.1)
}

/** In a paragraph that may have been rewritten as a whole: a guess, and no more. */
function placeGuessed({ from, to, guesses }: Correspondence, paragraph: number, words: Words): Placement {
  const guess = at(guesses, paragraph)
  const owner = to.paragraphs[guess]
  if (!owner) return gone
  const all = words.first === at(from.first, paragraph) && words.last + 1 === at(from.first, paragraph + 1)
  if (!all) return { paragraph: owner.id, start: null, end: null, label: 'doubtful', score: 0.05 }
  return spanOf(to, { first: at(to.first, guess), last: at(to.first, guess + 1) - 1 }, 'doubtful', 0.1)
}

/** What stands between the nearest words that stayed in the paragraph; sure where they stood right beside the passage. */
function between(found: Correspondence, paragraph: number, partner: number, { first, last }: Words) {
  const { from, to } = found
  const left = neighbour(found, partner, first, at(from.first, paragraph) - 1, -1)
  const right = neighbour(found, partner, last, at(from.first, paragraph + 1), 1)
  const instead = {
    first: left.other < 0 ? at(to.first, partner) : left.other + 1,
    last: right.other < 0 ? at(to.first, partner + 1) - 1 : right.other - 1,
  }
  return { instead, sure: left.beside && right.beside }
}

/** The new place of the nearest word that stayed in the paragraph (-1 where none), and whether it stood right beside. */
function neighbour(
  { to, forth }: Correspondence,
  partner: number,
  from: number,
  limit: number,
  step: 1 | -1,
) {
  let token = from + step
  while (token !== limit && to.owners[at(forth, token)] !== partner) token += step
  return { other: token === limit ? -1 : at(forth, token), beside: token === from + step }
}
