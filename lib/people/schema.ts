import { z } from 'zod'
import { normaliseEmail } from '@/lib/platform/email'
import { Right } from '@/prisma/generated/enums'

const Name = z
  .string({ error: 'Give a name.' })
  .trim()
  .min(1, 'Give a name.')
  .max(200, 'At most 200 characters.')

const Email = z.string({ error: 'Give an e-mail address.' }).transform((typed, context) => {
  const email = normaliseEmail(typed)
  if (email) return email
  context.addIssue({ code: 'custom', message: 'This is not an e-mail address, such as ana@fjord.example.' })
  return z.NEVER
})

const on = z.literal('on').optional()

export const InviteInput = z
  .object({
    email: Email,
    name: Name,
    memberId: z.uuid().optional(),
    right: z.enum(Right).optional(),
    taskforce: on,
    admin: on,
  })
  .refine(({ memberId, right }) => !memberId || right, { path: ['right'], error: 'Choose a right.' })
  .refine(({ memberId, taskforce, admin }) => memberId || taskforce || admin, {
    path: ['memberId'],
    error: 'Choose a member, the Taskforce or admin.',
  })
export type InviteInput = z.infer<typeof InviteInput>

export const RenameInput = z.object({ personId: z.uuid(), name: Name })
export type RenameInput = z.infer<typeof RenameInput>

export const PersonInput = z.object({
  personId: z.uuid(),
  name: Name,
  email: Email,
  taskforce: on,
  admin: on,
})
export type PersonInput = z.infer<typeof PersonInput>

/** A person's right at a member: a new one, or another in place of the one held. */
export const RightInput = z.object({
  personId: z.uuid(),
  memberId: z.uuid({ error: 'Choose a member.' }),
  right: z.enum(Right, 'Choose a right.'),
})
export type RightInput = z.infer<typeof RightInput>

export const MembershipInput = z.object({ membershipId: z.uuid() })
export type MembershipInput = z.infer<typeof MembershipInput>

/** Until when somebody of the member signs in another's place, as `2025-06-12T12:00` in UTC. */
export const DeputyInput = z.object({
  personId: z.uuid({ error: 'Choose who.' }),
  memberId: z.uuid(),
  until: z
    .string({ error: 'Say until when.' })
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'Give a date and a time, in UTC.')
    .transform((typed) => new Date(`${typed}Z`))
    .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.'),
})
export type DeputyInput = z.infer<typeof DeputyInput>

export const PersonGone = z.object({ personId: z.uuid() })
export type PersonGone = z.infer<typeof PersonGone>
