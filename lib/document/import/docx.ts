import { newIdentity } from '@/lib/document/identity'
import { inlineText } from '@/lib/document/text'
import type { Inline, Text } from '@/lib/document/tree'
import { assemble } from './assemble'
import { cellFrom } from './cell'
import { nameFrom } from './clean'
import { commentsIn } from './docx-comments'
import { Numbering } from './docx-numbering'
import { Package, type Relation } from './docx-package'
import { Paragraphs } from './docx-paragraphs'
import { Styles } from './docx-styles'
import { onlyCell, readTable } from './docx-table'
import { type Flow, isWords, type Piece, type Segment, wasThere } from './flow'
import type { Imported } from './imported'
import { languagesOf } from './languages'
import { Counter } from './left-out'
import { said } from './said'
import { child, elements, textOf, valOf, type Xml } from './xml'
import type { Archive } from './zip'

/**
 * Reads a Word file (ECMA-376, transitional and strict, also as Google Docs and LibreOffice write it) with its tracked
 * changes and comments. Nothing in it is executed or fetched. Throws Unreadable, with a sentence, for what cannot be read.
 */
export function readDocx(archive: Archive): Imported {
  return new Docx(new Package(archive), archive.names).read()
}

class Docx {
  private readonly file: Package
  private readonly names: readonly string[]
  private readonly leftOut = new Counter()
  private readonly paragraphs: Paragraphs
  private readonly notes: Record<
    'footnote' | 'endnote',
    { xml: Map<string, Xml>; relations: ReadonlyMap<string, Relation> }
  >
  private boxes: Xml[] = []
  private nested = 0

  constructor(file: Package, names: readonly string[]) {
    this.file = file
    this.names = names
    this.notes = { footnote: this.notesOf('footnote'), endnote: this.notesOf('endnote') }
    const styles = new Styles(file.related('styles'))
    const numbering = new Numbering(file.related('numbering'))
    this.paragraphs = new Paragraphs(styles, numbering, this.leftOut, {
      note: (kind, id) => this.note(kind, id),
      box: (xml) => this.boxes.push(xml),
    })
    this.paragraphs.runs.relations = file.relations
  }

  read(): Imported {
    const body = child(this.file.main, 'w:body')
    this.paragraphs.expect(body)
    const flow = this.flow(body ? elements(body) : [])
    const language = languagesOf(flow, this.paragraphs.languages)
    this.countRest()
    return assemble(flow, {
      title: this.title(),
      language,
      remarks: commentsIn(this.file.related('comments'), this.file.related('commentsExtended')),
      leftOut: this.leftOut.list(),
      notes: said({ numbersKept: this.paragraphs.numbersKept, nested: this.nested }),
    })
  }

  private flow(all: readonly Xml[]): Flow {
    const flow: Flow = []
    for (const xml of all) this.block(xml, flow)
    return flow
  }

  private block(xml: Xml, flow: Flow): void {
    const { name } = xml
    if (name === 'w:p') this.paragraph(xml, flow)
    else if (name === 'w:tbl') this.table(xml, flow)
    else if (name === 'w:sdt') this.control(xml, flow)
    else if (name === 'w:altChunk') this.leftOut.add('embedded document')
    else if (name === 'mc:AlternateContent')
      for (const each of elements(child(xml, 'mc:Choice') ?? xml)) this.block(each, flow)
    else if (groups.has(name)) for (const each of elements(xml)) this.block(each, flow)
    else this.paragraphs.between(xml)
  }

  private paragraph(xml: Xml, flow: Flow): void {
    const last = flow.at(-1)
    const segment = this.paragraphs.read(xml, last && last.shape !== 'table' ? last : null)
    if (segment) flow.push(segment)
    const boxes = this.boxes
    this.boxes = []
    for (const box of boxes) flow.push(...this.flow(elements(box)))
  }

  private control(xml: Xml, flow: Flow): void {
    const gallery = valOf(child(child(xml, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? ''
    if (/table of contents/i.test(gallery)) this.leftOut.add('table of contents')
    else for (const each of elements(child(xml, 'w:sdtContent') ?? none)) this.block(each, flow)
  }

  private table(xml: Xml, flow: Flow): void {
    this.paragraphs.endLists()
    if (child(child(xml, 'w:tblPr'), 'w:tblPrChange')) this.leftOut.add('change of format')
    // A table of one cell is a frame around what is in it. It is read once: lists count their paragraphs as they are read.
    const only = onlyCell(xml)
    const rows = only ? [] : readTable(xml, (cell) => this.inCell(cell))
    if (only) flow.push(...this.flow(elements(only)))
    else if (rows.length > 0) flow.push({ shape: 'table', rows })
    this.paragraphs.endLists()
  }

  private inCell(cell: Xml): Segment {
    const flow = this.flow(elements(cell))
    this.paragraphs.endLists()
    const nested = () => {
      this.nested += 1
    }
    return cellFrom(flow, (item) => this.paragraphs.withMark(item), nested)
  }

  private notesOf(kind: 'footnote' | 'endnote') {
    const xml = new Map<string, Xml>()
    for (const note of elements(this.file.related(`${kind}s`) ?? none)) {
      if (!/separator|notice/i.test(note.attrs['w:type'] ?? '')) xml.set(note.attrs['w:id'] ?? '', note)
    }
    return { xml, relations: this.file.relationsFor(`${kind}s`) }
  }

  private note(kind: 'footnote' | 'endnote', id: string): { inline: Inline; edges: Piece[] } | null {
    const { xml, relations } = this.notes[kind]
    const note = xml.get(id)
    if (!note) return null
    const pieces = this.paragraphs.aside(note, relations)
    const changes = pieces.filter((piece) => isWords(piece) && (piece.ins ?? piece.del)).length
    this.leftOut.add('tracked change in a footnote', changes)
    const edges = pieces
      .filter((piece) => !isWords(piece))
      .map((piece) => ({ ...piece, edge: 'at' }) as Piece)
    const content = pieces.filter(wasThere).flatMap(({ inline }): Text[] => {
      if (inline.type === 'text') return [inline]
      return inlineText(inline) === '' ? [] : [{ type: 'text', text: ' ' }]
    })
    return { inline: { type: 'footnote', attrs: { id: newIdentity() }, content }, edges }
  }

  private countRest(): void {
    for (const kind of ['header', 'footer'] as const) {
      const words = this.file.allRelated(kind).filter((part) => textOf(part).trim() !== '')
      this.leftOut.add(kind, words.length)
    }
    if (this.names.some((name) => /vbaProject\.bin$/i.test(name))) this.leftOut.add('set of macros')
  }

  private title(): string | null {
    const named = this.paragraphs.title
    if (named !== null) return named
    const core = nameFrom(textOf(child(this.file.core ?? none, 'dc:title') ?? ''))
    return core !== null && !/^(microsoft word|document ?\d*$|untitled|.*\.(docx?|odt|rtf)$)/i.test(core)
      ? core
      : null
  }
}

const none: Xml = { name: '', attrs: {}, children: [] }
const groups = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:txbxContent', 'mc:Choice'])
