import { countOf, markOf, type Style, splitLabel, suffixOf } from './marks'
import type { Identity } from './tree'

/** What is counted together: paragraphs through the text, or the items below one of them. */
export type Series = { above: Entry | null; style: Style; entries: Entry[] }

/** One that is counted. Its label is empty until its series was counted. */
export type Entry = { id: Identity; label: string }

/** Labels that were fixed. Those of paragraphs that are gone are among them, so that no number is given twice. */
export type FixedLabels = ReadonlyMap<Identity, string>

/**
 * Gives every entry its label; series come after those that they hang on. Where labels are fixed, who has one keeps it;
 * what is new before another that has one takes the number before it and becomes 5bis, 5ter ... (before the first: 0,
 * 0bis); what is new at the end goes on counting, above all numbers that were ever given.
 */
export function countSeries(all: readonly Series[], fixed: FixedLabels): void {
  const given = marksGiven(fixed)
  for (const series of all) new Counting(series, fixed, given).count()
}

/** The marks that were given, by the label above them. */
function marksGiven(fixed: FixedLabels): Map<string, Set<string>> {
  const given = new Map<string, Set<string>>()
  for (const label of fixed.values()) {
    const { above, mark } = splitLabel(label)
    const marks = given.get(above)
    if (marks) marks.add(mark)
    else given.set(above, new Set([mark]))
  }
  return given
}

class Counting {
  private readonly series: Series
  private readonly fixed: FixedLabels
  private readonly marks: Set<string>
  private readonly above: string
  /** The highest that was ever given, and the one that was counted last. */
  private highest = 0
  private last = 0

  constructor(series: Series, fixed: FixedLabels, given: ReadonlyMap<string, Set<string>>) {
    this.series = series
    this.fixed = fixed
    this.above = series.above?.label ?? ''
    this.marks = given.get(this.above) ?? new Set()
    for (const mark of this.marks) this.highest = Math.max(this.highest, countOf(mark, series.style) ?? 0)
  }

  count(): void {
    const { entries } = this.series
    const lastFixed = entries.findLastIndex(({ id }) => this.fixed.has(id))
    for (const [at, entry] of entries.entries()) {
      const label = this.fixed.get(entry.id)
      if (label !== undefined) this.keep(entry, label)
      else this.give(entry, at > lastFixed)
    }
  }

  private keep(entry: Entry, label: string): void {
    entry.label = label
    const { above, mark } = splitLabel(label)
    // One that was moved here from elsewhere says nothing of what follows it.
    if (above === this.above) this.last = countOf(mark, this.series.style) ?? this.last
  }

  private give(entry: Entry, atEnd: boolean): void {
    if (atEnd) {
      this.highest += 1
      this.last = this.highest
    }
    entry.label = this.above + this.free(this.last)
  }

  private free(count: number): string {
    for (let place = 0; ; place += 1) {
      const mark = markOf(count, this.series.style, suffixOf(place))
      if (this.marks.has(mark)) continue
      this.marks.add(mark)
      return mark
    }
  }
}
