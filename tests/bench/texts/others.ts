import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'

/** Characters of a whole text, the end excluded. */
export type Span = { start: number; end: number }
/** Carries some spans from one text to another; null where it says that they are gone. */
export type Carrier = (from: string, to: string, spans: readonly Span[]) => (Span | null)[]

const asSpan = (start: number, end: number): Span | null => (end > start ? { start, end } : null)

/** diff-match-patch as its authors mean it: one diff, then both ends through it. A span that closed is gone. */
export const byDiffMatchPatch: Carrier = (from, to, spans) => {
  const engine = new DiffMatchPatch()
  const diffs = engine.diff_main(from, to)
  engine.diff_cleanupSemantic(diffs)
  return spans.map(({ start, end }) =>
    asSpan(engine.diff_xIndex(diffs, start), engine.diff_xIndex(diffs, end)),
  )
}

/** Its fuzzy search for the quote near where it was: both ends of it, as patterns have at most 32 characters. */
export const byMatch: Carrier = (from, to, spans) => {
  const engine = new DiffMatchPatch()
  return spans.map(({ start, end }) => {
    const head = from.slice(start, Math.min(end, start + 32))
    const tail = from.slice(Math.max(start, end - 32), end)
    const first = engine.match_main(to, head, start)
    if (first < 0) return null
    const last = engine.match_main(to, tail, first + (end - start) - tail.length)
    return last < 0 ? null : asSpan(first, last + tail.length)
  })
}

/** jsdiff, word by word, and each end through what it says stayed. */
export const byJsdiff: Carrier = (from, to, spans) => {
  const parts = diffWords(from, to)
  return spans.map(({ start, end }) => asSpan(through(parts, start, false), through(parts, end, true)))
}

type Part = { value: string; added?: boolean | undefined; removed?: boolean | undefined }

function through(parts: readonly Part[], place: number, isEnd: boolean): number {
  let [old, now] = [0, 0]
  for (const { value, added, removed } of parts) {
    if (added) {
      now += value.length
      continue
    }
    const inside = isEnd ? place <= old + value.length : place < old + value.length
    if (inside) return removed ? now : now + place - old
    old += value.length
    if (!removed) now += value.length
  }
  return now
}
