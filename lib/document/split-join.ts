import type { Correspondence } from './correspondence'
import type { PlainParagraph } from './numbers'
import { at } from './stream'

/** What is said of new and of old paragraphs, by their places: "goes on in paragraph 4", "joined to paragraph 2". */
export type SplitJoin = { now: ReadonlyMap<number, string[]>; old: ReadonlyMap<number, string[]> }

/** So much of a part must stand in the other text. */
const most = 0.6

/**
 * What was split and what was joined between two texts. `origins` says which old paragraph each new one goes on from,
 * or -1; only paragraphs that go on from none, or that nothing goes on from, can be parts of others.
 */
export function splitJoin({ from, to, forth, back }: Correspondence, origins: Int32Array): SplitJoin {
  const newOf = new Map([...origins].map((old, now) => [old, now]))
  const notes = { now: new Map<number, string[]>(), old: new Map<number, string[]>() }
  const say = (
    side: Map<number, string[]>,
    place: number,
    what: string,
    whom: PlainParagraph | undefined,
  ) => {
    const name = whom?.label ? `paragraph ${whom.label}` : 'a heading'
    side.set(place, [...(side.get(place) ?? []), `${what} ${name}`])
  }
  for (const [now, old] of origins.entries()) {
    const whole = old < 0 ? holder(back, to.weights, to.first, from.owners, now) : -1
    const first = newOf.get(whole)
    if (whole < 0 || first === undefined) continue
    say(notes.now, now, 'split from', from.paragraphs[whole])
    say(notes.now, first, 'goes on in', to.paragraphs[now])
  }
  for (const old of from.paragraphs.keys()) {
    const whole = newOf.has(old) ? -1 : holder(forth, from.weights, from.first, to.owners, old)
    if (whole < 0 || at(origins, whole) < 0) continue
    say(notes.old, old, 'joined to', to.paragraphs[whole])
    say(notes.now, whole, 'joined with', from.paragraphs[old])
  }
  return notes
}

/** The paragraph of the other text that most words of one stand in; -1 where no one has enough of them. */
function holder(
  counterparts: Int32Array,
  weights: Float32Array,
  first: Int32Array,
  owners: Int32Array,
  place: number,
): number {
  const votes = new Map<number, number>()
  let total = 0
  for (let token = at(first, place); token < at(first, place + 1); token += 1) {
    const other = at(counterparts, token)
    total += at(weights, token)
    if (other >= 0) votes.set(at(owners, other), (votes.get(at(owners, other)) ?? 0) + at(weights, token))
  }
  const [best] = [...votes].sort((one, other) => other[1] - one[1])
  return best && best[1] >= most * total ? best[0] : -1
}
