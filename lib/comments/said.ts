import { type Actor, isInside } from '@/lib/platform/actor'
import { type Sight, type SightFacts, sightOf } from './sight'

/** What was said in one place of a version: a paragraph (its identity), the `whole` paper, or what is `lost` there. */
export type PlaceCount = {
  place: string
  /** What counts: not withdrawn, in time or admitted. The same for every reader. */
  inputs: number
  /** Members that spoke. */
  members: number
  /** Of the inputs, those that propose wording. */
  suggestions: number
  /** The numbers of its inputs, in order, withdrawn ones with them. */
  numbers: readonly number[]
}

/** The same for one reader: only numbers that this reader may know of; and how many are counted here and not shown. */
export type PlaceSaid = PlaceCount & { withheld: number }

/** What not everyone inside may read, or know of: for the Taskforce only, or late and not admitted. */
export type ApartRow = SightFacts & { number: number; place: string }

/** Words of the version that an input is about. */
export type PassageRow = { number: number; paragraph: string; start: number; end: number }

type Counts = { places: readonly PlaceCount[]; apart: readonly ApartRow[] }

/**
 * What was said, by place, as this reader may know it (`isPublic`: the paper is or was final). A place where there is
 * nothing for this reader is not in it; of what was withdrawn the public does not hear.
 */
export function placesFor(
  actor: Actor,
  { places, apart }: Counts,
  isPublic: boolean,
): Map<string, PlaceSaid> {
  const seen = apart.map((row) => ({ ...row, sight: sightOf(actor, row, isPublic) }))
  const mine = numbersByPlace(seen.filter(({ sight }) => read.includes(sight)))
  const withheld = numbersByPlace(seen.filter(({ sight }) => sight === 'counted'))
  return new Map(
    places
      .map((count) => ({
        ...count,
        numbers: merged(count.numbers, mine.get(count.place)),
        withheld: withheld.get(count.place)?.length ?? 0,
      }))
      .filter(({ inputs, numbers }) => inputs > 0 || (numbers.length > 0 && isInside(actor)))
      .map((count) => [count.place, count]),
  )
}

const read: readonly Sight[] = ['text', 'withdrawn']

function numbersByPlace(rows: readonly ApartRow[]): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map<string, number[]>()
  for (const { place, number } of rows) {
    const others = byPlace.get(place)
    if (others) others.push(number)
    else byPlace.set(place, [number])
  }
  return byPlace
}

const merged = (numbers: readonly number[], more: readonly number[] | undefined) =>
  more ? [...numbers, ...more].sort((a, b) => a - b) : numbers

/** Where in a long place one looks: the newest, those before a number, those from a number on, or some. */
export type Stretch = { before: number } | { from: number } | { only: readonly number[] } | null

/** So many threads of a place stand on a page at once. */
const most = 30

/** Some of a place's numbers, in order; how many there are before and after them. */
export type Leaf = { numbers: readonly number[]; older: number; newer: number }

/** The threads of a place that are shown at once, at most 30: the newest where nothing else is asked for. */
export function leafOf(numbers: readonly number[], stretch: Stretch): Leaf {
  if (stretch && 'only' in stretch) {
    const only = numbers.filter((number) => stretch.only.includes(number)).slice(-most)
    return { numbers: only, older: 0, newer: 0 }
  }
  const count = numbers.length
  const end = stretch && 'before' in stretch ? countBelow(numbers, stretch.before) : count
  const wanted = stretch && 'from' in stretch ? countBelow(numbers, stretch.from) : end - most
  const start = Math.max(0, Math.min(wanted, count - most))
  const shown = numbers.slice(start, stretch && 'before' in stretch ? end : start + most)
  return { numbers: shown, older: start, newer: count - start - shown.length }
}

const countBelow = (numbers: readonly number[], limit: number) => {
  const at = numbers.findIndex((number) => number >= limit)
  return at < 0 ? numbers.length : at
}
