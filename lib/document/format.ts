import type { PlainParagraph } from './numbers'
import type { Addressable, Mark, Text } from './tree'
import type { RedlineRun } from './word-diff'

const shapes = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'a list item',
  quote: 'a quotation',
  cell: 'a table cell',
}

/** Only the signs changed with which the same words are written. */
export const typography = 'typography'

/** What changed about a paragraph besides its words, for people: "now a heading", "a link", "emphasis". */
export function formatChanges(
  old: PlainParagraph,
  now: PlainParagraph,
  runs: readonly RedlineRun[],
): string[] {
  const changes: string[] = []
  if (shapeOf(old) !== shapeOf(now)) changes.push(`now ${shapeOf(now)}`)
  if (old.lang !== now.lang) changes.push('its language')
  if (marksIn(old, 'link') !== marksIn(now, 'link')) changes.push('a link')
  // Where words changed, their emphasis changed with them.
  if (runs.some(({ op }) => op !== 'same')) return changes
  const emphasis = ['bold', 'italic'] as const
  if (emphasis.some((type) => marksIn(old, type) !== marksIn(now, type))) changes.push('emphasis')
  if (breaksIn(old) !== breaksIn(now)) changes.push('line breaks')
  if (runs.some(isTypography)) changes.push(typography)
  return changes
}

function isTypography({ text, was = text }: RedlineRun): boolean {
  return was.replace(/\s+/g, '') !== text.replace(/\s+/g, '')
}

function shapeOf({ kind, node }: PlainParagraph): string {
  return node.type === 'heading' ? `a heading of level ${node.attrs.level}` : shapes[kind]
}

/** The words that a mark stands on, or for links where they lead. */
function marksIn({ node }: PlainParagraph, type: Mark['type']): string {
  const places = textsOf(node).flatMap(({ text, marks = [] }) => {
    const mark = marks.find((one) => one.type === type)
    return mark ? [mark.type === 'link' ? mark.attrs.href : text] : []
  })
  return places.join('')
}

function textsOf(node: Addressable): Text[] {
  return (node.content ?? []).flatMap((inline) => {
    if (inline.type === 'text') return [inline]
    return inline.type === 'footnote' ? (inline.content ?? []) : []
  })
}

function breaksIn({ node }: PlainParagraph): number {
  return (node.content ?? []).filter(({ type }) => type === 'hardBreak').length
}
