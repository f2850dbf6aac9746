import { numberBlocks } from '@/lib/document/numbers'
import { footnotesOf } from '@/lib/document/text'
import type { Addressable, Body, Identity } from '@/lib/document/tree'

/**
 * What was read from a file. The body is the text as it was before tracked changes: what was inserted is not in it, what
 * was deleted still is.
 */
export type Imported = {
  body: Body
  /** The text as it would be with every tracked change accepted; null where there are none. */
  accepted: Body | null
  title: string | null
  /** BCP 47, where the file says it. */
  language: string | null
  proposals: Proposal[]
  remarks: Remark[]
  /** For people: what was found and kept. */
  understood: Understood
  /** For people: "2 pictures", "1 header", each with its count. */
  leftOut: LeftOut[]
  /** For people: what is kept otherwise than the file has it, a sentence each. */
  notes: string[]
}

/** `what` agrees with the count: "2 pictures", "1 header". */
export type LeftOut = { what: string; count: number }

export type Understood = {
  headings: number
  paragraphs: number
  items: number
  tables: number
  footnotes: number
  links: number
}

/**
 * One tracked change: in `paragraph` the characters start..end (UTF-16, of its plain text) are to become `inserted`. A
 * deletion has '' there, an insertion start = end. `newParagraph`: the inserted text is a paragraph of its own after
 * `paragraph` (null: at the beginning). `wholeParagraph`: a deletion that takes the paragraph with it. A line break in
 * what is inserted is '\n', the end of a paragraph (so: a split) '\n\n', a footnote its words in brackets.
 */
export type Proposal = {
  paragraph: Identity | null
  start: number
  end: number
  inserted: string
  newParagraph?: true
  wholeParagraph?: true
  /** As the file names them; the date in ISO 8601 where it can be read. */
  author: string | null
  date: string | null
}

/**
 * A comment in the file. No offsets: on the whole paragraph; paragraph null: on the whole text. One on several paragraphs
 * stands on the words of the first; one on words that were not there before stands on the whole paragraph, and quotes them. `replyTo`: index of the
 * remark it answers. `onDeleted`: its words are marked as deleted in the file.
 */
export type Remark = {
  paragraph: Identity | null
  start: number | null
  end: number | null
  quote: string | null
  text: string
  author: string | null
  date: string | null
  replyTo: number | null
  onDeleted: boolean
  resolved: boolean
}

export type FileKind = 'docx' | 'odt' | 'markdown' | 'html' | 'text' | 'json'

export type ReadFile = { ok: true; imported: Imported; kind: FileKind } | { ok: false; why: string }

/** Counts what a body is made of, for the person who chose the file. Blank paragraphs count as nothing, cells as their table. */
export function understand(body: Body): Understood {
  const tables = body.content.filter(({ type }) => type === 'table').length
  const found: Understood = { headings: 0, paragraphs: 0, items: 0, tables, footnotes: 0, links: 0 }
  const kinds = {
    heading: 'headings',
    item: 'items',
    paragraph: 'paragraphs',
    quote: 'paragraphs',
    cell: null,
  } as const
  for (const { kind, node, text } of numberBlocks(body).paragraphs) {
    const notes = footnotesOf(node).length
    const counted = kinds[kind]
    if (counted !== null && (text.trim() !== '' || notes > 0)) found[counted] += 1
    found.footnotes += notes
    found.links += linksIn(node)
  }
  return found
}

/** Links as a reader sees them: neighbouring text with one target is one link. */
function linksIn({ content = [] }: Addressable): number {
  let count = 0
  let open: string | null = null
  for (const inline of content) {
    const link = inline.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link') : undefined
    const href = link?.attrs.href ?? null
    if (href !== null && href !== open) count += 1
    open = href
  }
  return count
}
