import { alignRows } from './align'
import type { Span } from './quote'
import { type Token, tokenize } from './tokens'

/** What stands at one place of the first text and at one of the second instead. Either may be empty, never both. */
export type Difference = { was: Span; is: Span }

/** Two texts side by side, word by word: where they differ, and where a place of the second lies in the first. */
export type Compared = {
  differences: Difference[]
  /** The place in the first text of one in the second; exact save within a difference. */
  back: (offset: number) => number
}

/** With less in common than this share of words two texts read better as one difference. */
const readable = 0.4

/** Compares the plain texts of two paragraphs. White space and typography are no differences. */
export function compareTexts(was: string, is: string): Compared {
  const [a, b] = [tokenize(was), tokenize(is)]
  const pairs = pairsOf(a, b)
  const differences: Difference[] = []
  let last = { a: -1, b: -1 }
  for (const pair of [...pairs, { a: a.length, b: b.length }]) {
    if (pair.a - last.a > 1 || pair.b - last.b > 1)
      differences.push(
        between(
          { text: was, tokens: a, from: last.a, to: pair.a },
          { text: is, tokens: b, from: last.b, to: pair.b },
        ),
      )
    last = pair
  }
  return { differences, back: (offset) => placeOf(offset, { pairs, a, b, was, is }) }
}

type Pair = { a: number; b: number }

function pairsOf(a: readonly Token[], b: readonly Token[]): Pair[] {
  const numbers = new Map<string, number>()
  const row = (tokens: readonly Token[]) =>
    Int32Array.from(tokens, ({ key }) => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  const pairs = [...alignRows(row(a), row(b))].flatMap((other, place) =>
    other < 0 ? [] : [{ a: place, b: other }],
  )
  return pairs.length < readable * Math.max(a.length, b.length) ? [] : pairs
}

/** Tokens `from` and `to` stay (-1 and length: the ends); what lies between them differs. */
type Gap = { text: string; tokens: readonly Token[]; from: number; to: number }

/** What lies between two tokens that stay, without the blanks that both sides end with, and then begin with. */
function between(one: Gap, other: Gap): Difference {
  const [was, is] = [wholeGap(one), wholeGap(other)]
  const after = Math.min(blanksAtEnd(one.text, was), blanksAtEnd(other.text, is))
  was.end -= after
  is.end -= after
  const before = Math.min(blanksAtStart(one.text, was), blanksAtStart(other.text, is))
  was.start += before
  is.start += before
  return { was, is }
}

const wholeGap = ({ text, tokens, from, to }: Gap): Span => ({
  start: tokens[from]?.end ?? 0,
  end: tokens[to]?.start ?? text.length,
})

function blanksAtEnd(text: string, { start, end }: Span): number {
  const words = text.slice(start, end)
  return words.length - words.trimEnd().length
}

function blanksAtStart(text: string, { start, end }: Span): number {
  const words = text.slice(start, end)
  return words.length - words.trimStart().length
}

type Sides = { pairs: readonly Pair[]; a: readonly Token[]; b: readonly Token[]; was: string; is: string }

function placeOf(offset: number, { pairs, a, b, was, is }: Sides): number {
  const place = lastBefore(offset, pairs, b)
  const [pair, next] = [pairs[place], pairs[place + 1]]
  const limit = next ? (a[next.a]?.start ?? was.length) : was.length
  const [old, now] = [a[pair?.a ?? -1], b[pair?.b ?? -1]]
  if (old && now) {
    if (offset < now.end) return Math.min(old.start + (offset - now.start), old.end)
    return Math.min(old.end + (offset - now.end), limit)
  }
  const first = next ? (b[next.b]?.start ?? is.length) : is.length
  return Math.max(0, limit - (first - offset))
}

/** The last pair whose token in the second text begins at or before a place; -1 where none does. */
function lastBefore(offset: number, pairs: readonly Pair[], b: readonly Token[]): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((b[pairs[middle]?.b ?? 0]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
