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

/** Places of page ends and page numbers: alone in their lines, and named as such, at a page end, or one of a row. */
function pageNumbers(lines: readonly string[]): Set<number> {
  const found = lines.flatMap((line, index) => {
    const match = numbered.exec(line)
    if (!match) return []
    const sure =
      Boolean(match[1] ?? match[3]) ||
      [before(lines, index), after(lines, index)].some((at) => lines[at] === pageEnd)
    return [{ index, sure, number: Number(match[2]) }]
  })
  const all = new Set(found.map(({ number }) => number))
  const pages = found.filter(({ sure, number }) => sure || all.has(number - 1) || all.has(number + 1))
  const ends = lines.flatMap((line, index) => (line === pageEnd ? [index] : []))
  return new Set([...pages.map(({ index }) => index), ...ends])
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
