import type { PlainParagraph } from '@/lib/document/numbers'
import type { PlaceDecision, PlaceLabel } from '@/prisma/generated/enums'

/** What was decided on the draft, and what it rests on. Offsets are UTF-16 units in the paragraph's plain text. */
export type Plan = {
  decision: PlaceDecision
  fromVersionId: string | null
  foundLabel: PlaceLabel
  foundParagraph: string | null
  paragraph: string | null
  start: number | null
  end: number | null
  words: string
}

type Found = { paragraph: string | null; label: PlaceLabel }

/**
 * Whether a decision still stands against the text as it is now: `spent` where the input is carried on from another
 * version meanwhile (it was published, and is a place by then), `lapsed` with the reason where what it rests on has
 * changed. One that stands comes with the offsets where its words are now.
 */
export function planStands<P extends Plan>(
  plan: P,
  homeVersionId: string | null,
  found: Found,
  paragraphs: readonly PlainParagraph[],
): { state: 'stands'; plan: P } | { state: 'lapsed'; why: string } | { state: 'spent' } {
  if (plan.fromVersionId !== homeVersionId) return { state: 'spent' }
  const target = paragraphs.find(({ id }) => id === plan.paragraph)
  if (plan.paragraph !== null && !target)
    return { state: 'lapsed', why: 'the paragraph is no longer in the draft' }
  const where = target ? wordsIn(target.text, plan) : { start: null, end: null }
  if (!where) return { state: 'lapsed', why: 'the words there were changed in the draft' }
  return found.paragraph === plan.foundParagraph && found.label === plan.foundLabel
    ? { state: 'stands', plan: { ...plan, ...where } }
    : { state: 'lapsed', why: 'the draft was changed, and the words are found elsewhere or otherwise now' }
}

/** Where the words are in the text now; null where they are not, or where it is not clear which of several is meant. */
function wordsIn(
  text: string,
  { start, end, words }: Plan,
): { start: number | null; end: number | null } | null {
  if (start === null || end === null) return text === words ? { start, end } : null
  if (text.slice(start, end) === words) return { start, end }
  const first = text.indexOf(words)
  if (first < 0 || text.indexOf(words, first + 1) >= 0) return null
  return { start: first, end: first + words.length }
}
