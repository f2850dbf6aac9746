import { countSeries, type Entry, type FixedLabels, type Series } from './series'
import { placeCells } from './table'
import { isBlank, plainText } from './text'
import type { Addressable, Block, Body, Heading, Identity, Lang, List, Table } from './tree'

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

export type Numbered = {
  labels: Map<Identity, string>
  paragraphs: PlainParagraph[]
  /** What was counted: of every paragraph that has a place in the count, also of a blank item that holds a list. No cells. */
  counted: Map<Identity, string>
}

/**
 * The visible numbers of a text: paragraphs count 1, 2, 3 across headings, items of a list belong to the paragraph before
 * it (3(a), 3(a)(i)), items that follow a heading or nothing count like paragraphs. Below a heading of the preamble, up to
 * the next one of its level or a higher, they are (a), (b), and their items (a)(i). Quoted paragraphs count like others,
 * blank ones not at all. Cells are named by table, row and column (T1.2.3) and leave the numbers around them alone.
 * Paragraphs come in the order of reading. `fixed`: labels that paragraphs keep, see `countSeries`.
 */
export function numberBlocks(body: Body, fixed: FixedLabels = none): Numbered {
  const collector = new Collector(body.attrs?.lang ?? null)
  for (const block of body.content) collector.block(block)
  countSeries(collector.series, fixed)
  const labels = new Map<Identity, string>()
  const counted = new Map<Identity, string>()
  const paragraphs = collector.rows.map(({ node, kind, lang, label, entry, cell }): PlainParagraph => {
    const { id } = node.attrs
    const shown = label ?? (entry && !isBlank(node) ? entry.label : '')
    labels.set(id, shown)
    if (entry) counted.set(id, entry.label)
    return { id, label: shown, kind, text: plainText(node), lang, node, ...(cell && { cell }) }
  })
  return { labels, paragraphs, counted }
}

const none: FixedLabels = new Map()

type Row = {
  node: Addressable
  kind: ParagraphKind
  lang: string | null
  entry?: Entry
  label?: string
  cell?: CellPlace
}

/** Every paragraph of a text with the series in which it counts. */
class Collector {
  readonly rows: Row[] = []
  readonly series: Series[] = []
  private readonly lang: string | null
  private readonly numbers: Series
  private readonly preamble: Series
  /** The heading over the preamble that one is below of. */
  private within: Heading | null = null
  /** The series of the items that stand under the paragraph before; null after a heading. */
  private below: Series | null = null
  private tables = 0

  constructor(lang: string | null) {
    this.lang = lang
    this.numbers = this.open(null, 'number')
    this.preamble = this.open(null, { depth: 0 })
  }

  block(block: Block): void {
    if (block.type === 'heading') {
      this.heading(block)
    } else if (block.type === 'paragraph') {
      this.paragraph(block, 'paragraph', this.lang)
    } else if (block.type === 'blockquote') {
      for (const paragraph of block.content) this.paragraph(paragraph, 'quote', langOf(block, this.lang))
    } else if (block.type === 'table') {
      this.table(block)
    } else {
      this.items(block, this.below ?? this.counted(), this.lang)
    }
  }

  private heading(heading: Heading): void {
    if (this.within && heading.attrs.level <= this.within.attrs.level) this.within = null
    if (heading.attrs.preamble) this.within ??= heading
    this.below = null
    this.add({ node: heading, kind: 'heading', lang: this.lang })
  }

  private paragraph(node: Addressable, kind: ParagraphKind, lang: string | null): void {
    const entry = isBlank(node) ? null : enter(this.counted(), node)
    if (entry) this.below = this.open(entry, this.within ? { depth: 1 } : { depth: 0 })
    this.add({ node, kind, lang, ...(entry && { entry }) })
  }

  private table(block: Table): void {
    this.tables += 1
    const lang = langOf(block, this.lang)
    for (const { cell, row, column } of placeCells(block)) {
      const [node] = cell.content
      const label = isBlank(node) ? '' : `T${this.tables}.${row}.${column}`
      const header = cell.type === 'tableHeader'
      this.add({ node, kind: 'cell', lang, label, cell: { table: this.tables, row, column, header } })
    }
  }

  private items(list: List, series: Series, around: string | null): void {
    const lang = langOf(list, around)
    const depth = series.style === 'number' ? 0 : series.style.depth + 1
    for (const item of list.content) {
      const [node, ...lists] = item.content
      const itemLang = langOf(item, lang)
      // A blank one that holds a list keeps its place, so that no label stands twice.
      const counts = !isBlank(node) || lists.length > 0
      const entry = counts ? { entry: enter(series, node) } : {}
      this.add({ node, kind: 'item', lang: itemLang, ...entry })
      if (!entry.entry || lists.length === 0) continue
      const below = this.open(entry.entry, { depth })
      for (const nested of lists) this.items(nested, below, itemLang)
    }
  }

  /** The series in which paragraphs count here. */
  private counted(): Series {
    return this.within ? this.preamble : this.numbers
  }

  private open(above: Entry | null, style: Series['style']): Series {
    const series = { above, style, entries: [] }
    this.series.push(series)
    return series
  }

  private add(row: Row): void {
    this.rows.push({ ...row, lang: langOf(row.node, row.lang) })
  }
}

function enter(series: Series, node: Addressable): Entry {
  const entry = { id: node.attrs.id, label: '' }
  series.entries.push(entry)
  return entry
}

function langOf(node: { attrs?: Lang }, around: string | null): string | null {
  return node.attrs?.lang ?? around
}
