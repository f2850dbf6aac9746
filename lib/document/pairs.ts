import { inOrder } from './align'
import { at, type Stream } from './stream'

/** Which new paragraph (by place) each old one became; -1 where none. */
export type Partners = Int32Array

/** Old and new paragraphs, one for one. Blank ones are never paired and stand in nobody's way. */
export class Pairs {
  readonly from: Stream
  readonly to: Stream
  readonly partners: Partners
  private readonly owners: Int32Array
  private readonly olds: number[]

  constructor(from: Stream, to: Stream) {
    this.from = from
    this.to = to
    this.partners = new Int32Array(from.paragraphs.length).fill(-1)
    this.owners = new Int32Array(to.paragraphs.length).fill(-1)
    this.olds = written(from)
  }

  join(place: number, other: number): void {
    this.partners[place] = other
    this.owners[other] = place
  }

  readonly oldIsFree = (place: number): boolean => at(this.partners, place) < 0

  readonly newIsFree = (place: number): boolean => at(this.owners, place) < 0

  /** Goes along the old text, forward or back, and pairs what follows a pair on both sides, where it may. */
  spread(step: 1 | -1, may: (place: number, other: number) => boolean): void {
    const row = step === 1 ? this.olds : [...this.olds].reverse()
    for (const [index, place] of row.entries()) {
      const next = row[index + 1]
      const partner = at(this.partners, place)
      if (partner < 0 || next === undefined || !this.oldIsFree(next)) continue
      const other = neighbour(this.to, partner, step)
      if (other === undefined || !this.newIsFree(other) || !may(next, other)) continue
      // From row to row of a table like cells stand beside one another by chance.
      if (sameRow(this.from, place, next) && sameRow(this.to, partner, other)) this.join(next, other)
    }
  }

  /** What is left between pairs that did not move, where something is left on both sides. */
  gaps(): { olds: number[]; news: number[] }[] {
    const steady = unmoved(this.partners)
    const gaps: { olds: number[]; news: number[] }[] = []
    let [a, b] = [0, 0]
    for (let place = 0; place <= this.partners.length; place += 1) {
      if (place < this.partners.length && steady[place] === 0) continue
      const end = place < this.partners.length ? at(this.partners, place) : this.owners.length
      const olds = range(a, place).filter((old) => this.oldIsFree(old) && at(this.from.bulk, old) > 0)
      const news = range(b, end).filter((now) => this.newIsFree(now) && at(this.to.bulk, now) > 0)
      if (olds.length > 0 && news.length > 0) gaps.push({ olds, news })
      a = place + 1
      b = end + 1
    }
    return gaps
  }
}

function neighbour({ bulk }: Stream, place: number, step: 1 | -1): number | undefined {
  let next = place + step
  while (next >= 0 && next < bulk.length && at(bulk, next) === 0) next += step
  return next >= 0 && next < bulk.length ? next : undefined
}

function sameRow({ rows }: Stream, one: number, other: number): boolean {
  return at(rows, one) === at(rows, other) || at(rows, one) < 0 || at(rows, other) < 0
}

function written(stream: Stream): number[] {
  return range(0, stream.paragraphs.length).filter((place) => at(stream.bulk, place) > 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** 1 for each old paragraph whose partner stands in order with the partners around it; 0 for those that moved. */
export function unmoved(partners: Partners): Uint8Array {
  const steady = new Uint8Array(partners.length)
  const pairs = [...partners].flatMap((b, a) => (b < 0 ? [] : [{ a, b }]))
  for (const { a } of inOrder(pairs)) steady[a] = 1
  return steady
}

/**
 * What may have been rewritten in place: where as many old paragraphs as new ones stand alone between two that stayed,
 * the first for the first and so on. For old paragraphs by place; -1 where nothing can be guessed.
 */
export function guessPlaces(from: Stream, to: Stream, partners: Partners): Int32Array {
  const guesses = new Int32Array(partners.length).fill(-1)
  const pairs = new Pairs(from, to)
  for (const [place, other] of partners.entries()) if (other >= 0) pairs.join(place, other)
  for (const { olds, news } of pairs.gaps()) {
    if (olds.length === news.length)
      for (const [index, place] of olds.entries()) guesses[place] = news[index] ?? -1
  }
  return guesses
}
