import type { ThreadPlace } from '@/lib/comments/thread-place'
import type { Thread } from '@/lib/comments/threads'
import { isIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import type { Reading } from '@/lib/papers/reading'

/** What was said in one place: a paragraph or heading (its identity), `whole` paper, or `lost`: no longer in this text. */
export type Group = {
  place: string
  /** "3(a)"; empty for a heading. */
  label: string
  /** Its number in the version before, where it was another. */
  was?: string
  threads: Thread[]
  members: number
  inputs: number
}

export function placeOf({ place }: { place: Pick<ThreadPlace, 'paragraph' | 'label' | 'hand'> }): string {
  if (place.paragraph !== null) return place.paragraph
  return place.label === 'gone' && place.hand !== 'released' ? 'lost' : 'whole'
}

/** Everything that was said, by place. A place that this text does not have is `lost`. */
export function groupThreads({ shown, threads, counted }: Reading): Map<string, Group> {
  const labels = shown.body ? numberBlocks(shown.body, shown.fixed).labels : new Map<string, string>()
  const groups = new Map<string, Group & { memberIds: Set<string> }>()
  const groupAt = (wanted: string) => {
    const place = isIdentity(wanted) && !labels.has(wanted) ? 'lost' : wanted
    const held = groups.get(place)
    if (held) return held
    const label = labels.get(place) ?? ''
    const was = shown.was?.get(place)
    const made = {
      place,
      label,
      ...(was === undefined ? {} : { was }),
      threads: [],
      members: 0,
      inputs: 0,
      memberIds: new Set<string>(),
    }
    groups.set(place, made)
    return made
  }
  for (const thread of threads) groupAt(placeOf(thread)).threads.push(thread)
  for (const { memberId, ...place } of counted) {
    const group = groupAt(placeOf({ place }))
    group.inputs += 1
    if (memberId !== null) group.memberIds.add(memberId)
    group.members = group.memberIds.size
  }
  return groups
}

/** How many threads of each place stand on the page: all of them, or so many that a page of thousands stays light. */
export function foldAt(threads: number, places: number): number {
  return threads <= 300 ? Number.POSITIVE_INFINITY : Math.max(2, Math.floor(180 / Math.max(1, places)))
}
