import { disjoint, type FineEdit, fineEdits } from './fine-edits'
import type { PlainParagraph } from './numbers'
import { placeEdit } from './place-edit'
import { deletion, insertion, lost, type Rebased, type Standing } from './rebase-paragraph'
import { chosenFor, type Stretch, sameWords, stretchAround } from './stretch'
import type { Body, Identity } from './tree'
import { WordSpots } from './word-spots'
import type { Replacement, Wording } from './wording'

/**
 * Changes that were proposed together for one text (`from`), as they stand to another that grew from it (`to`). Word by
 * word: what the proposal does not touch may have changed. Paragraphs are known by identity, and where that does not help
 * by their words: in one that was split, merged or moved. `known`: what of `from` was changed by others whose proposals
 * were accepted; it makes sure which of two like words they changed. One answer for each change, in the order given.
 */
export function rebaseWording(
  changes: readonly Wording[],
  from: Body,
  to: Body,
  known: readonly Wording[] = [],
): Rebased[] {
  return rebasing(from, to, known)(changes)
}

/** The same for many proposals: the texts are compared once. */
export function rebasing(
  from: Body,
  to: Body,
  known: readonly Wording[] = [],
): (changes: readonly Wording[]) => Rebased[] {
  const all = new WordSpots(from, to, known)
  return (changes) => new Rebasing(all, changes).answers()
}

class Rebasing {
  private readonly all: WordSpots
  private readonly changes: readonly Wording[]
  /** All that the proposal changes, by paragraph. */
  private readonly edits = new Map<Identity, FineEdit[]>()
  private readonly taken = new Set<string>()

  constructor(all: WordSpots, changes: readonly Wording[]) {
    this.all = all
    this.changes = changes
    for (const change of changes) {
      if (change.do !== 'replace') continue
      const own = [...(this.edits.get(change.paragraph) ?? []), ...this.fine(change)]
      this.edits.set(change.paragraph, disjoint(own))
    }
  }

  answers(): Rebased[] {
    return this.changes.map((change) => ({ change, ...this.answer(change) }) as Rebased)
  }

  private answer(change: Wording): Standing {
    if (change.do === 'insertAfter') return insertion(this.all, change)
    const paragraph = this.all.before.get(change.paragraph)
    if (change.do === 'delete') return paragraph ? deletion(this.all, paragraph) : lost(this.all, change)
    const isThere = paragraph?.text.slice(change.start, change.end) === change.was
    return isThere ? this.replacement(paragraph, change) : lost(this.all, change)
  }

  private fine(change: Replacement): FineEdit[] {
    const paragraph = this.all.before.get(change.paragraph)
    if (paragraph?.text.slice(change.start, change.end) !== change.was) return []
    return fineEdits(paragraph.text, this.all.here(paragraph).tokens, change)
  }

  /** Each of its edits has to fit, or to be there already. */
  private replacement(paragraph: PlainParagraph, change: Replacement): Standing {
    const now: Wording[] = []
    let done = true
    for (const edit of this.fine(change)) {
      const placed = this.placed(paragraph, edit)
      if (placed === null) return lost(this.all, change)
      if ('mine' in placed && !sameWords(placed.was, placed.theirs)) {
        if (sameWords(placed.mine, placed.theirs)) continue
        return { is: 'collides', ...placed }
      }
      done = false
      now.push(...this.once('mine' in placed ? chosenFor(placed, placed.mine) : placed))
    }
    return done ? { is: 'landed' } : { is: 'fits', now }
  }

  private placed(paragraph: PlainParagraph, edit: FineEdit): Replacement | Stretch | null {
    const here = this.all.here(paragraph)
    const found = placeEdit(this.all, here, edit)
    if (found) return found
    const spots = this.all.everywhere(paragraph)
    const edits = this.edits.get(paragraph.id) ?? [edit]
    return placeEdit(this.all, spots, edit) ?? stretchAround(this.all, spots, edit, edits)
  }

  /** Edits of one stretch are made together. */
  private once(change: Replacement): Replacement[] {
    const place = `${change.paragraph} ${change.start} ${change.end} ${change.words}`
    if (this.taken.has(place)) return []
    this.taken.add(place)
    return [change]
  }
}
