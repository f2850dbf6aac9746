import { z } from 'zod'
import { AddCommentInput } from '@/lib/comments/schema'
import { isIdentity } from '@/lib/document/identity'
import { writtenText } from '@/lib/document/written'
import { LanguageTag } from '@/lib/papers/schema'
import { Changes, edited } from '@/lib/suggestions/schema'
import { InputKind, InputType, PublicAs } from '@/prisma/generated/enums'

const ticked = z
  .enum(['on', 'true'])
  .optional()
  .transform((value) => value !== undefined)

const said = (empty: string, most = 10_000) =>
  z
    .string(empty)
    .transform(writtenText)
    .pipe(
      z
        .string()
        .min(1, empty)
        .max(most, `Say it in ${most.toLocaleString('en-GB')} characters at most.`),
    )

const words = 'Write first what you want to say.'

/** Something said in a member's room, on the version and the passage that were read. */
export const SayInput = z.object({
  ...AddCommentInput.pick({ paperId: true, versionId: true, paragraph: true, quote: true, start: true })
    .shape,
  memberId: z.uuid(),
  type: z.enum(InputType, 'Choose what kind of comment this is.').default('substantive'),
  language: LanguageTag.default('en'),
  text: said(words),
  /** Wording that is proposed, with the words above as its reason. */
  changes: Changes.optional(),
  /** A representative is asked to send it on. */
  ask: ticked,
})
export type SayInput = z.infer<typeof SayInput>

/** Sent by a form that suggests other words: paragraphs as they should read, which say where it is, and why. */
export const SuggestInRoomForm = edited.pipe(
  SayInput.omit({ text: true, paragraph: true, quote: true, start: true }).extend({
    changes: Changes,
    reason: said('Write the reason first.'),
  }),
)

const ofEntry = { paperId: z.uuid(), entryId: z.uuid() }

export const CorrectEntryInput = z.object({ ...ofEntry, text: said(words) })
export type CorrectEntryInput = z.infer<typeof CorrectEntryInput>

export const EntryInput = z.object(ofEntry)
export type EntryInput = z.infer<typeof EntryInput>

export const RoomReplyInput = z.object({ ...ofEntry, text: said('Write the reply first.') })
export type RoomReplyInput = z.infer<typeof RoomReplyInput>

export const WithdrawRoomReplyInput = z.object({ ...ofEntry, replyId: z.uuid() })
export type WithdrawRoomReplyInput = z.infer<typeof WithdrawRoomReplyInput>

export const AgreeInput = z.object({
  ...ofEntry,
  agree: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
})
export type AgreeInput = z.infer<typeof AgreeInput>

export const DeclineInput = z.object({
  ...ofEntry,
  why: said('Say why in a word: your colleagues read it.', 2_000),
})
export type DeclineInput = z.infer<typeof DeclineInput>

const several = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Entries sent on as one input, in the words of the form: one as it is, or several consolidated. */
export const SendOnInput = z.object({
  paperId: z.uuid(),
  memberId: z.uuid(),
  entryIds: z.preprocess(
    several,
    z
      .array(z.uuid())
      .min(1, 'Choose at least one thing to send on.')
      .max(50, 'Send on 50 things at most at once.'),
  ),
  /** On which paragraph of the current version, `whole`: the paper. One that stays where it was said says nothing. */
  place: z
    .string()
    .refine((place) => place === 'whole' || isIdentity(place), 'Choose where it is said.')
    .optional(),
  /** What it becomes; a suggestion has the wording of the entries, as long as suggestions are taken. */
  kind: z.enum(InputKind).default('comment'),
  type: z.enum(InputType, 'Choose what kind of comment this is.'),
  blocking: ticked,
  taskforceOnly: ticked,
  publicAs: z.enum(PublicAs).default('counted'),
  language: LanguageTag.default('en'),
  text: said('Write first what your member says.'),
  /** What it contradicts, as far as that was read and it is meant all the same. */
  meant: z.preprocess(several, z.array(z.string().max(60)).max(200)),
})
export type SendOnInput = z.infer<typeof SendOnInput>

export const VisitInput = z.object({ paperId: z.uuid(), memberId: z.uuid() })
export type VisitInput = z.infer<typeof VisitInput>
