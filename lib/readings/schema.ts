import { z } from 'zod'

export const MarkReadInput = z.object({
  paperId: z.uuid(),
  /** The version that was read. */
  versionId: z.uuid(),
})
export type MarkReadInput = z.infer<typeof MarkReadInput>
