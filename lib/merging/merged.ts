import { type Applied, applyWording, type Made } from '@/lib/document/apply-wording'
import { numberBlocks } from '@/lib/document/numbers'
import { type TakenOut, takenFrom } from '@/lib/document/put-back'
import type { Rebased } from '@/lib/document/rebase-paragraph'
import { parseBody } from '@/lib/document/schema'
import type { Addressable, Body, Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import { type Chosen, type Outcome, type Settled, settle } from './choices'

/** A change of a proposal as it was put into the draft, at which characters of which paragraphs. */
export type Taken = { change: number; as: Outcome; made: Made[] }

/** A paragraph that was touched: as it was (null: it is new), as it became (null: it went), and where it stood. */
export type Touched = {
  id: Identity
  before: Addressable | null
  after: Addressable | null
  out: TakenOut | null
}

export type Merged = { body: Body; changes: Taken[]; touched: Touched[]; whole: boolean }

export const overlapping =
  'The words that you chose overlap. Choose for one of them, and leave the other as it is.'

/** A draft with a proposal merged, as far as was chosen; or why that cannot be. */
export function mergeInto(
  body: Body,
  standing: readonly Rebased[],
  chosen: Chosen,
): (Decision & { ok: false }) | { ok: true; merged: Merged } {
  const { paragraphs } = numberBlocks(body)
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  const { settled, open } = settle(standing, chosen, texts)
  const decision = canSettle(standing, settled, open)
  if (!decision.ok) return decision
  const made = makeAll(body, settled)
  if (!made) return no(overlapping)
  const parsed = parseBody(made.body)
  if (!parsed.ok) return no(parsed.why)
  const touched = touchedBy(body, parsed.body, made.changes, standing)
  const whole = settled.every(({ as }) => as === 'proposed' || as === 'landed')
  return { ok: true, merged: { body: parsed.body, changes: made.changes, touched, whole } }
}

function canSettle(
  standing: readonly Rebased[],
  settled: readonly Settled[],
  open: readonly number[],
): Decision {
  if (open.length > 0) {
    const gone = open.filter((place) => standing[place]?.is === 'gone').length
    return overtaken(
      gone === open.length ? lostWords(gone, standing.length) : collidingWords(open.length, standing.length),
    )
  }
  return settled.some(({ as }) => as !== 'left')
    ? yes
    : no('Nothing of it would stand in the draft. Answer it without accepting its words.')
}

const ofIt = (some: number, all: number) => (all === 1 ? 'Its change' : `${some} of its ${all} changes`)

const lostWords = (some: number, all: number) =>
  `${ofIt(some, all)} ${some === 1 ? 'is' : 'are'} about words that are no longer in the draft. Leave that out, or write it in the draft and answer it there.`

const collidingWords = (some: number, all: number) =>
  `${ofIt(some, all)} ${some === 1 ? 'collides' : 'collide'} with what was changed in the draft meanwhile. Choose the words that are to stand there.`

function makeAll(body: Body, settled: readonly Settled[]): { body: Body; changes: Taken[] } | null {
  const nows = settled.flatMap(({ now }) => now)
  const applied = appliedOrNull(body, nows)
  if (!applied) return null
  const left = [...applied.changes]
  return {
    body: applied.body,
    changes: settled.map(({ change, as, now }) => ({ change, as, made: left.splice(0, now.length) })),
  }
}

/** A text with changes made; null where they overlap, as other words that a person chose may. */
export function appliedOrNull(body: Body, changes: readonly Wording[]): Applied | null {
  try {
    return applyWording(body, changes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Also the paragraphs whose words stood there already: they, too, are where the proposal landed. */
function touchedBy(was: Body, is: Body, changes: readonly Taken[], standing: readonly Rebased[]): Touched[] {
  const [before, after] = [nodesOf(was), nodesOf(is)]
  const ids = changes.flatMap(({ change, as, made }) =>
    as === 'landed' ? [standing[change]?.change.paragraph ?? null] : made.map(paragraphOf),
  )
  const known = [...new Set(ids)].flatMap((id) =>
    id !== null && (before.has(id) || after.has(id)) ? [id] : [],
  )
  return known.map((id) => {
    const [one, other] = [before.get(id) ?? null, after.get(id) ?? null]
    const went = one !== null && other === null
    return { id, before: one, after: other, out: went ? takenFrom(was, id) : null }
  })
}

const paragraphOf = (made: Made) => (made.do === 'insertAfter' ? made.id : made.paragraph)

const nodesOf = (body: Body) => new Map(numberBlocks(body).paragraphs.map(({ id, node }) => [id, node]))

/** Where it landed: the first paragraph that was touched and is in the text; failing that, the one that stood above. */
export function landedIn({ touched }: Pick<Merged, 'touched'>): Identity | null {
  const [first] = touched
  return touched.find(({ after }) => after !== null)?.id ?? first?.out?.above ?? first?.id ?? null
}
