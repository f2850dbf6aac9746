import { z } from 'zod'
import { isIdentity } from '@/lib/document/identity'
import { writtenText } from '@/lib/document/written'
import { LanguageTag } from '@/lib/papers/schema'
import { InputType, PublicAs } from '@/prisma/generated/enums'

const ticked = z
  .enum(['on', 'true'])
  .optional()
  .transform((value) => value !== undefined)

export const said = (what: string) =>
  z
    .string(`Write the ${what} first.`)
    .transform(writtenText)
    .pipe(
      z
        .string()
        .min(1, `Write the ${what} first.`)
        .max(
          10_000,
          `A ${what} has 10,000 characters at most: about four pages. Send the rest as another one.`,
        ),
    )

const reason = z
  .string()
  .transform(writtenText)
  .pipe(z.string().max(2_000, 'Give the reason in 2,000 characters at most.'))

/** In whose name: `forMember:<member>`, `ownName:<member>` or `taskforce`, as the pressed button says. */
const Speaks = z
  .string('Choose in whose name you speak.')
  .regex(/^(taskforce|(forMember|ownName):[0-9a-f-]{36})$/, 'Choose in whose name you speak.')
  .transform((value) => {
    const [capacity, memberId] = value.split(':')
    return { capacity: capacity as 'taskforce' | 'forMember' | 'ownName', memberId: memberId ?? null }
  })
export type Speaks = z.infer<typeof Speaks>

/** What a comment and a suggestion are given with, beside their words. */
export const given = {
  paperId: z.uuid(),
  /** The version that was read. */
  versionId: z.uuid(),
  speaker: Speaks,
  blocking: ticked,
  taskforceOnly: ticked,
  publicAs: z.enum(PublicAs).default('counted'),
  language: LanguageTag.default('en'),
}

export const AddCommentInput = z.object({
  ...given,
  /** Identity of the paragraph; absent: the whole paper. */
  paragraph: z.string().refine(isIdentity, 'Reload the page; your text is kept.').optional(),
  /** The words that are meant, and where in the paragraph they begin (UTF-16 units) if that is known. */
  quote: z
    .string()
    .max(5_000, 'Quote 5,000 characters at most.')
    .transform((quote) => quote.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ''))
    .optional(),
  start: z.coerce.number().int().min(0).max(20_000).optional(),
  type: z.enum(InputType, 'Choose what kind of comment this is.').default('substantive'),
  text: said('comment'),
})
export type AddCommentInput = z.infer<typeof AddCommentInput>

export const ofInput = { paperId: z.uuid(), inputId: z.uuid() }

export const ReplyInput = z.object({
  ...ofInput,
  speaker: Speaks,
  language: LanguageTag.default('en'),
  text: said('reply'),
})
export type ReplyInput = z.infer<typeof ReplyInput>

export const CorrectCommentInput = z.object({ ...ofInput, text: said('comment') })
export type CorrectCommentInput = z.infer<typeof CorrectCommentInput>

export const WithdrawInput = z.object({ ...ofInput, reason: reason.optional() })
export type WithdrawInput = z.infer<typeof WithdrawInput>

export const LiftBlockInput = z.object({ ...ofInput, reason: reason.optional() })
export type LiftBlockInput = z.infer<typeof LiftBlockInput>

const ofReply = { paperId: z.uuid(), replyId: z.uuid() }

export const CorrectReplyInput = z.object({ ...ofReply, text: said('reply') })
export type CorrectReplyInput = z.infer<typeof CorrectReplyInput>

export const WithdrawReplyInput = z.object(ofReply)
export type WithdrawReplyInput = z.infer<typeof WithdrawReplyInput>

/** One input of the late tray, or several of a paper: `inputId` may stand in the form more than once. */
export const DecideLateInput = z
  .object({
    paperId: z.uuid(),
    inputId: z
      .union([z.uuid().transform((id) => [id]), z.array(z.uuid())], 'Tick what you decide on.')
      .transform((ids) => [...new Set(ids)]),
    admitted: z.enum(['yes', 'no'], 'Choose whether it is admitted.').transform((value) => value === 'yes'),
    reason: reason.pipe(z.string().min(1, 'Give the reason: its author will read it.')),
  })
  .transform(({ inputId: inputIds, ...input }) => ({ ...input, inputIds }))
export type DecideLateInput = z.infer<typeof DecideLateInput>
