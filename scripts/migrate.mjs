// Applies prisma/migrations with plain SQL, into Prisma's own history table: its engine later sees the same history.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { explain, Failure } from './failure.mjs'

// The advisory lock that Prisma's engine takes, so that two starts, or ours and theirs, never migrate at once.
const LOCK = 72707369

const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * The migrations of this code, in their order.
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function migrationsIn(dir = 'prisma/migrations') {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(dir, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Brings a database to the schema of this code, each migration in a transaction of its own.
 * @param {string} connectionString
 * @param {{ dir?: string, only?: string[] }} [options] only: stop at these, as a restore of an older backup does
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function migrate(connectionString, { dir, only } = {}) {
  const client = await connected(connectionString)
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`set client_min_messages = warning; ${HISTORY}`)
    const { rows } = await client.query(
      'select migration_name as name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    )
    const missing = pending(migrationsIn(dir), rows).filter(({ name }) => only?.includes(name) ?? true)
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** A client, or a sentence about the database that does not answer. */
export async function connected(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host, port, pathname } = new URL(connectionString)
    const where = `${host || `port ${port}`}${pathname}`
    const why = error.code ?? error.message
    throw new Failure(
      'databaseAway',
      `The database at ${where} does not let us in (${why}). Check that it runs and that DATABASE_URL is right. Nothing was changed.`,
    )
  }
}

function pending(ours, rows) {
  const known = new Set(ours.map((migration) => migration.name))
  const newer = rows.filter((row) => !known.has(row.name)).map((row) => row.name)
  if (newer.length)
    throw new Failure(
      'databaseIsNewer',
      `The database was set up by a newer version of this software (${newer.join(', ')}). Start that version; nothing was changed.`,
    )
  const done = new Map(rows.map((row) => [row.name, row]))
  return ours.filter((migration) => {
    const row = done.get(migration.name)
    if (row && !row.finished_at)
      throw new Failure(
        'migrationFailed',
        `Migration ${migration.name} is recorded as failed. See docs/operating.md, "Upgrading".`,
      )
    if (row && row.checksum !== migration.checksum)
      throw new Failure(
        'migrationFailed',
        `Migration ${migration.name} was edited after it was applied to this database. Nothing was changed.`,
      )
    return !row
  })
}

async function apply(client, { name, sql, checksum }) {
  const started = new Date()
  await client.query('begin')
  try {
    await client.query(sql) // the simple protocol: many statements, and bodies in $$ are left to the server
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, started],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Failure('migrationFailed', `Migration ${name} failed and was rolled back: ${error.message}`)
  }
}

// In a container, before the app: `node scripts/migrate.mjs` brings the database at DATABASE_URL up to date.
if (process.argv[1] === import.meta.filename) {
  try {
    const applied = await migrate(process.env.DATABASE_URL ?? '')
    console.log(`[migrate] ${applied.join(', ') || 'nothing to do'}`)
  } catch (error) {
    process.exit(explain(error, 'migrate'))
  }
}
