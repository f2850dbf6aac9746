import { z } from 'zod'
import { numbersFrom } from '@/lib/desk/selection'
import { writtenText } from '@/lib/document/written'
import { Consensus, DispositionKind } from '@/prisma/generated/enums'

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(1000),
)
const prose = (most: number) => z.string().transform(writtenText).pipe(z.string().min(1).max(most))

const identity = z.string().regex(/^[a-z0-9]{8,36}$/)
const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))

/** What an answer says, whatever it is the answer to. */
export const answer = {
  kind: z.enum(DispositionKind, 'Say what became of it.'),
  reason: prose(5000).optional(),
  /** One of the Taskforce's sentences, with which the reason begins. */
  sentenceId: z.uuid().optional(),
  /** For the Taskforce only. */
  note: prose(5000).optional(),
  /** Decided in a meeting: the minutes, or what they say of it. */
  meeting: prose(2000).optional(),
  /** The day of that meeting. */
  meetingOn: day.optional(),
  /** The members that were present. */
  present: list.optional(),
  /** Identity of the paragraph where it landed. */
  landedParagraph: identity.optional(),
  /** The number of the input that says the same. */
  duplicateOf: z.coerce.number().int().positive().optional(),
  /** At once, or with the next version (or by itself, later). */
  publish: z.enum(['now', 'later']).default('later'),
  /** `seenOf` the answers that stood there when this one was begun. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
}

type Said = {
  kind: DispositionKind
  duplicateOf?: number | undefined
  meeting?: string | undefined
  meetingOn?: Date | undefined
  present?: string[] | undefined
}

const namesDuplicate = ({ kind, duplicateOf }: Said) => (kind === 'duplicate') === (duplicateOf !== undefined)
const missingNumber = {
  path: ['duplicateOf'],
  error: 'Say of which input it is a duplicate, and only for a duplicate.',
}
export const describesMeeting = ({ meeting, meetingOn, present }: Omit<Said, 'kind'>) =>
  meeting !== undefined || (meetingOn === undefined && !present?.length)
export const missingMinutes = {
  path: ['meeting'],
  error: 'Say what the minutes of that meeting say, or where they are.',
}

export const AnswerInput = z
  .object({
    paperId: z.uuid(),
    /** The inputs that this one answer is for. */
    inputIds: list.refine((ids) => ids.length > 0, 'Choose at least one input to answer.'),
    ...answer,
  })
  .refine(namesDuplicate, missingNumber)
  .refine(describesMeeting, missingMinutes)
export type AnswerInput = z.infer<typeof AnswerInput>

/** One answer for many inputs, which are named by their numbers ("3,7-9"). */
export const AnswerTogetherInput = z
  .object({
    paperId: z.uuid(),
    numbers: z
      .string()
      .transform(numbersFrom)
      .refine((numbers) => numbers.length > 0, 'Choose at least one input to answer.'),
    ...answer,
  })
  .refine(namesDuplicate, missingNumber)
  .refine(describesMeeting, missingMinutes)
export type AnswerTogetherInput = z.infer<typeof AnswerTogetherInput>

/** Takes back what one has prepared: for one input, or for all that the answer is for. */
export const UndoAnswerInput = z.object({
  paperId: z.uuid(),
  dispositionId: z.uuid(),
  inputId: z.uuid().optional(),
})
export type UndoAnswerInput = z.infer<typeof UndoAnswerInput>

/** Publishes every prepared answer of a paper: as many as somebody saw. */
export const PublishAllInput = z.object({ paperId: z.uuid(), count: z.coerce.number().int().positive() })
export type PublishAllInput = z.infer<typeof PublishAllInput>

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
