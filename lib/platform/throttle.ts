import 'server-only'
import { createHash } from 'node:crypto'
import { db } from './db'
import { Refused } from './errors'
import { log } from './log'

type Limit = { tries: number; seconds: number }

/**
 * Counts one try in each bucket and raises Refused where one is full until its time has passed. The counts lie in the
 * database, by its wall clock, so that they hold over restarts and in every process; names are kept as hashes.
 */
export async function throttle(buckets: Record<string, Limit>): Promise<void> {
  for (const [name, { tries, seconds }] of Object.entries(buckets).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bucket = createHash('sha256').update(name).digest('hex')
    const [row] = await db.$queryRaw<[{ count: number; resetsAt: Date }]>`
      insert into "Throttle" as t (bucket, count, "resetsAt")
      values (${bucket}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
      on conflict (bucket) do update set
        count = case when t."resetsAt" <= clock_timestamp() then 1 else t.count + 1 end,
        "resetsAt" = case when t."resetsAt" <= clock_timestamp() then excluded."resetsAt" else t."resetsAt" end
      returning count, "resetsAt"`
    // Once each time it fills, by its first word: the rest may name a person.
    if (row.count === tries + 1) log.warn('a throttle is full', { of: name.split(' ', 1)[0] })
    if (row.count > tries)
      throw new Refused(`Too many tries. Wait until ${hour(row.resetsAt)}, then try again.`)
  }
}

const hour = (at: Date) => `${new Date(at.getTime() + 59_999).toISOString().slice(11, 16)} UTC`

/** Forgets what no longer counts. */
export async function forgetThrottles(): Promise<void> {
  await db.$executeRaw`delete from "Throttle" where "resetsAt" <= clock_timestamp() - interval '1 hour'`
}
