import { Newest } from '@/lib/platform/newest'

/** What was said on a paper, in numbers. */
export type Counts = {
  inputs: number
  members: number
  people: number
  unanswered: number
  lateWaiting: number
}

/**
 * What was counted on papers, by their address, under the mark of their last event: no input, answer or late decision
 * comes without one.
 */
const held = new Newest<{ mark: string; counts: Counts }>(2000)

/** What is held for papers when they are asked for, which may make way for others meanwhile. */
export function holdCounts(slugs: readonly string[]) {
  const before = new Map(slugs.map((slug) => [slug, held.get(slug)]))
  const marks = [...before.values()].flatMap((known) => known?.mark ?? [])
  return {
    /** The marks under which nothing has to be counted. */
    marks,
    /** What was counted now, or is held since before. */
    take(slug: string, mark: string, counted: Counts | null): Counts {
      const counts = counted ?? before.get(slug)?.counts
      if (!counts) throw new Error('What was said on a paper was neither counted nor held.')
      held.put(slug, { mark, counts })
      return counts
    },
  }
}
