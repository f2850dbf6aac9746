import { z } from 'zod'
import { writtenText } from '@/lib/document/written'

const Day = z
  .string({ error: 'Say on which day.' })
  .regex(/^\d{4}-\d\d-\d\d$/, 'Say on which day.')
  .transform((day) => new Date(`${day}T00:00:00Z`))
  .refine((day) => !Number.isNaN(day.getTime()), 'There is no such day.')

export const NoteCallInput = z.object({
  memberId: z.uuid(),
  /** The UTC day of the call. */
  calledOn: Day,
  note: z
    .string()
    .transform(writtenText)
    .pipe(z.string().min(1).max(500, 'At most 500 characters.'))
    .optional(),
})
export type NoteCallInput = z.infer<typeof NoteCallInput>

export const DropCallInput = z.object({ callId: z.uuid() })
export type DropCallInput = z.infer<typeof DropCallInput>
