import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { exitCodes } from '@/scripts/failure.mjs'
import { migrate } from '@/scripts/migrate.mjs'
import { freePort } from '@/scripts/ports.mjs'
import { clusterIn, folderOfTest, runScript } from '@/tests/support/script'

const secret = 'x'.repeat(32)
// The second stage: the first installs packages where the lock has changed, which a test must not.
const start = (environment: Record<string, string>) => runScript('serve.mjs', environment)

test('under a Node that is too old it says which one it needs', async () => {
  const old =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })"
  const nodeFlags = ['--import', `data:text/javascript,${encodeURIComponent(old)}`]
  const { code, output } = await runScript('start.mjs', {}, { nodeFlags })
  expect(code).toBe(exitCodes.nodeTooOld)
  expect(output).toContain('needs Node 20.19.0 or later, and this is Node 18.20.4')
})

test('wrong settings are listed, each with what it must be, and nothing is touched', async () => {
  const DATA_DIR = path.join(folderOfTest(), 'data')
  const { code, output } = await start({ PORT: 'http', APP_URL: 'example.org', OIDC_NAME: 'Fjord', DATA_DIR })
  expect(code).toBe(exitCodes.badSettings)
  expect(output).toContain('- PORT must be a whole number')
  expect(output).toContain('- APP_URL must look like https://')
  expect(output).toContain('- OIDC_ISSUER is needed with the other OIDC_ settings')
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('a port in use is told before anything is started', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, () => resolve((other.address() as { port: number }).port))
  })
  onTestFinished(() => void other.close())
  const DATA_DIR = path.join(folderOfTest(), 'data')
  const { code, output } = await start({ PORT: String(port), DATA_DIR })
  expect(code).toBe(exitCodes.portTaken)
  expect(output).toContain(`Port ${port} is in use by another program`)
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('a data folder that cannot be written to is named, with what would help', async () => {
  const file = path.join(folderOfTest(), 'file')
  writeFileSync(file, 'kept')
  const DATA_DIR = path.join(file, 'data')
  const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR })
  expect(code).toBe(exitCodes.dataFolder)
  expect(output).toContain(`The data folder ${DATA_DIR} cannot be written to`)
  expect(readFileSync(file, 'utf8')).toBe('kept')
})

test('a database that is away is named without its password', async () => {
  const DATABASE_URL = `postgresql://app:hunter2@127.0.0.1:${await freePort()}/papers`
  const { code, output } = await start({ PORT: String(await freePort()), DATABASE_URL, AUTH_SECRET: secret })
  expect(code).toBe(exitCodes.databaseAway)
  expect(output).toMatch(/The database at 127\.0\.0\.1:\d+\/papers does not let us in \(ECONNREFUSED\)/)
  expect(output).not.toContain('hunter2')
})

test('a database of a newer version is left as it is', async () => {
  const { url } = await clusterIn(folderOfTest())
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`insert into _prisma_migrations (id, checksum, migration_name, finished_at)
    values ('later', 'none', '9999_from_the_future', now())`)
  const tables = async () => (await client.query('select * from pg_tables order by 1, 2')).rows

  const before = await tables()
  const { code, output } = await start({
    PORT: String(await freePort()),
    DATABASE_URL: url,
    AUTH_SECRET: secret,
  })
  expect(code).toBe(exitCodes.databaseIsNewer)
  expect(output).toContain('set up by a newer version of this software (9999_from_the_future)')
  expect(await tables()).toEqual(before)
})

test('a cluster that does not start is named with its log, and its data stays', async () => {
  const folder = folderOfTest()
  const cluster = await clusterIn(folder)
  await cluster.stop()
  const settings = path.join(folder, 'postgres/postgresql.conf')
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nmax_connections = many\n`)
  const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: folder })
  expect(code).toBe(exitCodes.databaseWillNotStart)
  expect(output).toMatch(
    /does not start: configuration file .* contains errors\. Nothing was removed; its log is/,
  )
  expect(existsSync(path.join(folder, 'postgres/PG_VERSION'))).toBe(true)
})
