import { z } from 'zod'

/** A day as `2025-06-09`; UTC midnight inside. */
const day = (missing: string) =>
  z
    .string({ error: missing })
    .regex(/^\d{4}-\d\d-\d\d$/, 'Give a date as 2025-06-09.')
    .transform((typed) => new Date(`${typed}T00:00:00Z`))
    .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.')

const named = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(200, 'At most 200 characters.')

export const MilestoneInput = z
  .object({
    milestoneId: z.uuid().optional(),
    title: named('The milestone needs a title.'),
    place: z.string().trim().max(200, 'At most 200 characters.').optional(),
    startsOn: day('Say when it starts.'),
    endsOn: day('Say when it ends.').optional(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, {
    path: ['endsOn'],
    error: 'It cannot end before it starts.',
  })
export type MilestoneInput = z.infer<typeof MilestoneInput>

export const MilestoneGone = z.object({ milestoneId: z.uuid() })
export type MilestoneGone = z.infer<typeof MilestoneGone>

/** A day on which nobody is expected to work, or, with `working`, no longer one. */
export const NonWorkingDayInput = z
  .object({
    day: day('Say which day.'),
    name: z.string().trim().max(120, 'At most 120 characters.').optional(),
    working: z.literal('on').optional(),
  })
  .refine(({ name, working }) => working || name, { path: ['name'], error: 'Say what day it is.' })
export type NonWorkingDayInput = z.infer<typeof NonWorkingDayInput>
