import { safeLink } from '@/lib/document/link'
import type { Inline, Mark } from '@/lib/document/tree'
import { cleanWords, instantFrom, languageFrom, nameFrom } from './clean'
import { Fields, isContents, linkIn } from './docx-fields'
import type { Relation } from './docx-package'
import { type Style, type Styles, toggle } from './docx-styles'
import type { By, Piece } from './flow'
import type { Counter } from './left-out'
import { symbolFrom } from './symbols'
import { child, elements, textOf, valOf, type Xml } from './xml'

/** What stands around a run: its paragraph's style, tracked changes, a link. */
export type Around = { style: Style; heading: boolean; ins?: By; del?: By; link?: string }

/** What a run may hold that is read elsewhere: notes, and boxes of text that float beside it. */
export type Elsewhere = {
  note(kind: 'footnote' | 'endnote', id: string): { inline: Inline; edges: Piece[] } | null
  box(content: Xml): void
}

export const by = ({ attrs }: Xml): By => ({
  author: nameFrom(attrs['w:author']),
  date: instantFrom(attrs['w:date']),
})

/** Reads the runs of paragraphs. Fields may begin in one paragraph and end in another, so that one reader reads them all. */
export class Runs {
  readonly fields = new Fields()
  relations: ReadonlyMap<string, Relation> = new Map()
  /** How many letters stand in each language. */
  languages = new Map<string, number>()
  private readonly styles: Styles
  private readonly leftOut: Counter
  private readonly elsewhere: Elsewhere
  private hidden = false

  constructor(styles: Styles, leftOut: Counter, elsewhere: Elsewhere) {
    this.styles = styles
    this.leftOut = leftOut
    this.elsewhere = elsewhere
  }

  /** The pieces of all that stands in an element: a paragraph, or one that only groups what is in it. */
  within(parent: Xml, around: Around, out: Piece[]): void {
    for (const each of elements(parent)) this.element(each, around, out)
  }

  private element(xml: Xml, around: Around, out: Piece[]): void {
    const { name } = xml
    const group = groups.get(name)
    if (group) this.within(group(xml), around, out)
    else if (name === 'w:r') this.run(xml, around, out)
    else if (name === 'w:hyperlink') this.within(xml, { ...around, ...this.linkOf(xml) }, out)
    else if (name === 'w:fldSimple') this.simpleField(xml, around, out)
    else if (name === 'w:sdt') this.control(xml, around, out)
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.leftOut.add('equation')
    else this.tracked(xml, around, out)
  }

  /** Changes, and where ranges of comments begin and end. */
  private tracked(xml: Xml, around: Around, out: Piece[]): void {
    const { name } = xml
    const remark = xml.attrs['w:id'] ?? ''
    if (name === 'w:ins' || name === 'w:moveTo') this.within(xml, { ...around, ins: by(xml) }, out)
    else if (name === 'w:del' || name === 'w:moveFrom') this.within(xml, { ...around, del: by(xml) }, out)
    else if (name === 'w:commentRangeStart') out.push({ remark, edge: 'start' })
    else if (name === 'w:commentRangeEnd') out.push({ remark, edge: 'end' })
  }

  private linkOf({ attrs }: Xml): { link?: string } {
    const relation = this.relations.get(attrs['r:id'] ?? '')
    const href = relation?.external ? safeLink(relation.target) : null
    return href === null ? {} : { link: href }
  }

  private simpleField(xml: Xml, around: Around, out: Piece[]): void {
    const code = xml.attrs['w:instr'] ?? ''
    const link = linkIn(code)
    if (isContents(code)) this.leftOut.add('table of contents')
    else this.within(xml, link === null ? around : { ...around, link }, out)
  }

