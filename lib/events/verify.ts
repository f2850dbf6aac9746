import canonicalize from 'canonicalize'
import { sha256 } from './sha256'

export type RecordedEvent = {
  seq: number
  type: string
  act: string
  at: string
  seals: Readonly<Record<string, string>>
  previousHash: string | null
  hash: string
  /** The facts that this reader may open: value and the salt of its seal. */
  shown: Readonly<Record<string, { value: unknown; salt: string }>>
}

/** The last event that somebody else says there is: what stands on the paper, in a list, or in the database beside it. */
export type Head = { seq: number; hash: string | null }

/** SHA-256, in hex, of the RFC 8785 canonical JSON of a value: as lib/platform/digest has it, wherever this runs. */
export const digestOf = (value: unknown): string => sha256(canonicalize(value) ?? '')

/**
 * Recomputes a chain of events from a record: hashes, links, numbers without gaps, the seal of every fact shown, and that
 * it ends where `head` says. Returns what does not hold, a sentence each, in the order of the chain; empty where all
 * holds. Needs no right and no database.
 */
export function verifyChain(chainId: string, events: readonly RecordedEvent[], head?: Head): string[] {
  const wrong = events.flatMap((event, i) => [
    ...linkOf(event, events[i - 1]),
    ...(hashOf(chainId, event) === event.hash ? [] : [`Event ${event.seq} is not what its hash says.`]),
    ...sealsOf(event),
  ])
  return [...wrong, ...(head ? endOf(events.at(-1), head) : [])]
}

function linkOf(event: RecordedEvent, before: RecordedEvent | undefined): string[] {
  const expected = (before?.seq ?? 0) + 1
  const follows = event.previousHash === (before?.hash ?? null)
  if (event.seq !== expected)
    return [
      before
        ? `After event ${before.seq} comes event ${event.seq}, where event ${expected} should stand.`
        : `The chain begins with event ${event.seq}, where event 1 should stand.`,
    ]
  return follows ? [] : [`Event ${event.seq} does not follow the one before it.`]
}

function sealsOf({ seq, seals, shown }: RecordedEvent): string[] {
  return Object.entries(shown).flatMap(([field, { value, salt }]) =>
    digestOf([salt, value]) === seals[field] ? [] : [`Event ${seq}: ${field} is not what was sealed.`],
  )
}

function endOf(last: RecordedEvent | undefined, head: Head): string[] {
  const seq = last?.seq ?? 0
  if (seq !== head.seq)
    return [`The chain ends with event ${seq}, where event ${head.seq} should be the last.`]
  return (last?.hash ?? null) === head.hash ? [] : [`Event ${seq} is not the last one that was recorded.`]
}

function hashOf(chainId: string, { seq, type, act, at, seals, previousHash }: RecordedEvent): string {
  return digestOf({ chainId, seq, type, actKey: act, at, seals, previousHash })
}
