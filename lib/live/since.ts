import type { Reading } from '@/lib/papers/reading'
import type { InputKind } from '@/prisma/generated/enums'

/** What happened to an input since: its number and kind, and whether this reader did it. */
export type Touched = { number: number; kind: InputKind; own: boolean }

/** The reading page as it would be now, and which inputs something was said to or done with since an event. */
export type Since = {
  reading: Reading
  /** Only those that this reader may know of. Null where too much happened to name it. */
  touched: readonly Touched[] | null
}
