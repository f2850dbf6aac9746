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

export const CloseObjectionInput = z.object({
  ...of,
  objectionId: z.uuid(),
  reason: prose(5000),
  statement: prose(5000).optional(),
  consensus: z.enum(Consensus),
})
export type CloseObjectionInput = z.infer<typeof CloseObjectionInput>
