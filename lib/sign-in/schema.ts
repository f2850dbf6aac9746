import { z } from 'zod'
import { normaliseEmail } from '@/lib/platform/email'

/** An address as it is stored, from whatever was typed. */
const Email = z.string().transform((text, context) => {
  const email = normaliseEmail(text)
  if (email) return email
  context.addIssue({ code: 'custom', message: 'This is not an e-mail address, such as ana@fjord.example.' })
  return z.NEVER
})

const next = z.string().optional()

export const LinkInput = z.object({ email: Email, next })
/** Spaces and hyphens between the digits do not matter. */
export const CodeInput = z.object({
  email: Email,
  code: z
    .string({ error: 'Type the eight digits from the mail.' })
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'Type the eight digits from the mail.')),
  next,
})
export const TokenInput = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/), next })
export const RoleInput = z.object({ personId: z.uuid(), next })
export const SessionInput = z.object({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) })
