import { DispositionKind, type Heard } from '@/prisma/generated/enums'
import type { Entry } from './entry'
import { isOpen } from './filter'

/** What became of the input in numbers, each of which a filter shows. */
export type Summary = {
  /** Owed an answer: not withdrawn, in time or admitted. */
  inputs: number
  members: number
  /** In whole or part. */
  accepted: number
  open: number
  heard: Record<Heard, number>
  /** Answered, and not a word said to it. */
  silent: number
  /** Counted, and no more, by this reader: for the Taskforce only. */
  apart: number
}

/**
 * Counts what this reader may see; `members`: from how many members all that is owed came. What the reader may only count
 * is told apart, since a sum would tell what became of it.
 */
export function summarise(entries: readonly Entry[], members: number): Summary {
  const owed = entries.filter((entry) => entry.owed)
  const answered = owed.flatMap(({ answer }) => answer ?? [])
  const heard = (word: Heard) => answered.filter((answer) => answer.heard === word).length
  const { accepted, acceptedInPart } = DispositionKind
  return {
    inputs: owed.length,
    members,
    accepted: answered.filter(({ kind }) => kind === accepted || kind === acceptedInPart).length,
    open: owed.filter(isOpen).length,
    heard: {
      satisfied: heard('satisfied'),
      canLive: heard('canLive'),
      notSatisfied: heard('notSatisfied'),
    },
    silent: answered.filter((answer) => answer.heard === null).length,
    apart: owed.filter(({ sight }) => sight === 'counted').length,
  }
}
