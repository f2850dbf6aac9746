import type { Disagreement, Saying } from './disagreement'
import { disagreement } from './disagreement'

/** Something that one person of a member openly said. */
export type OpenSaying = Saying & { id: string; personId: string; supports: boolean }

/** Each two sayings of different people that contradict each other, the earlier first. */
export function disagreementsIn<Each extends OpenSaying>(
  said: readonly Each[],
): { one: Each; other: Each; how: Disagreement }[] {
  return said.flatMap((one, place) =>
    said.slice(place + 1).flatMap((other) => {
      const how = one.personId === other.personId ? null : disagreement(one, other)
      return how ? [{ one, other, how }] : []
    }),
  )
}

/** Names two sayings that contradict each other, whichever comes first. */
export const pairOf = (one: OpenSaying, other: OpenSaying): string =>
  [one, other]
    .map(({ id, supports }) => (supports ? `${id}+` : id))
    .sort()
    .join(':')
