import { newIdentity } from '@/lib/document/identity'
import { safeLink } from '@/lib/document/link'
import type { Inline, Mark, Text } from '@/lib/document/tree'
import { cleanWords, languageFrom } from './clean'
import type { By, FlowRemark, Piece } from './flow'
import { isWords, wasThere } from './flow'
import type { Counter } from './left-out'
import { byIn, type OdtChange } from './odt-changes'
import { drawnIn, isDrawing } from './odt-drawn'
import type { OdtStyle, OdtStyles } from './odt-styles'
import { child, elements, textOf, type Xml } from './xml'

/** What stands around words: the styles and links that they are in. */
type Around = {
  bold: boolean
  italic: boolean
  link: string | null
  language: string | null
  heading: boolean
}

/** A paragraph of the file, which a deletion of ends of paragraphs may hold several of. */
export type Part = { pieces: Piece[]; endDel?: By; deleted?: Xml }

/** Reads the words of paragraphs. Insertions may begin in one paragraph and end in another. */
export class OdtWords {
  readonly remarks: FlowRemark[] = []
  readonly boxes: Xml[] = []
  readonly typing = new Map<string, By>()
  languages = new Map<string, number>()
  private parts: Part[] = [{ pieces: [] }]
  private deleting: By | null = null
  private readonly styles: OdtStyles
  private readonly changes: ReadonlyMap<string, OdtChange>
  private readonly leftOut: Counter

  constructor(styles: OdtStyles, changes: ReadonlyMap<string, OdtChange>, leftOut: Counter) {
    this.styles = styles
    this.changes = changes
    this.leftOut = leftOut
  }

  /** The paragraphs that an element is in the text as it was: one, or more where ends were deleted in it. */
  paragraph(xml: Xml, style: OdtStyle, heading: boolean): Part[] {
    this.languages = new Map()
    this.parts = [{ pieces: [] }]
    this.children(xml, this.around(style, heading))
    return this.parts
  }

  private around(style: OdtStyle, heading: boolean): Around {
    const [bold, italic] = [!heading && style.bold === true, !heading && style.italic === true]
    return { bold, italic, link: null, language: style.language ?? this.styles.language, heading }
  }

  /** Who is typing where several paragraphs come at once. */
  get typist(): By | undefined {
    return [...this.typing.values()].at(-1)
  }

  /** A change begins, ends, or, as a deletion, stands at one place. Says whether an element is one of these. */
  change(xml: Xml): boolean {
    const { name, attrs } = xml
    const id = attrs['text:change-id'] ?? ''
    const change = this.changes.get(id)
    if (name === 'text:change-end') this.typing.delete(id)
    else if (name === 'text:change-start' && change?.kind === 'ins') this.typing.set(id, change.by)
    else if (name === 'text:change' && change?.kind === 'del') this.deleted(change)
    else if (name === 'text:change-start' && change?.kind === 'format') this.leftOut.add('change of format')
    return name.startsWith('text:change')
  }

  private deleted({ deleted, by }: OdtChange): void {
    this.deleting = by
    for (const [place, xml] of deleted.entries()) {
      if (place > 0) {
        const last = this.parts.at(-1)
        if (last) last.endDel = by
        this.parts.push({ pieces: [], deleted: xml })
      }
      const name = xml.attrs['text:style-name']
      this.children(xml, this.around(this.styles.style('paragraph', name), xml.name === 'text:h'))
    }
    this.deleting = null
  }

  private children(xml: Xml, around: Around): void {
    for (const each of xml.children) {
      if (typeof each === 'string') this.text(each, around)
      else if (!this.change(each)) this.element(each, around)
    }
  }

  private element(xml: Xml, around: Around): void {
    const { name } = xml
    const sign = signs.get(name)
    if (sign) this.add(sign)
    else if (name === 'text:span') this.span(xml, around)
    else if (name === 'text:a') this.children(xml, { ...around, link: safeLink(xml.attrs['xlink:href']) })
    else if (name === 'text:note') this.note(xml)
    else if (name === 'text:ruby') this.children(child(xml, 'text:ruby-base') ?? none, around)
    else if (/^office:annotation(-end)?$/.test(name)) this.remark(xml)
    else if (isDrawing(xml)) this.drawn(xml)
    else if (name === 'text:bookmark-start') this.deletedRange(xml)
    else if (!unseen.test(name)) this.children(xml, around)
  }

