import { inlineText } from '@/lib/document/text'
import type { Identity } from '@/lib/document/tree'
import { type FlowRemark, isWords, type Piece } from './flow'
import type { Remark } from './imported'

/** Where an end of a comment's range lies: at an offset of a paragraph, or, without one, somewhere after it. */
type End = { place: number; offset: number | null }

type Range = { start?: End; end?: End; typed: string }

/** A paragraph of the text as it was, by what comments need of it: `live` are the characters nobody would delete. */
type Seen = { id: Identity; text: string; live: boolean[] }

/** Follows the ranges of comments through a text, paragraph by paragraph, and says where each lies in it as it was. */
export class RemarkPlaces {
  private readonly ranges = new Map<string, Range>()
  private readonly seen: Seen[] = []
  private readonly open = new Set<string>()

  /** The next paragraph of the text as it was. `gone`: it is to be deleted whole. */
  paragraph(id: Identity, pieces: readonly Piece[], gone: boolean): void {
    const seen: Seen = { id, text: '', live: [] }
    this.seen.push(seen)
    const place = this.seen.length - 1
    for (const piece of pieces) {
      if (!isWords(piece)) this.edge(piece, { place, offset: seen.text.length })
      else if (piece.ins === undefined) {
        const text = inlineText(piece.inline)
        seen.text += text
        for (let index = 0; index < text.length; index += 1) seen.live.push(!gone && piece.del === undefined)
      } else if (piece.del === undefined) this.typed(inlineText(piece.inline))
    }
  }

  /** Words that were not there: a comment on them stands on the paragraph before. */
  between(pieces: readonly Piece[]): void {
    const place = Math.max(0, this.seen.length - 1)
    for (const piece of pieces) {
      if (!isWords(piece)) this.edge(piece, { place, offset: null })
      else if (piece.del === undefined) this.typed(inlineText(piece.inline))
    }
  }

  private edge({ remark, edge }: Exclude<Piece, { inline: unknown }>, at: End): void {
    const range: Range = this.ranges.get(remark) ?? { typed: '' }
    this.ranges.set(remark, range)
    if (edge === 'start') {
      range.start ??= at
      this.open.add(remark)
    } else {
      range.end ??= at
      this.open.delete(remark)
    }
  }

  private typed(text: string): void {
    for (const id of this.open) {
      const range = this.ranges.get(id)
      if (range && range.typed.length < 500) range.typed += text
    }
  }

  /** The comments where they lie, in the order of the text; replies follow what they answer. */
  resolve(remarks: readonly FlowRemark[]): Remark[] {
    const known = new Map(remarks.map((remark) => [remark.id, remark]))
    const sorted = remarks
      .map((remark, index) => ({ remark, order: this.orderOf(rootOf(remark, known)), index }))
      .sort((one, other) => one.order - other.order || one.index - other.index)
      .map(({ remark }) => remark)
    const places = new Map(sorted.map(({ id }, place) => [id, place]))
    return sorted.map((remark) => {
      const answers = remark.answers === null ? undefined : places.get(remark.answers)
      const { author, date, text, resolved } = remark
      const range = this.ranges.has(remark.id) ? remark.id : rootOf(remark, known).id
      return { ...this.place(range), text, author, date, replyTo: answers ?? null, resolved }
    })
  }

  private orderOf({ id }: FlowRemark): number {
    const range = this.ranges.get(id)
    const first = range?.start ?? range?.end
    return first ? first.place * 100_000 + (first.offset ?? 99_999) : -1
  }

  private place(id: string): Pick<Remark, 'paragraph' | 'start' | 'end' | 'quote' | 'onDeleted'> {
    const range = this.ranges.get(id)
    const first = range?.start ?? range?.end
    const last = range?.end ?? range?.start
    const none = { paragraph: null, start: null, end: null, quote: null, onDeleted: false }
    if (!range || !first || !last || this.seen.length === 0) return none
    for (let place = first.place; place <= last.place; place += 1) {
      const words = this.words(place, first, last)
      if (words) return words
    }
    const quote = range.typed.trim() || null
    return { ...none, paragraph: this.seen[first.place]?.id ?? null, quote }
  }

  /** What a range covers of one paragraph, without white space at its ends; null where it covers none of its words. */
  private words(place: number, first: End, last: End) {
    const seen = this.seen[place]
    if (!seen) return null
    const from = place === first.place ? (first.offset ?? seen.text.length) : 0
    const to = place === last.place ? (last.offset ?? seen.text.length) : seen.text.length
    const slice = seen.text.slice(from, to)
    const quote = slice.trim()
    if (quote === '') return null
    const start = from + slice.length - slice.trimStart().length
    const end = start + quote.length
    const onDeleted = !seen.live.slice(start, end).some(Boolean)
    return { paragraph: seen.id, start, end, quote, onDeleted }
  }
}

/** The comment that a thread began with. */
function rootOf(remark: FlowRemark, known: ReadonlyMap<string, FlowRemark>): FlowRemark {
  let root = remark
  for (let step = 0; step < 50 && root.answers !== null; step += 1) root = known.get(root.answers) ?? root
  return root
}
