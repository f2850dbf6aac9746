import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from '@/prisma/generated/client'

const names = new Map<string, string>()
const most = 500

/**
 * A statement with a name is parsed and planned once a connection, not once a call. There are a few hundred of them;
 * lists of another length are other statements, so what comes after the first `most` goes without.
 */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined || names.size >= most) return known ?? ''
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20)
  names.set(sql, name)
  return name
}

const ignore = () => {}

function connect() {
  const connectionString = process.env.DATABASE_URL ?? ''
  const max = Number(process.env.POOL_MAX ?? 10)
  // The adapter writes and reads instants without their offset, so the connection's zone must be UTC.
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 4000, options: '-c TimeZone=UTC' })
  // An error that nobody listens for ends the process. The adapter listens while a connection is in use, and the pool
  // while it is idle; one that breaks just as it is handed over breaks in between. Who waits for an answer is told anyway.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: 4000, timeout: 10_000 },
  })
}

// One client per process, also across dev reloads, which re-run this module.
const held = globalThis as { db?: ReturnType<typeof connect> }
held.db ??= connect()

export const db = held.db
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]
/** Reads either in a caller's transaction or outside of any. */
export type Reader = Pick<Tx, keyof Tx>
