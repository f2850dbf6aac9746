import { z } from 'zod'
import { LanguageTag } from '@/lib/papers/schema'
import { SentFile } from './sent-file'

/** A file, or a text that was pasted, for the draft of a paper. */
export const BringImportInput = z
  .object({
    paperId: z.uuid(),
    file: SentFile.optional(),
    text: z.string().max(1_000_000, 'The text is larger than 1 MB.').optional(),
  })
  .refine(({ file, text }) => file !== undefined || text !== undefined, {
    message: 'Choose a file, or paste a text.',
    path: ['file'],
  })
  .refine(({ file, text }) => file === undefined || text === undefined, {
    message: 'Choose a file or paste a text, not both: empty one of them.',
    path: ['text'],
  })
export type BringImportInput = z.infer<typeof BringImportInput>

export const How = z.enum(['replace', 'append'])
export const Changes = z.enum(['notes', 'before', 'accepted'])

/** What was seen in the preview, to be done: `revision` is that of the draft beside which it was seen. */
export const TakeImportInput = z.object({
  paperId: z.uuid(),
  importId: z.uuid(),
  revision: z.coerce.number().int().min(0),
  how: How,
  changes: Changes,
  language: LanguageTag,
  title: z.literal('yes').optional(),
})
export type TakeImportInput = z.infer<typeof TakeImportInput>

export const LetGoInput = z.object({ paperId: z.uuid(), importId: z.uuid() })
export type LetGoInput = z.infer<typeof LetGoInput>

export const SettleNotesInput = z.object({
  paperId: z.uuid(),
  noteIds: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid())], 'Tick the notes first.')
    .refine((ids) => ids.length <= 2_000),
})
export type SettleNotesInput = z.infer<typeof SettleNotesInput>
