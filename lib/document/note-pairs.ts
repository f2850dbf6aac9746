import type { PlainParagraph } from './numbers'
import { footnotesOf, footnoteText } from './text'
import type { Footnote, Identity } from './tree'

type Named = ReadonlyMap<Identity, Identity>
type Numbered = ReadonlyMap<Identity, number>

/** Which footnote of the new text each of the old one became, and the other way round; and their printed numbers. */
export type NotePairs = { forth: Named; back: Named; old: Numbered; now: Numbered }

export const noNotes: NotePairs = { forth: new Map(), back: new Map(), old: new Map(), now: new Map() }

/**
 * Recognises footnotes wherever they stand: by identity, then by words that no other has, then, between paragraphs that
 * became one another (`partners`, by their places), in their order where both have as many left.
 */
export function pairNotes(
  before: readonly PlainParagraph[],
  after: readonly PlainParagraph[],
  partners: readonly (readonly [number, number])[],
): NotePairs {
  const old = before.map(({ node }) => footnotesOf(node))
  const now = after.map(({ node }) => footnotesOf(node))
  const pairs = new Pairs(old.flat(), now.flat())
  if (pairs.old.size > 0 && pairs.now.size > 0) {
    pairs.byIdentity()
    pairs.byWords()
    for (const [one, other] of partners) pairs.inOrder(old[one] ?? [], now[other] ?? [])
  }
  return pairs
}

class Pairs implements NotePairs {
  readonly forth = new Map<Identity, Identity>()
  readonly back = new Map<Identity, Identity>()
  readonly old: Map<Identity, number>
  readonly now: Map<Identity, number>
  private readonly before: readonly Footnote[]
  private readonly after: readonly Footnote[]

  constructor(before: readonly Footnote[], after: readonly Footnote[]) {
    this.before = before
    this.after = after
    this.old = numbersOf(before)
    this.now = numbersOf(after)
  }

  byIdentity(): void {
    for (const { attrs } of this.before) if (this.now.has(attrs.id)) this.pair(attrs.id, attrs.id)
  }

  byWords(): void {
    const words = singles(this.left(this.after, this.back))
    for (const [said, one] of singles(this.left(this.before, this.forth))) {
      const other = words.get(said)
      if (one && other) this.pair(one, other)
    }
  }

  inOrder(before: readonly Footnote[], after: readonly Footnote[]): void {
    const ones = this.left(before, this.forth)
    const others = this.left(after, this.back)
    if (ones.length !== others.length) return
    for (const [index, { attrs }] of ones.entries()) this.pair(attrs.id, others[index]?.attrs.id ?? '')
  }

  private left(notes: readonly Footnote[], taken: Named): Footnote[] {
    return notes.filter(({ attrs }) => !taken.has(attrs.id))
  }

  private pair(one: Identity, other: Identity): void {
    this.forth.set(one, other)
    this.back.set(other, one)
  }
}

function numbersOf(notes: readonly Footnote[]): Map<Identity, number> {
  return new Map(notes.map(({ attrs: { id } }, index) => [id, index + 1]))
}

/** Footnotes by their words; null where two say the same. */
function singles(notes: readonly Footnote[]): Map<string, Identity | null> {
  const words = new Map<string, Identity | null>()
  for (const note of notes) {
    const said = footnoteText(note)
    words.set(said, words.has(said) ? null : note.attrs.id)
  }
  return words
}
