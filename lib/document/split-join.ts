import type { Correspondence } from './correspondence'
import type { PlainParagraph } from './numbers'
import { at } from './stream'

/** Old and new paragraphs, by their places, that are compared as one: one of each, or more where they were split or joined. */
export type Group = {
  olds: number[]
  nows: number[]
  /** It stands among the others as it did. */
  steady: boolean
}

/** What is said where the parts stand too far from each other to be shown together: "split from paragraph 3". */
export type Notes = { old: ReadonlyMap<number, string[]>; now: ReadonlyMap<number, string[]> }

/** So much of a part must stand in the other text. */
const most = 0.6

/**
 * What became what. `origins` says which old paragraph each new one goes on from, or -1; only paragraphs that go on from
 * none, or that nothing goes on from, can be parts of others. Parts that stand side by side make one group with whom
 * they were split from or joined to; what came or went between them comes along.
 */
export function groupParagraphs(
  found: Correspondence,
  origins: Int32Array,
): { groups: Group[]; notes: Notes } {
  const grouper = new Grouper(found, origins)
  grouper.beginnings()
  grouper.splits()
  grouper.joins()
  return { groups: [...grouper.groups.values()], notes: grouper.notes }
}

class Grouper {
  /** By the old paragraph that goes on. */
  readonly groups = new Map<number, Group>()
  readonly notes = { old: new Map<number, string[]>(), now: new Map<number, string[]>() }
  private readonly found: Correspondence
  private readonly origins: Int32Array
  private readonly newOf: Map<number, number>
  private readonly taken = { old: new Set<number>(), now: new Set<number>() }

  constructor(found: Correspondence, origins: Int32Array) {
    this.found = found
    this.origins = origins
    this.newOf = new Map([...origins].flatMap((old, now) => (old < 0 ? [] : [[old, now] as const])))
    for (const [old, now] of this.newOf) this.begin(old, now, found.steady[old] === 1)
  }

  private begin(old: number, now: number, steady: boolean): void {
    this.groups.set(old, { olds: [old], nows: [now], steady })
  }

  /** Paragraphs that went into so many parts, or came of so many, that none goes on by itself: then the first part does. */
  beginnings(): void {
    const nows = [...this.found.to.paragraphs.keys()]
    const olds = [...this.found.from.paragraphs.keys()]
    for (const [old, [first]] of partsOf(nows, (now) => this.sourceOf(now))) this.pair(old, first)
    for (const [now, [first]] of partsOf(olds, (old) => this.goalOf(old))) this.pair(first, now)
  }

  /** The old paragraph that a new one without origin is a part of; -1 for none. */
  private sourceOf(now: number): number {
    const { from, to, back } = this.found
    return at(this.origins, now) < 0 ? holder(back, to.weights, to.first, from.owners, now) : -1
  }

  /** The new paragraph that an old one, which goes on in none, is a part of; -1 for none. */
  private goalOf(old: number): number {
    const { from, to, forth } = this.found
    return this.newOf.has(old) ? -1 : holder(forth, from.weights, from.first, to.owners, old)
  }

  private pair(old: number, now: number): void {
    if (this.newOf.has(old) || at(this.origins, now) >= 0) return
    this.newOf.set(old, now)
    this.origins[now] = old
    this.begin(old, now, this.isInOrder(old, now))
  }

  /** Whether what stayed before an old paragraph and after it stands so around a new one. */
  private isInOrder(old: number, now: number): boolean {
    const { partners, steady } = this.found
    let [before, after] = [old - 1, old + 1]
    while (before >= 0 && steady[before] !== 1) before -= 1
    while (after < partners.length && steady[after] !== 1) after += 1
    return (
      (before < 0 || at(partners, before) < now) && (after >= partners.length || at(partners, after) > now)
    )
  }

  splits(): void {
    const { from, to } = this.found
    for (const now of this.origins.keys()) {
      const whole = this.sourceOf(now)
      const first = this.newOf.get(whole)
      const group = this.groups.get(whole)
      if (first === undefined || !group) continue
      const isFree = (place: number) => at(this.origins, place) < 0
      if (this.reach(group.nows, now, to.paragraphs, isFree, this.taken.now)) continue
      say(this.notes.now, now, 'split from', from.paragraphs[whole])
      say(this.notes.now, first, 'goes on in', to.paragraphs[now])
    }
  }

  joins(): void {
    const { from, to } = this.found
    for (const old of from.paragraphs.keys()) {
      const whole = this.goalOf(old)
      const group = whole < 0 ? undefined : this.groups.get(at(this.origins, whole))
      if (!group) continue
      const isFree = (place: number) => !this.newOf.has(place)
      if (this.reach(group.olds, old, from.paragraphs, isFree, this.taken.old)) continue
      say(this.notes.old, old, 'joined to', to.paragraphs[whole])
      say(this.notes.now, whole, 'joined with', from.paragraphs[old])
    }
  }

  /** Stretches a group's places up to a part, if only what came or went stands between and nobody else has it. */
  private reach(
    places: number[],
    part: number,
    paragraphs: readonly PlainParagraph[],
    isFree: (place: number) => boolean,
    taken: Set<number>,
  ): boolean {
    if (places.includes(part)) return true
    const [first = 0, last = 0] = [places[0], places.at(-1)]
    const between = part < first ? range(part, first) : range(last + 1, part + 1)
    const fits = [...between, ...places].every((place) => paragraphs[place]?.kind !== 'cell')
    if (!fits || between.length > farthest || between.some((place) => taken.has(place) || !isFree(place)))
      return false
    for (const place of between) taken.add(place)
    places.push(...between)
    places.sort((one, other) => one - other)
    return true
  }
}

/** Wholes by their place, with the places of their parts; of two parts or more. */
function partsOf(places: readonly number[], wholeOf: (part: number) => number): [number, [number, number]][] {
  const parts = new Map<number, number[]>()
  for (const part of places) {
    const whole = wholeOf(part)
    if (whole >= 0) parts.set(whole, [...(parts.get(whole) ?? []), part])
  }
  return [...parts].flatMap(([whole, [first, second]]): [number, [number, number]][] =>
    first !== undefined && second !== undefined ? [[whole, [first, second]]] : [],
  )
}

/** Parts this many paragraphs away are shown where they stand. */
const farthest = 4

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function say(
  side: Map<number, string[]>,
  place: number,
  what: string,
  whom: PlainParagraph | undefined,
): void {
  const name = whom?.label ? `paragraph ${whom.label}` : 'a heading'
  side.set(place, [...(side.get(place) ?? []), `${what} ${name}`])
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
