import { numberIn } from './docx-styles'
import { formatNumber } from './number-formats'
import { child, elements, valOf, type Xml } from './xml'

type Level = {
  start: number
  format: string
  text: string
  style: string | null
  left: number | null
  legal: boolean
  restart: number | null
}
type List = { key: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> }

/** An item's mark. `label`: what Word would print. `plain`: one count with brackets or dots, as the text's own numbers are. */
export type Mark = {
  label: string
  bullet: boolean
  plain: boolean
  left: number | null
  ilvl: number
  list: string
}

/** The lists of a DOCX: follows the counts of all of them as paragraph after paragraph comes. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()
  private readonly used = new Set<string>()

  constructor(part: Xml | null) {
    const all = part ? elements(part) : []
    const abstracts = new Map<string, Xml>()
    const byStyle = new Map<string, Xml>()
    for (const xml of all.filter(({ name }) => name === 'w:abstractNum')) {
      abstracts.set(xml.attrs['w:abstractNumId'] ?? '', xml)
      byStyle.set(valOf(xml, 'w:styleLink') ?? '', xml)
    }
    for (const num of all.filter(({ name }) => name === 'w:num')) {
      const own = abstracts.get(valOf(num, 'w:abstractNumId') ?? '')
      const linked = byStyle.get(valOf(own, 'w:numStyleLink') ?? '-')
      const abstract = linked ?? own
      if (abstract) this.lists.set(num.attrs['w:numId'] ?? '', listFrom(num, abstract))
    }
  }

  /** The level of a list that a style of paragraphs stands for. */
  levelOf(numId: string, styleId: string | undefined): number {
    const levels = this.lists.get(numId)?.levels ?? new Map<number, Level>()
    for (const [ilvl, { style }] of levels) if (style !== null && style === styleId) return ilvl
    return 0
  }

  /** Says beforehand that the text has paragraphs of a level: levels that a list only could have say nothing about it. */
  expect(numId: string, ilvl: number): void {
    const list = this.lists.get(numId)
    if (list) this.used.add(`${list.key}/${ilvl}`)
  }

  /** The mark of the next paragraph of a list; null where the list is none. Counts it. */
  next(numId: string, ilvl: number): Mark | null {
    const list = this.lists.get(numId)
    const level = list?.levels.get(ilvl)
    if (!list || !level) return null
    const counts = this.count(numId, list, ilvl)
    const label = level.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
      return formatNumber(counts[at] ?? list.levels.get(at)?.start ?? 1, format)
    })
    const bullet = level.format === 'bullet'
    const printed = bullet ? '' : label.replaceAll('\t', ' ').trim()
    if (level.format === 'none' && printed === '') return null
    return { label: printed, bullet, plain: this.isPlain(list, ilvl), left: level.left, ilvl, list: numId }
  }

  private count(numId: string, list: List, ilvl: number): number[] {
    const counts = this.counts.get(list.key) ?? []
    this.counts.set(list.key, counts)
    const first = !this.begun.has(`${numId}/${ilvl}`)
    this.begun.add(`${numId}/${ilvl}`)
    const startOf = (level: number) => list.levels.get(level)?.start ?? 1
    for (let above = 0; above < ilvl; above += 1) counts[above] ??= startOf(above)
    const before = counts[ilvl]
    const restarted = first ? list.starts.get(ilvl) : undefined
    counts[ilvl] = restarted ?? (before === undefined ? startOf(ilvl) : before + 1)
    for (const [below, { restart }] of list.levels)
      if (below > ilvl && (restart === null || ilvl < restart)) delete counts[below]
    return counts
  }

  /** Whether a level's marks, and those below that are built on it, are one count with nothing but signs around it. */
  private isPlain({ key, levels }: List, ilvl: number): boolean {
    for (const [at, { text, format }] of levels) {
      if (format === 'bullet' || at < ilvl || !this.used.has(`${key}/${at}`)) continue
      const built = at > ilvl && text.includes(`%${ilvl + 1}`)
      if (built || (at === ilvl && !/^[\s([{<-]*%\d[\s)\]}>.:-]*$/.test(text))) return false
    }
    return true
  }
}

function listFrom(num: Xml, abstract: Xml): List {
  const levels = levelsIn(abstract)
  const starts = new Map<number, number>()
  let own = false
  for (const override of elements(num).filter(({ name }) => name === 'w:lvlOverride')) {
    const ilvl = numberIn(override.attrs['w:ilvl']) ?? 0
    const start = numberIn(valOf(override, 'w:startOverride'))
    if (start !== null) starts.set(ilvl, start)
    for (const [at, level] of levelsIn(override)) {
      levels.set(at, level)
      own = true
    }
  }
  const id = abstract.attrs['w:abstractNumId'] ?? ''
  return { key: own ? `num ${num.attrs['w:numId']}` : id, levels, starts }
}

function levelsIn(parent: Xml): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const xml of elements(parent).filter(({ name }) => name === 'w:lvl')) {
    const indent = child(child(xml, 'w:pPr'), 'w:ind')?.attrs
    levels.set(numberIn(xml.attrs['w:ilvl']) ?? 0, {
      start: numberIn(valOf(xml, 'w:start')) ?? 1,
      format: valOf(xml, 'w:numFmt') ?? 'decimal',
      text: valOf(xml, 'w:lvlText') ?? '',
      style: valOf(xml, 'w:pStyle') ?? null,
      left: numberIn(indent?.['w:left'] ?? indent?.['w:start']),
      legal: child(xml, 'w:isLgl') !== undefined,
      restart: numberIn(valOf(xml, 'w:lvlRestart')),
    })
  }
  return levels
}
