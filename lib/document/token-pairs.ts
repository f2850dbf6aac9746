import type { PlainParagraph } from './numbers'
import { alignPlaces, placesFrom } from './runs'
import { type Segment, textOf } from './segments'
import { at, type Stream, streamsOf } from './stream'

/** An old token that became a new one: their numbers, and where they stand (UTF-16 units, the end excluded). */
export type Pair = { a: number; b: number; old: Span; now: Span }
export type Span = { start: number; end: number }

/** The tokens of one side with their places in its text. `keys` of what is no text are negative. */
export type Side = { stream: Stream; text: string; spans: Span[] }

/** What makes a footnote or an end of paragraph the same on both sides: a negative number. */
export type KeyOf = (segment: Segment, side: 'old' | 'now') => number

/**
 * The tokens of two rows of segments, each a word, a sign, a character of a script without spaces, a footnote or an end
 * of paragraph; and which became which, in order.
 */
export function pairTokens(old: readonly Segment[], now: readonly Segment[], keyOf: KeyOf) {
  const [one, other] = [chunksOf(old), chunksOf(now)]
  const [from, to] = streamsOf(one.map(asParagraph), other.map(asParagraph))
  const sides = { from: sideOf(from, old, one, 'old', keyOf), to: sideOf(to, now, other, 'now', keyOf) }
  const runs = alignPlaces(from, placesFrom(0, from.size), to, placesFrom(0, to.size))
  const pairs = runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, step) => pairOf(sides.from, a + step, sides.to, b + step)),
  )
  return { ...sides, pairs }
}

function pairOf(from: Side, a: number, to: Side, b: number): Pair {
  return { a, b, old: from.spans[a] as Span, now: to.spans[b] as Span }
}

/** Words between footnotes and ends of paragraphs, and each of those by itself, so that no token reaches over one. */
type Chunk = { text: string; start: number; atom: Segment | null }

function chunksOf(segments: readonly Segment[]): Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  for (const segment of segments) {
    const last = chunks.at(-1)
    const atom = segment.note || segment.end ? segment : null
    if (!atom && last && !last.atom) last.text += segment.text
    else chunks.push({ text: segment.text, start, atom })
    start += segment.text.length
  }
  return chunks
}

function asParagraph({ text }: Chunk): PlainParagraph {
  const node = { type: 'paragraph', attrs: { id: '' } } as const
  return { id: '', label: '', kind: 'paragraph', lang: null, node, text }
}

function sideOf(
  stream: Stream,
  segments: readonly Segment[],
  chunks: readonly Chunk[],
  side: 'old' | 'now',
  keyOf: KeyOf,
): Side {
  const spans: Span[] = []
  for (let token = 0; token < stream.size; token += 1) {
    const chunk = chunks[at(stream.owners, token)]
    const base = chunk?.start ?? 0
    spans.push({ start: base + at(stream.starts, token), end: base + at(stream.ends, token) })
    if (chunk?.atom) stream.keys[token] = keyOf(chunk.atom, side)
  }
  return { stream, text: textOf(segments), spans }
}
