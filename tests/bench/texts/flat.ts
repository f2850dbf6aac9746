import { type Passage, textOf } from '@/tests/traps/model'
import { anchorOf } from '@/tests/traps/picks'
import type { Pick, Truth } from '@/tests/traps/truth'
import type { Span } from './others'

/** A text in one piece, and where each paragraph begins in it. */
export type Flat = { text: string; starts: Map<string, number> }

export function flatten(passages: readonly Passage[]): Flat {
  const starts = new Map<string, number>()
  let text = ''
  for (const { id, words } of passages) {
    starts.set(id, text.length)
    text += `${textOf(words)}\n`
  }
  return { text, starts }
}

export function spanOfPick({ starts }: Flat, pick: Pick): Span {
  const base = starts.get(pick.passage.id) ?? 0
  const { start = 0, end = textOf(pick.passage.words).length } = anchorOf(pick)
  return { start: base + start, end: base + end }
}

/** The same measure as for ours: two characters; for what is gone or rewritten, nothing, or next to it. */
export function isRight({ starts }: Flat, { became, spots }: Truth, found: Span | null): boolean {
  if (became === 'gone' || became === 'rewritten') return found === null || found.end - found.start <= 2
  return spots.some(({ paragraph, start, end }) => {
    const base = starts.get(paragraph) ?? 0
    return (
      found !== null &&
      start !== null &&
      end !== null &&
      Math.abs(found.start - base - start) <= 2 &&
      Math.abs(found.end - base - end) <= 2
    )
  })
}
