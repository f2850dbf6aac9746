import { numberBlocks, type PlainParagraph } from './numbers'
import { footnotesOf, footnoteText, inlineText } from './text'
import type { Body, Footnote } from './tree'

/**
 * A text as plain text: paragraphs parted by a blank line, numbered as on the page where `numbers` asks for it,
 * footnotes as [1] with their words at the end. Blank paragraphs are left out. Each row of a table is a line, its cells
 * parted by bars, also blank ones.
 */
export function toPlainText(body: Body, { numbers = false }: { numbers?: boolean } = {}): string {
  const notes: Footnote[] = []
  const blocks: string[] = []
  let before: PlainParagraph | null = null
  for (const paragraph of numberBlocks(body).paragraphs) {
    const text = withReferences(paragraph, notes)
    if (paragraph.cell) {
      const named = numbers ? `T${paragraph.cell.table}.${paragraph.cell.row}  ` : ''
      addCell(blocks, between(before, paragraph), named, text.replaceAll('\n', ' ').trim())
    } else if (text.trim() !== '') {
      blocks.push(numbers && paragraph.label ? `${paragraph.label}  ${text}` : text)
    }
    before = paragraph
  }
  const end = notes.map((note, index) => `[${index + 1}] ${footnoteText(note)}`)
  return `${[...blocks, ...end].join('\n\n')}\n`
}

type Between = 'tables' | 'rows' | 'cells'

function between(before: PlainParagraph | null, { cell }: PlainParagraph): Between {
  if (before?.cell?.table !== cell?.table) return 'tables'
  return before?.cell?.row === cell?.row ? 'cells' : 'rows'
}

function addCell(blocks: string[], behind: Between, row: string, text: string): void {
  if (behind === 'tables') blocks.push(row + text)
  else blocks.push(blocks.pop() + (behind === 'cells' ? ' | ' : `\n${row}`) + text)
}

function withReferences({ node, text }: PlainParagraph, notes: Footnote[]): string {
  if (footnotesOf(node).length === 0) return text
  const parts = (node.content ?? []).map((inline) =>
    inline.type === 'footnote' ? ` [${notes.push(inline)}]` : inlineText(inline),
  )
  return parts.join('')
}
