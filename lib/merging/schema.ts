import { z } from 'zod'
import { answer, describesMeeting, missingMinutes } from '@/lib/dispositions/schema'
import { writtenWords } from '@/lib/document/written'
import { type Chosen, choices } from './choices'

const Words = z.string().max(20_000, 'A paragraph has 20,000 characters at most.').transform(writtenWords)

/** The words of a change were left as they were offered (`was-0`): that is no choice, whatever the draft became meanwhile. */
function isAsOffered(form: Record<string, unknown>, place: string): boolean {
  const [words, was] = ['words', 'was'].map((name) => Words.safeParse(form[`${name}-${place}`]).data)
  return words !== undefined && words === was
}

/** `choice-0` and `words-0` for the first change of a proposal, and so on, as `Chosen`. */
function chosenIn(form: Record<string, unknown>): Chosen {
  const chosen = new Map<number, { choice?: (typeof choices)[number]; words?: string }>()
  for (const [name, value] of Object.entries(form)) {
    const [, kind, place] = /^(choice|words)-(\d{1,3})$/.exec(name) ?? []
    if (place === undefined || (kind === 'words' && isAsOffered(form, place))) continue
    const of = chosen.get(Number(place)) ?? {}
    const parsed = kind === 'choice' ? z.enum(choices).safeParse(value) : Words.safeParse(value)
    if (parsed.success) chosen.set(Number(place), { ...of, [kind ?? '']: parsed.data })
  }
  return chosen
}

/** The names of fields whose offered words (`was-0`) were taken away: that says neither what is to stand there nor that nothing is. */
function emptied(form: Record<string, unknown>): string[] {
  return Object.keys(form).flatMap((name) => {
    const [, place] = /^was-(\d{1,3})$/.exec(name) ?? []
    const words = place === undefined ? 'none' : form[`words-${place}`]
    return words === undefined || String(words).trim() === '' ? [`words-${place}`] : []
  })
}

const empty =
  'Nothing is written here. Write what is to stand there, or put the offered words back; to leave them out, answer it without accepting its words.'

/** A form with what was chosen in it; one with an emptied field is refused. */
const withChosen = z
  .looseObject({})
  .superRefine((form, context) => {
    for (const name of emptied(form)) context.addIssue({ code: 'custom', path: [name], message: empty })
  })
  .transform((form) => ({ ...form, chosen: chosenIn(form) }))
const chosen = z.custom<Chosen>()

/** Digest of how the proposal stood when it was looked at; owed by whoever chose, so that nobody chooses between other texts. */
const seen = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'Reload the page and look again.')
  .optional()

const { reason, sentenceId, note, meeting, meetingOn, present, publish } = answer

/** Proposed wording to be put into the draft, whole or as it was chosen; the reason is owed unless all of it is. */
export const AcceptInput = withChosen.pipe(
  z
    .object({
      ...{ paperId: z.uuid(), inputId: z.uuid(), seen, chosen },
      /** What was pressed; what it comes to depends on the words. */
      kind: answer.kind.optional(),
      /** `seenOf` the answers that stood there when this one was begun. */
      answersSeen: answer.seen,
      ...{ reason, sentenceId, note, meeting, meetingOn, present, publish },
    })
    .refine(describesMeeting, missingMinutes),
)
export type AcceptInput = z.infer<typeof AcceptInput>

const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.uuid())
    .max(100, 'Accept 100 at a time: each is looked up in the draft that the one before it left.'),
)

/** Several inputs whose wording is put into the draft as it was proposed. */
export const AcceptAllInput = z.object({
  paperId: z.uuid(),
  inputIds: list.refine((ids) => ids.length > 0, 'Choose at least one input to accept.'),
})
export type AcceptAllInput = z.infer<typeof AcceptAllInput>

/** A merge to be taken out of the draft; "mine" is what stood there before it. */
export const UndoInput = withChosen.pipe(z.object({ paperId: z.uuid(), mergeId: z.uuid(), seen, chosen }))
export type UndoInput = z.infer<typeof UndoInput>
