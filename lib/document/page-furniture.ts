/**
 * The lines of a text without what belongs to its pages: numbers that run on from page to page, and lines that stand
 * again and again beside them. One blank line is left where a paragraph may end; a sentence that runs across pages is
 * not parted.
 */
export function withoutFurniture(text: string): string[] {
  const lines = text
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\f', `\n${pageEnd}\n`)
    .split('\n')
  const furniture = pageNumbers(lines)
  for (const head of runningHeads(lines, furniture)) furniture.add(head)
  const out: string[] = []
  let skipped: number[] = []
  for (const [index, line] of lines.entries()) {
    if (furniture.has(index) || line.trim() === '') {
      skipped.push(index)
      continue
    }
    const acrossPages = skipped.some((place) => furniture.has(place))
    if (skipped.length > 0 && !(acrossPages && runsOn(out.at(-1) ?? '', line))) out.push('')
    out.push(line)
    skipped = []
  }
  return out
}

const pageEnd = '\f'
const numbered = /^\s*[-–—]?\s*(page|seite|p\.)?\s*(\d{1,4})(\s*(?:of|von|\/)\s*\d{1,4})?\s*[-–—]?\s*$/i

type Numbered = { index: number; sure: boolean; number: number }

/**
 * Places of page ends and page numbers. A number alone in its line is one where it is named as such or stands at a page
 * end, or where most such numbers are one row that rises by one from page to page. Others are words that a broken line
 * left alone, or marks of footnotes.
 */
function pageNumbers(lines: readonly string[]): Set<number> {
  const found = lines.flatMap((line, index): Numbered[] => {
    const match = numbered.exec(line)
    if (!match) return []
    const sure =
      Boolean(match[1] ?? match[3]) ||
      [before(lines, index), after(lines, index)].some((at) => lines[at] === pageEnd)
    return [{ index, sure, number: Number(match[2]) }]
  })
  const row = longestRow(found, lines)
  const isRow = row.length > 1 && 2 * row.length > found.length
  const pages = [...found.filter(({ sure }) => sure), ...(isRow ? row : [])]
  const ends = lines.flatMap((line, index) => (line === pageEnd ? [index] : []))
  return new Set([...pages.map(({ index }) => index), ...ends])
}

/** So many lines with words a page has at least. */
const shortestPage = 3

type Link = { one: Numbered; length: number; last: Link | null; place: number }

/** The longest row of numbers that rise by one, a page apart. */
function longestRow(found: readonly Numbered[], lines: readonly string[]): Numbered[] {
  let words = 0
  const places = lines.map((line) => (line.trim() === '' ? words : ++words))
  // The longest row that ends with each number; of the last few, which may be too near, each is kept.
  const ends = new Map<number, Link[]>()
  let longest: Link | null = null
  for (const one of found) {
    const place = places[one.index] ?? 0
    const last = ends.get(one.number - 1)?.findLast((link) => place - link.place > shortestPage) ?? null
    const link: Link = { one, length: 1 + (last?.length ?? 0), last, place }
    const same = ends.get(one.number) ?? []
    const best = same.at(-1)
    if (!best || best.length <= link.length) ends.set(one.number, [...same.slice(-shortestPage), link])
    if (!longest || link.length > longest.length) longest = link
  }
  const row: Numbered[] = []
  for (let link = longest; link; link = link.last) row.push(link.one)
  return row.reverse()
}

/** Places of lines that stand beside pages' ends more than once, numbers in them apart. */
function runningHeads(lines: readonly string[], furniture: ReadonlySet<number>): number[] {
  const beside = [...furniture].flatMap((index) => [before(lines, index), after(lines, index)])
  const candidates = [...new Set(beside)].filter(
    (index) => !furniture.has(index) && (lines[index]?.length ?? 999) <= 100,
  )
  const counts = new Map<string, number>()
  for (const index of candidates)
    counts.set(shapeOf(lines[index]), (counts.get(shapeOf(lines[index])) ?? 0) + 1)
  return candidates.filter((index) => (counts.get(shapeOf(lines[index])) ?? 0) > 1)
}

function shapeOf(line = ''): string {
  return line.trim().replace(/\d+/g, '#')
}

function before(lines: readonly string[], index: number): number {
  return lines.slice(0, index).findLastIndex((line) => line.trim() !== '' || line === pageEnd)
}

function after(lines: readonly string[], index: number): number {
  return lines.findIndex((line, at) => at > index && (line.trim() !== '' || line === pageEnd))
}

/** Whether a sentence goes on from one page to the next. */
function runsOn(last: string, next: string): boolean {
  if (/[.!?:;]["'”’»)\]]*\s*$/.test(last)) return false
  return /^\s*\p{Ll}/u.test(next) || last.trim().length > 45
}
