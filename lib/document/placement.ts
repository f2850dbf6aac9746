import type { Words } from './passage'
import { at, type Stream } from './stream'
import type { Identity } from './tree'

/** How sure it is that a passage is where it was carried to. */
export type PlaceLabel = 'exact' | 'moved' | 'changed' | 'doubtful' | 'gone'

/**
 * Where an anchor lies in another version. `start` and `end` are null for a whole paragraph, `paragraph` is null for the
 * whole paper, or where nothing better is known. The score is the share that survived and is sure, 0 to 1.
 */
export type Placement = {
  paragraph: Identity | null
  start: number | null
  end: number | null
  label: PlaceLabel
  score: number
}

/** Nothing of it is left, nor is it known what stands there now. */
export const gone: Placement = { paragraph: null, start: null, end: null, label: 'gone', score: 0 }

/** Some tokens of a new text as a placement, save `cut` characters at either end. */
export function spanOf(
  to: Stream,
  { first, last }: Words,
  label: PlaceLabel,
  score: number,
  cut = { start: 0, end: 0 },
): Placement {
  const paragraph = to.paragraphs[at(to.owners, first)]?.id ?? null
  return {
    paragraph,
    start: at(to.starts, first) + cut.start,
    end: at(to.ends, last) - cut.end,
    label,
    score,
  }
}
