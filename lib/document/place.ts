import type { Correspondence } from './correspondence'
import { placeLost } from './lost'
import {
  type Cluster,
  contextOf,
  heaviestCluster,
  stretched,
  trimmed,
  type Words,
  weightOf,
  wordsIn,
} from './passage'
import { gone, type PlaceLabel, type Placement, spanOf } from './placement'
import { at } from './stream'

/** Where the passage from `start` to `end` of an old paragraph lies now. */
export function placePassage(
  found: Correspondence,
  paragraph: number,
  start: number,
  end: number,
): Placement {
  const words = wordsIn(found.from, paragraph, start, end)
  if (!words) return placeParagraph(found, paragraph)
  const cluster = heaviestCluster(found, words)
  if (!cluster) return placeLost(found, paragraph, words)
  const survived = cluster.weight / weightOf(found.from, words)
  const whole =
    cluster.ordered && cluster.last - cluster.first === words.last - words.first && isSame(found, words)
  if (whole) {
    const { label, score } = judgeWhole(found, paragraph, words, cluster)
    return spanOf(found.to, cluster, label, score, trimmed(found, words, cluster, start, end))
  }
  const known = isKnown(found, paragraph, words, cluster)
  // A phrase that stands elsewhere by chance is no place, nor is a point.
  if (known ? cluster.weight < 0.4 && survived < 0.1 : survived < 0.3)
    return placeLost(found, paragraph, words)
  const span = stretched(found, paragraph, words, cluster)
  const sure = survived >= 0.25 && known
  return spanOf(found.to, span, sure ? 'changed' : 'doubtful', sure ? survived : survived / 2)
}

/** Whether each word is there, in the same case, side by side with the next. */
function isSame({ from, to, forth }: Correspondence, { first, last }: Words): boolean {
  for (let token = first; token <= last; token += 1) {
    const other = at(forth, token)
    if (other !== at(forth, first) + token - first || from.keys[token] !== to.keys[other]) return false
  }
  return true
}

/** Where a whole old paragraph lies now. */
export function placeParagraph(found: Correspondence, place: number): Placement {
  const { from, to, partners, guesses } = found
  const id = to.paragraphs[at(partners, place)]?.id
  if (id === undefined) {
    const guess = to.paragraphs[at(guesses, place)]?.id
    return guess === undefined ? gone : { ...gone, paragraph: guess, label: 'doubtful', score: 0.1 }
  }
  const score = survival(found, place)
  const whole = { paragraph: id, start: null, end: null, score }
  const words = { first: at(from.first, place), last: at(from.first, place + 1) - 1 }
  if (score === 1 && isSame(found, words))
    return { ...whole, label: stayed(found, place) ? 'exact' : 'moved' }
  return {
    ...whole,
    score: Math.min(score, 0.95),
    label: score >= 0.5 || from.paragraphs[place]?.id === id ? 'changed' : 'doubtful',
  }
}

/** Whether a paragraph is itself where it was, and not a part of another old one by now. */
function stayed({ from, to, partners, steady }: Correspondence, place: number): boolean {
  const id = to.paragraphs[at(partners, place)]?.id
  const itself = id === from.paragraphs[place]?.id || !from.paragraphs.some((other) => other.id === id)
  return itself && steady[place] === 1
}

/** Share of words that an old paragraph and its partner have in common. */
function survival({ from, to, partners, forth }: Correspondence, place: number): number {
  const partner = at(partners, place)
  const first = at(from.first, place)
  const end = at(from.first, place + 1)
  let known = 0
  for (let token = first; token < end; token += 1) {
    if (to.owners[at(forth, token)] === partner) known += 1
  }
  const size = Math.max(end - first, at(to.first, partner + 1) - at(to.first, partner))
  return size === 0 ? 1 : known / size
}

/** All words are there, side by side. Is it their place? */
function judgeWhole(
  found: Correspondence,
  paragraph: number,
  words: Words,
  cluster: Cluster,
): { label: PlaceLabel; score: number } {
  const context = contextOf(found, words)
  const home = at(found.partners, paragraph) === at(found.to.owners, cluster.first)
  // A few words alone could stand anywhere: they need others beside them that came along.
  const enough =
    context.complete || (context.tokens >= 3 && context.weight >= 1) || cluster.weight + context.weight >= 4
  if (home && enough) return { label: stayed(found, paragraph) ? 'exact' : 'moved', score: 1 }
  if (home) return { label: 'changed', score: 0.6 }
  if (isKnown(found, paragraph, words, cluster)) return { label: 'moved', score: 0.9 }
  return { label: 'doubtful', score: 0.4 }
}

/** Whether what stands around is enough to know the place: it is the paragraph's own, or a long passage came along. */
function isKnown(
  { from, to, partners, forth }: Correspondence,
  paragraph: number,
  words: Words,
  cluster: Cluster,
): boolean {
  const partner = at(partners, paragraph)
  const owner = at(to.owners, cluster.first)
  if (partner === owner) return true
  const { weight } = contextOf({ from, to, forth }, words)
  const came = weight + cluster.weight
  // The other part of a paragraph that was split stands beside the first.
  if (partner >= 0 && Math.abs(owner - partner) === 1 && came >= 3) return true
  const smaller = Math.min(at(from.bulk, paragraph), at(to.bulk, owner))
  return came >= 12 || (came >= 5 && came >= 0.6 * smaller)
}
