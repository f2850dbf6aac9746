import { z } from 'zod'

export const ReviewPlaceInput = z.object({
  paperId: z.uuid(),
  inputId: z.uuid(),
  /** The version whose places were looked at: the current one. */
  versionId: z.uuid(),
  /** Identity of the paragraph; absent: the whole paper. */
  paragraph: z
    .string()
    .regex(/^[a-z0-9]{8,36}$/, 'Choose a paragraph, or the whole paper.')
    .optional(),
})
export type ReviewPlaceInput = z.infer<typeof ReviewPlaceInput>
