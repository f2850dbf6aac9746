import type { PlaceLabel } from '@/lib/document/placement'
import type { Edit } from '@/lib/document/proposed'
import type { Identity } from '@/lib/document/tree'
import type { InputType } from '@/prisma/generated/enums'

/**
 * Words that somebody said: a comment in a file, or a part of a mail. On a passage of the version, a paragraph, or the
 * whole text (paragraph null); `label` says how sure that is.
 */
export type Remarked = {
  do: 'say'
  paragraph: Identity | null
  /** UTF-16 offsets into the paragraph's plain text; null: all of it. */
  start: number | null
  end: number | null
  /** The words it was made on, also where they were not found. */
  quote: string | null
  words: string
  label: PlaceLabel
  /** Answers the remark before it. */
  reply: boolean
  /** Marked as done in the file. */
  resolved: boolean
  authors: string[]
  date: string | null
}

/** One thing that a file or a mail says: a change that it makes, or a remark. */
export type Piece = Edit | Remarked

/** What becomes one input: as a rule one piece; changes of one sentence, and the remark on them, are one. */
export type Item = { pieces: Piece[]; type: InputType; chosen: boolean }
