import type {
  Block,
  Body,
  Heading,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  Table,
  TableCell,
  Text,
} from '@/lib/document/tree'

let made = 0

/** A readable identity, different each time. */
export function id(): string {
  made += 1
  return `t${String(made).padStart(11, '0')}`
}

export function doc(content: Block[], lang?: string): Body {
  return lang ? { type: 'doc', attrs: { lang }, content } : { type: 'doc', content }
}

export function text(value: string, ...marks: Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
}

function inlines(words: string | Inline[]): { content?: Inline[] } {
  const content = typeof words === 'string' ? (words ? [text(words)] : []) : words
  return content.length > 0 ? { content } : {}
}

export function para(words: string | Inline[], identity = id(), lang?: string): Paragraph {
  return { type: 'paragraph', attrs: { id: identity, ...(lang ? { lang } : {}) }, ...inlines(words) }
}

export function head(words: string | Inline[], level: 1 | 2 | 3 = 1, identity = id()): Heading {
  return { type: 'heading', attrs: { id: identity, level }, ...inlines(words) }
}

export function item(words: string | Inline[], ...lists: List[]): ListItem {
  return { type: 'listItem', content: [para(words), ...lists] }
}

export function list(content: ListItem[], type: List['type'] = 'orderedList'): List {
  return { type, content }
}

export function note(words: string): Inline {
  return { type: 'footnote', attrs: { id: id() }, ...(words ? { content: [text(words)] } : {}) }
}

export function cell(words: string | Inline[], attrs?: TableCell['attrs'], identity = id()): TableCell {
  return { type: 'tableCell', ...(attrs ? { attrs } : {}), content: [para(words, identity)] }
}

/** A cell with other cells' names. */
export function header(words: string | Inline[], attrs?: TableCell['attrs']): TableCell {
  return { ...cell(words, attrs), type: 'tableHeader' }
}

export function table(...rows: (string | TableCell)[][]): Table {
  const content = rows.map((row) => ({
    type: 'tableRow' as const,
    content: row.map((one) => (typeof one === 'string' ? cell(one) : one)),
  }))
  return { type: 'table', content }
}
