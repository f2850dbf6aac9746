import { z } from 'zod'
import { normaliseEmail } from '@/lib/platform/email'
import { PictureField } from './picture-field'

const text = (most: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `At most ${most} characters.`)

const email = (missing: string) =>
  z.string({ error: missing }).transform((typed, context) => {
    const address = normaliseEmail(typed)
    if (address) return address
    context.addIssue({ code: 'custom', message: 'This is not an e-mail address.' })
    return z.NEVER
  })

const facts = {
  name: text(200, 'The coalition needs a name.'),
  /** Stands in the numbers of papers: TCCM/2025/P-03. */
  shortName: text(20, 'The coalition needs a short name.').regex(
    /^[\p{L}\p{N}][\p{L}\p{N}+-]*$/u,
    'Letters, digits, + and - only: it stands in the numbers of papers.',
  ),
  about: text(10_000, 'Say in a few sentences what the coalition is.'),
  secretariatEmail: email('Give an address of the secretariat.').optional(),
  logo: PictureField,
}

export const FoundInput = z.object({
  token: z.string().max(200),
  ...facts,
  adminName: text(200, 'The first admin needs a name.'),
  adminEmail: email('The first admin needs an e-mail address.'),
})
export type FoundInput = z.infer<typeof FoundInput>

export const SettingsInput = z.object({
  ...facts,
  removeLogo: z.literal('on').optional(),
  minimumEndorsing: z.coerce
    .number('A whole number, 0 or more.')
    .int('A whole number, 0 or more.')
    .min(0, 'A whole number, 0 or more.')
    .max(10_000, 'At most 10000.'),
})
export type SettingsInput = z.infer<typeof SettingsInput>

/** Until when the demo's clock is moved: an instant in UTC, as `2025-06-06T12:00`. */
export const ClockInput = z.object({
  until: z
    .string({ error: 'Say until when.' })
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'Give a date and a time, in UTC.')
    .transform((typed) => new Date(`${typed}Z`))
    .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.'),
})
export type ClockInput = z.infer<typeof ClockInput>
