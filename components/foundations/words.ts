import type { Related, Tie } from '@/lib/foundations/related'
import type { Footing } from '@/lib/foundations/rules'

/** How a paper stands, beside its name; nothing where it is final. */
export const footingWords: Record<Footing, string | null> = {
  superseded: 'superseded',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
  notFinal: 'not final yet',
  final: null,
}

/** Before the name of the other paper. */
export const tieWords: Record<Tie, string> = {
  restsOn: 'Rests on',
  carries: 'Resting on it',
  supersedes: 'Supersedes',
  supersededBy: 'Superseded by',
}

/** "TCCM/2025/P-03, Keep the WSIS vision". */
export const nameOf = ({ number, title }: Pick<Related, 'number' | 'title'>) =>
  number ? `${number}, ${title}` : title

/** How many members stand under only one of the two texts; null where they are the same. */
export function apartCount({ apart }: Pick<Related, 'apart'>): number | null {
  const count = (apart?.hereOnly.length ?? 0) + (apart?.thereOnly.length ?? 0)
  return count === 0 ? null : count
}
