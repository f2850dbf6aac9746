import { fold } from './tokens'

export type Span = { start: number; end: number }

/**
 * Where a quote stands in a paragraph's plain text, white space and typography apart: of several places the one nearest
 * to `near`, else the first. Null where it is not there. Offsets are UTF-16 units, the end excluded.
 */
export function findQuote(text: string, quote: string, near = 0): Span | null {
  const haystack = folded(text)
  const needle = folded(quote).text.trim()
  if (needle === '') return null
  let best: Span | null = null
  for (
    let index = haystack.text.indexOf(needle);
    index >= 0;
    index = haystack.text.indexOf(needle, index + 1)
  ) {
    const start = haystack.from[index] ?? 0
    const end = haystack.to[index + needle.length - 1] ?? text.length
    if (best && Math.abs(best.start - near) <= Math.abs(start - near)) break
    best = { start, end }
  }
  return best
}

/** A text without typography, runs of white space as one blank, and where each unit of it came from. */
function folded(text: string): { text: string; from: number[]; to: number[] } {
  let out = ''
  const from: number[] = []
  const to: number[] = []
  let index = 0
  for (const character of text) {
    const end = index + character.length
    const plain = fold(character).normalize('NFD').replace(/\s/g, ' ')
    if (plain === ' ' && out.endsWith(' ')) to[to.length - 1] = end
    else {
      for (let unit = 0; unit < plain.length; unit += 1) {
        from.push(index)
        to.push(end)
      }
      out += plain
    }
    index = end
  }
  return { text: out, from, to }
}
