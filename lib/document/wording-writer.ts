import { newIdentity } from './identity'
import { putWords } from './put-words'
import { withContent } from './schema-inline'
import type {
  Addressable,
  Block,
  Blockquote,
  Identity,
  Inline,
  List,
  ListItem,
  Paragraph,
  Table,
} from './tree'
import type { Edit } from './wording'

/** What is to be made of a text: edits of paragraphs, paragraphs that go, and those that come behind one, or first of all. */
export type ToWrite = {
  edits: ReadonlyMap<Identity, readonly Edit[]>
  gone: ReadonlySet<Identity>
  came: ReadonlyMap<Identity | null, readonly Paragraph[]>
}

/** A text written anew. What stands in it stays the same object where nothing in it changes. */
export function writeBlocks(content: readonly Block[], what: ToWrite): Block[] {
  const blocks = content.flatMap((block) => new Writer(what).block(block))
  const written = [...(what.came.get(null) ?? []), ...blocks]
  // A text has a paragraph at least.
  return written.length > 0 ? written : [{ type: 'paragraph', attrs: { id: newIdentity() } }]
}

class Writer {
  private readonly what: ToWrite

  constructor(what: ToWrite) {
    this.what = what
  }

  block(block: Block): Block[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return this.paragraphs(block)
      case 'blockquote':
        return this.quote(block)
      case 'table':
        return this.table(block)
      case 'bulletList':
      case 'orderedList':
        return this.list(block)
    }
  }

  private quote(quote: Blockquote): Blockquote[] {
    return filled(
      quote,
      quote.content.flatMap((paragraph) => this.paragraphs(paragraph)),
    )
  }

  private list(list: List): List[] {
    return filled(
      list,
      list.content.flatMap((item) => this.item(item)),
    )
  }

  /** An item whose lists stay keeps their place; what comes behind it is an item beside it. */
  private item(item: ListItem): ListItem[] {
    const [paragraph, ...lists] = item.content
    const below = lists.flatMap((list) => this.list(list))
    const goes = this.isGone(paragraph) && below.length === 0
    const same = sameAll(lists, below) && this.words(paragraph) === paragraph
    const kept: ListItem = same ? item : { ...item, content: [this.words(paragraph), ...below] }
    const beside = this.after(paragraph).map((came): ListItem => ({ type: 'listItem', content: [came] }))
    return goes ? beside : [kept, ...beside]
  }

  private table(table: Table): Block[] {
    const content = table.content.map((row) => {
      const cells = row.content.map((cell) => {
        const [paragraph] = cell.content
        const words = this.words(paragraph)
        return words === paragraph ? cell : { ...cell, content: [words] as [Paragraph] }
      })
      return sameAll(row.content, cells) ? row : { ...row, content: cells }
    })
    const behind = table.content.flatMap((row) =>
      row.content.flatMap(({ content: [paragraph] }) => this.after(paragraph)),
    )
    return [sameAll(table.content, content) ? table : { ...table, content }, ...behind]
  }

  private paragraphs<Node extends Addressable>(node: Node): (Node | Paragraph)[] {
    return [...(this.isGone(node) ? [] : [this.words(node)]), ...this.after(node)]
  }

  /** A paragraph with its edits made; emptied where it is to go. */
  private words<Node extends Addressable>(node: Node): Node {
    const { content: old = [], ...rest } = node
    if (this.isGone(node)) return rest as Node
    const edits = this.what.edits.get(node.attrs.id)
    if (!edits) return node
    return { ...rest, ...withContent<Inline>(putWords(old, edits)) } as Node
  }

  private isGone({ attrs }: Addressable): boolean {
    return this.what.gone.has(attrs.id)
  }

  private after({ attrs }: Addressable): readonly Paragraph[] {
    return this.what.came.get(attrs.id) ?? []
  }
}

/** What holds others, with others in it; none where nothing is left. */
function filled<One extends { content: readonly unknown[] }>(node: One, content: One['content']): One[] {
  if (content.length === 0) return []
  return sameAll(node.content, content) ? [node] : [{ ...node, content }]
}

function sameAll(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place])
}
