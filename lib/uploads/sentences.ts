import type { Span } from '@/lib/document/quote'

const segmenters = new Map<string, Intl.Segmenter>()

/** A dot after these ends no sentence, whatever stands after it. */
const abbreviation =
  /(?:^|[\s(])(?:art|arts|para|paras|no|nos|cf|e\.g|i\.e|etc|vs|ch|sec|vol|pp?|resp|approx|fig|mr|ms|dr|st)\.\s*$/i

/**
 * The sentences of a paragraph's plain text, each without the white space around it (UTF-16 units, the end excluded), as
 * Unicode (UAX 29) parts them, save after common abbreviations. A line break parts, too.
 */
export function sentencesOf(text: string, language = 'en'): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { segment, index } of segmenter(language).segment(text)) {
    const end = index + segment.length
    if (abbreviation.test(segment) && end < text.length) continue
    spans.push(...trimmed(text, start, end))
    start = end
  }
  spans.push(...trimmed(text, start, text.length))
  return spans
}

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

function trimmed(text: string, start: number, end: number): Span[] {
  const part = text.slice(start, end)
  if (part.trim() === '') return []
  return [
    { start: start + part.length - part.trimStart().length, end: end - part.length + part.trimEnd().length },
  ]
}
