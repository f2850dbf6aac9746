import { Newest } from '@/lib/platform/newest'
import type { SaidRow } from './said-statement'

/** About a thousand bytes each; 40 MB are what a process keeps of what was said. */
const most = 40_000

/**
 * What was said on versions of papers, as this process read it last, by the id of the version. No input, answer, place
 * or name changes without an event, so under the same mark (the numbers of the last event of the paper and of the
 * coalition) it is the same. Nothing may be changed in it.
 */
export const heldSaid = new Newest<SaidRow>(most, weightOf)

/** What it takes to keep it, roughly, in thousands of bytes; at least 1. */
function weightOf({ places, apart, passages, inputs }: SaidRow): number {
  const numbers = places.reduce((sum, place) => sum + place.numbers.length, 0)
  const words = (inputs ?? []).reduce(
    (sum, input) => sum + 1200 + lengthOf(input.texts) + repliesOf(input),
    0,
  )
  return Math.ceil((numbers * 8 + apart.length * 400 + passages.length * 120 + words) / 1000) + 1
}

type Texts = readonly { body: string }[] | null

const lengthOf = (texts: Texts) => (texts ?? []).reduce((sum, { body }) => sum + body.length, 0)
const repliesOf = ({ replies }: { replies: readonly { texts: Texts }[] | null }) =>
  (replies ?? []).reduce((sum, { texts }) => sum + 600 + lengthOf(texts), 0)
