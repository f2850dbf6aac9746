import { z } from 'zod'
import { withPlainLineEnds } from './read'

// Browsers send every line end as two characters, so that a text may grow on its way.
const text = z.string().max(2_000_000).transform(withPlainLineEnds)

/** What the report was made from, sent back to be applied: the texts of the files and the digest of the report. */
export const ImportInput = z.object({
  first: text,
  second: text.optional(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ImportInput = z.infer<typeof ImportInput>

/** Which import, and the digest of the report that was read. */
export const TakeBackImportInput = z.object({
  importId: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type TakeBackImportInput = z.infer<typeof TakeBackImportInput>
