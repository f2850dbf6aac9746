import type { CellPlace, PlainParagraph } from './numbers'
import type { RedlineRun } from './redline-run'
import type { Setting } from './setting'
import type { Identity } from './tree'

/**
 * What happened to a paragraph. A moved one may be reworded, too: then its runs say so. `left` stands, without words,
 * where a moved one stood. One that was split or joined is shown with its parts.
 */
export type RedlineKind =
  | 'same'
  | 'changed'
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'left'
  | 'format'
  | 'split'
  | 'joined'

/** A paragraph, heading, item or cell on one side. */
export type RedlinePart = Setting & {
  id: Identity
  /** Its number; '' for a heading. */
  label: string
  is: PlainParagraph['kind']
  /** Of a heading. */
  level?: 1 | 2 | 3
  lang: string | null
  /** Of a cell. */
  cell?: CellPlace
}

export type RedlineBlock = {
  kind: RedlineKind
  /** Identity in the new text; of a deleted one, in the old. What left has that of the one that moved. */
  id: Identity
  /** What it was and what it is, part by part; none where it was not there. Of what left both, as where it moved. */
  before: RedlinePart[]
  after: RedlinePart[]
  /** What changed besides words, as in "now a heading", "a link" or "split from paragraph 3". */
  format: string[]
  runs: RedlineRun[]
}
