import { footnoteText } from './text'
import type { Addressable, Mark } from './tree'

/** Some characters that look alike. */
export type Segment = { text: string; marks?: Mark[] }

/**
 * All that a paragraph or heading says, in order: line breaks as '\n', footnotes in brackets where they stand. Redlines
 * compare this; anchors do not count in it.
 */
export function segmentsOf(node: Addressable): Segment[] {
  return (node.content ?? []).map((inline) => {
    if (inline.type === 'text')
      return inline.marks ? { text: inline.text, marks: inline.marks } : { text: inline.text }
    return { text: inline.type === 'hardBreak' ? '\n' : ` [Footnote: ${footnoteText(inline)}]` }
  })
}

export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

/** The segments, cut, that make up the characters from `start` to `end` (UTF-16, excluded). */
export function slice(segments: readonly Segment[], start: number, end: number): Segment[] {
  const parts: Segment[] = []
  let at = 0
  for (const segment of segments) {
    const text = segment.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') parts.push({ ...segment, text })
    at += segment.text.length
  }
  return parts
}