  private span(xml: Xml, around: Around): void {
    const style = this.styles.style('text', xml.attrs['text:style-name'])
    if (style.hidden) this.leftOut.add('passage of hidden text')
    else
      this.children(xml, {
        ...around,
        bold: !around.heading && (style.bold ?? around.bold),
        italic: style.italic ?? around.italic,
        language: style.language ?? around.language,
      })
  }

  private text(raw: string, { bold, italic, link, language }: Around): void {
    const text = cleanWords(raw)
    if (text === '') return
    const tag = languageFrom(language ?? undefined)
    if (tag) this.languages.set(tag, (this.languages.get(tag) ?? 0) + text.trim().length)
    const marks: Mark[] = [
      ...(bold ? [{ type: 'bold' } as const] : []),
      ...(italic ? [{ type: 'italic' } as const] : []),
      ...(link ? [{ type: 'link', attrs: { href: link } } as const] : []),
    ]
    this.add({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
  }

  private add(inline: Inline): void {
    const del = this.deleting
    const ins = this.typist
    this.push({ inline, ...(ins && { ins }), ...(del && { del }) })
  }

  private push(piece: Piece): void {
    this.parts.at(-1)?.pieces.push(piece)
  }

  /** A footnote or endnote: its words stand where its number does. */
  private note(xml: Xml): void {
    const paragraphs = elements(child(xml, 'text:note-body') ?? none)
    const outer = this.parts
    this.parts = [{ pieces: [] }]
    for (const each of paragraphs) {
      if (this.parts[0]?.pieces.length) this.add({ type: 'text', text: ' ' })
      this.children(each, this.around(this.styles.style('paragraph', each.attrs['text:style-name']), false))
    }
    const pieces = this.parts.flatMap((part) => part.pieces)
    this.parts = outer
    this.leftOut.add(
      'tracked change in a footnote',
      pieces.filter((piece) => isWords(piece) && piece.del).length,
    )
    const content = pieces.filter(wasThere).flatMap(({ inline }) => (inline.type === 'text' ? [inline] : []))
    for (const piece of pieces) if (!isWords(piece)) this.push({ ...piece, edge: 'at' })
    this.add({ type: 'footnote', attrs: { id: newIdentity() }, content: tidy(content) })
  }

  private remark(xml: Xml): void {
    const name = xml.attrs['office:name'] ?? ''
    if (xml.name === 'office:annotation-end') {
      this.push({ remark: name, edge: 'end' })
      return
    }
    const id = name || `unnamed ${this.remarks.length}`
    this.push({ remark: id, edge: 'start' })
    const lines = elements(xml).filter((each) => /^text:(p|h|list)$/.test(each.name))
    this.remarks.push({
      id,
      text: lines
        .map((line) => cleanWords(textOf(line)).trim())
        .join('\n')
        .trim(),
      answers: xml.attrs['loext:parent-name'] ?? xml.attrs['office:parent-name'] ?? null,
      resolved: xml.attrs['loext:resolved'] === 'true',
      ...byIn(xml),
    })
  }

  /** LibreOffice marks the words of a comment that were deleted by a bookmark among them. */
  private deletedRange({ attrs }: Xml): void {
    const remark = /^__Annotation__\d+_\d+/.exec(attrs['text:name'] ?? '')?.[0]
    if (remark && this.deleting) this.push({ remark, edge: 'start' })
  }

  /** Pictures and shapes are left out; what is in boxes of text, and words in shapes, waits in `boxes`. */
  drawn(xml: Xml): void {
    const { boxes, objects, pictures } = drawnIn(xml)
    this.boxes.push(...boxes)
    this.leftOut.add('embedded object', objects)
    this.leftOut.add('picture', pictures)
    if (boxes.length + objects + pictures === 0) this.leftOut.add('drawing')
  }
}

const none: Xml = { name: '', attrs: {}, children: [] }
const space: Inline = { type: 'text', text: ' ' }
const signs = new Map(
  Object.entries<Inline>({
    'text:s': space,
    'text:tab': space,
    'text:line-break': { type: 'hardBreak' },
  }),
)
const unseen =
  /^(text:(soft-page-break|hidden-text|hidden-paragraph|number|bookmark.*|reference-mark.*|toc-mark.*|alphabetical-index-mark.*|user-index-mark.*|script|sequence-decls|variable-decls)|office:(forms|event-listeners)|form:.*|presentation:.*|math:.*)$/

/** Text without white space at its ends, and with one space in a row. */
function tidy(content: readonly Text[]): Text[] {
  const out = content.map((each) => ({ ...each }))
  const [first, last] = [out[0], out.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return out.filter(({ text }) => text !== '')
}
