/** So many inputs go into one pack at most. */
export const mostInputs = 200

/**
 * The numbers of inputs in what a person typed: "14, 23-25 and 30" is 14, 23, 24, 25, 30, each once, in order. Null where
 * something in it is neither a number, a span of two, nor a word between them; or where it names more than `mostInputs`.
 */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+|\band\b/).filter((part) => part !== '')
  const found = new Set<number>()
  for (const part of joined(parts)) {
    const [, first, last = first] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === undefined || from === 0 || to < from || to - from >= mostInputs) return null
    for (let number = from; number <= to; number++) found.add(number)
  }
  return found.size > mostInputs ? null : [...found].sort((a, b) => a - b)
}

/** "23 - 25" is one span. */
function joined(parts: readonly string[]): string[] {
  return parts
    .join(' ')
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(' ')
    .filter((part) => part !== '')
}