  /** A control to fill in; its words, unless they only ask for some. */
  private control(xml: Xml, around: Around, out: Piece[]): void {
    const content = child(xml, 'w:sdtContent')
    const asks = child(child(xml, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined
    if (content && !asks) this.within(content, around, out)
    else if (asks) this.leftOut.add('empty field to fill in')
  }

  private run(xml: Xml, around: Around, out: Piece[]): void {
    const rPr = child(xml, 'w:rPr')
    if (child(rPr, 'w:rPrChange')) this.leftOut.add('change of format')
    const style = this.styles.run(valOf(rPr, 'w:rStyle'))
    const tracked = changeOf(around)
    const isHidden = toggle(rPr, 'w:vanish') ?? (style.hidden || around.style.hidden)
    for (const each of elements(xml)) {
      if (each.name === 'w:commentReference') out.push({ remark: each.attrs['w:id'] ?? '', edge: 'at' })
      else if (this.isField(each) || !this.fields.isText || this.hides(isHidden, each)) continue
      const marks = this.marks(rPr, style, around)
      for (const inline of this.inlines(each, out)) out.push({ inline: marked(inline, marks), ...tracked })
      this.countLanguage(each, rPr, style, around)
    }
  }

  /** Whether an element is a sign or the code of a field, and no word. */
  private isField(xml: Xml): boolean {
    const { name } = xml
    if (name === 'w:fldChar') this.fieldSign(xml)
    else if (name === 'w:instrText' || name === 'w:delInstrText') this.fields.code(textOf(xml))
    else return false
    return true
  }

  private hides(isHidden: boolean, { name }: Xml): boolean {
    const isWord = name === 'w:t' || name === 'w:delText'
    if (isWord && isHidden && !this.hidden) this.leftOut.add('passage of hidden text')
    if (isWord) this.hidden = isHidden
    return isHidden
  }

  private marks(rPr: Xml | undefined, style: Style, { style: base, heading, link }: Around): Mark[] {
    const href = this.fields.link ?? link
    // A heading is bold as such.
    const bold = !heading && (toggle(rPr, 'w:b') ?? style.bold !== base.bold)
    const italic = (toggle(rPr, 'w:i') ?? style.italic !== base.italic) && !(heading && base.italic)
    return [
      ...(bold ? [{ type: 'bold' } as const] : []),
      ...(italic ? [{ type: 'italic' } as const] : []),
      ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
    ]
  }

  private fieldSign(xml: Xml): void {
    const type = xml.attrs['w:fldCharType']
    if (type === 'begin') this.fields.begin()
    else if (type === 'end') this.fields.end()
    else if (type === 'separate' && this.fields.separate()) this.leftOut.add('table of contents')
  }

  private inlines(xml: Xml, out: Piece[]): Inline[] {
    const { name, attrs } = xml
    const sign = signs.get(name)
    if (name === 'w:t' || name === 'w:delText') return text(textOf(xml), attrs['xml:space'] === 'preserve')
    if (sign !== undefined) return sign
    if (name === 'w:br')
      return attrs['w:type'] === 'page' || attrs['w:type'] === 'column' ? [] : [{ type: 'hardBreak' }]
    if (name === 'w:sym') return this.symbol(xml)
    if (name === 'w:footnoteReference') return this.note('footnote', xml, out)
    if (name === 'w:endnoteReference') return this.note('endnote', xml, out)
    this.drawn(xml, out)
    return []
  }

  private symbol({ attrs }: Xml): Inline[] {
    const character = symbolFrom(attrs['w:font'], attrs['w:char'])
    if (character === null) this.leftOut.add('symbol')
    return character === null ? [] : [{ type: 'text', text: character }]
  }

  private note(kind: 'footnote' | 'endnote', { attrs }: Xml, out: Piece[]): Inline[] {
    const note = this.elsewhere.note(kind, attrs['w:id'] ?? '')
    out.push(...(note?.edges ?? []))
    return note ? [note.inline] : []
  }

  /** Pictures and shapes; the words of boxes are kept once, though Word writes them twice. */
  private drawn(xml: Xml, out: Piece[]): void {
    if (xml.name === 'w:ruby') {
      const base = child(xml, 'w:rubyBase')
      if (base) this.within(base, { style: this.styles.paragraph(undefined), heading: false }, out)
      return
    }
    const drawing =
      xml.name === 'mc:AlternateContent' ? (child(xml, 'mc:Choice') ?? child(xml, 'mc:Fallback')) : xml
    if (!drawing || !/^(w:drawing|w:pict|w:object|mc:)/.test(drawing.name)) return
    const boxes = allIn(drawing, 'w:txbxContent')
    for (const box of boxes) this.elsewhere.box(box)
    const pictures = allIn(drawing, 'pic:pic').length + allIn(drawing, 'v:imagedata').length
    if (drawing.name === 'w:object') this.leftOut.add('embedded object')
    else if (pictures > 0) this.leftOut.add('picture', pictures)
    else if (boxes.length === 0 && !isRule(drawing)) this.leftOut.add('drawing')
  }

  private countLanguage(xml: Xml, rPr: Xml | undefined, style: Style, { style: base }: Around): void {
    if (xml.name !== 'w:t') return
    const words = textOf(xml)
    const own = child(rPr, 'w:lang') ?? style.lang ?? base.lang
    const standard = child(this.styles.defaults ?? undefined, 'w:lang')
    const key = toggle(rPr, 'w:rtl') ? 'w:bidi' : isEastAsian(words) ? 'w:eastAsia' : 'w:val'
    const language = languageFrom(own?.attrs[key] ?? standard?.attrs[key])
    if (language) this.languages.set(language, (this.languages.get(language) ?? 0) + words.trim().length)
  }
}

const changeOf = ({ ins, del }: Around) => ({ ...(ins && { ins }), ...(del && { del }) })

/** Elements that only group what is in them. */
const groups = new Map(
  Object.entries<(xml: Xml) => Xml>({
    'w:smartTag': (xml) => xml,
    'w:customXml': (xml) => xml,
    'w:dir': (xml) => xml,
    'w:bdo': (xml) => xml,
    'mc:AlternateContent': (xml) => child(xml, 'mc:Choice') ?? child(xml, 'mc:Fallback') ?? xml,
  }),
)

const space: Inline[] = [{ type: 'text', text: ' ' }]
const signs = new Map(
  Object.entries<Inline[]>({
    'w:tab': space,
    'w:ptab': space,
    'w:cr': [{ type: 'hardBreak' }],
    'w:noBreakHyphen': [{ type: 'text', text: '\u2011' }],
  }),
)

function text(raw: string, preserved: boolean): Inline[] {
  const clean = cleanWords(preserved ? raw : raw.trim())
  return clean === '' ? [] : [{ type: 'text', text: clean }]
}

function marked(inline: Inline, marks: readonly Mark[]): Inline {
  return inline.type === 'text' && marks.length > 0 ? { ...inline, marks: [...marks] } : inline
}

const isEastAsian = (words: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(words)

const isRule = (drawing: Xml) => elements(drawing).some(({ attrs }) => attrs['o:hr'] !== undefined)

/** The outermost elements of a name, of two ways to write the same the first. */
function allIn(xml: Xml, name: string): Xml[] {
  if (xml.name === 'mc:Fallback' && name !== 'w:object') return []
  return elements(xml).flatMap((each) => (each.name === name ? [each] : allIn(each, name)))
}
