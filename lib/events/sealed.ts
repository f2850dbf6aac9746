import type { RecordedEvent } from './verify'

export type Seal = { seq: number; hash: string; at: string }

/** The seal of a final paper: the event that made it final, which covers all before it. Null where none stands. */
export function sealOf(events: readonly RecordedEvent[]): Seal | null {
  const standing: RecordedEvent[] = []
  for (const event of events) {
    if (event.type === 'paper.finalised') standing.push(event)
    if (event.type === 'paper.actTakenBack' && event.shown.kind?.value === 'finalised') standing.pop()
  }
  const last = standing.at(-1)
  return last ? { seq: last.seq, hash: last.hash, at: last.at } : null
}
