import { z } from 'zod'
import { PictureField } from '@/lib/coalition/picture-field'
import { writtenText } from '@/lib/document/written'
import { asciiDomain } from '@/lib/platform/email'
import { Category, Decides, Region } from '@/prisma/generated/enums'
import { countries } from './countries'

const named = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(200, 'At most 200 characters.')

/** A form sends one value as text and several as a list. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? [...new Set(sent)] : [sent]),
    z.array(item),
  )

/** A day as `2025-06-03`, in UTC; its midnight inside. */
const Day = z
  .string({ error: 'Give a date.' })
  .regex(/^\d{4}-\d\d-\d\d$/, 'Give a date as 2025-06-03.')
  .transform((typed) => new Date(`${typed}T00:00:00Z`))
  .refine((at) => !Number.isNaN(at.getTime()), 'There is no such date.')

const MailDomain = z.string().transform((typed, context) => {
  const domain = asciiDomain(typed.trim().replace(/^@/, ''))
  if (domain) return domain
  context.addIssue({ code: 'custom', message: 'Give a mail domain such as fjord.example.' })
  return z.NEVER
})

const Country = z
  .string({ error: 'Choose a country.' })
  .trim()
  .toUpperCase()
  .refine((code) => countries().has(code), 'There is no country with this code.')

const MemberFacts = z.object({
  legalName: named('The member needs its legal name.'),
  displayName: named('Say how the member wants to appear.'),
  categories: several(z.enum(Category, 'There is no such category.')).refine(
    (list) => list.length > 0,
    'Choose at least one category.',
  ),
  country: Country,
  region: z.enum(Region, 'Choose a region.'),
  mailDomain: MailDomain.optional(),
  joinedOn: Day,
})

export const MemberInput = MemberFacts.extend({
  /** Absent for a new member. */
  memberId: z.uuid().optional(),
  associationIds: several(z.uuid()),
  releaseByRepresentative: z.literal('on').optional(),
  logo: PictureField,
  removeLogo: z.literal('on').optional(),
})
export type MemberInput = z.infer<typeof MemberInput>

/** Without a day it leaves now. */
export const LeaveInput = z.object({ memberId: z.uuid(), leftOn: Day.optional() })
export type LeaveInput = z.infer<typeof LeaveInput>

/** Without a day it joins again now. */
export const RejoinInput = z.object({ memberId: z.uuid(), joinedOn: Day.optional() })
export type RejoinInput = z.infer<typeof RejoinInput>

const Keep = z.enum(['kept', 'gone'])

/** What was read in the report, by its digest, and which stance stays on each paper of both, in a field `keep-<paper>`. */
export const MergeInput = z
  .looseObject({ keptId: z.uuid(), goneId: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) })
  .transform(({ keptId, goneId, digest, ...fields }) => ({
    ...{ keptId, goneId, digest },
    keeps: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        const keep = Keep.safeParse(value)
        return name.startsWith('keep-') && keep.success ? [[name.slice('keep-'.length), keep.data]] : []
      }),
    ),
  }))
export type MergeInput = z.infer<typeof MergeInput>

export const ReleaseInput = z.object({ memberId: z.uuid(), byRepresentative: z.literal('on').optional() })
export type ReleaseInput = z.infer<typeof ReleaseInput>

/** How the member comes to a signature. */
export const DecidesInput = z.object({
  memberId: z.uuid(),
  decides: z.enum(Decides, 'Choose how the member decides.'),
})
export type DecidesInput = z.infer<typeof DecidesInput>

/** A day on which the board of a member meets. The same day again changes its note. */
export const BoardDateInput = z.object({
  memberId: z.uuid(),
  day: Day,
  note: z.string().transform(writtenText).pipe(z.string().max(200, 'At most 200 characters.')).optional(),
})
export type BoardDateInput = z.infer<typeof BoardDateInput>

export const BoardDateGone = z.object({ memberId: z.uuid(), boardDateId: z.uuid() })
export type BoardDateGone = z.infer<typeof BoardDateGone>
