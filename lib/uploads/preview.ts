import { numberBlocks } from '@/lib/document/numbers'
import { touched } from '@/lib/document/proposal'
import type { InputKind, InputType } from '@/prisma/generated/enums'
import { canJoin, partsOf } from './choices'
import { kindOf } from './chosen'
import { type Composed, composed } from './composed'
import type { Item, Piece } from './item'
import type { VersionRead } from './reading'

/** An item as a person decides on it. */
export type Previewed = Omit<Composed, 'said'> & {
  seq: number
  kind: InputKind
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

/** What can be entered, on the version that it was made from. `belongs`: whether what touches these paragraphs belongs into the round. */
export function previewed(
  items: readonly Numbered[],
  version: Pick<VersionRead, 'body' | 'fixed'>,
  belongs: (kind: InputKind, paragraphs: readonly (string | null)[]) => boolean,
): Previewed[] {
  const { paragraphs } = numberBlocks(version.body, version.fixed)
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return items.map(({ seq, pieces, type, chosen }, place) => {
    const as = composed(pieces, byId)
    const before = items[place - 1]
    const kind = kindOf(pieces)
    return {
      ...as,
      ...{ seq, kind, type, chosen },
      paragraphLabel: as.paragraph === null ? null : (byId.get(as.paragraph)?.label ?? ''),
      said: saidIn(pieces),
      joins: before !== undefined && canJoin(before, { pieces }),
      parts: partsOf({ pieces }),
      outside: !belongs(kind, paragraphsOf(as)),
    }
  })
}

/** The paragraphs that an item touches; null: the whole paper, or the beginning of the text. */
export const paragraphsOf = ({ paragraph, changes }: Composed) =>
  changes.length > 0 ? touched(changes) : [paragraph]

const saidIn = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.do === 'say' ? [piece.reply ? `Reply: ${piece.words}` : piece.words] : []))
