import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { FORMAT, readBackup } from './backup-file.mjs'
import { Failure } from './failure.mjs'
import { connected, migrate, migrationsIn } from './migrate.mjs'
import { Measure, rowsOf, SAME_TEXT, tablesOf } from './tables.mjs'

const quoted = (name) => pg.escapeIdentifier(name)

/**
 * Fills an empty database from a backup, whole or not at all: the schema as it was then, every row compared with
 * the digest it was written with, every key checked; and then the migrations that came later.
 * @param {string} url of a database without a coalition
 * @param {string} file
 * @returns {Promise<{ table: string, rows: number }[]>}
 */
export async function restore(url, file) {
  const backup = readBackup(file)
  const head = await backup.line()
  ensureKnown(head)
  await migrate(url, { only: head.migrations.map((migration) => migration.name) })
  const client = await connected(url)
  try {
    await client.query(`${SAME_TEXT}; begin`)
    await ensureEmpty(client, head.migrations)
    const counts = await withoutBonds(client, () => fill(client, backup, head))
    await client.query('commit')
    await migrate(url)
    return counts
  } finally {
    await client.end() // without a commit, all of it is undone
  }
}

function ensureKnown(head) {
  if (head.format !== FORMAT) throw new Failure('backupRefused', 'This is not a backup of this software.')
  const ours = new Map(migrationsIn().map((migration) => [migration.name, migration.checksum]))
  const unknown = head.migrations.filter((migration) => ours.get(migration.name) !== migration.checksum)
  if (unknown.length === 0) return
  const names = unknown.map((migration) => migration.name).join(', ')
  throw new Failure(
    'databaseIsNewer',
    `This backup was made by another version of this software (${names}). Restore it with that one.`,
  )
}

async function ensureEmpty(client, migrations) {
  const elsewhere = 'Restore into another: a new DATA_DIR, or an empty database. Nothing was changed.'
  const { rows } = await client.query('select "shortName" from "Coalition"')
  if (rows.length > 0)
    throw new Failure(
      'backupRefused',
      `The database already holds a coalition (${rows[0].shortName}). ${elsewhere}`,
    )
  const { rowCount } = await client.query('select 1 from _prisma_migrations where finished_at is not null')
  if (rowCount !== migrations.length)
    throw new Failure('backupRefused', `The database is of a later version than the backup. ${elsewhere}`)
}

/** Takes foreign keys and triggers off, as rows come table by table; putting the keys back checks every row. */
async function withoutBonds(client, then) {
  const { rows: keys } = await client.query(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  const tables = await tablesOf(client)
  const triggers = (what) =>
    tables.map(({ table }) => `alter table ${quoted(table)} ${what} trigger user`).join(';')
  await client.query(
    keys.map((key) => `alter table ${key.table} drop constraint ${quoted(key.name)}`).join(';'),
  )
  await client.query(triggers('disable'))
  const done = await then()
  for (const key of keys)
    await client.query(`alter table ${key.table} add constraint ${quoted(key.name)} ${key.definition}`)
  await client.query(triggers('enable'))
  return done
}

async function fill(client, backup, head) {
  const tables = await tablesOf(client)
  await client.query(tables.map(({ table }) => `truncate ${quoted(table)}`).join(';')) // what migrations put there
  const counts = []
  for (let i = 0; i < head.tables; i++) {
    const table = await backup.line()
    await fillTable(client, table, backup.rows())
    const { rows, digest } = await backup.line()
    await ensureSame(client, table, rows, digest)
    counts.push({ table: table.table, rows })
  }
  if ((await backup.line()).whole !== true)
    throw new Failure('backupRefused', 'The end of this backup is missing.')
  for (const { sequence, value } of head.sequences)
    await client.query('select setval($1::regclass, $2)', [quoted(sequence), value])
  return counts
}

function fillTable(client, { table, columns }, rows) {
  const into = `${quoted(table)} (${columns.map(quoted).join(', ')})`
  return pipeline(Readable.from(rows), client.query(copyFrom(`copy ${into} from stdin`)))
}

/** What stands in the table now, read again, is what the backup says that it read. */
async function ensureSame(client, table, rows, digest) {
  const measure = new Measure()
  await pipeline(rowsOf(client, table), measure, async (source) => {
    for await (const _ of source);
  })
  if (measure.rows === rows && measure.digest() === digest) return
  throw new Failure(
    'backupRefused',
    `The rows of ${table.table} are not those that were saved. Nothing was changed.`,
  )
}
