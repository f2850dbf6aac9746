import type { Definition, FootnoteDefinition, Nodes, PhrasingContent } from 'mdast'
import { newIdentity } from '@/lib/document/identity'
import { safeLink } from '@/lib/document/link'
import { plainText } from '@/lib/document/text'
import type { Inline, Mark, Text } from '@/lib/document/tree'

/** What stands elsewhere in the file and is pointed at: by name, in the form that names are compared in. */
export type Definitions = {
  links: ReadonlyMap<string, Definition>
  notes: ReadonlyMap<string, FootnoteDefinition>
}

/** Called for each thing that has no place in a text. */
export type Leave = (what: string) => void

/** The words of one paragraph of Markdown. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  leave: Leave,
): Inline[] {
  const words = new Words(definitions, leave)
  words.all(nodes, [])
  return words.inlines
}

const tags = new Map(
  Object.entries<Mark>({
    strong: { type: 'bold' },
    b: { type: 'bold' },
    em: { type: 'italic' },
    i: { type: 'italic' },
    cite: { type: 'italic' },
  }),
)

class Words {
  readonly inlines: Inline[] = []
  private readonly definitions: Definitions
  private readonly leave: Leave
  /** Elements of HTML that are open, by their tags. */
  private readonly open: { tag: string; mark: Mark }[] = []

  constructor(definitions: Definitions, leave: Leave) {
    this.definitions = definitions
    this.leave = leave
  }

  all(nodes: readonly PhrasingContent[], marks: readonly Mark[]): void {
    for (const node of nodes) this.one(node, marks)
  }

  private one(node: PhrasingContent, marks: readonly Mark[]): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.text(node.value, marks)
        break
      case 'break':
        this.inlines.push({ type: 'hardBreak' })
        break
      case 'emphasis':
        this.all(node.children, [...marks, { type: 'italic' }])
        break
      case 'strong':
        this.all(node.children, [...marks, { type: 'bold' }])
        break
      case 'link':
        this.all(node.children, [...marks, ...this.link(node.url)])
        break
      case 'linkReference':
        this.all(node.children, [...marks, ...this.link(this.definitions.links.get(node.identifier)?.url)])
        break
      case 'footnoteReference':
        this.footnote(node.identifier)
        break
      default:
        this.other(node, marks)
    }
  }

  private other(node: PhrasingContent, marks: readonly Mark[]): void {
    if (node.type === 'html') this.tag(node.value)
    else if (node.type === 'image' || node.type === 'imageReference') {
      this.leave('picture')
      this.text(node.alt ?? '', marks)
    } else if ('children' in node) this.all(node.children, marks)
  }

  private text(value: string, marks: readonly Mark[]): void {
    const all = [...marks, ...this.open.map(({ mark }) => mark)]
    const text = value.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, ' ')
    if (text !== '')
      this.inlines.push(all.length > 0 ? { type: 'text', text, marks: all } : { type: 'text', text })
  }

  private link(url: string | undefined): Mark[] {
    const href = safeLink(url)
    if (href !== null) return [{ type: 'link', attrs: { href } }]
    this.leave('link that is not a web or mail address')
    return []
  }

  private tag(html: string): void {
    const [, slash, name = '', rest = ''] = /^<(\/?)([a-z0-9]+)(?![a-z0-9])([^>]*)>$/is.exec(html) ?? []
    const tag = name.toLowerCase()
    if (tag === 'br') this.inlines.push({ type: 'hardBreak' })
    else if (tag === 'img') this.leave('picture')
    else if (slash) {
      const at = this.open.findLastIndex((element) => element.tag === tag)
      if (at >= 0) this.open.splice(at, 1)
    } else {
      const mark = tag === 'a' ? this.link(/href\s*=\s*["']?([^"'\s]+)/i.exec(rest)?.[1])[0] : tags.get(tag)
      if (mark) this.open.push({ tag, mark })
    }
  }

  private footnote(name: string): void {
    const note = this.definitions.notes.get(name)
    if (!note) return
    const inner = new Words({ ...this.definitions, notes: new Map() }, this.leave)
    for (const [at, words] of phrasesIn(note).entries()) {
      if (at > 0) inner.inlines.push({ type: 'text', text: ' ' })
      inner.all(words, [])
    }
    const content = inner.inlines.map(
      (inline): Text => (inline.type === 'text' ? inline : { type: 'text', text: ' ' }),
    )
    this.inlines.push({ type: 'footnote', attrs: { id: newIdentity() }, content })
  }
}

/** All that is words in a block, paragraph by paragraph, whatever it is built of. */
export function phrasesIn(node: Nodes): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children]
  if (node.type === 'tableRow') {
    const cells = node.children.map(({ children }) => children)
    return [cells.flatMap((cell, at) => (at > 0 ? [{ type: 'text', value: ' | ' }, ...cell] : cell))]
  }
  if (node.type === 'code') return node.value.split('\n').map((value) => [{ type: 'text', value }])
  if (node.type === 'html') return [[node]]
  return 'children' in node ? node.children.flatMap(phrasesIn) : []
}

/** Paragraphs that have to be one: each goes on after a line break. Those without words are left out. */
export function inOne(paragraphs: readonly (readonly Inline[])[]): Inline[] {
  return paragraphs
    .filter((inlines) => inlines.length > 0 && !isSpace(inlines))
    .flatMap((inlines, at): Inline[] => (at > 0 ? [{ type: 'hardBreak' }, ...inlines] : [...inlines]))
}

function isSpace(inlines: readonly Inline[]): boolean {
  const content = [...inlines]
  return (
    inlines.every(({ type }) => type === 'text') &&
    plainText({ type: 'paragraph', attrs: { id: '' }, content }).trim() === ''
  )
}
