import { z } from 'zod'
import { FileName } from '@/lib/imports/sent-file'
import { Stance } from '@/prisma/generated/enums'
import { wrongAsEvidence, wrongName } from './evidence-kind'

const text = (max: number) => z.string().trim().min(1).max(max, `At most ${max} characters.`)
const Why = z.string().trim().min(3, 'Say why, in a few words.').max(2000)
const Evidence = z.string().trim().min(3, 'Name the mail or the file that it rests on.').max(2000)
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

export type Reservation = {
  text: string
  /** Identity of the paragraph. */
  paragraph: string
  /** The passage, as it was quoted. */
  quote: string | null
  /** The wording that would lift it. */
  wording: string
}

export type SignOn = {
  paperId: string
  /** What was read. */
  versionId: string
  digest: string
  memberId: string
  stance: Stance
  listed: boolean
  /** With the stance `endorseWithReservation`, and only with it. */
  reservation: Reservation | null
  /** With a stance other than endorsing. Released: anyone may read it once the paper is final. */
  statement: string | null
  statementReleased: boolean
  /** The digest of name, categories and logo as the form showed them; by that the signatory agrees that they are shown. */
  shown?: string | undefined
}

/** What a form says of the stance itself, without the text that it is on. */
export type Said = Omit<SignOn, 'paperId' | 'versionId' | 'digest' | 'memberId' | 'shown'>

const Fields = z.object({
  paperId: z.uuid(),
  versionId: z.uuid(),
  digest: Digest,
  memberId: z.uuid(),
  stance: z.enum(Stance, 'Choose a stance.'),
  unlisted: z.literal('yes').optional(),
  reservation: text(4000).optional(),
  paragraph: z.string().max(40).optional(),
  quote: text(4000).optional(),
  wording: text(4000).optional(),
  statement: text(4000).optional(),
  statementReleased: z.literal('yes').optional(),
  shown: Digest.optional(),
})
type Fields = z.infer<typeof Fields>

const endorses = (stance: Stance) => stance === 'endorse' || stance === 'endorseWithReservation'

type Wrong = { path: string; message: string }

function reservationOf({ stance, reservation, paragraph, wording }: Fields): Wrong[] {
  if (stance !== 'endorseWithReservation') {
    const message =
      'You wrote a reservation. Choose “endorses with a reservation”, or clear what you wrote there.'
    return reservation || wording ? [{ path: 'stance', message }] : []
  }
  return [
    ...(reservation ? [] : [{ path: 'reservation', message: 'Say what the reservation is.' }]),
    ...(paragraph ? [] : [{ path: 'paragraph', message: 'Choose the paragraph it is about.' }]),
    ...(wording ? [] : [{ path: 'wording', message: 'Say what wording would lift it.' }]),
  ]
}

function statementOf({ stance, statement, statementReleased }: Fields): Wrong[] {
  if (statementReleased && !statement)
    return [{ path: 'statement', message: 'There is no statement to release. Write one, or clear the box.' }]
  if (!statement || !endorses(stance)) return []
  const message = 'A statement goes with a stance other than endorsing. Clear it, or choose another stance.'
  return [{ path: 'statement', message }]
}

function consistent(fields: Fields, context: z.RefinementCtx): void {
  for (const { path, message } of [...reservationOf(fields), ...statementOf(fields)])
    context.addIssue({ code: 'custom', path: [path], message })
}

function signOnOf(fields: Fields): SignOn {
  const {
    paperId,
    versionId,
    digest,
    memberId,
    stance,
    reservation,
    paragraph,
    quote = null,
    wording,
  } = fields
  const reserved = stance === 'endorseWithReservation' && reservation && paragraph && wording
  return {
    paperId,
    versionId,
    digest,
    memberId,
    stance,
    listed: fields.unlisted === undefined,
    reservation: reserved ? { text: reservation, paragraph, quote, wording } : null,
    statement: fields.statement ?? null,
    statementReleased: fields.statementReleased === 'yes',
    shown: fields.shown,
  }
}

export const SignOnInput = Fields.superRefine(consistent).transform(signOnOf)

/** A PDF or a mail as a file, under the name that it came with. */
export type SentEvidence = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** As `submitWithFile` hands it over: base64 in, checked bytes out. */
const EvidenceFile = z
  .string()
  .transform((text, context) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    const wrong = wrongAsEvidence(bytes)
    if (wrong === null) return bytes
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  .optional()

export type SignOnBehalf = SignOn & { evidence: string; file?: SentEvidence | null }
export const SignOnBehalfInput = Fields.extend({
  evidence: Evidence,
  evidenceFile: EvidenceFile,
  evidenceFileName: FileName.optional(),
})
  .superRefine(consistent)
  .superRefine(({ evidenceFile, evidenceFileName = '' }, context) => {
    const wrong = evidenceFile ? wrongName(evidenceFileName, evidenceFile) : null
    if (wrong !== null) context.addIssue({ code: 'custom', path: ['evidenceFile'], message: wrong })
  })
  .transform(({ evidence, evidenceFile, evidenceFileName, ...fields }): SignOnBehalf => {
    const file = evidenceFile ? { name: evidenceFileName || 'evidence', bytes: evidenceFile } : null
    return { ...signOnOf(fields), evidence, file }
  })

/** Says the stance `endorsementId` again on the text that was read: as it was, or without its reservation. */
export const ReconfirmInput = z.object({
  paperId: z.uuid(),
  versionId: z.uuid(),
  digest: Digest,
  memberId: z.uuid(),
  endorsementId: z.uuid(),
  shown: Digest.optional(),
})
export type Reconfirm = z.infer<typeof ReconfirmInput>

const First = z.object({ paperId: z.uuid(), memberId: z.uuid(), firstSignatureId: z.uuid() })

/** Signs, as the second of two, exactly what the first signed on the text that was read. */
export const SignSecondInput = First.extend({
  versionId: z.uuid(),
  digest: Digest,
  shown: Digest.optional(),
})
export type SignSecond = z.infer<typeof SignSecondInput>

export const TakeBackFirstInput = First
export type TakeBackFirst = z.infer<typeof TakeBackFirstInput>

const Held = z.object({ paperId: z.uuid(), memberId: z.uuid(), endorsementId: z.uuid() })

/** With evidence: by an admin, on behalf. */
export const WithdrawInput = Held.extend({ reason: Why, evidence: Evidence.optional() })
export type Withdraw = z.infer<typeof WithdrawInput>

/** From the admin's form, where evidence is asked for. */
export const WithdrawOnBehalfInput = Held.extend({ reason: Why, evidence: Evidence })

export const DeclineInput = Held.extend({ reason: Why.optional() })
export type Decline = z.infer<typeof DeclineInput>

export const VoidInput = Held.extend({ reason: Why })
export type Void = z.infer<typeof VoidInput>

export const PrepareInput = z.object({
  paperId: z.uuid(),
  versionId: z.uuid(),
  memberId: z.uuid(),
  stance: z.enum(Stance, 'Choose a stance.'),
  note: z.string().trim().min(1, 'Say what the signatory should know.').max(4000),
})
export type Prepare = z.infer<typeof PrepareInput>
