import type { Identity } from '@/lib/document/tree'
import { chainsOf, firstBy, grouped, type Link, without } from './chain'
import {
  type By,
  isWords,
  type Piece,
  type Segment,
  type Shape,
  trimmed,
  wasThere,
  willBeThere,
} from './flow'
import { wordsOf } from './tracked'

/** A paragraph of the text as it was. `whole`: who would take it out; `becomes`: the new one that is to stand in its place. */
export type Original = Shape & {
  id: Identity
  lang: string | null
  pieces: Piece[]
  whole?: By
  becomes?: Segment
}

/** In the order of reading: what was there, what is new between it, and places that hold nothing but ends of comments. */
export type Found =
  | { found: 'original'; original: Original }
  | { found: 'come'; segment: Segment; by: By; paired?: true }
  | { found: 'blank'; segment: Segment }

/** What paragraphs in a row tell about the text as it was. */
export function originalsOf(segments: readonly Segment[]): Found[] {
  const all = chainsOf(segments).flatMap(ofChain)
  pairReplaced(all)
  return all
}

function ofChain(chain: readonly Link[]): Found[] {
  const groups = grouped(without(chain, ['blank', 'gone', 'come']), ['ins', 'none'])
  const out: Found[] = []
  const staying: { original: Original; joins: By | null }[] = []
  let at = 0
  while (at < chain.length) {
    const link = chain[at] as Link
    const group = groups.find(([first]) => first?.segment === link.segment)
    const last = group?.at(-1)
    if (!group || !last) {
      out.push(alone(link))
      at += 1
      continue
    }
    const end = chain.findIndex(({ segment }) => segment === last.segment)
    const original = together(chain.slice(at, end + 1))
    staying.push({ original, joins: last.bound === 'del' ? firstBy(last.segment, 'del') : null })
    out.push({ found: 'original', original })
    at = end + 1
  }
  joinDeletedEnds(staying)
  return out
}

function alone({ segment, fate }: Link): Found {
  if (fate === 'blank') return { found: 'blank', segment }
  if (fate === 'come') return { found: 'come', segment, by: firstBy(segment, 'ins') }
  return { found: 'original', original: { ...segment, whole: firstBy(segment, 'del') } }
}

/** One paragraph that was split, also by new ones between its parts. */
function together(links: readonly Link[]): Original {
  const [first] = links as [Link, ...Link[]]
  const pieces: Piece[] = []
  for (const [place, { segment, bound, fate }] of links.entries()) {
    pieces.push(...segment.pieces)
    const parts = place < links.length - 1 && fate !== 'blank' && fate !== 'gone' && bound !== 'none'
    if (parts) pieces.push({ inline: { type: 'text', text: '\n\n' }, ins: firstBy(segment, 'ins') })
  }
  return { ...first.segment, pieces: trimmed(pieces, wasThere) }
}

/** Where the end of a paragraph is to go, the words of the next are to be its own, and the next is to go. */
function joinDeletedEnds(all: readonly { original: Original; joins: By | null }[]): void {
  let head: Original | null = null
  let by: By | null = null
  for (const { original, joins } of all) {
    if (head && by) {
      const text = original.pieces
        .filter(willBeThere)
        .map(({ inline }) => wordsOf(inline))
        .join('')
      head.pieces.push({ inline: { type: 'text', text }, ins: by })
      original.whole = by
    } else head = original
    by = joins
  }
}

/** A paragraph deleted beside one that was typed, by the same hand, is one change of words. */
function pairReplaced(all: Found[]): void {
  let open: Found[] = []
  for (const found of all) {
    if (found.found === 'blank') continue
    const isGone = found.found === 'original' && found.original.whole !== undefined
    if (!isGone && found.found !== 'come') open = []
    else if (!pairWithFirst(open, found)) open.push(found)
  }
}

function pairWithFirst(open: Found[], found: Found): boolean {
  const place = open.findIndex((other) => other.found !== found.found)
  const other = open[place]
  const come = found.found === 'come' ? found : other
  const gone = found.found === 'original' ? found : other
  if (come?.found !== 'come' || gone?.found !== 'original') return false
  if (come.by.author !== gone.original.whole?.author) return false
  gone.original.becomes = come.segment
  come.paired = true
  open.splice(place, 1)
  return true
}

/** What paragraphs in a row are to become, each under the identity that it has, or that of the one it replaces. */
export function acceptedOf(segments: readonly Segment[], found: readonly Found[]): Original[] {
  const before = new Map(
    found.flatMap((each) =>
      each.found === 'original' && each.original.becomes
        ? [[each.original.becomes, each.original.id] as const]
        : [],
    ),
  )
  return chainsOf(segments).flatMap((chain) =>
    grouped(without(chain, ['blank', 'gone']), ['del', 'none']).map((group) => {
      const [{ segment: first }] = group as [Link, ...Link[]]
      const pieces = group.flatMap(({ segment }) => segment.pieces.filter(willBeThere))
      return { ...first, id: before.get(first) ?? first.id, pieces: trimmed(pieces, isWords) }
    }),
  )
}
