import canonicalize from 'canonicalize'
import type { Made } from '@/lib/document/apply-wording'
import { numberBlocks } from '@/lib/document/numbers'
import { putBack, withWords } from '@/lib/document/put-back'
import type { Rebased } from '@/lib/document/rebase-paragraph'
import { rebaseWording } from '@/lib/document/rebase-wording'
import { parseBody } from '@/lib/document/schema'
import type { Addressable, Body, Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { type Decision, no, overtaken } from '@/lib/platform/decision'
import { type Chosen, settle } from './choices'
import { appliedOrNull, overlapping, type Taken, type Touched } from './merged'

/** A merge as it was kept. */
export type Kept = { changes: readonly Taken[]; touched: readonly Touched[] }

/**
 * What taking a merge out of the draft comes to: paragraphs that nobody touched since become what they were, whole; in all
 * others its words are looked up, and `standing` says how each stands now. "Mine" is what stood there before the merge.
 */
export type Undoing = {
  whole: ReadonlyMap<Identity, Addressable>
  out: readonly Touched[]
  standing: Rebased[]
}

export function undoing(body: Body, { changes, touched }: Kept): Undoing {
  const now = new Map(numberBlocks(body).paragraphs.map(({ id, node }) => [id, node]))
  const whole = new Map<Identity, Addressable>()
  for (const { id, before, after } of touched)
    if (before && after && isSame(now.get(id), after)) whole.set(id, before)
  const left = touched.flatMap(({ after }) => after ?? [])
  const ids = new Set(left.map(({ attrs }) => attrs.id))
  const inverse = changes.flatMap(({ made }) => made.flatMap((each) => inverseOf(each, whole, ids)))
  const standing = inverse.length === 0 ? [] : rebaseWording(inverse, { type: 'doc', content: left }, body)
  return { whole, out: touched.filter(({ out }) => out !== null), standing }
}

const isSame = (one: Addressable | undefined, other: Addressable) => canonicalize(one) === canonicalize(other)

/** The change that takes a change back, in the text that it was made in. A paragraph that went is put back whole. */
function inverseOf(
  made: Made,
  whole: ReadonlyMap<Identity, Addressable>,
  left: ReadonlySet<Identity>,
): Wording[] {
  if (made.do === 'insertAfter') return [{ do: 'delete', paragraph: made.id, was: made.words }]
  if (whole.has(made.paragraph)) return []
  if (made.do === 'replace') return [{ ...made, was: made.words, words: made.was }]
  // It was emptied, for something had to stand there.
  const { paragraph, was } = made
  return left.has(paragraph) ? [{ do: 'replace', paragraph, start: 0, end: 0, was: '', words: was }] : []
}

/** The draft without the merge; or why a person has to choose first. Words that are gone already stay so. */
export function undoneIn(
  body: Body,
  { whole, out, standing }: Undoing,
  chosen: Chosen,
): (Decision & { ok: false }) | { ok: true; body: Body } {
  const texts = new Map(numberBlocks(body).paragraphs.map(({ id, text }) => [id, text]))
  const { settled, open } = settle(standing, chosen, texts)
  if (open.some((place) => standing[place]?.is === 'collides'))
    return overtaken(
      'Some of its words were changed since they came into the draft. Choose what is to stand there.',
    )
  const nows = settled.flatMap(({ now }) => now)
  const applied = appliedOrNull(body, nows)
  if (!applied) return no(overlapping)
  let next = withWords(applied.body, whole)
  for (const { out: taken } of out) {
    const back = taken && putBack(next, taken)
    if (!back) return no('Something else was written where a paragraph was taken out. Put it back by hand.')
    next = back
  }
  const parsed = parseBody(next)
  return parsed.ok ? parsed : no(parsed.why)
}
