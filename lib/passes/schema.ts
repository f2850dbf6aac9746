import { z } from 'zod'
import { CodeInput, LinkInput } from '@/lib/sign-in/schema'

/** Asks for a code: who, and what the link that led here is about. */
export const AskInput = LinkInput.omit({ next: true }).extend({
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
  memberId: z.uuid(),
  /** The number of the version that the link names; without one, the one that stands. */
  version: z.coerce.number().int().min(1).max(100_000).optional(),
})
export type Ask = z.infer<typeof AskInput>

/** The code from the mail, on the page (`at`) on which it was asked for. */
export const TypeInput = CodeInput.pick({ code: true }).extend({ at: z.string().max(500) })
