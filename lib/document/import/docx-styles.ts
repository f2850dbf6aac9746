import { headingNamed, isQuoteName, isTitleName } from './style-names'
import { child, elements, valOf, type Xml } from './xml'

/** What a style of a paragraph or run says, what it is based on included. */
export type Style = {
  name: string
  /** 1 to 9; 0 where it is said to be none. */
  outline: number | null
  numId: string | null
  ilvl: number | null
  left: number | null
  bold: boolean
  italic: boolean
  hidden: boolean
  lang: Xml | null
}

const plain: Style = {
  name: '',
  outline: null,
  numId: null,
  ilvl: null,
  left: null,
  bold: false,
  italic: false,
  hidden: false,
  lang: null,
}

/** The styles of a DOCX by their ids, each with what it inherits; headings are known in any language of Word. */
export class Styles {
  private readonly sources = new Map<string, Xml>()
  private readonly known = new Map<string, Style>()
  private readonly standard: Record<string, string> = {}
  readonly defaults: Xml | null

  constructor(part: Xml | null) {
    for (const style of part ? elements(part) : []) {
      if (style.name !== 'w:style') continue
      const id = style.attrs['w:styleId'] ?? ''
      this.sources.set(id, style)
      if (isOn(style.attrs['w:default'])) this.standard[style.attrs['w:type'] ?? ''] = id
    }
    const defaults = part ? child(part, 'w:docDefaults') : undefined
    this.defaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr') ?? null
  }

  /** The style of an id; without one the standard style of paragraphs. */
  paragraph(id: string | undefined): Style {
    return this.style(id ?? this.standard.paragraph ?? '')
  }

  run(id: string | undefined): Style {
    return id === undefined ? plain : this.style(id)
  }

  private style(id: string, depth = 0): Style {
    const known = this.known.get(id)
    if (known) return known
    const xml = this.sources.get(id)
    if (!xml || depth > 20) return plain
    const base = valOf(xml, 'w:basedOn')
    const style = styleFrom(xml, base === undefined ? plain : this.style(base, depth + 1))
    this.known.set(id, style)
    return style
  }
}

function styleFrom(xml: Xml, base: Style): Style {
  const [pPr, rPr] = [child(xml, 'w:pPr'), child(xml, 'w:rPr')]
  const name = valOf(xml, 'w:name') ?? ''
  const numPr = child(pPr, 'w:numPr')
  return {
    name,
    outline: outlineOf(pPr) ?? headingNamed(name) ?? base.outline,
    numId: valOf(numPr, 'w:numId') ?? base.numId,
    ilvl: numberIn(valOf(numPr, 'w:ilvl')) ?? base.ilvl,
    left: leftOf(pPr) ?? base.left,
    bold: toggle(rPr, 'w:b') ?? base.bold,
    italic: toggle(rPr, 'w:i') ?? base.italic,
    hidden: toggle(rPr, 'w:vanish') ?? base.hidden,
    lang: child(rPr, 'w:lang') ?? base.lang,
  }
}

/** The level of a heading, from 1; 0 for what is said to be body text. */
export function outlineOf(pPr: Xml | undefined): number | null {
  const level = numberIn(valOf(pPr, 'w:outlineLvl'))
  if (level === null) return null
  return level <= 8 ? level + 1 : 0
}

/** How far a paragraph stands from the margin, in twentieths of a point. */
export function leftOf(pPr: Xml | undefined): number | null {
  const indent = child(pPr, 'w:ind')?.attrs
  return numberIn(indent?.['w:left'] ?? indent?.['w:start'])
}

/** A setting that is on by its mere presence; null where it is not named. */
export function toggle(rPr: Xml | undefined, name: string): boolean | null {
  const element = child(rPr, name)
  return element ? isOn(element.attrs['w:val'] ?? '1') : null
}

const isOn = (value: string | undefined) => value !== undefined && !/^(0|false|off|none)$/.test(value)

export function numberIn(value: string | undefined): number | null {
  return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null
}

export const isTitle = ({ name }: Style) => isTitleName(name)
export const isQuote = ({ name }: Style) => isQuoteName(name)
export const isContents = ({ name }: Style) =>
  /^(toc (\d|heading)|contents (\d|heading)|table of figures)$/i.test(name)
export const isListed = ({ name }: Style) => /\blist\b|^aufzählung|^liste/i.test(name)
