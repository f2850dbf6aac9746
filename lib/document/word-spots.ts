import { type Correspondence, correspond } from './correspondence'
import { disjoint, type FineEdit, fineEdits } from './fine-edits'
import { numberBlocks, type PlainParagraph } from './numbers'
import { alignClosely, placesFrom } from './runs'
import { at, type Stream, streamsOf } from './stream'
import type { Pair } from './token-pairs'
import { type Token, tokenize, weightOf } from './tokens'
import type { Body, Identity } from './tree'
import { wholeWords } from './whole-words'
import { type Replacement, replaced, type Wording } from './wording'

/**
 * A paragraph of an old text and where its tokens stand in a new one: in which paragraph (`homes`, by place in the text),
 * and as which of its tokens (`places`); -1 for what went. `home`: the paragraph that it is now, or -1. `traces`: the share of
 * its words that are somewhere, be it by chance.
 */
export type Spots = {
  text: string
  tokens: readonly Token[]
  homes: Int32Array
  places: Int32Array
  home: number
  traces: number
}

/** With less of it in common two paragraphs have nothing in common but a name. */
const share = 0.3

/** So much has to have come along to a paragraph that is not the same: in weight of tokens, or of all of them. */
const enough = { weight: 4, share: 0.6 }

/** Two texts of which one grew from the other, for looking up word by word what became of some paragraphs. */
export class WordSpots {
  readonly before: ReadonlyMap<Identity, PlainParagraph>
  readonly order: readonly PlainParagraph[]
  readonly after: readonly PlainParagraph[]
  private readonly places: ReadonlyMap<Identity, number>
  readonly known: readonly Wording[]
  private readonly inPlace = new Map<Identity, Spots>()
  private readonly anywhere = new Map<Identity, Spots>()
  private readonly tokens: (readonly Token[])[] = []
  private all: Correspondence | null = null

  /** `known`: changes of the first text that are known to be in the second; what became of their words needs no guess. */
  constructor(from: Body, to: Body, known: readonly Wording[]) {
    this.order = numberBlocks(from).paragraphs
    this.before = new Map(this.order.map((paragraph) => [paragraph.id, paragraph]))
    this.after = numberBlocks(to).paragraphs
    this.places = new Map(this.after.map(({ id }, place) => [id, place]))
    this.known = known
  }

  /** The words of a paragraph in the one that has its identity now. */
  here(paragraph: PlainParagraph): Spots {
    const known = this.inPlace.get(paragraph.id)
    if (known) return known
    const tokens = tokenize(paragraph.text)
    const home = this.places.get(paragraph.id) ?? -1
    const places = home < 0 ? new Int32Array(tokens.length).fill(-1) : this.follow(paragraph, tokens, home)
    const homes = places.map((place) => (place < 0 ? -1 : home))
    const spots = { text: paragraph.text, tokens, homes, places, home, traces: home < 0 ? 0 : 1 }
    this.inPlace.set(paragraph.id, spots)
    return spots
  }

  /** The same, with the words that went to other paragraphs. Costs a comparison of the whole texts, once. */
  everywhere(paragraph: PlainParagraph): Spots {
    const known = this.anywhere.get(paragraph.id)
    if (known) return known
    this.all ??= correspond(...streamsOf(this.order, this.after))
    const spots = elsewhere(this.here(paragraph), this.all, this.order.indexOf(paragraph))
    this.anywhere.set(paragraph.id, spots)
    return spots
  }

  tokensAt(home: number): readonly Token[] {
    const tokens = this.tokens[home] ?? tokenize(this.after[home]?.text ?? '')
    this.tokens[home] = tokens
    return tokens
  }

  /** Whether one word of a new paragraph comes from another old one than a second does; known once the whole texts were compared. */
  cameFromElsewhere(home: number, one: number, other: number): boolean {
    if (!this.all) return false
    const { to, from, back } = this.all
    const [a, b] = [at(back, at(to.first, home) + one), at(back, at(to.first, home) + other)]
    return a >= 0 && b >= 0 && at(from.owners, a) !== at(from.owners, b)
  }

