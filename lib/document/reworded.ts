import { candidatesOf } from './likeness'
import type { Matches } from './matches'
import { at, type Stream } from './stream'

/** Much like one another is what has half of its words in common. */
const alike = 0.5

/**
 * Old and new paragraphs that less than half of is accounted for and that are much like each other: moved or not, and
 * reworded. Each is given once, the most alike first.
 */
export function rewordedPairs({ from, to, forth, back, partners }: Matches): [number, number][] {
  const taken = new Set(partners)
  const old = halfFree(from, forth).filter((place) => partners[place] === -1)
  const left = halfFree(to, back).filter((place) => !taken.has(place))
  const found = new Map<number, number>()
  const given = new Set<number>()
  for (const { place, other } of candidatesOf(from, old, to, left, alike)) {
    if (found.has(place) || given.has(other)) continue
    found.set(place, other)
    given.add(other)
  }
  return [...found]
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
