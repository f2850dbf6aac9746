import 'server-only'
import { settings } from '@/lib/platform/env'
import { listen } from './listen'

/** Which chain has a new event; null: any may have one. */
type Heard = (chainId: string | null) => void

// One for the process: the parts of the server that Next builds apart share it, and one connection.
const kept = globalThis as { hearingEvents?: Set<Heard> }

/**
 * Calls back for each event that is committed by any process, with its chain, and without one after a time in which some
 * may have been missed. All who ask in a process share one connection. There is no end to it.
 */
export function onEvent(heard: Heard): void {
  if (kept.hearingEvents) {
    kept.hearingEvents.add(heard)
    return
  }
  const all = new Set([heard])
  kept.hearingEvents = all
  listen(settings().DATABASE_URL ?? '', 'event', (payload) => {
    for (const each of all) each(payload?.split(':')[0] ?? null)
  })
}
