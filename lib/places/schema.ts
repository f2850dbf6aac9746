import { z } from 'zod'
import { isIdentity } from '@/lib/document/identity'

const ofInput = { paperId: z.uuid(), inputId: z.uuid() }

/** What a person says about a place. Moving names a paragraph; confirming says what was looked at. */
const said = {
  ...ofInput,
  decision: z.enum(['confirm', 'move', 'release'], 'Say what is to become of its place.'),
  seen: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'Reload the page and look again.')
    .optional(),
  paragraph: z.string().refine(isIdentity, 'Choose a paragraph.').optional(),
  words: z.string().max(5_000, 'Mark 5,000 characters at most.').optional(),
  start: z.coerce.number().int().min(0).max(20_000).optional(),
}

const namesParagraph = (input: { decision: string; paragraph?: string | undefined }) =>
  input.decision !== 'move' || input.paragraph !== undefined
const missing = { path: ['paragraph'], message: 'Choose a paragraph.' }

/** On the draft, before publishing. */
export const PlanPlaceInput = z.object(said).refine(namesParagraph, missing)
export type PlanPlaceInput = z.infer<typeof PlanPlaceInput>

/** In the version whose places were looked at: the current one. */
export const ReviewPlaceInput = z.object({ ...said, versionId: z.uuid() }).refine(namesParagraph, missing)
export type ReviewPlaceInput = z.infer<typeof ReviewPlaceInput>

export const ForgetPlanInput = z.object(ofInput)
export type ForgetPlanInput = z.infer<typeof ForgetPlanInput>
