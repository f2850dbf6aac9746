import { placeCells } from './table'
import { isBlank, plainText } from './text'
import type { Addressable, Block, Body, Identity, Lang, List, Table } from './tree'

export type ParagraphKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'cell'

/** Where a cell stands, from 1: in which table of the text, in which of its rows and columns. */
export type CellPlace = { table: number; row: number; column: number; header: boolean }

/** One addressable block as readers, comments and redlines know it. `label` is empty for headings and blank ones. */
export type PlainParagraph = {
  id: Identity
  label: string
  kind: ParagraphKind
  text: string
  /** The language in force there; null where none is marked. */
  lang: string | null
  node: Addressable
  /** Of a cell's paragraph alone. */
  cell?: CellPlace
}

export type Numbered = { labels: Map<Identity, string>; paragraphs: PlainParagraph[] }

/**
 * The visible numbers of a text, computed and never stored: paragraphs count 1, 2, 3 across headings, items of a list
 * belong to the paragraph before it (3(a), 3(a)(i)), items that follow a heading or nothing count like paragraphs.
 * Quoted paragraphs count like others, blank ones not at all. Cells are named by table, row and column (T1.2.3) and leave
 * the numbers around them alone. Paragraphs come in the order of reading.
 */
export function numberBlocks(body: Body): Numbered {
  const counter = new Counter(body.attrs?.lang ?? null)
  for (const block of body.content) counter.block(block)
  return { labels: counter.labels, paragraphs: counter.paragraphs }
}

class Counter {
  readonly labels = new Map<Identity, string>()
  readonly paragraphs: PlainParagraph[] = []
  private readonly lang: string | null
  private number = 0
  private tables = 0
  /** The label that items of the next list stand under, and how many it has already. */
  private opener: { label: string; items: number } | null = null

  constructor(lang: string | null) {
    this.lang = lang
  }

  block(block: Block): void {
    if (block.type === 'heading') {
      this.add(block, 'heading', '', this.lang)
      this.opener = null
    } else if (block.type === 'paragraph') {
      this.paragraph(block, 'paragraph', this.lang)
    } else if (block.type === 'blockquote') {
      for (const paragraph of block.content) this.paragraph(paragraph, 'quote', langOf(block, this.lang))
    } else if (block.type === 'table') {
      this.table(block)
    } else {
      this.list(block)
    }
  }

  private table(block: Table): void {
    this.tables += 1
    for (const { cell, row, column } of placeCells(block)) {
      const [node] = cell.content
      const label = isBlank(node) ? '' : `T${this.tables}.${row}.${column}`
      const place = { table: this.tables, row, column, header: cell.type === 'tableHeader' }
      this.add(node, 'cell', label, langOf(block, this.lang), place)
    }
  }

  private paragraph(node: Addressable, kind: ParagraphKind, lang: string | null): void {
    if (!isBlank(node)) {
      this.number += 1
      this.opener = { label: String(this.number), items: 0 }
    }
    this.add(node, kind, isBlank(node) ? '' : String(this.number), lang)
  }

  private list(list: List): void {
    if (this.opener) {
      this.opener.items = this.items(list, this.opener.label, 0, this.opener.items, this.lang)
      return
    }
    this.number = this.items(list, '', -1, this.number, this.lang)
  }

  /** Numbers the items of a list under a label, going on from a count; gives the new count. */
  private items(list: List, under: string, depth: number, from: number, around: string | null): number {
    let count = from
    const lang = langOf(list, around)
    for (const item of list.content) {
      const [paragraph, ...lists] = item.content
      const itemLang = langOf(item, lang)
      if (!isBlank(paragraph) || lists.length > 0) count += 1
      const label = depth < 0 ? String(count) : `${under}(${letters(count, depth)})`
      this.add(paragraph, 'item', isBlank(paragraph) ? '' : label, itemLang)
      let below = 0
      for (const nested of lists) below = this.items(nested, label, depth + 1, below, itemLang)
    }
    return count
  }

  private add(
    node: Addressable,
    kind: ParagraphKind,
    label: string,
    around: string | null,
    cell?: CellPlace,
  ): void {
    const { id } = node.attrs
    const lang = langOf(node, around)
    this.labels.set(id, label)
    this.paragraphs.push({ id, label, kind, text: plainText(node), lang, node, ...(cell && { cell }) })
  }
}

function langOf(node: { attrs?: Lang }, around: string | null): string | null {
  return node.attrs?.lang ?? around
}

/** The nth mark of a list: a, b; below it i, ii; then A, B; then I, II; and again. */
function letters(count: number, depth: number): string {
  const mark = depth % 2 === 0 ? alphabetic(count) : roman(count)
  return depth % 4 < 2 ? mark : mark.toUpperCase()
}

function alphabetic(count: number): string {
  let left = count
  let mark = ''
  while (left > 0) {
    left -= 1
    mark = String.fromCharCode(97 + (left % 26)) + mark
    left = Math.floor(left / 26)
  }
  return mark
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(count: number): string {
  let left = count
  let mark = ''
  for (const [value, numeral] of numerals) {
    while (left >= value) {
      mark += numeral
      left -= value
    }
  }
  return mark
}
