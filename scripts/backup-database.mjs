import fs from 'node:fs'
import { FORMAT, writeBackup } from './backup-file.mjs'
import { Failure } from './failure.mjs'
import { connected } from './migrate.mjs'
import { Measure, rowsOf, SAME_TEXT, sequencesOf, tablesOf } from './tables.mjs'

/**
 * Writes everything that a database holds, as it stood at one instant, while it is in use.
 * @param {string} url
 * @param {string} file must not be there yet
 * @returns {Promise<{ table: string, rows: number }[]>}
 */
export async function backUp(url, file) {
  if (fs.existsSync(file))
    throw new Failure('backupRefused', `${file} is there already: a backup never replaces another.`)
  const client = await connected(url)
  const counts = []
  try {
    await client.query(`${SAME_TEXT}; begin transaction isolation level repeatable read read only`)
    await writeBackup(file, async ({ line, rows }) => {
      const { rows: migrations } = await client.query(
        'select migration_name as name, checksum from _prisma_migrations where finished_at is not null order by 1',
      )
      const tables = await tablesOf(client)
      const sequences = await sequencesOf(client)
      await line({
        format: FORMAT,
        madeAt: new Date().toISOString(),
        migrations,
        sequences,
        tables: tables.length,
      })
      for (const table of tables) {
        const measure = new Measure()
        await line(table)
        await rows(rowsOf(client, table), measure)
        await line({ rows: measure.rows, digest: measure.digest() })
        counts.push({ table: table.table, rows: measure.rows })
      }
      await line({ whole: true })
    })
    return counts
  } finally {
    await client.end()
  }
}
