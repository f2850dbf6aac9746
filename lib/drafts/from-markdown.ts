import { correspond } from '@/lib/document/correspondence'
import { newIdentity } from '@/lib/document/identity'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import { type ParsedBody, parseBody } from '@/lib/document/schema'
import { streamsOf } from '@/lib/document/stream'
import { footnotesOf, footnoteText } from '@/lib/document/text'
import type { Addressable, Block, Body, Inline, List, ListItem, Paragraph } from '@/lib/document/tree'
import { inlinesOf, type Notes } from './markdown-inlines'

/**
 * Reads a draft that was written as Markdown: headings, paragraphs, nested lists, quotations, emphasis, links, footnotes;
 * anything else is words. Paragraphs that were in the draft before, also reworded, keep their identity and language.
 * Refuses, with a sentence, what `parseBody` refuses.
 */
export function bodyFromMarkdown(text: string, before: Body): ParsedBody {
  const { lines, notes } = withoutNotes(text.replace(/\r\n?/g, '\n').split('\n'))
  const content = new Reader(notes).blocks(lines)
  const parsed = parseBody({ ...before, content })
  if (parsed.ok) keepIdentities(before, parsed.body)
  return parsed
}

const note = /^\[\^([^\]\s]+)\]:\s*(.*)$/

/** The text without the words of its footnotes, which stand by themselves and go on until a blank line. */
function withoutNotes(all: readonly string[]): { lines: string[]; notes: Notes } {
  const lines: string[] = []
  const notes = new Map<string, string>()
  let open: string | null = null
  for (const line of all) {
    const [, name, words] = note.exec(line) ?? []
    if (name !== undefined) {
      open = name
      notes.set(name, words ?? '')
    } else if (open !== null && line.trim()) {
      notes.set(open, `${notes.get(open)} ${line.trim()}`)
    } else {
      open = null
      lines.push(line)
    }
  }
  return { lines, notes }
}

const heading = /^(#{1,6})\s+(.*?)\s*#*$/
const item = /^(\s{0,3})([-*+]|\d{1,9}[.)])(\s+|$)/
const quote = /^\s{0,3}>\s?/
const begins = (line: string) => heading.test(line) || item.test(line) || quote.test(line)

class Reader {
  private readonly notes: Notes

  constructor(notes: Notes) {
    this.notes = notes
  }

  blocks(lines: readonly string[]): Block[] {
    const blocks: Block[] = []
    let at = 0
    while (at < lines.length) at = lines[at]?.trim() ? this.block(lines, at, blocks) : at + 1
    return blocks
  }

  /** Reads the block that begins at a line; gives the line behind it. */
  private block(lines: readonly string[], at: number, blocks: Block[]): number {
    const line = lines[at] ?? ''
    if (heading.test(line)) return this.heading(line, at, blocks)
    if (quote.test(line)) return this.quote(lines, at, blocks)
    return item.test(line) ? this.list(lines, at, blocks) : this.paragraph(lines, at, blocks)
  }

  private heading(line: string, at: number, blocks: Block[]): number {
    const [, marks = '', words = ''] = heading.exec(line) ?? []
    const level = ([1, 2] as const).find((each) => each === marks.length) ?? 3
    blocks.push({ type: 'heading', attrs: { id: newIdentity(), level }, ...this.words([words]) })
    return at + 1
  }

  private paragraph(lines: readonly string[], from: number, blocks: Block[]): number {
    let to = from + 1
    while (to < lines.length && lines[to]?.trim() && !begins(lines[to] ?? '')) to += 1
    blocks.push(this.paragraphOf(lines.slice(from, to)))
    return to
  }

  private quote(lines: readonly string[], from: number, blocks: Block[]): number {
    let to = from + 1
    while (
      to < lines.length &&
      lines[to]?.trim() &&
      !heading.test(lines[to] ?? '') &&
      !item.test(lines[to] ?? '')
    )
      to += 1
    const inside = lines.slice(from, to).map((line) => line.replace(quote, ''))
    const content = parts(inside).map((part) => this.paragraphOf(part))
    if (content.length > 0) blocks.push({ type: 'blockquote', content })
    return to
  }

