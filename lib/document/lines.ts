import { newIdentity } from './identity'
import { parseBody } from './schema'
import type { Block, Identity, Inline, List, Paragraph, Table } from './tree'

/** One paragraph as it was found outside, before it is known what it belongs to. Without an identity it gets one. */
export type Line = { content: Inline[]; id?: Identity; lang?: string } & (
  | { shape: 'paragraph' | 'quote' }
  | { shape: 'heading'; level: number }
  | { shape: 'item'; depth: number; ordered: boolean }
)

/** A table among the lines, in the form that the text has it. */
export type TableLine = { shape: 'table'; table: Table }

export type Pasted = { ok: true; blocks: Block[] } | { ok: false; why: string }

/** Blocks made of lines: items become nested lists, quoted lines quotations; held to the schema like all that comes in. */
export function blocksFromLines(lines: readonly (Line | TableLine)[]): Pasted {
  const blocks: Block[] = []
  let items: ItemLine[] = []
  for (const line of lines) {
    if (line.shape === 'item') {
      items.push(line)
      continue
    }
    blocks.push(...listsFrom(items))
    items = []
    addLine(blocks, line)
  }
  blocks.push(...listsFrom(items))
  if (blocks.length === 0) return { ok: true, blocks }
  const parsed = parseBody({ type: 'doc', content: blocks })
  return parsed.ok ? { ok: true, blocks: parsed.body.content } : parsed
}

type ItemLine = Extract<Line, { shape: 'item' }>

function addLine(blocks: Block[], line: Exclude<Line, ItemLine> | TableLine): void {
  const last = blocks.at(-1)
  if (line.shape === 'table') {
    blocks.push(line.table)
  } else if (line.shape === 'heading') {
    const level = line.level <= 1 ? 1 : line.level === 2 ? 2 : 3
    blocks.push({ type: 'heading', attrs: { ...attrsOf(line), level }, content: line.content })
  } else if (line.shape === 'quote') {
    if (last?.type === 'blockquote') last.content.push(paragraph(line))
    else blocks.push({ type: 'blockquote', content: [paragraph(line)] })
  } else {
    blocks.push(paragraph(line))
  }
}

function attrsOf({ id, lang }: Line): Paragraph['attrs'] {
  return { id: id ?? newIdentity(), ...(lang === undefined ? {} : { lang }) }
}

function paragraph(line: Line): Paragraph {
  return { type: 'paragraph', attrs: attrsOf(line), content: line.content }
}

const deepest = 8

/** Nested lists. A list that begins too deep begins at the top; a change of kind begins another list. */
function listsFrom(items: readonly ItemLine[]): List[] {
  const top: List[] = []
  const open: List[] = []
  for (const line of items) {
    const { depth, ordered } = line
    const type = ordered ? 'orderedList' : 'bulletList'
    open.length = Math.min(open.length, Math.max(1, depth))
    const current = open.at(-1)
    const goesOn = current !== undefined && (open.length === depth || open.length === deepest)
    if (goesOn && current.type !== type) open.pop()
    if (!goesOn || current.type !== type) openList(top, open, type)
    open.at(-1)?.content.push({ type: 'listItem', content: [paragraph(line)] })
  }
  return top
}

function openList(top: List[], open: List[], type: List['type']): void {
  const list: List = { type, content: [] }
  const above = open.at(-1)?.content.at(-1)
  if (above) above.content.push(list)
  else top.push(list)
  open.push(list)
}
