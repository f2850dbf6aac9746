/** The mark that an item of a list begins with in plain text: its style (a bullet, "1.", "(a)", "i)") and count. */
export type Marker = { style: string; value: number; rest: string; bullet: boolean }

const bullet = /^([•·‣▪■●○◦➢✓*–—\uF0A7\uF0B7-])\s+(?=\S)/u
const counted = /^(\(?)(\d{1,3}|[a-z]|[ivxl]{1,5})([.)])\s+(?=\S)/

/** All ways to read the beginning of a paragraph as an item: "i)" may be a letter or a number. Empty where it is none. */
export function readMarkers(paragraph: string): Marker[] {
  const glyph = bullet.exec(paragraph)
  if (glyph)
    return [{ style: glyph[1] ?? '', value: 0, rest: paragraph.slice(glyph[0].length), bullet: true }]
  const match = counted.exec(paragraph)
  if (!match) return []
  const [whole, open = '', count = '', close = ''] = match
  const rest = paragraph.slice(whole.length)
  const readings: [string, number][] = /^\d/.test(count)
    ? [['1', Number(count)]]
    : [
        ['a', count.length === 1 ? count.charCodeAt(0) - 96 : 0],
        ['i', romanValue(count)],
      ]
  return readings
    .filter(([, value]) => value > 0)
    .map(([kind, value]) => ({ style: `${open}${kind}${close}`, value, rest, bullet: false }))
}

const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

function romanValue(numeral: string): number {
  let value = 0
  for (const [index, letter] of [...numeral].entries()) {
    const digit = digits[letter]
    if (digit === undefined) return 0
    value += digit < (digits[numeral[index + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value
}

/** Follows the lists of a text: how deep an item is, or that what looks like its number is none. */
export class Outline {
  private readonly all: ReadonlySet<string>
  private readonly open: { style: string; last: number }[] = []

  constructor(paragraphs: readonly string[]) {
    this.all = new Set(paragraphs.flatMap(readMarkers).map(({ style, value }) => `${style}${value}`))
  }

  /** The item that a paragraph is, with its depth from 1; null where it is none. */
  read(paragraph: string): { marker: Marker; depth: number } | null {
    const markers = readMarkers(paragraph)
    for (const marker of markers) {
      const place = this.open.findLastIndex(
        ({ style, last }) => style === marker.style && this.goesOn(marker, last),
      )
      if (place >= 0) return this.enter(place, marker)
    }
    // A list begins with one, and goes on with two.
    const first = markers.find(
      ({ bullet, style, value }) => bullet || (value === 1 && this.all.has(`${style}2`)),
    )
    return first ? this.enter(this.open.length, first) : null
  }

  /** An ordinary paragraph ends the lists inside of others; the outermost may go on after it. */
  interrupt(): void {
    this.open.length = Math.min(this.open.length, 1)
    if (this.open[0]?.last === 0) this.open.length = 0
  }

  private goesOn(marker: Marker, last: number): boolean {
    return marker.bullet || marker.value === last + 1
  }

  private enter(place: number, marker: Marker): { marker: Marker; depth: number } {
    this.open.length = place
    this.open.push({ style: marker.style, last: marker.value })
    return { marker, depth: place + 1 }
  }
}
