import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { InputKind, InputType } from '@/prisma/generated/enums'
import { type Composed, composed, longestInput } from './composed'
import type { Item, Piece } from './item'

/** An item that is to become an input, as that input; `seq` is its number among all items. */
export type Chosen = Composed & { kind: InputKind; type: InputType; seq: number }

/** The items that are ticked as the inputs that they become on a version. */
export function chosenOf(items: readonly Item[], version: Body): Chosen[] {
  const paragraphs = new Map(numberBlocks(version).paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return items.flatMap(({ pieces, type, chosen }, place) =>
    chosen ? [{ ...composed(pieces, paragraphs), kind: kindOf(pieces), type, seq: place + 1 }] : [],
  )
}

/** What proposes wording is a suggestion; what only says something is a comment. */
export function kindOf(pieces: readonly Piece[]): InputKind {
  return pieces.some((piece) => piece.do !== 'say') ? 'suggestion' : 'comment'
}

/** Why these cannot be entered: none is ticked, or one is longer than an input can be. Null where they can. */
export function whyNotChosen(chosen: readonly Chosen[]): string | null {
  if (chosen.length === 0) return 'Nothing is ticked. Tick at least one thing to enter, or drop it all.'
  const long = chosen.find(({ body }) => body.length > longestInput)
  return long
    ? `Number ${long.seq} is longer than 20,000 characters. Take it apart first, or untick it and enter it in parts.`
    : null
}
