import { formatNumber } from './number-formats'
import type { OdtLevel } from './odt-styles'

/** The counts of the levels of one list, or of the headings of a text. */
export class OdtCounts {
  private readonly counts: number[] = []

  /** Counts the next member of a level, from 0, and gives the number that is printed before it. */
  next(levels: readonly OdtLevel[], at: number, start?: number): string {
    const level = levels[at]
    if (!level) return ''
    this.counts.length = Math.min(this.counts.length, at + 1)
    const before = this.counts[at]
    this.counts[at] = start ?? (before === undefined ? level.start : before + 1)
    if (level.format === 'none') return `${level.prefix}${level.suffix}`.trim()
    const first = Math.max(0, at + 1 - level.levels)
    const numbers: string[] = []
    for (let place = first; place <= at; place += 1) {
      const count = this.counts[place] ?? levels[place]?.start ?? 1
      const format = levels[place]?.format ?? 'decimal'
      if (format !== 'none') numbers.push(formatNumber(count, format))
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }
}

/** Whether a number is one count with nothing but signs around it, as the text's own are. */
export function isPlainNumber({ levels, prefix, suffix }: OdtLevel): boolean {
  return levels <= 1 && !/[\p{L}\p{N}§]/u.test(prefix + suffix)
}
