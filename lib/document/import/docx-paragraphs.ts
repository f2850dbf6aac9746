import { newIdentity } from '@/lib/document/identity'
import { inlineText } from '@/lib/document/text'
import type { Mark, Numbering } from './docx-numbering'
import type { Relation } from './docx-package'
import { by, type Elsewhere, Runs } from './docx-runs'
import {
  isContents,
  isListed,
  isQuote,
  isTitle,
  leftOf,
  numberIn,
  outlineOf,
  type Style,
  type Styles,
} from './docx-styles'
import { type By, isWords, joinLines, type Piece, type Segment, type Shape } from './flow'
import type { Counter } from './left-out'
import { ListDepth } from './list-depth'
import { child, elements, valOf, type Xml } from './xml'

/** Reads paragraphs one after the other, and keeps what goes on from one to the next: lists, fields, open ranges. */
export class Paragraphs {
  readonly runs: Runs
  readonly languages = new Map<Segment, ReadonlyMap<string, number>>()
  title: string | null = null
  numbersKept = 0
  private readonly styles: Styles
  private readonly numbering: Numbering
  private readonly leftOut: Counter
  private readonly depth = new ListDepth()
  private readonly marks = new WeakMap<Segment, Mark>()
  private pending: Piece[] = []

  constructor(styles: Styles, numbering: Numbering, leftOut: Counter, elsewhere: Elsewhere) {
    this.styles = styles
    this.numbering = numbering
    this.leftOut = leftOut
    this.runs = new Runs(styles, leftOut, elsewhere)
  }

  /** Looks through the text for the levels of lists that it has. */
  expect(xml: Xml | undefined): void {
    for (const each of xml ? elements(xml) : []) {
      if (each.name === 'w:pPr') {
        const list = this.listOf(each)
        if (list) this.numbering.expect(list.numId, list.ilvl)
      } else this.expect(each)
    }
  }

  /** What stands between paragraphs: ends of comments' ranges, that go with the next paragraph. */
  between(xml: Xml): void {
    const edge = ({ 'w:commentRangeStart': 'start', 'w:commentRangeEnd': 'end' } as const)[xml.name]
    if (edge) this.pending.push({ remark: xml.attrs['w:id'] ?? '', edge })
  }

  endLists(): void {
    this.depth.end()
  }

  /** The paragraph; null where it goes on with the item before it, which then holds its words, or has none to keep. */
  read(xml: Xml, last: Segment | null): Segment | null {
    const pPr = child(xml, 'w:pPr')
    const style = this.styles.paragraph(valOf(pPr, 'w:pStyle'))
    const outline = outlineOf(pPr) ?? style.outline ?? 0
    const list = this.listOf(pPr)
    if (child(pPr, 'w:pPrChange')) this.leftOut.add('change of format')
    this.runs.languages = new Map()
    const pieces = this.pending
    this.pending = []
    this.runs.within(xml, { style, heading: outline > 0 }, pieces)
    if (isContents(style)) return this.contents(pieces)
    const mark = list && pieces.some(isWords) ? this.numbering.next(list.numId, list.ilvl) : null
    const shape = this.shape(style, outline, mark, leftOf(pPr))
    const segment: Segment = { ...shape, id: newIdentity(), lang: null, pieces, ...ends(pPr) }
    if (mark) this.marks.set(segment, mark)
    if (mark && shape.shape !== 'item') this.keepNumber(segment, mark)
    this.languages.set(segment, this.runs.languages)
    if (isTitle(style)) this.title ??= plain(segment)
    return this.goesOn(segment, style, leftOf(pPr) ?? style.left, last)
  }

  private contents(pieces: readonly Piece[]): null {
    if (pieces.some(isWords)) this.leftOut.add('line of a table of contents')
    this.pending = pieces.filter((piece) => !isWords(piece))
    return null
  }

  private listOf(pPr: Xml | undefined): { numId: string; ilvl: number } | null {
    const styleId = valOf(pPr, 'w:pStyle')
    const style = this.styles.paragraph(styleId)
    const numPr = child(pPr, 'w:numPr')
    const numId = valOf(numPr, 'w:numId') ?? style.numId
    if (numId === null || numId === '0') return null
    const ilvl = numberIn(valOf(numPr, 'w:ilvl')) ?? style.ilvl ?? this.numbering.levelOf(numId, styleId)
    return { numId, ilvl: Math.min(8, Math.max(0, ilvl)) }
  }

