import type { Anchor } from '@/lib/document/anchor'
import { carryOver } from '@/lib/document/carry-over'
import { newIdentity } from '@/lib/document/identity'
import type { Placement } from '@/lib/document/placement'
import type { Desk, Trap } from './edits'
import { bodyOf, copyOf, type Passage, textOf } from './model'
import { anchorOf, picksFrom } from './picks'
import { languages, proseOf } from './prose'
import { Random } from './random'
import { judge, type Pick, type Truth, truthOf, type Verdict } from './truth'

/** One comment carried over: what became of it, what was said, and whether that is right. */
export type Outcome = {
  pick: Pick
  truth: Truth
  place: Placement
  verdict: Verdict
  now: readonly Passage[]
  before: readonly Passage[]
}

export type Options = { seed: number; picks?: number; language?: string; text?: readonly Passage[] }

/** Sets one trap, and carries comments of all sizes over it. Half of the seeds keep identities, half lose them, as imports do. */
export function runTrap(trap: Trap, { seed, picks = 60, language, text }: Options): Outcome[] {
  const random = new Random(seed)
  const tongue = language ?? random.pick(languages)
  const old = text ? copyOf(text) : proseOf(tongue, random.int(30, 80), random)
  trap.before?.({ text: old, random, language: tongue })
  const now = copyOf(old)
  const desk: Desk = { text: now, random, language: tongue }
  trap.edit(desk)
  const left = now.filter(({ words }) => words.length > 0)
  const chosen = [...picksFrom(old, picks / 2, random), ...picksFrom(touched(old, left), picks / 2, random)]
  if (seed % 2 === 0) for (const passage of left) renew(passage)
  const anchors = chosen.map(anchorOf)
  const places = carryOver(bodyOf(old), bodyOf(left), anchors)
  return chosen.map((pick, index) => {
    const place = places[index]
    if (!place) throw new Error('A comment was dropped.')
    const truth = labelled(truthOf(left, pick), pick, left)
    return {
      pick,
      truth,
      place,
      verdict: judge(truth, place, hasWords(left, place, anchors[index])),
      now: left,
      before: old,
    }
  })
}

/** Whether the words of a comment stand where it is said to be. */
function hasWords(now: readonly Passage[], { paragraph, start, end }: Placement, anchor?: Anchor): boolean {
  const text = textOf(now.find(({ id }) => id === paragraph)?.words ?? [])
  return (
    anchor?.quote !== undefined && start !== null && end !== null && text.slice(start, end) === anchor.quote
  )
}

const formerly = new WeakMap<Passage, string>()

function renew(passage: Passage): void {
  formerly.set(passage, passage.id)
  passage.id = newIdentity()
}

/** A paragraph that only lost its identity did not move. */
function labelled(truth: Truth, pick: Pick, now: readonly Passage[]): Truth {
  if (truth.became !== 'moved') return truth
  const there = now.find(({ id }) => id === truth.spots[0]?.paragraph)
  const stayed = there && formerly.get(there) === pick.passage.id && !there.moved
  return stayed ? { ...truth, became: 'same' } : truth
}

/** Old paragraphs that an edit did something to; all of them where it did nothing. */
function touched(old: readonly Passage[], now: readonly Passage[]): Passage[] {
  const kept = new Map(now.map((passage) => [passage.id, passage]))
  const found = old.filter((passage) => {
    const other = kept.get(passage.id)
    return (
      passage.words.length > 0 && (!other || other.moved || textOf(other.words) !== textOf(passage.words))
    )
  })
  return found.length > 0 ? found : old.filter(({ words }) => words.length > 0)
}
