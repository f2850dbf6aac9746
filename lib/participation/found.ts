import type { Stage } from '@/lib/papers/rules'
import type { WindowKind } from '@/prisma/generated/enums'
import type { ParticipationFilter } from './filter'
import type { Group, Row } from './grid'
import type { Tally } from './levels'

/** A paper, with how many members have spoken on it. */
export type PaperColumn = {
  id: string
  slug: string
  title: string
  stage: Stage
  /** The window that closes first of those that are open; null: none is. */
  closes: { kind: WindowKind; at: Date } | null
  tally: Tally
}

/** Who has spoken on which papers, as far as one reader may know. */
export type Participation = {
  /** Whether the reader is told who has not spoken. */
  byName: boolean
  /** The filter as far as it holds for this reader. */
  filter: ParticipationFilter
  rounds: readonly { id: string; name: string }[]
  /** Every paper that can be chosen, by title. */
  choices: readonly { slug: string; title: string }[]
  papers: readonly PaperColumn[]
  paperPages: { page: number; pages: number }
  /** On at least one of these papers. */
  together: Tally
  /** Every member's row, in groups; none where the reader is not told. */
  groups: readonly Group[]
  /** The rows of the reader's own members. */
  own: readonly Row[]
  /** How many members have spoken only where this reader may not know it. */
  untold: number
}
