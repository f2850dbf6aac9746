import type { Thread } from '@/lib/comments/threads'
import { overlapping } from '@/lib/document/overlapping'
import type { Wording } from '@/lib/document/wording'
import { listed } from '@/lib/platform/format'
import { rivals } from '@/lib/suggestions/carried'

/** Threads as they stand on a page: those that want other words for the same passage follow each other. */
export type Arranged = {
  threads: readonly Thread[]
  /** What is said above the first of those that belong together, by its number: safe HTML. */
  lines: ReadonlyMap<number, string>
}

/** `changesOf`: what a thread proposes for the text that is shown; null where it proposes nothing that fits it. */
export function arranged(
  threads: readonly Thread[],
  changesOf: (thread: Thread) => readonly Wording[] | null,
): Arranged {
  const changes = threads.map(changesOf)
  const groups = rivals(changes, overlapping)
  if (groups.length === 0) return { threads, lines: new Map() }
  const first = new Map(groups.map((group) => [group[0], group]))
  const later = new Set(groups.flatMap((group) => group.slice(1)))
  const order = threads.flatMap((_, place) => (later.has(place) ? [] : (first.get(place) ?? [place])))
  const lines = groups.map((group): [number, string] => {
    const numbers = group.flatMap((place) => threads[place]?.number ?? [])
    const same = new Set(group.map((place) => JSON.stringify(changes[place]))).size === 1
    return [numbers[0] ?? 0, rivalWords(numbers, same)]
  })
  return { threads: order.flatMap((place) => threads[place] ?? []), lines: new Map(lines) }
}

/** "Inputs 14 and 17 propose different words for the same passage.", as HTML that leads to each. */
function rivalWords(numbers: readonly number[], same: boolean): string {
  const named = numbers.slice(0, 5).map((number) => `<a href="#c${number}">${number}</a>`)
  const others = numbers.length - named.length
  const all = others > 0 ? [...named, `${others} others`] : named
  return `Inputs ${listed(all)} propose ${same ? 'the same words' : 'different words'} for the same passage.`
}
