import type { Item, Piece } from './item'
import type { ChooseInput } from './schema'
import { typeOf } from './starting'

type Numbered = Item & { seq: number }
type Choices = Pick<ChooseInput, 'chosen' | 'join' | 'split' | 'types'>

/**
 * The items as they are chosen: ticked or not, with their types, some made one with the one before, some taken apart. Only
 * what is about the same paragraph becomes one; a remark keeps the replies to it. No piece is lost or changed.
 */
export function chosenAnew(items: readonly Numbered[], { chosen, join, split, types }: Choices): Item[] {
  const out: Item[] = []
  for (const { seq, pieces, type } of items) {
    const item: Item = { pieces, type: types[seq] ?? type, chosen: chosen.includes(seq) }
    const before = out.at(-1)
    if (join.includes(seq) && before && canJoin(before, item)) out[out.length - 1] = joined(before, item)
    else if (split.includes(seq)) out.push(...apart(item))
    else out.push(item)
  }
  return out
}

/** Whether two neighbours are about the same paragraph, so that they can be one input. */
export function canJoin(one: Pick<Item, 'pieces'>, other: Pick<Item, 'pieces'>): boolean {
  const [a, b] = [one.pieces[0], other.pieces[0]]
  return a !== undefined && b !== undefined && a.paragraph === b.paragraph
}

/** How many items this one can be taken apart into; 1 where it cannot. */
export const partsOf = ({ pieces }: Pick<Item, 'pieces'>): number => talks(pieces).length

function joined(before: Item, item: Item): Item {
  const pieces = [...before.pieces, ...item.pieces]
  const inOrder = [
    ...pieces.filter(({ do: what }) => what !== 'say'),
    ...pieces.filter(({ do: what }) => what === 'say'),
  ]
  const type = before.type === 'editorial' ? item.type : before.type
  return { pieces: inOrder, type, chosen: before.chosen || item.chosen }
}

function apart(item: Item): Item[] {
  const parts = talks(item.pieces)
  if (parts.length < 2) return [item]
  return parts.map((pieces) => ({ pieces, type: typeOf(pieces), chosen: item.chosen }))
}

/** Each change by itself, each remark with the replies to it. */
function talks(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (piece.do === 'say' && piece.reply && last?.[0]?.do === 'say') last.push(piece)
    else parts.push([piece])
  }
  return parts
}
