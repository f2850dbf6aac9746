import { z } from 'zod'
import { Consensus } from '@/prisma/generated/enums'

const prose = (most: number) => z.string().trim().min(1).max(most)
const flag = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const of = { paperId: z.uuid() }

const instant = z.iso.datetime({ offset: true, local: true }).transform(utc)

export const FreezeInput = z.object({
  ...of,
  versionId: z.uuid(),
  closesAt: instant,
  /** An amended final call: it covers only what changed since this version. */
  baseVersionId: z.uuid().optional(),
})
export type FreezeInput = z.infer<typeof FreezeInput>

export const FreezeWithoutCallInput = z.object({ ...of, versionId: z.uuid() })
export type FreezeWithoutCallInput = z.infer<typeof FreezeWithoutCallInput>

export const AskToFreezeInput = z.object({
  ...of,
  versionId: z.uuid(),
  reason: prose(2000),
  /** By when what is unanswered gets its answer. */
  answerBy: instant.optional(),
  /** There is no final call, either. */
  withoutCall: flag.optional(),
})
export type AskToFreezeInput = z.infer<typeof AskToFreezeInput>

/** What it says is the erratum, once another admin confirms. */
export const AskToReopenInput = z.object({ ...of, actId: z.uuid(), reason: prose(2000) })
export type AskToReopenInput = z.infer<typeof AskToReopenInput>

export const ReopenInput = z.object({ ...of, requestId: z.uuid() })
export type ReopenInput = z.infer<typeof ReopenInput>

export const ReasonInput = z.object({ ...of, reason: prose(2000) })
export type ReasonInput = z.infer<typeof ReasonInput>

export const FinaliseInput = z.object({
  ...of,
  versionId: z.uuid(),
  consensus: z.enum(Consensus),
  /** Versions before the final one are closed to visitors. */
  closesEarlier: flag,
})
export type FinaliseInput = z.infer<typeof FinaliseInput>

/** What became of the letter of a final call to one person. */
export const NoteDeliveryInput = z.object({
  ...of,
  noticeId: z.uuid('Choose the letter.'),
  became: z.enum(['cameBack', 'arrived'], 'Say what became of it.'),
})
export type NoteDeliveryInput = z.infer<typeof NoteDeliveryInput>

export const SupersedeInput = z.object({ ...of, byPaperId: z.uuid() })
export type SupersedeInput = z.infer<typeof SupersedeInput>

export const TakeBackActInput = z.object({ ...of, actId: z.uuid(), reason: prose(2000) })
export type TakeBackActInput = z.infer<typeof TakeBackActInput>

/** A time without a zone, as a form sends it, is UTC: the form says so. */
function utc(value: string): Date {
  return new Date(/(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`)
}
