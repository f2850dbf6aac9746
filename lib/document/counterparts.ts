import { carryOver } from './carry-over'
import { numberBlocks, type PlainParagraph } from './numbers'
import { isBlank } from './text'
import { tokenize } from './tokens'
import type { Body, Identity } from './tree'

/**
 * Paragraphs of two texts that are one another. One and one as a rule; several on a side where they were split or joined;
 * none on a side where they went or came.
 */
export type Counterpart = { before: PlainParagraph[]; after: PlainParagraph[] }

/**
 * The paragraphs of two texts side by side, in the order of the second; what stands only in the first comes after what
 * stood before it there. Each paragraph is in exactly one counterpart; blank ones are in none. Known by their words, as
 * comments are carried over, so also where no identity is shared.
 */
export function counterparts(from: Body, to: Body): Counterpart[] {
  const before = readable(from)
  const after = readable(to)
  const groups = new Groups()
  for (const { id } of before) groups.add(`before ${id}`)
  for (const { id } of after) groups.add(`after ${id}`)
  for (const [id, other] of sure(from, to, before)) groups.join(`before ${id}`, `after ${other}`)
  for (const [id, other] of sure(to, from, after)) groups.join(`after ${id}`, `before ${other}`)
  return inOrder(before, after, groups)
}

const readable = (body: Body) => numberBlocks(body).paragraphs.filter(({ node }) => !isBlank(node))

/** Where each of these paragraphs stands in the other text, if that is no guess. */
function sure(from: Body, to: Body, paragraphs: readonly PlainParagraph[]): [Identity, Identity][] {
  const others = new Map(readable(to).map((paragraph) => [paragraph.id, paragraph.text]))
  const anchors = paragraphs.map(({ id }) => ({ paragraph: id }))
  return carryOver(from, to, anchors).flatMap(({ paragraph, label }, place) => {
    const own = paragraphs[place]
    const other = paragraph === null ? undefined : others.get(paragraph)
    if (!own || paragraph === null || other === undefined || label === 'gone') return []
    return label !== 'doubtful' || isPartOf(own.text, other) ? [[own.id, paragraph]] : []
  })
}

/** Whether most words of a text stand in another: it may be the smaller part of one that was split. */
function isPartOf(text: string, other: string): boolean {
  const left = new Map<string, number>()
  for (const { key } of tokenize(other)) left.set(key, (left.get(key) ?? 0) + 1)
  const tokens = tokenize(text)
  const found = tokens.filter(({ key }) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0
  })
  return found.length >= 0.7 * tokens.length
}

function inOrder(
  before: readonly PlainParagraph[],
  after: readonly PlainParagraph[],
  groups: Groups,
): Counterpart[] {
  const found = new Map<string, Counterpart>()
  const of = (name: string) => {
    const group = groups.of(name)
    const known = found.get(group) ?? { before: [], after: [] }
    found.set(group, known)
    return known
  }
  for (const paragraph of after) of(`after ${paragraph.id}`).after.push(paragraph)
  const rows = [...found.values()]
  let last = -1
  for (const paragraph of before) {
    const group = of(`before ${paragraph.id}`)
    group.before.push(paragraph)
    const place = rows.indexOf(group)
    if (place < 0) rows.splice(last + 1, 0, group)
    last = rows.indexOf(group)
  }
  return rows
}

/** Sets of names that grow together. */
class Groups {
  private readonly above = new Map<string, string>()

  add(name: string): void {
    this.above.set(name, name)
  }

  of(name: string): string {
    const above = this.above.get(name) ?? name
    return above === name ? name : this.of(above)
  }

  join(one: string, other: string): void {
    // Blank paragraphs are in no group.
    if (this.above.has(one) && this.above.has(other)) this.above.set(this.of(one), this.of(other))
  }
}
