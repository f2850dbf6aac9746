import { numberBlocks, type PlainParagraph } from './numbers'
import { footnotesOf, footnoteText, inlineText } from './text'
import type { Body, Footnote } from './tree'

/**
 * A text as plain text: paragraphs parted by a blank line, numbered as on the page where `numbers` asks for it,
 * footnotes as [1] with their words at the end. Blank paragraphs are left out.
 */
export function toPlainText(body: Body, { numbers = false }: { numbers?: boolean } = {}): string {
  const notes: Footnote[] = []
  const paragraphs = numberBlocks(body).paragraphs.flatMap((paragraph) => {
    const text = withReferences(paragraph, notes)
    if (text.trim() === '') return []
    return [numbers && paragraph.label ? `${paragraph.label}  ${text}` : text]
  })
  const end = notes.map((note, index) => `[${index + 1}] ${footnoteText(note)}`)
  return `${[...paragraphs, ...end].join('\n\n')}\n`
}

function withReferences({ node, text }: PlainParagraph, notes: Footnote[]): string {
  if (footnotesOf(node).length === 0) return text
  const parts = (node.content ?? []).map((inline) =>
    inline.type === 'footnote' ? ` [${notes.push(inline)}]` : inlineText(inline),
  )
  return parts.join('')
}
