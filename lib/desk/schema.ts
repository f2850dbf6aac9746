import { z } from 'zod'
import { numbersFrom } from './selection'

/** Inputs by their numbers ("3,7-9"), and who is to look after them; without a person: nobody any more. */
export const AssignInput = z.object({
  paperId: z.uuid(),
  numbers: z
    .string()
    .transform(numbersFrom)
    .refine((numbers) => numbers.length > 0, 'Choose at least one input.'),
  handlerId: z.uuid().optional(),
})
export type AssignInput = z.infer<typeof AssignInput>

const text = z
  .string('Write the sentence.')
  .trim()
  .min(1, 'Write the sentence.')
  .max(500, 'Write 500 characters at most.')

/** A sentence for reasons: a new one, or (with its id) other words for one. */
export const SentenceInput = z.object({ sentenceId: z.uuid().optional(), text })
export type SentenceInput = z.infer<typeof SentenceInput>

export const RetireSentenceInput = z.object({ sentenceId: z.uuid(), retired: z.enum(['yes', 'no']) })
export type RetireSentenceInput = z.infer<typeof RetireSentenceInput>
