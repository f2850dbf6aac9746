import type { FineEdit } from './fine-edits'
import { at } from './stream'
import { tokenize } from './tokens'
import type { Identity } from './tree'
import type { Spots, WordSpots } from './word-spots'
import { type Replacement, replaced } from './wording'

/**
 * A stretch of a text that two hands changed: what it was, what it would be with a proposal made, and what stands there,
 * which are the characters `start` to `end` of the paragraph.
 */
export type Stretch = {
  paragraph: Identity
  start: number
  end: number
  was: string
  mine: string
  theirs: string
}

/** What stands between the words around an edit that are still there; `edits` are all that are made on the paragraph. */
export function stretchAround(
  all: WordSpots,
  spots: Spots,
  edit: FineEdit,
  edits: readonly FineEdit[],
): Stretch | null {
  const home = homeNear(spots, edit)
  const paragraph = all.after[home]
  if (!paragraph) return null
  const { homes, places, tokens, text } = spots
  let before = edit.first - 1
  while (before >= 0 && homes[before] !== home) before -= 1
  const left = before < 0 ? -1 : at(places, before)
  let behind = edit.next
  while (behind < tokens.length && !(homes[behind] === home && at(places, behind) > left)) behind += 1
  const now = all.tokensAt(home)
  const right = behind < tokens.length ? at(places, behind) : now.length
  const old = { start: tokens[before]?.end ?? 0, end: tokens[behind]?.start ?? text.length }
  const is = { start: now[left]?.end ?? 0, end: now[right]?.start ?? paragraph.text.length }
  const was = text.slice(old.start, old.end)
  const own = edits.filter(({ start, end }) => start >= old.start && end <= old.end)
  const mine = replaced(
    was,
    own.map((each) => ({ ...each, start: each.start - old.start, end: each.end - old.start })),
  )
  return { paragraph: paragraph.id, ...is, was, mine, theirs: paragraph.text.slice(is.start, is.end) }
}

/** The paragraph in which the words of an edit stand, or the nearest beside them that stand anywhere. */
function homeNear({ homes, home }: Spots, { first, next }: FineEdit): number {
  for (let token = first; token < next; token += 1) if (at(homes, token) >= 0) return at(homes, token)
  for (let step = 1; step <= homes.length; step += 1) {
    const near = Math.max(homes[first - step] ?? -1, homes[next - 1 + step] ?? -1)
    if (near >= 0) return near
  }
  return home
}

/**
 * What a person chose for a stretch, as a change of the text that it stands in. The blanks around it stay; where nothing
 * stands there they are those that were there, and where nothing is to stand there one goes.
 */
export function chosenFor({ paragraph, start, end, was, theirs }: Stretch, chosen: string): Replacement {
  const words = chosen.trim()
  const isEmpty = theirs.trim() === ''
  const [lead, trail] = blanksAround(isEmpty ? was : theirs)
  if (isEmpty || words === '')
    return {
      do: 'replace',
      paragraph,
      start,
      end,
      was: theirs,
      words: words ? lead + words + trail : lead || trail,
    }
  const [from, to] = [start + lead.length, end - trail.length]
  return { do: 'replace', paragraph, start: from, end: to, was: theirs.trim(), words }
}

function blanksAround(text: string): [string, string] {
  return [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? '']
}

/** Whether two texts are the same words, white space and typography apart. */
export function sameWords(one: string, other: string): boolean {
  const [a, b] = [tokenize(one), tokenize(other)]
  return a.length === b.length && a.every(({ key }, place) => key === b[place]?.key)
}
