import { z } from 'zod'

const sentence = (asked: string, most: number) =>
  z
    .string(asked)
    .trim()
    .min(1, asked)
    .max(most, `Say it in ${most.toLocaleString('en-GB')} characters at most.`)

export const PublishAnnexInput = z.object({
  paperId: z.uuid(),
  /** The draft as it was when its author looked at what would be published. */
  draftRevision: z.coerce.number().int().min(0),
  note: sentence('Tell members what it is for, or what changed.', 2000),
})
export type PublishAnnexInput = z.infer<typeof PublishAnnexInput>

/** Taking back and suppressing: which version of the annex, and why. */
export const EndAnnexInput = z.object({
  paperId: z.uuid(),
  versionId: z.uuid(),
  reason: sentence('Say why.', 2000),
})
export type EndAnnexInput = z.infer<typeof EndAnnexInput>
