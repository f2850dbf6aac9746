import type { PaperHead, ShownVersion } from '@/lib/papers/head'
import type { Entry, FullEntry } from './entry'
import type { Summary } from './summary'

/** The response matrix of a paper for one reader: for the page and for its files. */
export type Matrix = {
  paper: PaperHead
  shown: ShownVersion
  /** All that the reader may know of, by paragraph, then by number. */
  all: readonly Entry[]
  /** Of those, what the filter names. */
  found: readonly Entry[]
  summary: Summary
  /** The last event of the paper, and a mark under which the matrix is the same for the same reader. */
  seq: number
  mark: string
  /** The words of some entries, in one statement; to be asked for a page at a time. */
  withWords: (entries: readonly Entry[]) => Promise<FullEntry[]>
}
