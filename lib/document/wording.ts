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

export type Replacement = Extract<Wording, { do: 'replace' }>

/** Words in the place of others within a text: the characters `start` to `end` (UTF-16, excluded), which are `was`. */
export type Edit = { start: number; end: number; was: string; words: string }

/** A paragraph's plain text with some replacements made, none of which overlaps another. */
export function replaced(text: string, changes: readonly Edit[]): string {
  let out = ''
  let done = 0
  for (const { start, end, words } of inPlace(changes)) {
    out += text.slice(done, start) + words
    done = Math.max(done, end)
  }
  return out + text.slice(done)
}

/** Edits in the order of the text; those that begin in one place as they were given. */
export function inPlace<One extends Edit>(edits: readonly One[]): One[] {
  const inOrder = edits.map((edit, place) => ({ edit, place }))
  inOrder.sort((a, b) => a.edit.start - b.edit.start || a.place - b.place)
  return inOrder.map(({ edit }) => edit)
}