  /** Items of one kind, one after the other; what is indented below an item belongs to it. */
  private list(lines: readonly string[], from: number, blocks: Block[]): number {
    const type = ordered(lines[from] ?? '') ? 'orderedList' : 'bulletList'
    const content: ListItem[] = []
    let at = from
    while (item.test(lines[at] ?? '') && ordered(lines[at] ?? '') === (type === 'orderedList')) {
      const [all = '', lead = '', marker = ''] = item.exec(lines[at] ?? '') ?? []
      const width = lead.length + marker.length + 1
      let to = at + 1
      while (to < lines.length && belongs(lines, to, width)) to += 1
      const first = (lines[at] ?? '').slice(all.length)
      content.push(this.item([first, ...lines.slice(at + 1, to).map((line) => dedent(line, width))]))
      at = nextItem(lines, to)
    }
    blocks.push({ type, content })
    return at
  }

  private item(lines: readonly string[]): ListItem {
    const blocks = this.blocks(lines)
    const lists = blocks.filter(
      (block): block is List => block.type === 'bulletList' || block.type === 'orderedList',
    )
    const words = blocks.flatMap((block): Addressable[] => {
      if (block.type === 'blockquote') return block.content
      return block.type === 'heading' || block.type === 'paragraph' ? [block] : []
    })
    // An item has one paragraph: further ones go on in it, on lines of their own.
    const content = words.flatMap((each, i): Inline[] => [
      ...(i > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(each.content ?? []),
    ])
    const paragraph: Paragraph = { type: 'paragraph', attrs: { id: newIdentity() }, content }
    return { type: 'listItem', content: [paragraph, ...lists] }
  }

  private paragraphOf(lines: readonly string[]): Paragraph {
    return { type: 'paragraph', attrs: { id: newIdentity() }, ...this.words(lines) }
  }

  private words(lines: readonly string[]): { content: Inline[] } {
    return { content: inlinesOf(lines, this.notes) }
  }
}

const ordered = (line: string) => /^\s*\d/.test(line)
const indentOf = (line: string) => line.length - line.trimStart().length
const dedent = (line: string, width: number) => line.slice(Math.min(width, indentOf(line)))

/** Where the next item begins behind blank lines; where there is none, right here. */
function nextItem(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, place) => place >= at && line.trim() !== '')
  return next >= 0 && item.test(lines[next] ?? '') ? next : at
}

const nextWords = (lines: readonly string[], at: number) => lines.slice(at).find((line) => line.trim()) ?? ''

/** Whether a line goes on with the item above it: indented, or plain words right below it. */
function belongs(lines: readonly string[], at: number, width: number): boolean {
  const line = lines[at] ?? ''
  if (!line.trim()) return indentOf(nextWords(lines, at)) >= Math.min(width, 2) && nextWords(lines, at) !== ''
  if (indentOf(line) >= Math.min(width, 2)) return true
  return Boolean(lines[at - 1]?.trim()) && !begins(line)
}

function parts(lines: readonly string[]): string[][] {
  const found: string[][] = [[]]
  for (const line of lines) {
    if (line.trim()) found.at(-1)?.push(line)
    else found.push([])
  }
  return found.filter((part) => part.length > 0)
}

/** Gives paragraphs, and footnotes of the same words, the identities that they had. The new text's own are fresh. */
function keepIdentities(before: Body, after: Body): void {
  const [old, now] = [numberBlocks(before).paragraphs, numberBlocks(after).paragraphs]
  const { partners } = correspond(...streamsOf(old, now))
  const taken = new Set<PlainParagraph>()
  for (const [place, partner] of partners.entries()) {
    const [was, is] = [old[place], now[partner]]
    if (!was || !is || taken.has(is)) continue
    taken.add(is)
    is.node.attrs.id = was.id
    if (was.node.attrs.lang) is.node.attrs.lang = was.node.attrs.lang
    const notes = footnotesOf(was.node)
    for (const footnote of footnotesOf(is.node)) {
      const [same] = notes.splice(
        notes.findIndex((each) => footnoteText(each) === footnoteText(footnote)) >>> 0,
        1,
      )
      if (same) footnote.attrs.id = same.attrs.id
    }
  }
}
