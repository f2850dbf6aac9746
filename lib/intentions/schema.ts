import { z } from 'zod'
import { IntentionKind } from '@/prisma/generated/enums'

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'Write a day.')
  .transform((day) => new Date(`${day}T00:00:00Z`))
  .refine((day) => !Number.isNaN(day.getTime()), 'There is no such day.')

export const StateIntentionInput = z
  .object({
    paperId: z.uuid(),
    versionId: z.uuid(),
    memberId: z.uuid(),
    kind: z.enum(IntentionKind, 'Choose what the member intends.'),
    /** The UTC day by which it will have decided. */
    onDate: Day.optional(),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .refine(({ kind, onDate }) => kind !== 'intendsToSign' || onDate, {
    path: ['onDate'],
    error: 'Say by which day the member will sign.',
  })
export type StateIntention = z.infer<typeof StateIntentionInput>

export const EndIntentionInput = z.object({
  paperId: z.uuid(),
  memberId: z.uuid(),
  intentionId: z.uuid(),
})
export type EndIntention = z.infer<typeof EndIntentionInput>
