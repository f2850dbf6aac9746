import { newIdentity } from '@/lib/document/identity'
import { type Flow, isWords, type Segment, type Shape } from './flow'
import type { Counter } from './left-out'
import type { OdtChange } from './odt-changes'
import type { OdtList } from './odt-lists'
import { OdtCounts } from './odt-numbers'
import type { OdtStyle, OdtStyles } from './odt-styles'
import { OdtWords, type Part } from './odt-words'
import { headingNamed, isQuoteName, isTitleName } from './style-names'
import { textOf, type Xml } from './xml'

/** Reads paragraphs and headings: what they are, their words, and the numbers that are kept as words. */
export class OdtParagraphs {
  readonly words: OdtWords
  readonly languages = new Map<Segment, ReadonlyMap<string, number>>()
  title: string | null = null
  numbersKept = 0
  private readonly styles: OdtStyles
  private readonly labels = new WeakMap<Segment, string>()
  private readonly headings = new OdtCounts()

  constructor(styles: OdtStyles, changes: ReadonlyMap<string, OdtChange>, leftOut: Counter) {
    this.styles = styles
    this.words = new OdtWords(styles, changes, leftOut)
  }

  /** Adds a paragraph, or the several that it was. `label`: the mark of the item that it is, null where it is none. */
  read(xml: Xml, flow: Flow, list: OdtList | null, label: string | null): void {
    const style = this.styles.style('paragraph', xml.attrs['text:style-name'])
    const shape = shapeOf(xml, style, list, label)
    const parts = this.words.paragraph(xml, style, shape.shape === 'heading')
    const segments = parts.map((part) =>
      segmentFrom(part, part.deleted ? shapeOfDeleted(part.deleted) : shape),
    )
    const typist = this.words.typist
    const last = segments.at(-1)
    if (last && typist) last.endIns = typist
    for (const segment of segments) {
      if (label !== null) this.labels.set(segment, label)
      this.languages.set(segment, this.words.languages)
    }
    const [first] = segments
    if (first) this.keepNumber(first, this.numberOf(xml, first, list, label))
    if (style.names.some(isTitleName))
      this.title ??= textOf(xml).replace(/\s+/g, ' ').trim().slice(0, 200) || null
    flow.push(...segments)
  }

  private numberOf(xml: Xml, segment: Segment, list: OdtList | null, label: string | null): string | null {
    if (!segment.pieces.some(isWords)) return null
    if (xml.name !== 'text:h') return list?.isLiteral ? label : null
    const level = Number(xml.attrs['text:outline-level'] ?? 1) - 1
    return xml.attrs['text:is-list-header'] === 'true'
      ? null
      : this.headings.next(this.styles.headings, level)
  }

  /** Numbers of headings, and such as “1.2”, stay as words: others refer to them. */
  private keepNumber(segment: Segment, number: string | null): void {
    if (!number) return
    this.numbersKept += 1
    const first = segment.pieces.find(isWords)
    segment.pieces.unshift({ ...first, inline: { type: 'text', text: `${number} ` } })
  }

  /** An item with its mark in words, for cells, which have no lists. */
  withMark(segment: Segment): Segment {
    const label = this.labels.get(segment) || '•'
    return { ...segment, pieces: [{ inline: { type: 'text', text: `${label} ` } }, ...segment.pieces] }
  }
}

function segmentFrom({ pieces, endDel }: Part, shape: Shape): Segment {
  return { ...shape, id: newIdentity(), lang: null, pieces, ...(endDel && { endDel }) }
}

function shapeOf(xml: Xml, style: OdtStyle, list: OdtList | null, label: string | null): Shape {
  if (xml.name === 'text:h')
    return { shape: 'heading', level: Number(xml.attrs['text:outline-level'] ?? 1) || 1 }
  // A text that came from Word may say in a paragraph's style alone that it is a heading.
  const level = style.outline ?? style.names.map(headingNamed).find((named) => named !== null)
  if (level) return { shape: 'heading', level }
  if (list && label !== null && !list.isLiteral)
    return { shape: 'item', depth: list.shownDepth, ordered: list.ordered }
  return {
    shape: style.names.some(isQuoteName) ? 'quote' : 'paragraph',
  }
}

function shapeOfDeleted({ name, attrs }: Xml): Shape {
  return name === 'text:h'
    ? { shape: 'heading', level: Number(attrs['text:outline-level']) || 1 }
    : { shape: 'paragraph' }
}
