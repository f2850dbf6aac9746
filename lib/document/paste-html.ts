import { type Element, parseHtml } from './html-tree'
import { newIdentity } from './identity'
import { blocksFromLines, type Line, type Pasted, type TableLine } from './lines'
import { safeLink } from './link'
import { isLayout, rowsOf } from './paste-table'
import { isUnseen, noteReference, notesIn, wordHeading, wordItem } from './paste-word'
import { evenRows } from './table'
import type { Inline, Mark } from './tree'

/**
 * HTML from a clipboard (Word, Google Docs, LibreOffice, web pages) as blocks of the text. Headings, lists (also those
 * that Word only draws), quotations, tables, emphasis, links and footnotes are kept; a table that only lays out a page
 * becomes paragraphs, one in another's cell lines of that cell. Scripts, pictures, comments, deleted words and styles are left out. Refuses, with a sentence, only what is too large.
 */
export function blocksFromHtml(html: string): Pasted {
  const root = parseHtml(html)
  if (!root) return { ok: false, why: 'What was pasted is nested too deeply to be read.' }
  const reader = new Reader(notesIn(root))
  reader.children(root, { marks: [], shape: { shape: 'paragraph' } })
  reader.close({ shape: 'paragraph' })
  return blocksFromLines(reader.lines)
}

type Shape = Line extends infer L ? (L extends Line ? Omit<L, 'content'> : never) : never
type Context = {
  marks: Mark[]
  shape: Shape
  item?: { line: Line | null }
  cell?: boolean
  inCell?: boolean
  pre?: boolean
}

const blocks = new Set(
  'p pre div section article main header footer aside nav address figure figcaption dl dt dd form fieldset table tbody thead tfoot tr td th caption center details summary hr'.split(
    ' ',
  ),
)

class Reader {
  readonly lines: (Line | TableLine)[] = []
  private readonly notes: ReadonlyMap<string, string>
  private words: Inline[] = []

  constructor(notes: ReadonlyMap<string, string>) {
    this.notes = notes
  }

  children(element: Element, context: Context): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child, context)
      else if (!isUnseen(child)) this.element(child, context)
    }
  }

  private element(element: Element, context: Context): void {
    const { tag } = element
    const note = noteReference(element)
    if (note !== null) this.footnote(note)
    else if (tag === 'br') this.words.push({ type: 'hardBreak' })
    else if (tag === 'table' && isTable(element, context)) this.table(element, context)
    else if (tag === 'tr' && !context.cell) this.row(element, context)
    else if (tag === 'ul' || tag === 'ol') this.list(element, context)
    else if (tag === 'li') this.item(element, context)
    else this.blockOrInline(element, context)
  }

  private blockOrInline(element: Element, context: Context): void {
    const shape = shapeOf(element) ?? (blocks.has(element.tag) ? context.shape : null)
    if (shape === null || context.cell) {
      const inside = { ...context, marks: withMark(element, context.marks) }
      this.children(element, inside)
      if (shape !== null && this.words.length > 0) this.words.push({ type: 'text', text: ' ' })
      return
    }
    this.close(context.shape, context.item)
    const inner: Context = {
      ...context,
      shape: context.item ? context.shape : shape,
      pre: element.tag === 'pre',
    }
    this.children(element, inner)
    this.close(inner.shape, inner.item)
  }

  private list(element: Element, context: Context): void {
    this.close(context.shape, context.item)
    const depth = context.shape.shape === 'item' ? context.shape.depth + 1 : 1
    this.children(element, { marks: [], shape: { shape: 'item', depth, ordered: element.tag === 'ol' } })
    this.close({ shape: 'item', depth, ordered: element.tag === 'ol' })
  }

  private item(element: Element, context: Context): void {
    const around = context.shape.shape === 'item' ? context.shape : { depth: 1, ordered: false }
    // Word for the web puts each item in a list of its own and tells the depth apart.
    const told = Number(element.attrs['data-aria-level'] ?? element.attrs['aria-level'] ?? 0) || 0
    const shape: Shape = { shape: 'item', depth: Math.max(around.depth, told), ordered: around.ordered }
    this.close(context.shape, context.item)
    const item = { line: null }
    this.children(element, { marks: [], shape, item })
    this.close(shape, item)
  }

  private table(element: Element, context: Context): void {
    this.close(context.shape, context.item)
    for (const caption of element.children) {
      if (typeof caption !== 'string' && caption.tag === 'caption') this.element(caption, context)
    }
    const content = evenRows(rowsOf(element, (cell) => this.wordsOf(cell, context)))
    this.lines.push({ shape: 'table', table: { type: 'table', content } })
  }

  /** All that a cell says as one paragraph, line by line. */
  private wordsOf(cell: Element, { marks }: Context): Inline[] {
    const reader = new Reader(this.notes)
    reader.children(cell, { marks, shape: { shape: 'paragraph' }, inCell: true })
    reader.close({ shape: 'paragraph' })
    return reader.lines.flatMap((line, at): Inline[] => {
      const content = line.shape === 'table' ? [] : line.content
      return at > 0 ? [{ type: 'hardBreak' }, ...content] : content
    })
  }

  /** A cell alone in its row only lays out; others stand side by side in one paragraph. */
  private row(element: Element, context: Context): void {
    const cells = element.children
      .filter((child) => typeof child !== 'string')
      .filter(({ tag }) => /^t[dh]$/.test(tag))
    this.close(context.shape, context.item)
    for (const cell of cells) {
      if (this.words.length > 0) this.words.push({ type: 'text', text: ' | ' })
      this.children(cell, cells.length === 1 ? context : { ...context, cell: true })
    }
    this.close(context.shape, context.item)
  }

  private footnote(id: string): void {
    const text = this.notes.get(id.toLowerCase())
    if (text)
      this.words.push({ type: 'footnote', attrs: { id: newIdentity() }, content: [{ type: 'text', text }] })
  }

  private text(raw: string, { marks, pre }: Context): void {
    const parts = pre ? raw.split('\n') : [raw]
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.words.push({ type: 'hardBreak' })
      if (part !== '')
        this.words.push(marks.length > 0 ? { type: 'text', text: part, marks } : { type: 'text', text: part })
    }
  }

  /** Ends a paragraph. What follows the first one of an item goes on in it after a line break. */
  close(shape: Shape, item?: Context['item']): void {
    for (const content of tidied(this.words)) {
      const last = this.lines.at(-1)
      if (item?.line && item.line === last) {
        last.content.push({ type: 'hardBreak' }, ...content)
        continue
      }
      const line: Line = { ...shape, content }
      this.lines.push(line)
      if (item) item.line = line
    }
    this.words = []
  }
}

