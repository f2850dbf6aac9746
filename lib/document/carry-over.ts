import { type Anchor, anchorIn } from './anchor'
import { type Correspondence, correspond } from './correspondence'
import { numberBlocks, type PlainParagraph } from './numbers'
import { placeParagraph, placePassage } from './place'
import type { Placement } from './placement'
import { streamsOf } from './stream'
import type { Body } from './tree'

/**
 * Where comments made on one version lie in a later one, in the order given. The texts are compared once; each anchor is
 * looked up. Only what has the very same words in a place that what stands around it vouches for is called exact, or
 * moved; the rest says how sure it is.
 */
export function carryOver(from: Body, to: Body, anchors: readonly Anchor[]): Placement[] {
  const before = numberBlocks(from).paragraphs
  const [old, next] = streamsOf(before, numberBlocks(to).paragraphs)
  const found = correspond(old, next)
  const places = new Map(before.map(({ id }, place) => [id, place]))
  return anchors.map((anchor) => placeAnchor(found, before, places, anchor))
}

function placeAnchor(
  found: Correspondence,
  paragraphs: readonly PlainParagraph[],
  places: ReadonlyMap<string, number>,
  anchor: Anchor,
): Placement {
  const place = anchor.paragraph === null ? undefined : places.get(anchor.paragraph)
  const paragraph = place === undefined ? undefined : paragraphs[place]
  if (place === undefined || !paragraph) {
    const label = anchor.paragraph === null ? 'exact' : 'gone'
    return { paragraph: null, start: null, end: null, label, score: label === 'exact' ? 1 : 0 }
  }
  const { start, end } = anchorIn([paragraph], anchor)
  if (start === undefined || end === undefined) return placeParagraph(found, place)
  return placePassage(found, place, start, end)
}
