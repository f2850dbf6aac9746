import { z } from 'zod'
import { Consensus } from '@/prisma/generated/enums'

const prose = z.string().trim().min(1).max(5000)
const of = { paperId: z.uuid() }

export const ProposeInput = z.object({
  ...of,
  versionId: z.uuid(),
  level: z.enum(Consensus),
  reason: prose,
})
export type ProposeInput = z.infer<typeof ProposeInput>

export const ChallengeInput = z.object({ ...of, proposalId: z.uuid(), memberId: z.uuid(), reason: prose })
export type ChallengeInput = z.infer<typeof ChallengeInput>
