import { z } from 'zod'
import { PaperKind, Procedure } from '@/prisma/generated/enums'
import { isSlug } from './slug'

/** A title as versions carry it: one line, no halves of characters. */
export const Title = z
  .string('Give the paper a title.')
  .transform((text) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\p{Surrogate}|\p{Cc}/gu, ''),
  )
  .pipe(z.string().min(1, 'Give the paper a title.').max(200, 'A title has 200 characters at most.'))

/** A language tag (BCP 47) in its canonical form. */
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'Choose a language.')
  .transform((tag, context) => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? tag
    } catch {
      context.addIssue('Choose a language.')
      return z.NEVER
    }
  })

const topics = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.uuid())
    .max(50)
    .transform((ids) => [...new Set(ids)].sort()),
)

const described = {
  title: Title,
  topicIds: topics,
  procedureReason: z.string().trim().max(1000, 'Give the reason in 1,000 characters at most.').optional(),
}

const reasoned = {
  path: ['procedureReason'],
  error: 'Say why this paper needs another procedure than the full one.',
}

export const CreatePaperInput = z
  .object({
    ...described,
    procedure: z.enum(Procedure).default('full'),
    kind: z.enum(PaperKind),
    language: LanguageTag.default('en'),
    /** The address below /papers; follows from the title where it is absent. */
    slug: z
      .string()
      .trim()
      .toLowerCase()
      .refine(isSlug, 'Use letters a to z, digits and hyphens, 80 at most.')
      .optional(),
  })
  .refine((input) => input.procedure === 'full' || input.procedureReason, reasoned)
export type CreatePaperInput = z.infer<typeof CreatePaperInput>

export const DescribePaperInput = z
  .object({ ...described, paperId: z.uuid(), procedure: z.enum(Procedure).optional() })
  .refine(({ procedure = 'full', procedureReason }) => procedure === 'full' || procedureReason, reasoned)
export type DescribePaperInput = z.infer<typeof DescribePaperInput>
