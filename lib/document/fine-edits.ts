import { type Token, tokenize } from './tokens'
import { type Edit, inPlace } from './wording'
import { editsBetween } from './wording-of-edit'

/** An edit in whole words: it changes the tokens from `first` up to `next` of its paragraph, none where words are put in. */
export type FineEdit = Edit & { first: number; next: number }

/** A replacement as the smallest edits of whole words that it comes to, in order; white space alone is none. */
export function fineEdits(text: string, tokens: readonly Token[], edit: Edit): FineEdit[] {
  const { start, was, words } = inWholeWords(text, tokens, edit)
  return editsBetween(was, words, 'words').map((each) => {
    const fine = { ...each, start: each.start + start, end: each.end + start }
    const first = firstAfter(tokens, fine.start)
    let next = first
    while ((tokens[next]?.start ?? fine.end) < fine.end) next += 1
    return { ...fine, first, next }
  })
}

/** An edit with the words that it begins or ends in, or that would become one with what it puts in. */
function inWholeWords(text: string, tokens: readonly Token[], edit: Edit): Edit {
  const [left, right] = [tokens[firstAt(tokens, edit.start)], tokens[firstAt(tokens, edit.end)]]
  const start = Math.min(edit.start, left?.start ?? edit.start)
  const end = right && right.start <= edit.end ? Math.max(edit.end, right.end) : edit.end
  const [before, behind] = [text.slice(start, edit.start), text.slice(edit.end, end)]
  const words = before + edit.words + behind
  const made = tokenize(words)
  const cut = isCut(edit.start, tokens) || isCut(edit.end, tokens)
  const grown = isCut(before.length, made) || isCut(words.length - behind.length, made)
  return cut || grown ? { start, end, was: text.slice(start, end), words } : edit
}

/** Whether a place lies within a token. */
function isCut(place: number, tokens: readonly Token[]): boolean {
  const token = tokens[firstAfter(tokens, place)]
  return token !== undefined && token.start < place
}

/** The first token that ends at or behind a place. */
const firstAt = (tokens: readonly Token[], place: number) => search(tokens, ({ end }) => end >= place)

/** The first token that ends behind a place. */
const firstAfter = (tokens: readonly Token[], place: number) => search(tokens, ({ end }) => end > place)

function search(tokens: readonly Token[], isBehind: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBehind(tokens[middle] as Token)) high = middle
    else low = middle + 1
  }
  return low
}

/** Edits in the order of the text, without those that begin before the one before them ended. */
export function disjoint<One extends Edit>(edits: readonly One[]): One[] {
  const kept: One[] = []
  for (const edit of inPlace(edits)) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  return kept
}
