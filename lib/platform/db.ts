import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'

function connect() {
  const connectionString = process.env.DATABASE_URL ?? ''
  const max = Number(process.env.POOL_MAX ?? 10)
  // The adapter writes and reads instants without their offset, so the connection's zone must be UTC.
  // A pool without a listener for its errors kills the process when the database goes away.
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString, max, connectionTimeoutMillis: 4000, options: '-c TimeZone=UTC' },
      { onPoolError: () => {}, onConnectionError: () => {} },
    ),
    transactionOptions: { maxWait: 4000, timeout: 10_000 },
  })
}

// One client per process, also across dev reloads, which re-run this module.
const kept = globalThis as { db?: ReturnType<typeof connect> }
kept.db ??= connect()

export const db = kept.db
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]
/** Reads either in a caller's transaction or outside of any. */
export type Reader = Pick<Tx, keyof Tx>
