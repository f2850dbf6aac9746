import type { Rebased } from '@/lib/document/rebase-paragraph'
import { chosenFor, sameWords } from '@/lib/document/stretch'
import type { Identity } from '@/lib/document/tree'
import { type Replacement, replaced, type Wording } from '@/lib/document/wording'

/** Whose words a person wants where a proposal and the draft differ: the proposal's, the draft's, one after the other, others. */
export const choices = ['mine', 'theirs', 'both', 'other'] as const
export type Choice = (typeof choices)[number]

/** What a person chose for the changes of a proposal, by their places in it. Words without a choice are other words. */
export type Chosen = ReadonlyMap<number, { choice?: Choice | undefined; words?: string | undefined }>
export const asProposed: Chosen = new Map()

/** What becomes of a change: made as it was proposed, or in other words, in the draft already, or left out. */
export type Outcome = 'proposed' | 'edited' | 'landed' | 'left'
export type Settled = { change: number; as: Outcome; now: Wording[] }

/** A stretch of the draft as it reads, and as it would with a change made. */
export type Span = { paragraph: Identity; start: number; end: number; theirs: string; mine: string }

type Texts = ReadonlyMap<Identity, string>

/** What becomes of each change, given what was chosen; `open` names those for which a person has to choose first. */
export function settle(
  standing: readonly Rebased[],
  chosen: Chosen,
  texts: Texts,
): { settled: Settled[]; open: number[] } {
  const settled: Settled[] = []
  const open: number[] = []
  const taken = new Set<string>()
  for (const [change, rebased] of standing.entries()) {
    const outcome = outcomeOf(rebased, chosen.get(change), texts)
    if (!outcome) {
      open.push(change)
      continue
    }
    // Two changes that collide with one stretch are chosen for together.
    const now = outcome.now.filter((each) => !taken.has(placeOf(each)))
    for (const each of now) taken.add(placeOf(each))
    settled.push({ change, ...outcome, now })
  }
  return { settled, open }
}

const placeOf = (change: Wording) =>
  change.do === 'replace' ? `${change.paragraph} ${change.start} ${change.end}` : JSON.stringify(change)

type Picked = { choice?: Choice | undefined; words?: string | undefined } | undefined
type Came = Omit<Settled, 'change'>

const left: Came = { as: 'left', now: [] }

function outcomeOf(rebased: Rebased, picked: Picked, texts: Texts): Came | null {
  const choice = picked?.choice ?? (picked?.words === undefined ? null : 'other')
  const words = picked?.words ?? ''
  if (rebased.is === 'landed') return { as: 'landed', now: [] }
  if (choice === 'theirs') return left
  if (rebased.is === 'gone') return choice === 'mine' ? putAnyway(rebased) : null
  if (rebased.is === 'collides') return choice && inStretch(rebased, wordsOf(rebased, choice, words))
  return choice === 'other' ? inOtherWords(rebased, words, texts) : { as: 'proposed', now: rebased.now }
}

function wordsOf({ mine, theirs }: Collision, choice: Choice, words: string): string {
  if (choice === 'mine') return mine
  return choice === 'both' ? `${theirs.trim()} ${mine.trim()}` : words
}

type Collision = Extract<Rebased, { is: 'collides' }>

/** A paragraph that was to follow one which is gone still has a place: behind what stood before that. */
function putAnyway({ change, paragraph }: Extract<Rebased, { is: 'gone' }>): Came | null {
  return change.do === 'insertAfter' ? { as: 'proposed', now: [{ ...change, paragraph }] } : null
}

function inStretch(stretch: Collision, words: string): Came {
  if (sameWords(words, stretch.theirs)) return left
  const mine = stretch.mine.trim()
  const isIn = mine === '' ? words.trim() === '' : words.includes(mine)
  const as = isIn || sameWords(words, mine) ? 'proposed' : 'edited'
  return { as, now: [chosenFor(stretch, words)] }
}

function inOtherWords(rebased: Extract<Rebased, { is: 'fits' }>, words: string, texts: Texts): Came | null {
  const [now] = rebased.now
  if (now?.do === 'insertAfter')
    return words.trim() === '' ? left : { as: 'edited', now: [{ ...now, words }] }
  const span = spanOf(rebased, texts)
  if (!span) return null
  const { paragraph, start, end, theirs, mine } = span
  if (sameWords(words, mine)) return { as: 'proposed', now: rebased.now }
  if (sameWords(words, theirs)) return left
  return { as: 'edited', now: [{ do: 'replace', paragraph, start, end, was: theirs, words }] }
}

/** The stretch of the draft that a change stands in; null where it is in several paragraphs, or in none. */
export function spanOf(rebased: Rebased, texts: Texts): Span | null {
  if (rebased.is === 'collides') {
    const { paragraph, start, end, theirs, mine } = rebased
    return { paragraph, start, end, theirs, mine }
  }
  const [first, ...more] = rebased.is === 'fits' ? rebased.now : []
  if (!first || first.paragraph === null || first.do === 'insertAfter') return null
  const text = texts.get(first.paragraph) ?? ''
  if (first.do === 'delete')
    return { paragraph: first.paragraph, start: 0, end: text.length, theirs: text, mine: '' }
  const all = [first, ...more] as Replacement[]
  if (all.some(({ paragraph }) => paragraph !== first.paragraph)) return null
  const start = Math.min(...all.map((each) => each.start))
  const end = Math.max(...all.map((each) => each.end))
  const theirs = text.slice(start, end)
  const within = all.map((each) => ({ ...each, start: each.start - start, end: each.end - start }))
  return { paragraph: first.paragraph, start, end, theirs, mine: replaced(theirs, within) }
}
