import type { Entry } from './entry'
import { everything, isIn, type MatrixFilter } from './filter'

/** What became of one member's input, in numbers. `memberId` null: of those that this reader may not name. */
export type OfMember = {
  memberId: string | null
  name: string
  inputs: number
  accepted: number
  open: number
  satisfied: number
  notSatisfied: number
}

/** The members that input came from, by name; what came from no member, or may not be named, last. */
export function byMember(entries: readonly Entry[]): OfMember[] {
  const owed = entries.filter((entry) => entry.owed)
  const names = new Map(
    owed.flatMap(({ memberId, member }) => (memberId && member ? [[memberId, member] as const] : [])),
  )
  const named = [...names]
    .sort((a, b) => a[1].localeCompare(b[1]))
    .map(([id, name]) =>
      of(
        id,
        name,
        owed.filter(({ memberId }) => memberId === id),
      ),
    )
  const own = owed.filter(({ memberId, member }) => memberId === null && member !== null)
  const unnamed = owed.filter(({ member }) => member === null)
  return [
    ...named,
    ...(own.length > 0 ? [of(null, 'Taskforce', own)] : []),
    ...(unnamed.length > 0 ? [of(null, 'Not named', unnamed)] : []),
  ]
}

function of(memberId: string | null, name: string, entries: readonly Entry[]): OfMember {
  const count = (filter: Partial<MatrixFilter>) =>
    entries.filter((entry) => isIn({ ...everything, ...filter }, entry)).length
  return {
    memberId,
    name,
    inputs: entries.length,
    accepted: count({ show: 'accepted' }),
    open: count({ show: 'open' }),
    satisfied: count({ word: 'satisfied' }),
    notSatisfied: count({ word: 'notSatisfied' }),
  }
}