  /** What became of each token: first by the known changes, to the character, and then by comparing what that leaves. */
  private follow(paragraph: PlainParagraph, tokens: readonly Token[], home: number): Int32Array {
    const { id, text } = paragraph
    const edits = this.known.flatMap((change) =>
      change.do === 'replace' && change.paragraph === id ? knownEdits(text, tokens, change) : [],
    )
    const made = disjoint(edits)
    const middle = replaced(text, made)
    const now = this.after[home]?.text ?? ''
    const forth = shift(tokens, made, tokenize(middle))
    if (middle === now) return forth
    const next = compared({ ...paragraph, text: middle }, this.after[home] ?? paragraph)
    return forth.map((place) => next.get(place) ?? -1)
  }
}

const fine = new WeakMap<Wording, { text: string; edits: readonly FineEdit[] }>()

/** `fineEdits`, once for each change: what is known is asked for again with every text that follows. */
function knownEdits(text: string, tokens: readonly Token[], change: Replacement): readonly FineEdit[] {
  const found = fine.get(change)
  if (found?.text === text) return found.edits
  const edits = fineEdits(text, tokens, change)
  fine.set(change, { text, edits })
  return edits
}

/** Where tokens stand once edits of whole words are made. */
function shift(
  tokens: readonly Token[],
  edits: readonly { start: number; end: number; words: string }[],
  now: readonly Token[],
): Int32Array {
  const starts = new Map(now.map(({ start, end }, place) => [`${start} ${end}`, place]))
  const forth = new Int32Array(tokens.length).fill(-1)
  let [next, by] = [0, 0]
  for (const [place, { start, end }] of tokens.entries()) {
    for (let edit = edits[next]; edit && edit.end <= start; edit = edits[next]) {
      by += edit.words.length - (edit.end - edit.start)
      next += 1
    }
    if ((edits[next]?.start ?? end) >= end) forth[place] = starts.get(`${start + by} ${end + by}`) ?? -1
  }
  return forth
}

/** Which token of one paragraph became which of another; none where too little of either is in both to tell. */
function compared(was: PlainParagraph, is: PlainParagraph): ReadonlyMap<number, number> {
  const [from, to] = streamsOf([was], [is])
  const runs = alignClosely(from, placesFrom(0, from.size), to, placesFrom(0, to.size))
  const pairs = runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, step) => pairOf(from, a + step, to, b + step)),
  )
  const kept = wholeWords(pairs, { text: was.text }, { text: is.text })
  const weight = kept.reduce((sum, { a }) => sum + at(from.weights, a), 0)
  const least = share * Math.min(at(from.bulk, 0), at(to.bulk, 0))
  return new Map(weight < least ? [] : kept.map(({ a, b }) => [a, b]))
}

function pairOf(from: Stream, a: number, to: Stream, b: number): Pair {
  const old = { start: at(from.starts, a), end: at(from.ends, a) }
  return { a, b, old, now: { start: at(to.starts, b), end: at(to.ends, b) } }
}

function elsewhere(here: Spots, { from, to, forth, partners }: Correspondence, paragraph: number): Spots {
  const [homes, places] = [here.homes.slice(), here.places.slice()]
  const first = at(from.first, paragraph)
  const found = here.tokens.map((_, token) => {
    const other = at(forth, first + token)
    return other < 0 ? { home: -1, place: -1 } : placeIn(to, other)
  })
  const partner = at(partners, paragraph)
  const least = Math.min(enough.weight, enough.share * at(from.bulk, paragraph))
  const weights = new Map<number, number>([[partner, least]])
  for (const [token, { home }] of found.entries())
    weights.set(home, (weights.get(home) ?? 0) + weightOf(here.tokens[token]?.key ?? ''))
  for (const [token, { home, place }] of found.entries()) {
    const isSure = home !== here.home && (weights.get(home) ?? 0) >= least
    if (home < 0 || at(homes, token) >= 0 || !isSure) continue
    homes[token] = home
    places[token] = place
  }
  const traces = found.filter(({ home }) => home >= 0).length / Math.max(1, found.length)
  return { ...here, homes, places, traces, home: here.home >= 0 ? here.home : heaviest(homes, partner) }
}

function placeIn({ owners, first }: Stream, token: number) {
  const home = at(owners, token)
  return { home, place: token - at(first, home) }
}

/** The paragraph that most words went to; failing any, the partner. */
function heaviest(homes: Int32Array, partner: number): number {
  const counts = new Map<number, number>()
  for (const home of homes) if (home >= 0) counts.set(home, (counts.get(home) ?? 0) + 1)
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  return most?.[0] ?? partner
}
