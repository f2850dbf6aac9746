import { z } from 'zod'

/** A paper, and a position that it rests on, or no longer does. */
export const FoundationInput = z.object({
  paperId: z.uuid(),
  positionId: z.uuid('Choose a position.'),
})
export type FoundationInput = z.infer<typeof FoundationInput>
