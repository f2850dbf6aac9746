import { z } from 'zod'
import { Consensus } from '@/prisma/generated/enums'

const prose = (most: number) => z.string().trim().min(1).max(most)
const of = { paperId: z.uuid() }

export const ObjectionInput = z.object({
  ...of,
  versionId: z.uuid(),
  memberId: z.uuid(),
  /** Identity of the paragraph. */
  paragraph: z.string().regex(/^[a-z0-9]{8,36}$/, 'Say which paragraph.'),
  why: prose(5000),
  wording: prose(5000),
})
export type ObjectionInput = z.infer<typeof ObjectionInput>

export const EndObjectionInput = z.object({ ...of, objectionId: z.uuid(), reason: prose(5000) })
export type EndObjectionInput = z.infer<typeof EndObjectionInput>

/** In whose name: `forMember:<member>`, `ownName:<member>`, `taskforce` or `admin`, as the form says. */
const Speaks = z
  .string('Choose in whose name you speak.')
  .regex(/^(taskforce|admin|(forMember|ownName):[0-9a-f-]{36})$/, 'Choose in whose name you speak.')
  .transform((value) => {
    if (value === 'admin') return value
    const [capacity, memberId] = value.split(':')
    return { capacity: capacity as 'taskforce' | 'forMember' | 'ownName', memberId: memberId ?? null }
  })

/** A reply in the thread of one objection, or of one challenge of the level of consensus. */
export const ReplyInCallInput = z
  .object({
    ...of,
    objectionId: z.uuid().optional(),
    challengeId: z.uuid().optional(),
    speaker: Speaks,
    text: prose(10_000),
  })
  .refine((input) => (input.objectionId === undefined) !== (input.challengeId === undefined), {
    path: ['text'],
    error: 'Reply in one thread.',
  })
export type ReplyInCallInput = z.infer<typeof ReplyInCallInput>

export const CloseObjectionInput = z.object({
  ...of,
  objectionId: z.uuid(),
  reason: prose(5000),
  statement: prose(5000).optional(),
  consensus: z.enum(Consensus),
})
export type CloseObjectionInput = z.infer<typeof CloseObjectionInput>
