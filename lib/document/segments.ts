import { sameMarks } from './schema-inline'
import type { Addressable, Footnote, Mark } from './tree'

/** Some characters that look alike. */
export type Look = { text: string; marks?: Mark[] }

/** A piece of a paragraph: words, or in the place of one character a footnote or the end of a paragraph. */
export type Segment = Look & { note?: Footnote; end?: true }

/** Stands in the text for what is no text, so that offsets count it. */
const placeholder = '\uFFFC'

/** Where one paragraph ends and the next begins, when several are compared as one. */
export const paragraphEnd: Segment = { text: placeholder, end: true }

/** All that a paragraph or heading says, in order: line breaks as '\n', footnotes where they stand. */
export function segmentsOf(node: Addressable): Segment[] {
  return (node.content ?? []).map((inline) => {
    if (inline.type === 'text') return lookOf(inline)
    return inline.type === 'hardBreak' ? { text: '\n' } : { text: placeholder, note: inline }
  })
}

/** The words of a footnote. */
export function noteSegments({ content = [] }: Footnote): Segment[] {
  return content.map(lookOf)
}

export function lookOf({ text, marks }: Look): Look {
  return marks ? { text, marks } : { text }
}

export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

/** The segments, cut, that make up the characters from `start` to `end` (UTF-16, excluded). */
export function slice(segments: readonly Segment[], start: number, end: number): Segment[] {
  const parts: Segment[] = []
  let at = 0
  for (const segment of segments) {
    if (at >= end) break
    const text = segment.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') parts.push(text === segment.text ? segment : { ...segment, text })
    at += segment.text.length
  }
  return parts
}

/** Neighbours that look alike as one. */
export function joinedLooks(looks: readonly Look[]): Look[] {
  const out: Look[] = []
  for (const look of looks) {
    const last = out.at(-1)
    if (last && sameMarks(last.marks, look.marks)) last.text += look.text
    else out.push(lookOf(look))
  }
  return out
}
