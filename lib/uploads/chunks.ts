/** The most characters of one input's words: a comment that is typed has hardly more. */
const most = 9_000

/** A long text in parts of at most 9,000 characters, cut between paragraphs, sentences or words. Without words: none. */
export function chunksOf(text: string): string[] {
  const parts: string[] = []
  let left = text.trim()
  while (left.length > most) {
    const cut = cutOf(left.slice(0, most))
    parts.push(left.slice(0, cut).trim())
    left = left.slice(cut).trim()
  }
  return left === '' ? parts : [...parts, left]
}

function cutOf(head: string): number {
  for (const sign of [/\n\s*\n/g, /[.!?。]\s/g, /\s/g]) {
    const found = [...head.matchAll(sign)].at(-1)
    if (found && found.index > most / 2) return found.index + found[0].length
  }
  return most
}
