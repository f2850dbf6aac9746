import { writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ensureDemo } from '@/scripts/demo.mjs'
import { migrate } from '@/scripts/migrate.mjs'
import { databasesOfFile, folderOfTest } from '@/tests/support/script'

const emptyDatabase = databasesOfFile()
const driver = path.resolve('node_modules/pg/lib/index.js')
const found = `insert into "Coalition" (id, name, "shortName", about, "createdAt") values (gen_random_uuid(), 'A', 'A', '', now())`

/** A seed that founds a coalition and then does something else. */
function seedThat(then: string): string {
  const file = path.join(folderOfTest(), 'seed.mjs')
  writeFileSync(
    file,
    `import pg from ${JSON.stringify(driver)}
     const client = new pg.Client(process.env.DATABASE_URL)
     await client.connect()
     await client.query(${JSON.stringify(found)})
     ${then}
     await client.end()`,
  )
  return file
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const fill = (url: string, then = '') => ensureDemo({ url, secret: 'x'.repeat(32) }, { seed: seedThat(then) })
const coalitions = (url: string) => query(url, 'select "shortName" from "Coalition"')

test('an empty database is filled once, also by two starts at once', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  const both = await Promise.all([fill(url), fill(url)])
  expect(both.sort()).toEqual([false, true])
  expect(await coalitions(url)).toEqual([{ shortName: 'A' }])
  expect(await fill(url)).toBe(false)
})

test('a seed that fails half way leaves nothing, and the next one begins anew', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  await expect(fill(url, `throw new Error('half way')`)).rejects.toMatchObject({
    kind: 'seedFailed',
  })
  expect(await coalitions(url)).toEqual([])
  expect(await fill(url)).toBe(true)
})
