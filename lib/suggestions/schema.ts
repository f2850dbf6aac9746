import { z } from 'zod'
import { given, ofInput, ReplyInput, said } from '@/lib/comments/schema'
import { isIdentity } from '@/lib/document/identity'
import { writtenWords } from '@/lib/document/written'
import { InputType } from '@/prisma/generated/enums'
import { changesOf, editsIn } from './edits'

const reload = 'Reload the page; your text is kept.'
const long = 'A suggestion has 20,000 characters at most: about eight pages. Send the rest as another one.'
const Words = z.string().max(20_000, long).transform(writtenWords)
const Was = z.string().max(20_000, long)
const Paragraph = z.string().refine(isIdentity, reload)
const Offset = z.number().int().min(0).max(20_000)

const Wording = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('replace'),
    paragraph: Paragraph,
    start: Offset,
    end: Offset,
    was: Was,
    words: Words,
  }),
  z.object({ do: z.literal('insertAfter'), paragraph: Paragraph.nullable(), words: Words }),
  z.object({ do: z.literal('delete'), paragraph: Paragraph, was: Was }),
])

/** What is proposed for the version that was read, see `lib/document/wording.ts`. */
export const Changes = z
  .array(Wording)
  .min(1, 'Nothing has changed yet: the words are those of the text. Change some first.')
  .max(300, 'That changes more than 300 places. Send it as several suggestions.')
  .refine((changes) => lengthOf(changes) <= 60_000, long)

const lengthOf = (changes: readonly z.infer<typeof Wording>[]) =>
  changes.reduce((sum, change) => sum + ('words' in change ? change.words.length : 0), 0)

export const AddSuggestionInput = z.object({
  ...given,
  changes: Changes,
  reason: said('reason'),
  type: z.enum(InputType, 'Choose what kind of suggestion this is.').default('substantive'),
})
export type AddSuggestionInput = z.infer<typeof AddSuggestionInput>

/** New words for a suggestion, and its reason, on the version that was read this time. */
export const CorrectSuggestionInput = z.object({
  ...ofInput,
  changes: Changes,
  reason: said('reason'),
})
export type CorrectSuggestionInput = z.infer<typeof CorrectSuggestionInput>

/** A reply with other words, on the version that was read. */
export const CounterInput = ReplyInput.extend({ versionId: z.uuid(), changes: Changes })
export type CounterInput = z.infer<typeof CounterInput>

/** For which member a suggestion is supported, or no longer. */
export const SupportInput = z.object({ ...ofInput, memberId: z.uuid('Choose for which member.') })
export type SupportInput = z.infer<typeof SupportInput>

/** Sent by a form: paragraphs as they should read. What is proposed follows from them. */
export const edited = z
  .looseObject({})
  .transform((values) => ({ ...values, changes: changesOf(editsIn(values)) }))

export const SuggestForm = edited.pipe(AddSuggestionInput)
export const CorrectSuggestionForm = edited.pipe(CorrectSuggestionInput)
export const CounterForm = edited.pipe(CounterInput)
