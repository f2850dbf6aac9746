import type { Placement } from '@/lib/document/placement'
import type { Passage, Word } from './model'

/** What an edit made of a passage, known by construction. Rewritten is what has other words in its place. */
export type Became = 'same' | 'moved' | 'changed' | 'rewritten' | 'gone'

/** Where it lies: a paragraph, with offsets unless the whole of it is meant. */
export type Spot = { paragraph: string; start: number | null; end: number | null }

/**
 * Several spots where two are as good as one another: the parts of what was split. Empty where nothing is left; `scant`
 * where next to nothing is, so that it may be called gone.
 */
export type Truth = { became: Became; spots: Spot[]; scant?: boolean }

/** Words `first` to `last` of a passage; all of them and `whole` for a comment on the paragraph. */
export type Pick = { passage: Passage; first: number; last: number; whole: boolean }

/** Where the words of a pick went in an edited text. */
export function truthOf(now: readonly Passage[], pick: Pick): Truth {
  const words = pick.passage.words.slice(pick.first, pick.last + 1)
  const ids = new Set(words.map(({ id }) => id))
  const parts = now
    .map((passage) => partOf(passage, ids))
    .filter((part): part is Part => part !== null)
    .sort((one, other) => other.kept - one.kept)
  const [most] = parts
  if (!most) return rewrittenOf(now, ids)
  const spots = parts
    .filter(({ kept }) => kept >= 0.7 * most.kept)
    .map(({ passage, start, end }) =>
      pick.whole ? { paragraph: passage.id, start: null, end: null } : { paragraph: passage.id, start, end },
    )
  if (parts.length > 1 || !isUntouched(most, words)) {
    // What was written for a part of it may be counted in, or not.
    const more = pick.whole ? null : partOf(most.passage, ids, true)
    const wider = more ? [{ paragraph: most.passage.id, start: more.start, end: more.end }] : []
    const left = most.words.filter(({ id, text }) => ids.has(id) && /[\p{L}\p{N}]/u.test(text))
    return { became: 'changed', spots: [...spots, ...wider], scant: left.length === 0 }
  }
  const grown = pick.whole && most.passage.words.length !== words.length
  if (grown) return { became: 'changed', spots }
  return { became: most.passage.moved || most.passage.id !== pick.passage.id ? 'moved' : 'same', spots }
}

type Part = { passage: Passage; start: number; end: number; kept: number; words: Word[] }

function rewrittenOf(now: readonly Passage[], ids: ReadonlySet<number>): Truth {
  const parts = now.map((passage) => partOf(passage, ids, true)).filter((part): part is Part => part !== null)
  const spots = parts.map(({ passage, start, end }) => ({ paragraph: passage.id, start, end }))
  return { became: spots.length > 0 ? 'rewritten' : 'gone', spots }
}

/** What a passage holds of some words (or of what stands instead of them): from the first of them to the last. */
function partOf(passage: Passage, ids: ReadonlySet<number>, instead = false): Part | null {
  let at = 0
  let [start, end, kept] = [-1, -1, 0]
  let [first, last] = [-1, -1]
  for (const [index, word] of passage.words.entries()) {
    const { id, gap, text } = word
    at += index === 0 ? 0 : gap.length
    if (ids.has(id) || (instead && isFor(word, ids))) {
      if (start < 0) [start, first] = [at, index]
      end = at + text.length
      last = index
      kept += text.length
    }
    at += text.length
  }
  return start < 0 ? null : { passage, start, end, kept, words: passage.words.slice(first, last + 1) }
}

function isFor({ instead }: Word, ids: ReadonlySet<number>): boolean {
  return instead !== undefined && [...instead].some((id) => ids.has(id))
}

function isUntouched(part: Part, words: readonly Word[]): boolean {
  return (
    part.words.length === words.length &&
    part.words.every(({ id, was }, index) => id === words[index]?.id && was === undefined)
  )
}

export type Verdict = { right: boolean; silent: boolean; wrongLabel: boolean }

const near = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 2

const within = (spot: Spot, { start, end }: Placement) =>
  start === null || end === null || (start >= (spot.start ?? 0) - 2 && end <= (spot.end ?? 0) + 2)

const isAt = (spot: Spot, place: Placement, sameWords: boolean) =>
  spot.paragraph === place.paragraph &&
  near(spot.start, place.start) &&
  (sameWords || near(spot.end, place.end))

/**
 * Right is the place within two characters, and for what is gone to say so, or to name no passage. Silently wrong is what
 * says exact or moved at another place. A wrong label says exact or moved of words that are no longer
 * the same.
 */
export function judge({ became, spots, scant }: Truth, place: Placement, sameWords: boolean): Verdict {
  const sure = place.label === 'exact' || place.label === 'moved'
  if (spots.length === 0 || (scant && place.label === 'gone')) {
    const right = place.label === 'gone' || (!sure && place.start === null)
    return { right, silent: sure, wrongLabel: sure }
  }
  if (became === 'rewritten') {
    const inside = spots.some((spot) => spot.paragraph === place.paragraph && within(spot, place))
    return { right: place.label === 'gone' || (!sure && inside), silent: sure, wrongLabel: sure }
  }
  // Where the very same words begin at the place, it does not matter which of them were written anew.
  const right = place.label !== 'gone' && spots.some((spot) => isAt(spot, place, sameWords))
  return { right, silent: sure && !right, wrongLabel: sure && became === 'changed' && !sameWords }
}
