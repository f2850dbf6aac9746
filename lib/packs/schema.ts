import { z } from 'zod'
import { writtenText } from '@/lib/document/written'
import { mostInputs, numbersIn } from './numbers'

const several = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'Write a day.')
  .transform((day) => new Date(`${day}T00:00:00Z`))
  .refine((day) => !Number.isNaN(day.getTime()), 'There is no such day.')

const said = {
  /** The UTC day on which the board meets. */
  onDate: Day.optional(),
  note: z
    .string()
    .transform(writtenText)
    .pipe(z.string().max(20_000, 'Say it in 20,000 characters at most.'))
    .default(''),
  /** The numbers of the inputs that were ticked, */
  inputs: z.preprocess(several, z.array(z.coerce.number().int().positive()).max(mostInputs)),
  /** and of those that were typed: "14, 23-25". */
  more: z
    .string()
    .transform((text, context) => {
      const numbers = numbersIn(text)
      if (numbers) return numbers
      context.addIssue(`Write numbers of inputs, such as 14, 23-25; ${mostInputs} at most.`)
      return z.NEVER
    })
    .optional(),
}

/** All numbers, each once, in order. */
function together<Said extends { inputs: number[]; more?: number[] | undefined }>({
  inputs,
  more = [],
  ...rest
}: Said) {
  return { ...rest, inputs: [...new Set([...inputs, ...more])].sort((a, b) => a - b) }
}

const few = {
  path: ['more'],
  error: `A pack holds ${mostInputs} inputs at most.`,
}

export const MakePackInput = z
  .object({ paperId: z.uuid(), memberId: z.uuid(), versionId: z.uuid('Choose a version.'), ...said })
  .transform(together)
  .refine(({ inputs }) => inputs.length <= mostInputs, few)
export type MakePackInput = z.infer<typeof MakePackInput>

const ofPack = { paperId: z.uuid(), packId: z.uuid(), revision: z.coerce.number().int().min(1) }

export const ChangePackInput = z
  .object({ ...ofPack, ...said })
  .transform(together)
  .refine(({ inputs }) => inputs.length <= mostInputs, few)
export type ChangePackInput = z.infer<typeof ChangePackInput>

export const RemovePackInput = z.object(ofPack)
export type RemovePackInput = z.infer<typeof RemovePackInput>
