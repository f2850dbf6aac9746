import type { FineEdit } from './fine-edits'
import type { Span } from './quote'
import { at } from './stream'
import type { Token } from './tokens'
import type { Spots, WordSpots } from './word-spots'
import type { Replacement } from './wording'

/**
 * An edit of an old paragraph in the new text: where the words that it changes stand there side by side; for words to be put
 * in, where both neighbours do. Null where not.
 */
export function placeEdit(all: WordSpots, spots: Spots, edit: FineEdit): Replacement | null {
  const isGap = edit.first === edit.next
  const home = isGap ? homeOfGap(all, spots, edit.first) : homeOfWords(spots, edit)
  const paragraph = all.after[home]
  if (!paragraph) return null
  const { text, id } = paragraph
  const tokens = all.tokensAt(home)
  const { start, end } = isGap ? gapIn(spots, home, tokens, text, edit) : wordsIn(spots, tokens, text, edit)
  const words = apart(edit, spots.text, { start, end }, text)
  return { do: 'replace', paragraph: id, start, end, was: text.slice(start, end), words }
}

/**
 * Words that stood apart from those beside them do so still, also where a blank is not there that was; but what clings to
 * a word, as a comma that somebody put behind it, clings to the words in its place.
 */
function apart({ start, end, words }: Span & { words: string }, old: string, is: Span, now: string): string {
  if (words === '') return words
  const [before, behind] = [now[is.start - 1], now[is.end]]
  const lead = isBlank(old[start - 1]) && !isBlank(before) && !opens(before) && !isBlank(words[0])
  const trail = isBlank(old[end]) && !isBlank(behind) && !closes(behind) && !isBlank(words.at(-1))
  return `${lead ? ' ' : ''}${words}${trail ? ' ' : ''}`
}

const opens = (character = '') => /^[\p{Ps}\p{Pi}]/u.test(character)
const closes = (character = '') => /^[\p{Pe}\p{Pf},.;:!?…、。，]/u.test(character)

/** Whether there is white space, or nothing. */
const isBlank = (character: string | undefined) => character === undefined || character.trim() === ''

/** The paragraph in which some words stand side by side; -1 for none. */
function homeOfWords({ homes, places }: Spots, { first, next }: FineEdit): number {
  const home = at(homes, first)
  for (let token = first + 1; token < next; token += 1)
    if (at(homes, token) !== home || at(places, token) !== at(places, first) + token - first) return -1
  return home
}

/** The paragraph in which what stands before and behind a gap still does, with nothing between; -1 for none. */
function homeOfGap(all: WordSpots, spots: Spots, gap: number): number {
  const [left, right] = [spotAt(spots, gap - 1), spotAt(spots, gap)]
  if (left && right) return between(all, left, right)
  if (left) return ends(all, left) ? left.home : -1
  if (right) return begins(all, right) ? right.home : -1
  return spots.home >= 0 && all.tokensAt(spots.home).length === 0 ? spots.home : -1
}

type Spot = { home: number; place: number }

/** Where a token is now; null where the paragraph has none at that place. */
function spotAt({ homes, places }: Spots, token: number): Spot | null {
  return token in homes ? { home: at(homes, token), place: at(places, token) } : null
}

function between(all: WordSpots, left: Spot, right: Spot): number {
  if (left.home === right.home) return left.place + 1 === right.place ? left.home : -1
  return ends(all, left) && begins(all, right) ? left.home : -1
}

/** Whether nothing stands behind a word in its paragraph but what came there from another old one, or nothing at all. */
function ends(all: WordSpots, { home, place }: Spot): boolean {
  return (
    home >= 0 && (place + 1 >= all.tokensAt(home).length || all.cameFromElsewhere(home, place + 1, place))
  )
}

function begins(all: WordSpots, { home, place }: Spot): boolean {
  return home >= 0 && (place === 0 || all.cameFromElsewhere(home, place - 1, place))
}

function wordsIn(
  { places, tokens: old }: Spots,
  tokens: readonly Token[],
  text: string,
  edit: FineEdit,
): Span {
  const [first, last] = [at(places, edit.first), at(places, edit.next - 1)]
  const before = (old[edit.first]?.start ?? edit.start) - edit.start
  const behind = edit.end - (old[edit.next - 1]?.end ?? edit.end)
  return {
    start: Math.max(tokens[first - 1]?.end ?? 0, (tokens[first]?.start ?? 0) - before),
    end: Math.min(tokens[last + 1]?.start ?? text.length, (tokens[last]?.end ?? 0) + behind),
  }
}

function gapIn(
  { homes, places, tokens: old }: Spots,
  home: number,
  tokens: readonly Token[],
  text: string,
  { first, start, end }: FineEdit,
): Span {
  if (old.length === 0) return { start: 0, end: text.length }
  if (homes[first - 1] === home) {
    const left = at(places, first - 1)
    const [least, most] = [tokens[left]?.end ?? 0, tokens[left + 1]?.start ?? text.length]
    const from = Math.min(most, least + start - (old[first - 1]?.end ?? start))
    return { start: from, end: Math.min(most, from + end - start) }
  }
  const right = at(places, first)
  const [least, most] = [tokens[right - 1]?.end ?? 0, tokens[right]?.start ?? 0]
  const to = Math.max(least, most - ((old[first]?.start ?? end) - end))
  return { start: Math.max(least, to - (end - start)), end: to }
}
