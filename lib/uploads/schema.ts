import { z } from 'zod'
import { canBeBrought, endingOf, isReadable } from '@/lib/document/import/ending'
import { writtenText } from '@/lib/document/written'
import { SentFile } from '@/lib/imports/sent-file'
import { InputType, PublicAs } from '@/prisma/generated/enums'

/** Asked before a text is put in order: nobody waits for what is refused all the same. Room for blanks that go. */
const raw = (most: number) => 2 * most + 1_000

const shortLine = 'Write 200 characters at most.'
const line = (empty: string) =>
  z
    .string(empty)
    .max(raw(200), shortLine)
    .transform((text) => writtenText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, empty).max(200, shortLine))

const day = z
  .string('Say on which day it came.')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Say on which day it came.')
  .transform((text, context) => {
    const date = new Date(`${text}T00:00:00Z`)
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return date
    context.addIssue('There is no such day.')
    return z.NEVER
  })

const longMail = 'A mail has 100,000 characters at most. Enter the rest as another one.'
const text = z
  .string()
  .max(raw(100_000), longMail)
  .transform(writtenText)
  .pipe(z.string().max(100_000, longMail))
  .optional()

/** Cannot be read, yet may be what a member sent: it is kept with the reason. No computer runs what is called so. */
const unread = ['pdf', 'rtf', 'doc', 'eml', 'msg']

/** A file is kept, and handed on under its name: one that ends as no text does is refused. */
const CameFile = SentFile.refine(
  ({ name }) => isReadable(endingOf(name)) || unread.includes(endingOf(name)),
  {
    message: `A file that is called so is not kept. ${canBeBrought}`,
    path: ['name'],
  },
)

/** Something that came: a file or the words of a mail, for a member. */
export const BringInput = z
  .discriminatedUnion('source', [
    z.object({
      source: z.literal('mail'),
      paperId: z.uuid(),
      memberId: z.uuid('Choose the member that it came from.'),
      sender: line('Say from whom it came.'),
      cameOn: day,
      file: CameFile.optional(),
      text,
    }),
    z.object({
      source: z.literal('file'),
      paperId: z.uuid(),
      memberId: z.uuid('Choose for which member this is.'),
      file: CameFile.optional(),
    }),
  ])
  .superRefine((input, context) => {
    const words = input.source === 'mail' ? (input.text ?? '') : ''
    if (!input.file && words === '')
      context.addIssue(
        input.source === 'mail' ? 'Choose a file, or write what the mail says.' : 'Choose a file first.',
      )
    if (input.file && words !== '')
      context.addIssue('Enter the file and the words of the mail one after the other: each has its own page.')
  })
export type BringInput = z.infer<typeof BringInput>

const ofUpload = { paperId: z.uuid(), uploadId: z.uuid() }
const seen = { ...ofUpload, revision: z.coerce.number().int().min(0) }

export const MatchInput = z.object({ ...seen, versionId: z.uuid('Choose a version.') })
export type MatchInput = z.infer<typeof MatchInput>

export const DropInput = z.object(ofUpload)
export type DropInput = z.infer<typeof DropInput>

const seqs = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.coerce.number().int().min(1).max(10_000)).max(10_000),
)

/**
 * What is chosen of the items (by their numbers): which are entered, which become one with the one before, which are
 * taken apart; and of each its type, as `type-<number>`.
 */
const choices = {
  ...seen,
  chosen: seqs,
  join: seqs,
  split: seqs,
}

type WithTypes<Base> = Base & { types: Record<number, InputType> }

const isType = (value: unknown): value is InputType =>
  typeof value === 'string' && Object.hasOwn(InputType, value)

function withTypes<Base extends Record<string, unknown>>(input: Base): WithTypes<Base> {
  const types: Record<number, InputType> = {}
  for (const [name, value] of Object.entries(input)) {
    const seq = /^type-(\d{1,5})$/.exec(name)?.[1]
    if (seq !== undefined && isType(value)) types[Number(seq)] = value
  }
  return { ...input, types }
}

export const ChooseInput = z.looseObject(choices).transform(withTypes)
export type ChooseInput = Pick<
  z.infer<typeof ChooseInput>,
  'paperId' | 'uploadId' | 'revision' | 'chosen' | 'join' | 'split' | 'types'
>

export const EnterInput = z
  .looseObject({
    ...choices,
    /** The member's own file is sent for the member; says nothing for a mail. */
    capacity: z.enum(['forMember']).optional(),
    /** What the public may see of the member's own file; says nothing for a mail. */
    publicAs: z.enum(PublicAs).default('counted'),
  })
  .transform(withTypes)
export type EnterInput = ChooseInput & Pick<z.infer<typeof EnterInput>, 'capacity' | 'publicAs'>

const longReason = 'Give the reason in 2,000 characters at most.'

export const DisownInput = z.object({
  ...ofUpload,
  /** One of those that were entered; absent: all that are left. */
  inputId: z.uuid().optional(),
  reason: z
    .string('Say why: it stays in place of the words.')
    .max(raw(2_000), longReason)
    .transform(writtenText)
    .pipe(z.string().min(1, 'Say why: it stays in place of the words.').max(2_000, longReason)),
})
export type DisownInput = z.infer<typeof DisownInput>
