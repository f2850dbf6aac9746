import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import type { Act } from '@/lib/platform/once'
import type { Event, Fact } from './catalogue'
import { headOf, holdHead } from './heads'
import { seal } from './seal'

/**
 * Appends one event to its chain in the caller's transaction, which holds the chain's lock (the paper's, or the
 * coalition's): the event exists if and only if the change does, its number leaves no gap, its hash covers the one
 * before. Facts are kept apart from their seals, so that they can be withheld or erased while the chain still verifies.
 */
export async function record(tx: Tx, { actor, key }: Act, at: Date, { chainId, type, facts }: Event) {
  const salt = randomBytes(32).toString('hex')
  const personId = actor.kind === 'person' ? actor.personId : null
  const all: Record<string, Fact> = { ...facts, personId }
  const seals = Object.fromEntries(
    Object.entries(all).map(([field, value]) => [field, seal(salt, field, value)]),
  )

  const before = await headOf(tx, chainId)
  const seq = before.seq + 1
  const line = {
    chainId,
    seq,
    type,
    actKey: key,
    at: at.toISOString(),
    seals,
    previousHash: before.hash,
  }
  const hash = digest(line)
  await tx.$executeRaw`
    with line as (
      insert into "Event" ("chainId", seq, type, "actKey", at, seals, "previousHash", hash)
      values (${chainId}::uuid, ${seq}, ${type}, ${key}::uuid, ${line.at}::timestamptz, ${JSON.stringify(seals)}::jsonb,
              ${line.previousHash}, ${hash})
      returning "chainId", seq)
    insert into "EventFacts" ("chainId", seq, salt, facts)
    select "chainId", seq, ${salt}, ${JSON.stringify(all)}::jsonb from line`
  holdHead(tx, chainId, { seq, hash })
}
