import { z } from 'zod'
import { Consensus, DispositionKind } from '@/prisma/generated/enums'

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(1000),
)
const prose = (most: number) => z.string().trim().min(1).max(most)

export const AnswerInput = z
  .object({
    paperId: z.uuid(),
    /** The inputs that this one answer is for. */
    inputIds: list.refine((ids) => ids.length > 0, 'Choose at least one input to answer.'),
    kind: z.enum(DispositionKind),
    reason: prose(5000).optional(),
    /** For the Taskforce only. */
    note: prose(5000).optional(),
    /** Decided in a meeting: date, members present, minutes. */
    meeting: prose(2000).optional(),
    /** Identity of the paragraph where it landed. */
    landedParagraph: z
      .string()
      .regex(/^[a-z0-9]{8,36}$/)
      .optional(),
    /** The number of the input that says the same. */
    duplicateOf: z.coerce.number().int().positive().optional(),
    /** At once, or with the next version (or by itself, later). */
    publish: z.enum(['now', 'later']),
  })
  .refine((input) => (input.kind === 'duplicate') === (input.duplicateOf !== undefined), {
    path: ['duplicateOf'],
    error: 'Say of which input it is a duplicate, and only for a duplicate.',
  })
export type AnswerInput = z.infer<typeof AnswerInput>

export const PreparedInput = z.object({
  paperId: z.uuid(),
  dispositionIds: list.refine((ids) => ids.length > 0, 'Choose at least one prepared answer.'),
})
export type PreparedInput = z.infer<typeof PreparedInput>

export const CloseBlockInput = z.object({
  paperId: z.uuid(),
  inputId: z.uuid(),
  reason: prose(5000),
  /** The member's statement, as it wants to be read beside the decision. */
  statement: prose(5000).optional(),
  consensus: z.enum(Consensus),
})
export type CloseBlockInput = z.infer<typeof CloseBlockInput>
