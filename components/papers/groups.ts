import type { ThreadPlace } from '@/lib/comments/thread-place'
import type { Thread } from '@/lib/comments/threads'
import { isIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import type { Opened, Reading } from '@/lib/papers/reading'

/** What was said in one place: a paragraph or heading (its identity), `whole` paper, or `lost`: no longer in this text. */
export type Group = {
  place: string
  /** "3(a)"; empty for a heading. */
  label: string
  /** Its number in the version before, where it was another. */
  was?: string
  /** Those that are here; null where they are brought when the place is opened. */
  threads: readonly Thread[] | null
  /** How many threads there are before and after those that are here. */
  older: number
  newer: number
  members: number
  inputs: number
  /** How many of its inputs propose wording. */
  suggestions: number
  /** How many of its inputs are counted here and not shown to this reader. */
  withheld: number
}

export function placeOf({ place }: { place: Pick<ThreadPlace, 'paragraph' | 'label' | 'hand'> }): string {
  if (place.paragraph !== null) return place.paragraph
  return place.label === 'gone' && place.hand !== 'released' ? 'lost' : 'whole'
}

/** A place of this reading where nothing was said. */
export function emptyGroup({ shown: { body, fixed, was } }: Reading, place: string): Group {
  const label = body ? (numberBlocks(body, fixed).labels.get(place) ?? '') : ''
  const before = was?.get(place)
  return {
    place,
    label,
    ...(before === undefined ? {} : { was: before }),
    ...{ threads: [], older: 0, newer: 0, members: 0, inputs: 0, suggestions: 0, withheld: 0 },
  }
}

/** Everything that was said, by place; of a paper with many threads those of the opened place. A place that this text does not have is `lost`. */
export function groupThreads(reading: Reading, opened: Opened | null): Map<string, Group> {
  const { body, fixed } = reading.shown
  const labels = body ? numberBlocks(body, fixed).labels : new Map<string, string>()
  const placeHere = (wanted: string) => (isIdentity(wanted) && !labels.has(wanted) ? 'lost' : wanted)
  const byPlace = reading.threads && threadsByPlace(reading.threads, placeHere)
  const groups = new Map<string, Group>()
  for (const said of reading.places.values()) {
    const place = placeHere(said.place)
    const group = groups.get(place) ?? emptyGroup(reading, place)
    groups.set(place, {
      ...group,
      threads: byPlace ? (byPlace.get(place) ?? []) : null,
      members: Math.max(group.members, said.members),
      inputs: group.inputs + said.inputs,
      suggestions: group.suggestions + said.suggestions,
      withheld: group.withheld + said.withheld,
    })
  }
  const open = opened && groups.get(opened.place)
  if (open) groups.set(open.place, { ...open, ...opened })
  return groups
}

function threadsByPlace(
  threads: readonly Thread[],
  placeHere: (wanted: string) => string,
): ReadonlyMap<string, readonly Thread[]> {
  const byPlace = new Map<string, Thread[]>()
  for (const thread of threads) {
    const place = placeHere(placeOf(thread))
    const others = byPlace.get(place)
    if (others) others.push(thread)
    else byPlace.set(place, [thread])
  }
  return byPlace
}
