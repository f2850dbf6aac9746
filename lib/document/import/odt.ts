import { assemble } from './assemble'
import { cellFrom } from './cell'
import { nameFrom } from './clean'
import { type Flow, type FlowCell, type FlowRow, joinLines, type Segment } from './flow'
import type { Imported } from './imported'
import { languagesOf } from './languages'
import { Counter } from './left-out'
import { changesIn } from './odt-changes'
import { isDrawing } from './odt-drawn'
import { OdtList } from './odt-lists'
import type { OdtCounts } from './odt-numbers'
import { OdtParagraphs } from './odt-paragraphs'
import { OdtStyles } from './odt-styles'
import { said } from './said'
import { damaged, Unreadable } from './unreadable'
import { child, elements, parseXml, textOf, type Xml } from './xml'
import type { Archive } from './zip'

/**
 * Reads a text of the OpenDocument format (ODF 1.0 to 1.3) with its tracked changes and comments. Nothing in it is executed
 * or fetched. Throws Unreadable, with a sentence, for what cannot be read.
 */
export function readOdt(archive: Archive): Imported {
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes && parseXml(bytes)
  }
  const manifest = archive.read('META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new Unreadable('The file is protected with a password. Save a copy without one and choose that.')
  const content = part('content.xml')
  if (!content) throw new Unreadable(damaged)
  const odt = new Odt(content, part('styles.xml'), part('meta.xml'))
  if (archive.names.some((name) => /^(Basic|Scripts)\//i.test(name))) odt.leftOut.add('set of macros')
  return odt.read()
}

class Odt {
  readonly leftOut = new Counter()
  private readonly meta: Xml | null
  private readonly master: Xml | undefined
  private readonly styles: OdtStyles
  private readonly paragraphs: OdtParagraphs
  private readonly counts = new Map<string | null, OdtCounts>()
  private readonly body: Xml
  private nested = 0

  constructor(content: Xml, styles: Xml | null, meta: Xml | null) {
    this.meta = meta
    this.master = styles ? child(styles, 'office:master-styles') : undefined
    this.styles = new OdtStyles(styles, content)
    this.body = child(child(content, 'office:body'), 'office:text') ?? none
    this.paragraphs = new OdtParagraphs(this.styles, changesIn(this.body), this.leftOut)
  }

  read(): Imported {
    const flow = this.flow(elements(this.body))
    const { paragraphs, nested } = this
    const language = languagesOf(flow, paragraphs.languages)
    this.countMargins()
    const title = child(child(this.meta ?? undefined, 'office:meta'), 'dc:title')
    return assemble(flow, {
      title: paragraphs.title ?? nameFrom(title && textOf(title)),
      language,
      remarks: paragraphs.words.remarks,
      leftOut: this.leftOut.list(),
      notes: said({ numbersKept: paragraphs.numbersKept, nested }),
    })
  }

  private flow(all: readonly Xml[]): Flow {
    const flow: Flow = []
    for (const xml of all) this.block(xml, flow, null)
    return flow
  }

  private block(xml: Xml, flow: Flow, list: OdtList | null): void {
    const { name } = xml
    if (name === 'text:p' || name === 'text:h') this.paragraph(xml, flow, list, null)
    else if (name === 'text:list') this.list(xml, flow, list)
    else if (name === 'table:table') this.table(xml, flow)
    else if (indexes.test(name)) this.leftOut.add('table of contents')
    else if (name === 'text:section' && xml.attrs['text:display'] === 'none')
      this.leftOut.add('passage of hidden text')
    else if (groups.has(name)) for (const each of elements(xml)) this.block(each, flow, list)
    else this.between(xml, flow)
  }

  /** What stands between paragraphs: a drawing of the page, or the edge of a change. */
  private between(xml: Xml, flow: Flow): void {
    if (!isDrawing(xml)) {
      this.paragraphs.words.change(xml)
      return
    }
    this.paragraphs.words.drawn(xml)
    this.boxed(flow)
  }

  private paragraph(xml: Xml, flow: Flow, list: OdtList | null, label: string | null): void {
    this.paragraphs.read(xml, flow, list, label)
    this.boxed(flow)
  }

  /** Boxes of text are read behind the paragraph that they stand in. */
  private boxed(flow: Flow): void {
    for (const box of this.paragraphs.words.boxes.splice(0)) flow.push(...this.flow(elements(box)))
  }

  private list(xml: Xml, flow: Flow, around: OdtList | null): void {
    const { attrs } = xml
    const goesOn = attrs['text:continue-numbering'] === 'true' || attrs['text:continue-list'] !== undefined
    const continued = goesOn ? this.counts.get(attrs['text:style-name'] ?? null) : undefined
    const list = new OdtList(xml, this.styles, around, continued)
    this.counts.set(list.style, list.continued)
    for (const item of elements(xml)) {
      if (item.name === 'text:list-item' || item.name === 'text:list-header') this.item(item, flow, list)
      else this.paragraphs.words.change(item)
    }
  }

  /** An item: its first paragraph has the mark, further ones go on in it. */
  private item(item: Xml, flow: Flow, list: OdtList): void {
    const start = Number(item.attrs['text:start-value']) || undefined
    let marked = item.name === 'text:list-header'
    for (const each of elements(item)) {
      if (each.name !== 'text:p') this.block(each, flow, list)
      else if (marked) this.more(each, flow)
      else this.paragraph(each, flow, list, list.next(start))
      marked ||= each.name === 'text:p'
    }
  }

  private more(xml: Xml, flow: Flow): void {
    const last = flow.at(-1)
    const count = flow.length
    this.paragraph(xml, flow, null, null)
    const added = flow.at(-1)
    if (last?.shape !== 'item' || added?.shape !== 'paragraph' || flow.length !== count + 1) return
    if (last.endIns ?? last.endDel ?? added.endIns) return
    flow.pop()
    last.pieces = joinLines(last, added).pieces
  }

  private table(xml: Xml, flow: Flow): void {
    const rows: FlowRow[] = []
    this.rows(xml, false, rows)
    if (rows.length > 0) flow.push({ shape: 'table', rows })
  }

  private rows(xml: Xml, header: boolean, rows: FlowRow[]): void {
    for (const each of elements(xml)) {
      if (each.name === 'table:table-header-rows') this.rows(each, true, rows)
      else if (/^table:table-row(s|-group)$/.test(each.name)) this.rows(each, header, rows)
      else if (each.name === 'table:table-row') rows.push({ cells: this.cells(each, header) })
      else this.paragraphs.words.change(each)
    }
  }

  private cells(row: Xml, header: boolean): FlowCell[] {
    return elements(row)
      .filter(({ name }) => name === 'table:table-cell')
      .map((cell) => ({
        header,
        colspan: span(cell.attrs['table:number-columns-spanned']),
        rowspan: span(cell.attrs['table:number-rows-spanned']),
        segment: this.inCell(cell),
      }))
  }

  private inCell(cell: Xml): Segment {
    const nested = () => {
      this.nested += 1
    }
    return cellFrom(this.flow(elements(cell)), (item) => this.paragraphs.withMark(item), nested)
  }

  private countMargins(): void {
    const all = elements(this.master ?? none).flatMap(elements)
    for (const kind of ['header', 'footer']) {
      const margins = all.filter(({ name }) => name.startsWith(`style:${kind}`))
      this.leftOut.add(kind, margins.filter((each) => textOf(each).trim() !== '').length)
    }
  }
}

const none: Xml = { name: '', attrs: {}, children: [] }
const groups = new Set(['text:section', 'text:list-item', 'text:numbered-paragraph', 'office:text'])
const indexes =
  /^text:(table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/

const span = (value: string | undefined) => Math.min(2_000, Math.max(1, Number(value) || 1))
