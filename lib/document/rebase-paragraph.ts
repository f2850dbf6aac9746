import type { PlainParagraph } from './numbers'
import { at } from './stream'
import { type Stretch, sameWords } from './stretch'
import type { Identity } from './tree'
import type { Spots, WordSpots } from './word-spots'
import type { Wording } from './wording'

/**
 * How a change that was proposed for one text stands to a later one. `fits`: it can be made there, as `now` says. `landed`:
 * its words are there already. `collides`: others changed the same words; a person has to choose what stands in that
 * stretch. `gone`: nothing is left of what it changes; `paragraph` is the one that stood before it.
 */
export type Standing =
  | { is: 'fits'; now: Wording[] }
  | { is: 'landed' }
  | ({ is: 'collides' } & Stretch)
  | { is: 'gone'; paragraph: Identity | null; was: string; mine: string }

export type Rebased = { change: Wording } & Standing

type Insertion = Extract<Wording, { do: 'insertAfter' }>

/** A paragraph that is to be taken out. It fits as long as nobody changed a word of it. */
export function deletion(all: WordSpots, paragraph: PlainParagraph): Standing {
  const here = all.here(paragraph)
  return here.home < 0 ? deletionElsewhere(all, paragraph) : deletionHere(all, here, paragraph)
}

function deletionHere(all: WordSpots, { home }: Spots, { text }: PlainParagraph): Standing {
  const { id, text: theirs } = all.after[home] ?? { id: '', text: '' }
  if (theirs.trim() === '' && text.trim() !== '') return { is: 'landed' }
  if (sameWords(theirs, text)) return { is: 'fits', now: [{ do: 'delete', paragraph: id, was: theirs }] }
  return { is: 'collides', paragraph: id, start: 0, end: theirs.length, was: text, mine: '', theirs }
}

/** Its identity is no more; its words may be, in a paragraph of another, and there a person takes them out. */
function deletionElsewhere(all: WordSpots, paragraph: PlainParagraph): Standing {
  const spots = all.everywhere(paragraph)
  const after = all.after[spots.home]
  if (!after || !spots.homes.includes(spots.home))
    return spots.traces < 0.5
      ? { is: 'landed' }
      : lost(all, { do: 'delete', paragraph: paragraph.id, was: paragraph.text })
  const { start, end } = stretchOf(all, spots)
  const theirs = after.text.slice(start, end)
  if (theirs === after.text && sameWords(theirs, paragraph.text))
    return { is: 'fits', now: [{ do: 'delete', paragraph: after.id, was: theirs }] }
  return { is: 'collides', paragraph: after.id, start, end, was: paragraph.text, mine: '', theirs }
}

/** From the first to the last of the words that came along to the paragraph that most of them are in. */
function stretchOf(all: WordSpots, { homes, places, home }: Spots): { start: number; end: number } {
  const here = [...homes.keys()].filter((token) => homes[token] === home).map((token) => at(places, token))
  const tokens = all.tokensAt(home)
  const [first, last] = [Math.min(...here), Math.max(...here)]
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}

/** A paragraph that is to be put in: behind the last words of the one that it follows, and behind others put there. */
export function insertion(all: WordSpots, change: Insertion): Standing {
  const isNew = ({ id }: PlainParagraph) => !all.before.has(id)
  if (all.after.some((other) => isNew(other) && sameWords(other.text, change.words))) return { is: 'landed' }
  if (change.paragraph === null)
    return { is: 'fits', now: [{ ...change, paragraph: lastKnown(all, null, -1) }] }
  const paragraph = all.before.get(change.paragraph)
  const home = paragraph ? endOf(all, paragraph) : -1
  const anchor = all.after[home]
  if (!anchor) return lost(all, change)
  return { is: 'fits', now: [{ ...change, paragraph: lastKnown(all, change.paragraph, home) }] }
}

/** The paragraph in which the last words of an old one stand. */
function endOf(all: WordSpots, paragraph: PlainParagraph): number {
  const here = all.here(paragraph)
  const isWhole = here.home >= 0 && (here.tokens.length === 0 || here.homes.at(-1) === here.home)
  if (isWhole) return here.home
  const { homes, home } = all.everywhere(paragraph)
  const last = homes.at(-1) ?? -1
  return last >= 0 ? last : home
}

/** The last of the known paragraphs that were put in one place, which is behind `home`. */
function lastKnown(all: WordSpots, place: Identity | null, home: number): Identity | null {
  const words = all.known.flatMap((change) =>
    change.do === 'insertAfter' && change.paragraph === place ? [change.words] : [],
  )
  let last = home
  for (;;) {
    const next = all.after[last + 1]
    if (!next || all.before.has(next.id) || !words.some((each) => sameWords(each, next.text))) break
    last += 1
  }
  return all.after[last]?.id ?? null
}

/** Nothing is left of what a change is about. */
export function lost(all: WordSpots, change: Wording): Standing {
  const place = all.order.findIndex(({ id }) => id === change.paragraph)
  const above = all.order.slice(0, Math.max(place, 0)).findLast((each) => all.here(each).home >= 0)
  const was = change.do === 'insertAfter' ? '' : change.was
  const mine = change.do === 'delete' ? '' : change.words
  return { is: 'gone', paragraph: above?.id ?? null, was, mine }
}
