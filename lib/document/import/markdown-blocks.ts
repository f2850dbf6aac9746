import type {
  FootnoteDefinition,
  Blockquote as MdBlockquote,
  ListItem as MdItem,
  List as MdList,
  Table as MdTable,
  RootContent,
} from 'mdast'
import { newIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import { blocksFromHtml } from '@/lib/document/paste-html'
import type {
  Block,
  Heading,
  Inline,
  Lang,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
} from '@/lib/document/tree'
import type { LeftOut } from './imported'
import { Counter } from './left-out'
import { MarkdownComments } from './markdown-comments'
import { type Definitions, inOne, phrasesIn, readInlines } from './markdown-inlines'
import { looseNotes } from './markdown-notes'
import { TableOfTags } from './markdown-tags'

/** Blocks of Markdown as blocks of a text. */
export class MarkdownBlocks {
  private readonly definitions: Definitions
  /** Footnotes that are read where they stand, as no words hold their number. */
  private readonly loose: ReadonlySet<FootnoteDefinition>
  private readonly left = new Counter()
  private readonly told = new MarkdownComments()
  private table: TableOfTags | null = null

  constructor(tree: readonly RootContent[]) {
    const [links, notes] = [new Map(), new Map()]
    collect(tree, links, notes)
    this.definitions = { links, notes }
    this.loose = looseNotes(tree)
  }

  /** The language of the text as a whole, where a comment said it. */
  textLang(): { attrs?: Lang } {
    const { textLang } = this.told
    return textLang === undefined ? {} : { attrs: { lang: textLang } }
  }

  leftOut(): LeftOut[] {
    return this.left.list()
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    const blocks = nodes.flatMap((node) => this.inTable(node) ?? this.block(node))
    return [...blocks, ...this.endTable()]
  }

  /** A table of tags takes all blocks up to its end; null outside of one. */
  private inTable(node: RootContent): Block[] | null {
    if (!this.table) return null
    if (node.type === 'html') {
      this.told.read(node.value)
      this.table.tags(node.value)
    } else {
      this.table.words(inOne(this.wordsIn(node)), this.told.take())
    }
    return this.table.isOpen ? [] : this.endTable()
  }

  private endTable(): Block[] {
    const blocks = this.table?.blocks() ?? []
    this.table = null
    return blocks
  }

  private block(node: RootContent): Block[] {
    switch (node.type) {
      case 'heading':
        return [this.heading(node.depth, this.inlines(node.children))]
      case 'paragraph':
        return [this.paragraph(this.inlines(node.children))]
      case 'list':
        return [this.list(node)]
      case 'blockquote':
        return this.quote(node)
      case 'table':
        return [this.pipes(node)]
      case 'html':
        return this.html(node.value)
      case 'code':
        return [this.paragraph(inOne(this.wordsIn(node)))]
      case 'footnoteDefinition':
        return this.loose.has(node) ? this.blocks(node.children) : []
      default:
        return []
    }
  }

  private heading(depth: number, content: Inline[]): Heading {
    const { lang, preamble } = this.told.take()
    const level = depth === 1 || depth === 2 ? depth : 3
    const attrs = { id: newIdentity(), level, ...(lang && { lang }), ...(preamble && { preamble }) } as const
    return { type: 'heading', attrs, content }
  }

  private paragraph(content: Inline[]): Paragraph {
    return { type: 'paragraph', attrs: { id: newIdentity(), ...this.told.takeLang() }, content }
  }

  private list(node: MdList): List {
    const attrs = this.told.takeLang()
    const content = node.children.map((item) => this.item(item))
    return { type: node.ordered ? 'orderedList' : 'bulletList', attrs, content }
  }

  /** An item has one paragraph and the lists below it. */
  private item({ children }: MdItem): ListItem {
    const lists: List[] = []
    const words: Inline[][] = []
    let lang: string | undefined
    let itemLang: string | undefined
    for (const node of children) {
      if (node.type === 'list') lists.push(this.list(node))
      else if (node.type === 'html' && this.told.read(node.value)) {
        itemLang ??= this.told.takeItemLang()
      } else {
        lang ??= this.told.takeLang().lang
        words.push(...this.wordsIn(node))
      }
    }
    return itemOf(inOne(words), lists, lang, itemLang)
  }

  /** The paragraphs of anything. */
  private wordsIn(node: RootContent): Inline[][] {
    if (node.type === 'footnoteDefinition' && !this.loose.has(node)) return []
    if (node.type !== 'html') return phrasesIn(node).map((phrases) => this.inlines(phrases))
    const content = this.htmlBlocks(node.value)
    return numberBlocks({ type: 'doc', content }).paragraphs.map(({ node }) => node.content ?? [])
  }

  private quote({ children }: MdBlockquote): Block[] {
    const attrs = this.told.takeLang()
    const blocks = this.blocks(children)
    const quoted: Block[] = []
    for (const block of blocks) {
      const last = quoted.at(-1)
      const isWords = block.type === 'paragraph' || block.type === 'heading'
      const paragraph = isWords ? asParagraph(block) : null
      if (!paragraph) quoted.push(block)
      else if (last?.type === 'blockquote') last.content.push(paragraph)
      else quoted.push({ type: 'blockquote', attrs, content: [paragraph] })
    }
    return quoted
  }

  private pipes({ children }: MdTable): Table {
    const attrs = this.told.takeLang()
    const columns = Math.max(...children.map((row) => row.children.length))
    const content = children.map((row, at) => ({
      type: 'tableRow' as const,
      content: Array.from({ length: columns }, (_, column): TableCell => {
        const words = this.inlines(row.children[column]?.children ?? [])
        return { type: at === 0 ? 'tableHeader' : 'tableCell', content: [this.paragraph(words)] }
      }),
    }))
    return { type: 'table', attrs, content }
  }

  private html(value: string): Block[] {
    if (this.told.read(value)) return []
    if (/<table[\s>]/i.test(value) && !/<\/table\s*>\s*$/i.test(value)) {
      this.table = new TableOfTags(this.told.takeLang())
      this.table.tags(value)
      return this.table.isOpen ? [] : this.endTable()
    }
    return this.htmlBlocks(value)
  }

  private htmlBlocks(value: string): Block[] {
    const pictures = value.match(/<img[\s>]/gi) ?? []
    this.left.add('picture', pictures.length)
    const read = blocksFromHtml(value)
    if (read.ok) return read.blocks
    this.left.add('passage of HTML that is nested too deeply')
    return []
  }

  private inlines(nodes: Parameters<typeof readInlines>[0]): Inline[] {
    return readInlines(nodes, this.definitions, (what) => this.left.add(what))
  }
}

function itemOf(
  content: Inline[],
  lists: List[],
  lang: string | undefined,
  itemLang: string | undefined,
): ListItem {
  const attrs = { id: newIdentity(), ...(lang && { lang }) }
  return {
    type: 'listItem',
    ...(itemLang && { attrs: { lang: itemLang } }),
    content: [{ type: 'paragraph', attrs, content }, ...lists],
  }
}

function asParagraph({ attrs: { id, lang }, content = [] }: Heading | Paragraph): Paragraph {
  return { type: 'paragraph', attrs: { id, ...(lang && { lang }) }, content }
}

function collect(
  nodes: readonly RootContent[],
  links: Map<string, unknown>,
  notes: Map<string, unknown>,
): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if ('children' in node) collect(node.children, links, notes)
  }
}
