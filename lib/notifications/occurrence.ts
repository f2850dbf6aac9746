import 'server-only'
import type { EventType, FactsOf } from '@/lib/events/catalogue'
import { factsById } from '@/lib/papers/facts'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import type { Letter } from './letter'
import type { Recipient } from './people'

/** An event that was recorded, opened for the worker. On the coalition's own chain there is no paper. */
export type Occurrence<Type extends EventType = EventType> = {
  chainId: string
  seq: number
  type: Type
  /** On the coalition's clock. */
  at: Date
  facts: FactsOf<Type> & { personId: string | null }
}

/** What is sent to whom. `kind` and the cause, its own where it has one, make it once per person. */
export type Sending = {
  kind: string
  to: Recipient
  letter: Letter
  /** Ten minutes, because its cause can be taken back; or a day, because more of the kind will follow. */
  waits: boolean | 'day'
  cause?: string
}

/** Works out who hears of an occurrence, in the worker's transaction. Changes nothing. */
export type Reaction<Type extends EventType> = (
  tx: Tx,
  event: Occurrence<Type>,
  paper: PaperFacts,
) => Promise<Sending[]>

/** The recorded event with its facts; null where its facts were erased. */
export async function occurrence(tx: Tx, chainId: string, seq: number): Promise<Occurrence | null> {
  const row = await tx.event.findUnique({
    where: { chainId_seq: { chainId, seq } },
    include: { facts: true },
  })
  if (!row?.facts) return null
  return {
    chainId,
    seq,
    type: row.type as EventType,
    at: row.at,
    facts: row.facts.facts as Occurrence['facts'],
  }
}

export const paperOf = (tx: Tx, chainId: string): Promise<PaperFacts | null> => factsById(tx, chainId)
