import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import { forgetThrottles, throttle } from '@/lib/platform/throttle'
import { PrismaClient } from '@/prisma/generated/client'

const limit = { tries: 3, seconds: 60 }

test('a bucket that is full refuses and says until when', async () => {
  const name = randomUUID()
  for (let i = 0; i < 3; i += 1) await throttle({ [name]: limit })
  await expect(throttle({ [name]: limit })).rejects.toThrow(
    /^Too many tries. Wait until \d\d:\d\d UTC, then try again.$/,
  )
  await throttle({ [randomUUID()]: limit })
})

test('fifty tries at once are counted one by one', async () => {
  const name = randomUUID()
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () => throttle({ [name]: { tries: 7, seconds: 60 } })),
  )
  expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(7)
  const refused = tries.filter((each) => each.status === 'rejected' && each.reason instanceof Refused)
  expect(refused).toHaveLength(43)
})

test('the count lies in the database: another process finds it, and so does one that starts later', async () => {
  const name = randomUUID()
  for (let i = 0; i < 3; i += 1) await throttle({ [name]: limit })
  const other = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? '' }),
  })
  expect(await other.throttle.findMany({ where: { count: 3 } })).toHaveLength(1)
  await other.$disconnect()
})

test('when its time has passed a bucket is empty again, by the wall clock and not the coalition’s', async () => {
  const name = randomUUID()
  for (let i = 0; i < 3; i += 1) await throttle({ [name]: limit })
  await db.$executeRaw`update "Clock" set "offsetSeconds" = 1000000`
  await expect(throttle({ [name]: limit })).rejects.toThrow(Refused)
  await db.$executeRaw`update "Throttle" set "resetsAt" = clock_timestamp() - interval '2 hours'`
  await throttle({ [name]: limit })
  await db.$executeRaw`update "Clock" set "offsetSeconds" = 0`
})

test('what no longer counts is forgotten', async () => {
  await throttle({ [randomUUID()]: limit })
  await db.$executeRaw`update "Throttle" set "resetsAt" = clock_timestamp() - interval '2 hours'`
  await forgetThrottles()
  expect(await db.throttle.count()).toBe(0)
})
