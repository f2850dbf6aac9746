import { digest } from '@/lib/platform/digest'

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

/**
 * Recomputes a chain of events from a record: hashes, links, numbers without gaps, and the seal of every fact shown.
 * Returns what does not hold, a sentence each; empty where all holds. Needs no right and no database.
 */
export function verifyChain(chainId: string, events: readonly RecordedEvent[]): string[] {
  return events.flatMap((event, i) => {
    const before = events[i - 1]
    const wrong: string[] = []
    if (event.seq !== i + 1) wrong.push(`Event ${event.seq} stands where event ${i + 1} should be.`)
    if (event.previousHash !== (before?.hash ?? null))
      wrong.push(`Event ${event.seq} does not follow the one before it.`)
    if (hashOf(chainId, event) !== event.hash) wrong.push(`Event ${event.seq} is not what its hash says.`)
    for (const [field, { value, salt }] of Object.entries(event.shown))
      if (digest([salt, value]) !== event.seals[field])
        wrong.push(`Event ${event.seq}: ${field} is not what was sealed.`)
    return wrong
  })
}

function hashOf(chainId: string, { seq, type, act, at, seals, previousHash }: RecordedEvent): string {
  return digest({ chainId, seq, type, actKey: act, at, seals, previousHash })
}
