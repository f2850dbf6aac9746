import { z } from 'zod'
import { ChangeClassKind } from '@/prisma/generated/enums'

const reason = z
  .string('Say why.')
  .trim()
  .min(1, 'Say why.')
  .max(2000, 'Give the reason in 2,000 characters at most.')

const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(1000),
)

export const PublishInput = z.object({
  paperId: z.uuid(),
  /** The draft as it was when its author looked at what would be published. */
  draftRevision: z.coerce.number().int().min(0),
  coverNote: z
    .string('Write a cover note: it goes out with the version.')
    .trim()
    .min(1, 'Write a cover note: it goes out with the version.')
    .max(5000, 'A cover note has 5,000 characters at most.'),
  saidClass: z.enum(ChangeClassKind).optional(),
  /** The prepared answers that are published with the version. */
  dispositionIds: z.union([z.literal('all'), ids]),
})
export type PublishInput = z.infer<typeof PublishInput>

const ofVersion = { paperId: z.uuid(), versionId: z.uuid() }

/** Taking back and suppressing: which version, and why. */
export const EndVersionInput = z.object({ ...ofVersion, reason })
export type EndVersionInput = z.infer<typeof EndVersionInput>

export const ConfirmClassInput = z.object(ofVersion)
export type ConfirmClassInput = z.infer<typeof ConfirmClassInput>

export const ChallengeClassInput = z.object({ ...ofVersion, memberId: z.uuid(), reason })
export type ChallengeClassInput = z.infer<typeof ChallengeClassInput>

export const CorrectClassInput = z.object({ ...ofVersion, kind: z.enum(ChangeClassKind), reason })
export type CorrectClassInput = z.infer<typeof CorrectClassInput>
