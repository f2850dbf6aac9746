import { at, type Stream } from './stream'

/** A word that stands in more paragraphs than this says little about which of them is meant. */
const common = 12

export type Candidate = { place: number; other: number; score: number }

/**
 * Old and new paragraphs that are at least so much alike, the best first; of equals those that stand nearer to the same
 * place. Only paragraphs that share a word that is rare among the new ones are compared, so that two long texts with
 * nothing in common take no time.
 */
export function candidatesOf(
  from: Stream,
  olds: readonly number[],
  to: Stream,
  news: readonly number[],
  least: number,
): Candidate[] {
  const holders = holdersOf(to, news)
  const stretch = to.paragraphs.length / Math.max(1, from.paragraphs.length)
  const distance = ({ place, other }: Candidate) => Math.abs(other - place * stretch)
  return olds
    .flatMap((place) =>
      likely(from, place, holders).map((other) => ({
        place,
        other,
        score: similarity(from, place, to, other),
      })),
    )
    .filter(({ score }) => score >= least)
    .sort((one, next) => next.score - one.score || distance(one) - distance(next))
}

/** In which paragraphs each word stands. */
function holdersOf(stream: Stream, places: readonly number[]): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const place of places) {
    for (const key of wordsOf(stream, place)) {
      const known = holders.get(key)
      if (known) known.push(place)
      else holders.set(key, [place])
    }
  }
  return holders
}

function wordsOf(stream: Stream, place: number): Set<number> {
  return new Set(stream.loose.subarray(at(stream.first, place), at(stream.first, place + 1)))
}

/** The paragraphs that share most rare words with one, five at most. */
function likely(stream: Stream, place: number, holders: ReadonlyMap<number, number[]>): number[] {
  const shared = new Map<number, number>()
  for (const key of wordsOf(stream, place)) {
    const places = holders.get(key) ?? []
    if (places.length > common) continue
    for (const other of places) shared.set(other, (shared.get(other) ?? 0) + 1 / places.length)
  }
  const most = [...shared].sort((one, other) => other[1] - one[1]).slice(0, 5)
  return most.map(([other]) => other)
}

/** Share of words, by weight, that two paragraphs have in common: 1 for the same words in any order and case. */
export function similarity(from: Stream, place: number, to: Stream, other: number): number {
  const total = at(from.bulk, place) + at(to.bulk, other)
  if (total === 0 || at(from.wholes, place) === at(to.wholes, other)) return 1
  const counts = new Map<number, number>()
  for (let token = at(from.first, place); token < at(from.first, place + 1); token += 1) {
    const key = at(from.loose, token)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let shared = 0
  for (let token = at(to.first, other); token < at(to.first, other + 1); token += 1) {
    const left = counts.get(at(to.loose, token)) ?? 0
    if (left === 0) continue
    counts.set(at(to.loose, token), left - 1)
    shared += 2 * at(to.weights, token)
  }
  return shared / total
}
