import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paperToSign, rowsOf, signEvents, stanceOn } from '@/tests/support/signing'

const rounds = 50
const writers = 4

// Another client, that survives what it does to the others.
const killer = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' })
beforeAll(() => killer.connect())
afterAll(() => killer.end())

/** Ends every other connection to this database, wherever it is between two statements. */
async function cutAll(): Promise<void> {
  await killer.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

let cutOff = 0

/** Sends one form until it is acknowledged or refused, as a person does whose page says that it did not get through. */
async function untilAnswered(run: () => Promise<void>): Promise<'acknowledged' | 'refused' | 'lost'> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await run()
      return 'acknowledged'
    } catch (error) {
      if (error instanceof Refused) return 'refused'
      cutOff += 1
      await pause(5)
    }
  }
  return 'lost'
}

test('cutting every connection at random instants leaves nothing half done, and loses nothing acknowledged', async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory')
  const paper = await paperToSign()
  const acknowledged: string[] = []
  let cuts = 0

  for (let round = 0; round < rounds; round++) {
    const sent: Act[] = Array.from({ length: writers }, () => act(signatory))
    const writing = sent.map(async (one, i) => {
      const stance = i % 2 ? 'endorse' : 'abstain'
      const answer = await untilAnswered(() => signOn(one, stanceOn(paper, fjord, { stance })))
      if (answer === 'acknowledged') acknowledged.push(one.key)
      return answer
    })
    await pause(Math.random() * 25)
    await cutAll().then(() => {
      cuts += 1
    })
    expect(await Promise.all(writing)).toEqual(Array(writers).fill('acknowledged'))
  }
  expect(cuts).toBe(rounds)
  // The knife fell while something was being written, not between.
  expect(cutOff).toBeGreaterThan(rounds / 2)

  // A connection that the last cut ended may still lie in the pool; who asks again gets a new one.
  await expect.poll(() => db.act.count().catch(() => null), { timeout: 10_000 }).not.toBeNull()
  const keys = await db.act.findMany({ where: { key: { in: acknowledged } } })
  const [rows, events] = [await rowsOf(paper), await signEvents(paper)]
  expect(keys).toHaveLength(rounds * writers)
  expect(events.map((event) => event.actKey).sort()).toEqual([...acknowledged].sort())
  expect(rows).toHaveLength(acknowledged.length)
  expect(rows.filter((row) => !row.endedAt)).toEqual(rows.slice(-1))
  const facts = await db.eventFacts.findMany({ where: { chainId: paper.id }, orderBy: { seq: 'asc' } })
  const told = facts.flatMap(({ facts }) => (facts as { endorsementId?: string }).endorsementId ?? [])
  expect(told).toEqual(rows.map((row) => row.id))
  await expectChained(paper.id)
}, 120_000)

async function expectChained(chainId: string) {
  const events = await db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
  for (const [i, { hash, previousHash, seq, type, actKey, at, seals }] of events.entries()) {
    const line = { chainId, seq, type, actKey, at: at.toISOString(), seals, previousHash }
    expect(previousHash).toBe(events[i - 1]?.hash ?? null)
    expect(hash).toBe(digest(line))
  }
}
