import type { Identity } from './tree'

/**
 * Wording that somebody proposes for a text. `replace`: the characters start..end (UTF-16) of the paragraph's plain text,
 * which are `was`, become `words`; with start = end words are put in. `insertAfter`: a paragraph of its own (paragraph
 * null: at the beginning). `delete`: the whole paragraph, which is `was`.
 */
export type Wording =
  | { do: 'replace'; paragraph: Identity; start: number; end: number; was: string; words: string }
  | { do: 'insertAfter'; paragraph: Identity | null; words: string }
  | { do: 'delete'; paragraph: Identity; was: string }

type Replacement = Extract<Wording, { do: 'replace' }>

/** A paragraph's plain text with some replacements made, none of which overlaps another. */
export function replaced(text: string, changes: readonly Replacement[]): string {
  const inOrder = changes.map((change, place) => ({ change, place }))
  inOrder.sort((a, b) => a.change.start - b.change.start || a.place - b.place)
  let out = ''
  let done = 0
  for (const { change } of inOrder) {
    out += text.slice(done, change.start) + change.words
    done = Math.max(done, change.end)
  }
  return out + text.slice(done)
}
