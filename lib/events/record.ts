import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import type { Act } from '@/lib/platform/once'
import { Prisma } from '@/prisma/generated/client'
import type { Event, Fact } from './catalogue'
import { headOf, holdHead } from './heads'
import { seal } from './seal'

/**
 * Appends one event to its chain in the caller's transaction, which holds the chain's lock (the paper's, or the
 * coalition's): the event exists if and only if the change does, its number leaves no gap, its hash covers the one
 * before. Facts are kept apart from their seals, so that they can be withheld or erased while the chain still verifies.
 * `beside`: what else the same statement writes, where a command is asked often.
 */
export async function record(
  tx: Tx,
  { actor, key }: Act,
  at: Date,
  { chainId, type, facts }: Event,
  beside: readonly Prisma.Sql[] = [],
) {
  const salt = randomBytes(32).toString('hex')
  const personId = actor.kind === 'person' ? actor.personId : null
  const all: Record<string, Fact> = { ...apart(facts), personId }
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
  const others = beside.map((each, i) => Prisma.sql`${Prisma.raw(`beside${i}`)} as (${each}), `)
  await tx.$executeRaw`
    with ${others.length > 0 ? Prisma.join(others, '') : Prisma.empty}line as (
      insert into "Event" ("chainId", seq, type, "actKey", at, seals, "previousHash", hash)
      values (${chainId}::uuid, ${seq}, ${type}, ${key}::uuid, ${line.at}::timestamptz, ${JSON.stringify(seals)}::jsonb,
              ${line.previousHash}, ${hash})
      returning "chainId", seq)
    insert into "EventFacts" ("chainId", seq, salt, facts)
    select "chainId", seq, ${salt}, ${JSON.stringify(all)}::jsonb from line`
  holdHead(tx, chainId, { seq, hash })
}

/** The rows that an act moved, each a fact of its own. */
function apart(facts: Event['facts']): Record<string, Fact> {
  if (!('moved' in facts)) return facts
  const { moved, ...others } = facts
  return { ...others, ...Object.fromEntries(moved.map((row, i) => [`moved.${i + 1}`, row])) }
}
