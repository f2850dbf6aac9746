/**
 * The text of a paper as it is stored, signed and shown: a ProseMirror-shaped JSON tree, never HTML.
 * Only what `parseBody` in ./schema lets through may be called a Body.
 */
export type Body = { type: 'doc'; attrs?: Lang; content: Block[] }

/** BCP 47, where it differs from what stands around it. */
export type Lang = { lang?: string }

/** Twelve characters of a-z and 0-9 that stay with a heading, paragraph or footnote through every edit and move. */
export type Identity = string

export type Block = Heading | Paragraph | List | Blockquote | Table

export type Heading = {
  type: 'heading'
  /** `preamble`: what stands below it, up to the next heading of its level or a higher one, is lettered (a), (b), ... */
  attrs: Lang & { id: Identity; level: 1 | 2 | 3; preamble?: true }
  content?: Inline[]
}
export type Paragraph = { type: 'paragraph'; attrs: Lang & { id: Identity }; content?: Inline[] }
export type List = { type: 'bulletList' | 'orderedList'; attrs?: Lang; content: ListItem[] }
/** Its paragraph first, then the lists below it. */
export type ListItem = { type: 'listItem'; attrs?: Lang; content: [Paragraph, ...List[]] }
export type Blockquote = { type: 'blockquote'; attrs?: Lang; content: Paragraph[] }

/** Its cells cover a rectangle, each place once (see ./table). */
export type Table = { type: 'table'; attrs?: Lang; content: TableRow[] }
/** The cells that begin in it; at least one. */
export type TableRow = { type: 'tableRow'; content: TableCell[] }
/** Exactly one paragraph; further ones of a source are joined by hard breaks. Spans are left out where they are 1. */
export type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?: { colspan?: number; rowspan?: number }
  content: [Paragraph]
}

export type Inline = Text | HardBreak | Footnote
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak' }
/** Stands where its number is printed. Its words are no part of the paragraph's own text. */
export type Footnote = { type: 'footnote'; attrs: { id: Identity }; content?: Text[] }

/** In this order where several stand on one text. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

/** A block that can be read, cited and commented on by itself. */
export type Addressable = Heading | Paragraph
