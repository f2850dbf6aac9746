import { parseHtml, textIn } from '@/lib/document/html-tree'
import { newIdentity } from '@/lib/document/identity'
import { evenRows, spanned } from '@/lib/document/table'
import type { Block, Inline, Lang, Paragraph, TableCell, TableRow } from '@/lib/document/tree'
import { withoutComments } from './markdown-comments'
import { inOne } from './markdown-inlines'

/** Tags, and what is between them: no sign can be read in two ways, so that tags that never end take no long time. */
const parts = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])((?:"[^"]*"|'[^']*'|[^<>"'])*)>|[^<]+|</gi

/** A table written as tags of HTML around the Markdown of its cells. Tables in it become lines of their cell. */
export class TableOfTags {
  private readonly attrs: Lang
  private readonly rows: TableRow[] = []
  private readonly loose: Paragraph[] = []
  private cell: TableCell | null = null
  private depth = 0

  constructor(attrs: Lang) {
    this.attrs = attrs
  }

  get isOpen(): boolean {
    return this.depth > 0
  }

  tags(html: string): void {
    for (const [all, slash, name, attributes = ''] of withoutComments(html).matchAll(parts)) {
      if (name !== undefined) this.tag(name.toLowerCase(), slash === '/', attributes)
      else if (all.trim() !== '') this.text(all)
    }
  }

  private tag(name: string, closes: boolean, attributes: string): void {
    if (name === 'table') this.depth += closes ? -1 : 1
    else if (this.depth !== 1 || closes) return
    else if (name === 'tr') this.rows.push({ type: 'tableRow', content: [] })
    else if (name === 'td' || name === 'th') this.begin(name, attributes)
  }

  private begin(name: 'td' | 'th', attributes: string): void {
    const span = (of: string) => new RegExp(`\\b${of}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1]
    this.cell = {
      type: name === 'th' ? 'tableHeader' : 'tableCell',
      ...spanned(span('colspan'), span('rowspan')),
      content: [{ type: 'paragraph', attrs: { id: newIdentity() }, content: [] }],
    }
    if (this.rows.length === 0) this.rows.push({ type: 'tableRow', content: [] })
    this.rows.at(-1)?.content.push(this.cell)
  }

  private text(html: string): void {
    const tree = parseHtml(html)
    const text = tree ? textIn(tree).replace(/\s+/g, ' ').trim() : ''
    if (text !== '') this.words([{ type: 'text', text }], {})
  }

  /** What stands in the cell that is open, or before the table where none is. */
  words(content: Inline[], { lang }: Lang): void {
    const paragraph = this.cell?.content[0]
    if (!paragraph) {
      if (content.length > 0)
        this.loose.push({ type: 'paragraph', attrs: { id: newIdentity(), ...(lang && { lang }) }, content })
      return
    }
    paragraph.content = inOne([paragraph.content ?? [], content])
    if (lang) paragraph.attrs.lang = lang
  }

  blocks(): Block[] {
    const hasCells = this.rows.some(({ content }) => content.length > 0)
    if (!hasCells) return this.loose
    return [...this.loose, { type: 'table', attrs: this.attrs, content: evenRows(this.rows) }]
  }
}
