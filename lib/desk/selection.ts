/** How many inputs one answer can be for. */
export const mostSelected = 1000

/**
 * Numbers of inputs as an address or a form holds them ("3,7-9"), in order, each once; what is no number is left out,
 * and what is more than `mostSelected`.
 */
export function numbersFrom(text: string): number[] {
  const found = new Set<number>()
  for (const part of text.split(',')) {
    const [from, to] = rangeOf(part)
    for (let number = from; number <= to && found.size < mostSelected; number += 1) found.add(number)
  }
  return [...found].sort((a, b) => a - b)
}

/** First and last of "7-9" or "7"; a range that is empty for what is neither. */
function rangeOf(part: string): [number, number] {
  const [, first, last] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part.trim()) ?? []
  if (first === undefined) return [1, 0]
  return [Math.max(1, Number(first)), Number(last ?? first)]
}

/** The same numbers, in the shortest form: "3,7-9". */
export function numbersText(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
