import { z } from 'zod'

/** What the report was made from, sent back to be applied: the texts of the files and the digest of the report. */
export const ImportInput = z.object({
  first: z.string().max(1_000_000),
  second: z.string().max(1_000_000).optional(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ImportInput = z.infer<typeof ImportInput>
