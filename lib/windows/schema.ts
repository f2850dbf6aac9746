import { z } from 'zod'
import { WindowKind } from '@/prisma/generated/enums'
import { windowChanges } from './changing'

/** What `<input type="datetime-local">` holds, read as UTC; or an instant with its zone. */
const Instant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/,
    'Write a date and a time, in UTC.',
  )
  .transform((text) => new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`))
  .refine((at) => !Number.isNaN(at.getTime()), 'There is no such day.')

const Reason = z.string().trim().min(3, 'Say why, in a few words.').max(1000)
const one = z.union([z.string().transform((text) => [text]), z.array(z.string())])

/** One window; without an opening it opens at once. */
type Wanted = { kind: WindowKind; opensAt?: Date | undefined; closesAt: Date }

const kinds = ['comments', 'suggestions', 'signOn', 'finalCall'] as const

/** A form's fields are flat: `kind` (ticked), and for each kind `<kind>Opens` and `<kind>Closes`. */
const Fields = z.object({
  kind: one.pipe(z.array(z.enum(WindowKind))).optional(),
  baseVersionId: z.uuid().optional(),
  commentsOpens: Instant.optional(),
  commentsCloses: Instant.optional(),
  suggestionsOpens: Instant.optional(),
  suggestionsCloses: Instant.optional(),
  signOnOpens: Instant.optional(),
  signOnCloses: Instant.optional(),
  finalCallOpens: Instant.optional(),
  finalCallCloses: Instant.optional(),
})

function wanted(fields: z.infer<typeof Fields>, context: z.RefinementCtx): Wanted[] {
  const chosen = kinds.filter((kind) => fields.kind?.includes(kind))
  if (!chosen.length) context.addIssue({ code: 'custom', path: ['kind'], message: 'Choose what to open.' })
  return chosen.flatMap((kind) => {
    const [opensAt, closesAt] = [fields[`${kind}Opens`], fields[`${kind}Closes`]]
    if (closesAt) return [{ kind, opensAt, closesAt }]
    context.addIssue({ code: 'custom', path: [`${kind}Closes`], message: 'Say when it closes.' })
    return []
  })
}

export type SetWindows = {
  paperId: string
  /** A recirculation or an amended final call: limited to what changed since this version. */
  baseVersionId?: string | undefined
  windows: readonly Wanted[]
}

export const SetWindowsInput = Fields.extend({ paperId: z.uuid() }).transform(
  (fields, context): SetWindows => ({
    paperId: fields.paperId,
    baseVersionId: fields.baseVersionId,
    windows: wanted(fields, context),
  }),
)

export type SetRound = {
  name: string
  paperIds: readonly string[]
  windows: readonly Wanted[]
  /** Limited, on each paper, to what changed since the version that was consulted on last. */
  recirculation?: boolean
}

export const SetRoundInput = Fields.extend({
  name: z.string().trim().min(3, 'Give the round a name.').max(120),
  paper: one.pipe(z.array(z.uuid())).optional(),
  recirculation: z.literal('on').optional(),
}).transform((fields, context): SetRound => {
  const paperIds = [...new Set(fields.paper)]
  if (!paperIds.length) context.addIssue({ code: 'custom', path: ['paper'], message: 'Choose the papers.' })
  const windows = wanted(fields, context)
  return { name: fields.name, paperIds, windows, ...(fields.recirculation && { recirculation: true }) }
})

export type AddToRound = { roundId: string; paperIds: readonly string[]; windows: readonly Wanted[] }

export const AddToRoundInput = Fields.extend({
  roundId: z.uuid(),
  paper: one.pipe(z.array(z.uuid())).optional(),
}).transform((fields, context): AddToRound => {
  const paperIds = [...new Set(fields.paper)]
  if (!paperIds.length) context.addIssue({ code: 'custom', path: ['paper'], message: 'Choose the papers.' })
  return { roundId: fields.roundId, paperIds, windows: wanted(fields, context) }
})

const needsClosing = (input: { change: string; closesAt?: Date | undefined }) =>
  !['extend', 'reopen'].includes(input.change) || input.closesAt !== undefined
const sayClosing = { path: ['closesAt'], error: 'Say when it closes.' }

/** Other times for all windows of these kinds of a round, on these papers. */
export const ChangeRoundInput = z
  .object({
    roundId: z.uuid(),
    change: z.enum(windowChanges),
    kind: one.pipe(z.array(z.enum(WindowKind))).optional(),
    paper: one.pipe(z.array(z.uuid())).optional(),
    opensAt: Instant.optional(),
    closesAt: Instant.optional(),
    reason: Reason,
  })
  .refine(needsClosing, sayClosing)
  .transform(({ kind, paper, ...input }, context) => {
    const [chosenKinds, paperIds] = [[...new Set(kind)], [...new Set(paper)]]
    if (!chosenKinds.length)
      context.addIssue({ code: 'custom', path: ['kind'], message: 'Choose the windows.' })
    if (!paperIds.length) context.addIssue({ code: 'custom', path: ['paper'], message: 'Choose the papers.' })
    return { ...input, kinds: chosenKinds, paperIds }
  })
export type ChangeRound = z.infer<typeof ChangeRoundInput>

export const ChangeWindowInput = z
  .object({
    windowId: z.uuid(),
    /** Other windows of the paper that get the same times. */
    also: one.pipe(z.array(z.uuid())).optional(),
    change: z.enum(windowChanges),
    opensAt: Instant.optional(),
    closesAt: Instant.optional(),
    reason: Reason,
  })
  .refine(needsClosing, sayClosing)
export type ChangeWindow = z.infer<typeof ChangeWindowInput>

/** The last act on a window, with all windows of that act; or the last on a round. */
export const TakeBackWindowsInput = z
  .object({ windowId: z.uuid().optional(), roundId: z.uuid().optional(), reason: Reason })
  .refine((input) => (input.windowId === undefined) !== (input.roundId === undefined), {
    path: ['windowId'],
    error: 'Choose a window or a round.',
  })
export type TakeBackWindows = z.infer<typeof TakeBackWindowsInput>
