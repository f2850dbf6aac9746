/** How the members of one series are counted: 1, 2, 3; or as items of a list, by how deep it is. */
export type Style = 'number' | { depth: number }

/** The nth mark of a series, from 1: "5", "(b)", below it "(ii)", then "(B)", then "(II)", and again. */
export function markOf(count: number, style: Style, suffix = ''): string {
  if (style === 'number') return `${count}${suffix}`
  const mark = count === 0 ? '0' : letters(count, style.depth)
  return `(${mark}${suffix && ` ${suffix}`})`
}

const latin =
  'bis ter quater quinquies sexies septies octies nonies decies undecies duodecies terdecies quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies'.split(
    ' ',
  )

/** What a number gets that comes behind another which it shares: bis, ter, quater ... */
export function suffixOf(place: number): string {
  return place === 0 ? '' : (latin[place - 1] ?? `-${place + 1}`)
}

/** A label as the label above it and its own mark: "5(a)(i)" is "5(a)" and "(i)", "5bis" is "" and "5bis". */
export function splitLabel(label: string): { above: string; mark: string } {
  const at = label.endsWith(')') ? label.lastIndexOf('(') : 0
  return { above: label.slice(0, at), mark: label.slice(at) }
}

/** Which member of its series a mark names, whatever follows it: 5 of "5bis", 1 of "(a ter)"; null where it is of another. */
export function countOf(mark: string, style: Style): number | null {
  if (style === 'number') {
    const digits = /^\d+/.exec(mark)?.[0]
    return digits === undefined ? null : Number(digits)
  }
  const letter = /^\(([A-Za-z]+|0)[ )]/.exec(mark)?.[1]
  if (letter === undefined || letter === '0') return letter === '0' ? 0 : null
  const lower = letter.toLowerCase()
  const count = style.depth % 2 === 0 ? alphabeticCount(lower) : romanCount(lower)
  return count > 0 && letters(count, style.depth) === letter ? count : null
}

/** a, b; below it i, ii; then A, B; then I, II. */
function letters(count: number, depth: number): string {
  const mark = depth % 2 === 0 ? alphabetic(count) : roman(count)
  return depth % 4 < 2 ? mark : mark.toUpperCase()
}

function alphabetic(count: number): string {
  let left = count
  let mark = ''
  while (left > 0) {
    left -= 1
    mark = String.fromCharCode(97 + (left % 26)) + mark
    left = Math.floor(left / 26)
  }
  return mark
}

function alphabeticCount(mark: string): number {
  return [...mark].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0)
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** Roman numerals in lower case, of a count from 1. */
export function roman(count: number): string {
  let left = count
  let mark = ''
  for (const [value, numeral] of numerals) {
    while (left >= value) {
      mark += numeral
      left -= value
    }
  }
  return mark
}

function romanCount(mark: string): number {
  let left = mark
  let count = 0
  for (const [value, numeral] of numerals) {
    while (left.startsWith(numeral)) {
      count += value
      left = left.slice(numeral.length)
    }
  }
  return left === '' ? count : 0
}
