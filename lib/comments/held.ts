import { Newest } from '@/lib/platform/newest'
import type { InputRow } from './statement'

/** What was said on a paper under this mark: the numbers of the last event of the paper and of the coalition. */
export type Held = { mark: string; inputs: readonly InputRow[] }

/**
 * What was said on papers, as this process read it last, by paper and version asked for. No input, answer, place or name
 * changes without an event, so under the same mark it is the same. Nothing may be changed in it.
 */
export const heldInputs = new Newest<Held>(24)
