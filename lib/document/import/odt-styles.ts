import { child, elements, type Xml } from './xml'

/** What a style of a paragraph or of words says, what it is based on included. */
export type OdtStyle = {
  /** Its own name and those of all that it is based on. */
  names: readonly string[]
  bold: boolean | null
  italic: boolean | null
  hidden: boolean
  language: string | null
  list: string | null
  outline: number | null
}

const plain: OdtStyle = {
  names: [],
  bold: null,
  italic: null,
  hidden: false,
  language: null,
  list: null,
  outline: null,
}

/** A level of a list, or of the numbers of headings. `levels`: how many counts its number shows. */
export type OdtLevel = {
  bullet: boolean
  format: string
  prefix: string
  suffix: string
  levels: number
  start: number
}

/** The styles of an ODT by their names: those of the file, and those that were made for single places. */
export class OdtStyles {
  private readonly sources = new Map<string, Xml>()
  private readonly known = new Map<string, OdtStyle>()
  private readonly lists = new Map<string, OdtLevel[]>()
  readonly headings: OdtLevel[]
  readonly language: string | null

  constructor(...parts: (Xml | null)[]) {
    const all = parts.flatMap((part) => (part ? stylesIn(part) : []))
    for (const xml of all) {
      const name = xml.attrs['style:name'] ?? ''
      if (xml.name === 'style:style') this.sources.set(`${xml.attrs['style:family']}/${name}`, xml)
      if (xml.name === 'text:list-style') this.lists.set(name, levelsIn(xml))
    }
    const outline = all.find(({ name }) => name === 'text:outline-style')
    this.headings = outline ? levelsIn(outline) : []
    const standard = all.find(
      ({ name, attrs }) => name === 'style:default-style' && attrs['style:family'] === 'paragraph',
    )
    this.language = languageIn(child(standard, 'style:text-properties'))
  }

  style(family: 'paragraph' | 'text', name: string | undefined, depth = 0): OdtStyle {
    const key = `${family}/${name}`
    const known = this.known.get(key)
    const xml = this.sources.get(key)
    if (known || !xml || depth > 20) return known ?? plain
    const style = styleFrom(xml, this.style(family, xml.attrs['style:parent-style-name'], depth + 1))
    this.known.set(key, style)
    return style
  }

  list(name: string | null): readonly OdtLevel[] {
    return this.lists.get(name ?? '') ?? []
  }
}

function stylesIn(part: Xml): Xml[] {
  const groups = ['office:styles', 'office:automatic-styles']
  return elements(part)
    .filter(({ name }) => groups.includes(name))
    .flatMap(elements)
}

function styleFrom(xml: Xml, base: OdtStyle): OdtStyle {
  const { attrs } = xml
  const words = child(xml, 'style:text-properties')
  const shown = attrs['style:display-name'] ?? (attrs['style:name'] ?? '').replaceAll('_20_', ' ')
  const weight = words?.attrs['fo:font-weight']
  const slant = words?.attrs['fo:font-style']
  const outline = Number(attrs['style:default-outline-level'])
  return {
    names: [shown, ...base.names],
    bold: weight === undefined ? base.bold : /^(bold|[6-9]00)$/.test(weight),
    italic: slant === undefined ? base.italic : /^(italic|oblique)$/.test(slant),
    hidden: (words?.attrs['text:display'] ?? (base.hidden ? 'none' : '')) === 'none',
    language: languageIn(words) ?? base.language,
    list: attrs['style:list-style-name'] ?? base.list,
    outline: outline > 0 ? outline : base.outline,
  }
}

function languageIn(words: Xml | undefined): string | null {
  for (const suffix of ['', '-asian', '-complex']) {
    const prefix = suffix === '' ? 'fo' : 'style'
    const language = words?.attrs[`${prefix}:language${suffix}`]
    const country = words?.attrs[`${prefix}:country${suffix}`]
    if (language && /^[a-z]{2,3}$/i.test(language) && !/^(none|zxx)$/i.test(language))
      return country && country !== 'none' ? `${language}-${country}` : language
  }
  return null
}

function levelsIn(list: Xml): OdtLevel[] {
  const levels: OdtLevel[] = []
  for (const { name, attrs } of elements(list)) {
    const place = Number(attrs['text:level'])
    if (!(place >= 1 && place <= 10)) continue
    levels[place - 1] = {
      bullet: !/number|outline-level-style/.test(name),
      format: formats.get(attrs['style:num-format'] ?? '') ?? 'none',
      prefix: attrs['style:num-prefix'] ?? '',
      suffix: attrs['style:num-suffix'] ?? '',
      levels: Number(attrs['text:display-levels'] ?? 1),
      start: Number(attrs['text:start-value'] ?? 1),
    }
  }
  return levels
}

const formats = new Map(
  Object.entries<string>({
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }),
)
