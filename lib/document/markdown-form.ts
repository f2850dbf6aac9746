import { newIdentity } from './identity'
import { joined } from './joined'
import { footnoteText, isBlank } from './text'
import type {
  Addressable,
  Block,
  Body,
  Footnote,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Text,
} from './tree'

/**
 * A text in the form that Markdown can hold, which reads the same: blank paragraphs and quotations are left out (blank
 * items, cells and headings stay, without any space), white space at the ends of emphasis stands outside of it, spaces at the ends of
 * paragraphs and lines are gone, what is blank has no language. Reading a text's Markdown gives exactly this form, save
 * identities.
 */
export function markdownForm(body: Body): Body {
  const content = body.content.flatMap(blockForm)
  if (content.length === 0) content.push({ type: 'paragraph', attrs: { id: newIdentity() } })
  return { ...body, content }
}

function blockForm(block: Block): Block[] {
  switch (block.type) {
    case 'heading':
      return [headingForm(block)]
    case 'paragraph':
      return isBlank(block) ? [] : [paragraphForm(block)]
    case 'blockquote': {
      const content = block.content.filter((paragraph) => !isBlank(paragraph)).map(paragraphForm)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'table': {
      const content = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({
          ...cell,
          content: [paragraphForm(cell.content[0])] as [Paragraph],
        })),
      }))
      return [{ ...block, content }]
    }
    default:
      return [listForm(block)]
  }
}

function headingForm(heading: Heading): Heading {
  const { type, attrs } = heading
  return isBlank(heading) ? { type, attrs } : { type, attrs, content: wordsForm(heading) }
}

function listForm(list: List): List {
  const content = list.content.map((item): ListItem => {
    const [paragraph, ...lists] = item.content
    return { ...item, content: [paragraphForm(paragraph), ...lists.map(listForm)] }
  })
  return { ...list, content }
}

function paragraphForm(paragraph: Paragraph): Paragraph {
  const { type, attrs } = paragraph
  if (isBlank(paragraph)) return { type, attrs: { id: attrs.id } }
  return { type, attrs, content: wordsForm(paragraph) }
}

function wordsForm({ content = [] }: Addressable): Inline[] {
  const parts = content.flatMap((inline): Inline[] => {
    if (inline.type === 'text') return unmarkedEnds(inline)
    return inline.type === 'footnote' ? [footnoteForm(inline)] : [inline]
  })
  return withoutSpaces(joined(parts))
}

function footnoteForm(footnote: Footnote): Footnote {
  const { type, attrs, content = [] } = footnote
  if (footnoteText(footnote).trim() === '') return { type, attrs }
  return { type, attrs, content: withoutSpaces(joined(content.flatMap(unmarkedEnds))) as Text[] }
}

/** A text with marks without the white space at its ends, which stands beside it. */
function unmarkedEnds({ text, marks = [] }: Text): Text[] {
  if (marks.length === 0) return [{ type: 'text', text }]
  const inner = text.trim()
  const start = inner === '' ? text.length : text.indexOf(inner)
  const parts: Text[] = [
    { type: 'text', text: text.slice(0, start) },
    { type: 'text', text: inner, marks: [...marks] },
    { type: 'text', text: text.slice(start + inner.length) },
  ]
  return parts.filter((part) => part.text !== '')
}

/** No spaces where a line begins or ends. */
function withoutSpaces(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, at): Inline[] => {
    if (inline.type !== 'text') return [inline]
    const isEdge = (other: Inline | undefined) => other === undefined || other.type === 'hardBreak'
    let { text } = inline
    if (isEdge(inlines[at - 1])) text = text.replace(/^ +/, '')
    if (isEdge(inlines[at + 1])) text = text.replace(/ +$/, '')
    return text === '' ? [] : [{ ...inline, text }]
  })
}
