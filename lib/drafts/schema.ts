import { z } from 'zod'
import { parseBody } from '@/lib/document/schema'
import { LanguageTag, Title } from '@/lib/papers/schema'

/** The whole tree, read by the text's own grammar; what is refused is said in a sentence. */
const BodyTree = z.unknown().transform((json, context) => {
  const parsed = parseBody(json)
  if (parsed.ok) return parsed.body
  context.addIssue(parsed.why)
  return z.NEVER
})

const text = { title: Title, language: LanguageTag, body: BodyTree }
const DraftText = z.object(text)
export type DraftText = z.infer<typeof DraftText>

const revision = z.coerce.number().int().min(0)

/** `revision` is that of the text which was seen when writing began. */
export const SaveDraftInput = z.object({ paperId: z.uuid(), revision, ...text })
export type SaveDraftInput = z.infer<typeof SaveDraftInput>

/** The end of a collision: the text that was chosen, over the one of that revision, and the text that was given up. */
export const SettleDraftInput = z.object({ paperId: z.uuid(), revision, keep: DraftText, giveUp: DraftText })
export type SettleDraftInput = z.infer<typeof SettleDraftInput>

/** A draft as a form without scripts sends it. `over`: the revision that is knowingly replaced. */
export const PlainDraftInput = z.object({
  paperId: z.uuid(),
  revision,
  over: revision.optional(),
  title: Title,
  language: LanguageTag,
  text: z.string().max(1_000_000, 'The text is larger than 1 MB.').default(''),
})
export type PlainDraftInput = z.infer<typeof PlainDraftInput>

export const RestoreCopyInput = z.object({ paperId: z.uuid(), revision, copyId: z.uuid() })
export type RestoreCopyInput = z.infer<typeof RestoreCopyInput>

/** Bytes of a draft as it is sent: the text has 1 MB at most, and a collision is settled with two of them. */
export const draftBytes = 4_000_000
