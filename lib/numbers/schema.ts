import { z } from 'zod'

const reason = z
  .string('Say why.')
  .trim()
  .min(1, 'Say why.')
  .max(2000, 'Give the reason in 2,000 characters at most.')

/** Of the version that was current when the form was opened, and no other. */
export const DecideNumbersInput = z.object({ paperId: z.uuid(), versionId: z.uuid(), reason })
export type DecideNumbersInput = z.infer<typeof DecideNumbersInput>
