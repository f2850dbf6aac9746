import { isPlainNumber, OdtCounts } from './odt-numbers'
import type { OdtLevel, OdtStyles } from './odt-styles'
import { elements, type Xml } from './xml'

/** One list as it stands in the text, or a list in one of its items. */
export class OdtList {
  readonly style: string | null
  readonly depth: number
  private readonly levels: readonly OdtLevel[]
  private readonly counts: OdtCounts
  private readonly literal: readonly boolean[]

  constructor(xml: Xml, styles: OdtStyles, around: OdtList | null, continued: OdtCounts | undefined) {
    this.style = xml.attrs['text:style-name'] ?? around?.style ?? styleOfFirst(xml, styles)
    this.levels = styles.list(this.style)
    this.depth = (around?.depth ?? 0) + 1
    this.counts = around?.style === this.style ? around.counts : (continued ?? new OdtCounts())
    const same = around?.style === this.style
    this.literal = same ? around.literal : literalLevels(this.levels, this.depth - 1 + depthOf(xml))
  }

  /** The mark of the next item. */
  next(start: number | undefined): string {
    return this.counts.next(this.levels, this.depth - 1, start)
  }

  get ordered(): boolean {
    const level = this.levels[this.depth - 1]
    return level !== undefined && !level.bullet
  }

  /** Whether marks are kept as words, and its items as paragraphs. */
  get isLiteral(): boolean {
    return this.literal[this.depth - 1] === true
  }

  /** How deep items are among those that are items. */
  get shownDepth(): number {
    return this.depth - this.literal.slice(0, this.depth - 1).filter(Boolean).length
  }

  /** The counts, for a list that goes on with this one. */
  get continued(): OdtCounts {
    return this.counts
  }
}

function styleOfFirst(xml: Xml, styles: OdtStyles): string | null {
  const [item] = elements(xml)
  const [first] = item ? elements(item) : []
  return first ? styles.style('paragraph', first.attrs['text:style-name']).list : null
}

/** How many lists stand in each other. */
function depthOf(xml: Xml): number {
  const below = elements(xml)
    .flatMap(elements)
    .filter(({ name }) => name === 'text:list')
  return 1 + Math.max(0, ...below.map(depthOf))
}

/** Which levels have numbers that a text cannot count: such as “1.2”, those that these are built on, and “Article 5”. */
function literalLevels(levels: readonly OdtLevel[], used: number): boolean[] {
  const seen = levels.slice(0, used)
  return seen.map((level, at) => {
    if (level.bullet || level.format === 'none') return false
    const built = seen.some((other, place) => place > at && !other.bullet && place - other.levels < at)
    return built || !isPlainNumber(level)
  })
}
