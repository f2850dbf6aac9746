import { numberBlocks } from '@/lib/document/numbers'
import type { InputType } from '@/prisma/generated/enums'
import { canJoin, partsOf } from './choices'
import { type Composed, composed } from './composed'
import type { Item, Piece } from './item'
import type { VersionRead } from './reading'

/** An item as a person decides on it. */
export type Previewed = Omit<Composed, 'said'> & {
  seq: number
  type: InputType
  chosen: boolean
  /** The visible number of its paragraph; '' for headings, null for the whole paper. */
  paragraphLabel: string | null
  /** Remarks in it: the reason of a change, or what is said by itself. */
  said: string[]
  /** It is about the same paragraph as the one before, so that both can be one. */
  joins: boolean
  /** How many it can be taken apart into; 1 where it cannot. */
  parts: number
  /** It lies outside of what the present round is limited to. */
  outside: boolean
}

type Numbered = Item & { seq: number }

/** What can be entered, on the version that it was made from. `belongs`: whether a paragraph belongs into the round. */
export function previewed(
  items: readonly Numbered[],
  version: Pick<VersionRead, 'body' | 'fixed'>,
  belongs: (paragraph: string | null) => boolean,
): Previewed[] {
  const { paragraphs } = numberBlocks(version.body, version.fixed)
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return items.map(({ seq, pieces, type, chosen }, place) => {
    const as = composed(pieces, byId)
    const before = items[place - 1]
    return {
      ...as,
      ...{ seq, type, chosen },
      paragraphLabel: as.paragraph === null ? null : (byId.get(as.paragraph)?.label ?? ''),
      said: saidIn(pieces),
      joins: before !== undefined && canJoin(before, { pieces }),
      parts: partsOf({ pieces }),
      outside: !belongs(as.paragraph),
    }
  })
}

const saidIn = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.do === 'say' ? [piece.reply ? `Reply: ${piece.words}` : piece.words] : []))