  private shape(style: Style, outline: number, mark: Mark | null, left: number | null): Shape {
    if (outline > 0) {
      this.depth.end()
      return { shape: 'heading', level: outline }
    }
    if (mark && (mark.bullet || mark.plain)) {
      const depth = this.depth.item(mark.list, mark.ilvl, left ?? mark.left ?? style.left)
      return { shape: 'item', depth, ordered: !mark.bullet }
    }
    if (mark) this.depth.end()
    return { shape: isQuote(style) ? 'quote' : 'paragraph' }
  }

  /** The text's own numbers have no “1.2” and no “Article 5”: such a number stays as words, for others refer to it. */
  private keepNumber(segment: Segment, { label, bullet }: Mark): void {
    if (bullet || label === '') return
    this.numbersKept += 1
    segment.pieces.unshift(labelled(segment, `${label} `))
  }

  /** A paragraph with the mark that Word prints before it in words: for cells, which have no lists. */
  withMark(segment: Segment): Segment {
    const mark = this.marks.get(segment)
    if (!mark || segment.shape !== 'item') return segment
    const label = mark.bullet ? '• ' : `${mark.label} `
    return { ...segment, pieces: [labelled(segment, label), ...segment.pieces] }
  }

  /** A paragraph of a list without a mark is more of the item before it. */
  private goesOn(segment: Segment, style: Style, left: number | null, last: Segment | null): Segment | null {
    const blank = !segment.pieces.some(isWords)
    if (segment.shape !== 'paragraph' || blank) return segment
    const tracked = last?.endIns ?? last?.endDel ?? segment.endIns ?? segment.endDel
    const goesOn = last?.shape === 'item' && !tracked && this.depth.continues(left)
    if (!goesOn || !(isListed(style) || left !== null)) {
      this.depth.end()
      return segment
    }
    last.pieces = joinLines(last, segment).pieces
    return null
  }

  /** The words of a note, in one row. */
  aside(note: Xml, relations: ReadonlyMap<string, Relation>): Piece[] {
    const before = { relations: this.runs.relations, languages: this.runs.languages }
    Object.assign(this.runs, { relations, languages: new Map() })
    const style = this.styles.paragraph(undefined)
    const pieces: Piece[] = []
    for (const paragraph of elements(note).filter(({ name }) => name === 'w:p')) {
      if (pieces.some(isWords)) pieces.push({ inline: { type: 'text', text: ' ' } })
      this.runs.within(paragraph, { style, heading: false }, pieces)
    }
    Object.assign(this.runs, before)
    return spaced(pieces)
  }
}

/** Pieces without the space that follows the number of a note, and at its end. */
function spaced(pieces: Piece[]): Piece[] {
  const first = pieces.find(isWords)
  if (first?.inline.type === 'text') first.inline = { ...first.inline, text: first.inline.text.trimStart() }
  const last = pieces.findLast(isWords)
  if (last?.inline.type === 'text') last.inline = { ...last.inline, text: last.inline.text.trimEnd() }
  return pieces.filter((piece) => !isWords(piece) || piece.inline.type !== 'text' || piece.inline.text !== '')
}

/** Whether the end of a paragraph came or is to go. */
function ends(pPr: Xml | undefined): Pick<Segment, 'endIns' | 'endDel'> {
  const mark = child(pPr, 'w:rPr')
  const came = child(mark, 'w:ins') ?? child(mark, 'w:moveTo')
  const goes = child(mark, 'w:del') ?? child(mark, 'w:moveFrom')
  return { ...(came && { endIns: by(came) }), ...(goes && { endDel: by(goes) }) }
}

/** Words that a paragraph is given, tracked as all of its own are. */
function labelled({ pieces }: Segment, text: string): Piece {
  const words = pieces.filter(isWords)
  const common = (what: 'ins' | 'del'): By | undefined =>
    words.every((each) => each[what]) ? words[0]?.[what] : undefined
  const [ins, del] = [common('ins'), common('del')]
  return { inline: { type: 'text', text }, ...(ins && { ins }), ...(del && { del }) }
}

function plain({ pieces }: Segment): string | null {
  const words = pieces.filter(isWords).filter(({ ins }) => ins === undefined)
  const text = words.map(({ inline }) => inlineText(inline)).join('')
  return text.replace(/\s+/g, ' ').trim().slice(0, 200) || null
}
