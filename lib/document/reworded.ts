import type { Correspondence } from './correspondence'
import { similarity } from './pairing'
import { at, type Stream } from './stream'

/** Much like one another is what has half of its words in common. */
const alike = 0.5

/** A word that stands in more paragraphs than this says little about which of them is meant. */
const common = 12

/**
 * Old and new paragraphs that less than half of is accounted for and that are much like each other: moved or not, and
 * reworded. Each is given once, the most alike first. Only paragraphs that share a word that is rare among those left
 * are compared, so that two long texts with nothing in common take no time.
 */
export function rewordedPairs({ from, to, forth, back, partners }: Correspondence): [number, number][] {
  const taken = new Set(partners)
  const old = halfFree(from, forth).filter((place) => partners[place] === -1)
  const left = halfFree(to, back).filter((place) => !taken.has(place))
  const holders = holdersOf(to, left)
  const pairs = old.flatMap((place) =>
    candidates(from, place, holders).map((other) => ({
      place,
      other,
      score: similarity(from, place, to, other),
    })),
  )
  const found = new Map<number, number>()
  const given = new Set<number>()
  for (const { place, other, score } of pairs.sort((one, next) => next.score - one.score)) {
    if (score <= alike || found.has(place) || given.has(other)) continue
    found.set(place, other)
    given.add(other)
  }
  return [...found]
}

/** In which paragraphs each word stands. */
function holdersOf(stream: Stream, places: readonly number[]): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const place of places) {
    for (const key of new Set(stream.keys.subarray(at(stream.first, place), at(stream.first, place + 1)))) {
      const known = holders.get(key)
      if (known) known.push(place)
      else holders.set(key, [place])
    }
  }
  return holders
}

/** The paragraphs that share most rare words with one, five at most. */
function candidates(stream: Stream, place: number, holders: ReadonlyMap<number, number[]>): number[] {
  const shared = new Map<number, number>()
  for (const key of new Set(stream.keys.subarray(at(stream.first, place), at(stream.first, place + 1)))) {
    const places = holders.get(key) ?? []
    if (places.length > common) continue
    for (const other of places) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const most = [...shared].sort((one, other) => other[1] - one[1]).slice(0, 5)
  return most.map(([other]) => other)
}

/** Paragraphs of which less than half has a counterpart. */
function halfFree(stream: Stream, counterparts: Int32Array): number[] {
  return [...stream.paragraphs.keys()].filter((place) => {
    const first = at(stream.first, place)
    const end = at(stream.first, place + 1)
    let known = 0
    for (let token = first; token < end; token += 1) if (at(counterparts, token) >= 0) known += 1
    return end > first && 2 * known < end - first
  })
}
