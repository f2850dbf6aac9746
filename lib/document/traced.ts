import { carryOver } from './carry-over'
import { numberBlocks, type PlainParagraph } from './numbers'
import type { Placement } from './placement'
import type { FixedLabels } from './series'
import { loosened, tokenize } from './tokens'
import { movedTowards } from './towards'
import type { Body, Identity } from './tree'

/** A text with the numbers that its paragraphs keep. */
export type NumberedText = { body: Body; fixed?: FixedLabels | undefined }

/** A passage that somebody named: a paragraph, or some words of it as they were quoted. */
export type Passage = { paragraph: Identity; quote: string | null }

/** `label`: the visible number of the paragraph, empty for a heading; `whole`: all words of it. */
type Reading = { paragraph: Identity; label: string; text: string; whole: string }

/**
 * What became of a passage in another text. It *stands* where its very words are still there, typography and upper case
 * apart, wherever that is; it *changed* where other words stand in its place; else it is *gone*. `was` and `now` are both the
 * passage, or both the whole paragraph, so that they can be compared.
 */
export type Traced =
  | { how: 'stands' | 'changed'; was: Reading; now: Reading }
  | { how: 'gone'; was: Reading | null; now: null }

/** Follows passages of one text into another, in the order given. The texts are compared once. */
export function tracePassages(from: NumberedText, to: NumberedText, passages: readonly Passage[]): Traced[] {
  const [then, now] = [from, to].map(
    ({ body, fixed }) => new Map(numberBlocks(body, fixed).paragraphs.map((each) => [each.id, each])),
  )
  const anchors = passages.map(({ paragraph, quote }) => ({ paragraph, ...(quote && { quote }) }))
  const placed = carryOver(from.body, to.body, anchors)
  return passages.map((passage, nth) => {
    const [was, place] = [then?.get(passage.paragraph), placed[nth]]
    const is = place?.paragraph ? now?.get(place.paragraph) : undefined
    return traced(passage, was, place, is)
  })
}

function traced(
  { quote }: Passage,
  was: PlainParagraph | undefined,
  place: Placement | undefined,
  is: PlainParagraph | undefined,
): Traced {
  if (!was) return { how: 'gone', was: null, now: null }
  if (!place || !is) return { how: 'gone', was: reading(was, quote ?? was.text), now: null }
  const { start, end } = place
  const words = start === null || end === null ? null : is.text.slice(start, end)
  const before = words === null ? was.text : (quote ?? was.text)
  const after = words ?? is.text
  const how = isSame(before, after) ? 'stands' : 'changed'
  return { how, was: reading(was, before), now: reading(is, after) }
}

const reading = ({ id, label, text: whole }: PlainParagraph, text: string): Reading => ({
  ...{ paragraph: id, label, text, whole },
})

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => tokenize(text).map(({ key }) => loosened(key)))
  return a !== undefined && b !== undefined && a.length === b.length && a.every((key, i) => key === b[i])
}

/** Whether a passage moved towards a wording: by itself, or by what changed beside it in its paragraph. */
export function cameTowards(traced: Traced, wording: string): boolean {
  if (traced.how === 'gone') return false
  const { was, now } = traced
  return movedTowards(was.text, now.text, wording) || movedTowards(was.whole, now.whole, wording)
}