/** Whether a table is one: not in a list, a quotation or another table, and more than a way to lay out a page. */
function isTable(element: Element, { shape, item, cell, inCell }: Context): boolean {
  return shape.shape === 'paragraph' && !item && !cell && !inCell && !isLayout(element)
}

function shapeOf(element: Element): Shape | null {
  const { tag } = element
  const item = wordItem(element)
  if (item) return { shape: 'item', ...item }
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? wordHeading(element)
  if (level !== null && level !== undefined) return { shape: 'heading', level: Number(level) }
  if (tag === 'blockquote') return { shape: 'quote' }
  return null
}

function withMark({ tag, attrs, style }: Element, marks: Mark[]): Mark[] {
  const weight = style.get('font-weight') ?? ''
  const bold =
    /^(bold|bolder|[6-9]00)$/.test(weight) || (/^(b|strong)$/.test(tag) && !/^(normal|[1-5]00)$/.test(weight))
  const italic = /^(i|em|cite)$/.test(tag)
    ? style.get('font-style') !== 'normal'
    : style.get('font-style') === 'italic'
  const href = tag === 'a' ? safeLink(attrs.href) : null
  return [
    ...marks,
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
  ]
}

/** Words with white space as a page shows it, parted where two line breaks follow each other; none where nothing is left. */
function tidied(words: readonly Inline[]): Inline[][] {
  const shown = words.filter((inline, index) => !isSpaceAtBreak(inline, words[index - 1], words[index + 1]))
  let content: Inline[] = []
  const paragraphs = [content]
  for (const [index, inline] of shown.entries()) {
    if (inline.type !== 'hardBreak') {
      addWords(content, inline)
    } else if (content.length > 0) {
      const parts = shown[index + 1]?.type === 'hardBreak'
      if (parts) content = []
      if (parts) paragraphs.push(content)
      else content.push(inline)
    }
  }
  return paragraphs.map(trimEnd).filter(({ length }) => length > 0)
}

function isSpaceAtBreak(inline: Inline, before: Inline | undefined, after: Inline | undefined): boolean {
  if (inline.type !== 'text' || inline.text.trim() !== '') return false
  return before?.type === 'hardBreak' || after?.type === 'hardBreak'
}

function addWords(content: Inline[], next: Inline): void {
  if (next.type !== 'text') {
    content.push(next)
    return
  }
  const last = content.at(-1)
  const after =
    last === undefined || last.type === 'hardBreak' || (last.type === 'text' && /\s$/.test(last.text))
  const shown = next.text.replace(/[ \t\r\n\f]+|[ \u00A0]{2,}/g, ' ')
  const text = after ? shown.trimStart() : shown
  if (text !== '') content.push({ ...next, text })
}

function trimEnd(content: Inline[]): Inline[] {
  const last = content.at(-1)
  if (last?.type === 'hardBreak') return trimEnd(content.slice(0, -1))
  if (last?.type !== 'text') return content
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }]
}
