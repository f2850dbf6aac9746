import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate } from '@/scripts/migrate.mjs'
import { databasesOfFile, folderOfTest } from '@/tests/support/script'

const emptyDatabase = databasesOfFile()

const names = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    "select tablename from pg_tables where schemaname = 'public' order by 1",
  )
  await client.end()
  return rows.map((row) => row.tablename)
}

function migrations(folder: string, files: Record<string, string>) {
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(folder, 'migrations', name), { recursive: true })
    writeFileSync(path.join(folder, 'migrations', name, 'migration.sql'), sql)
  }
  return path.join(folder, 'migrations')
}

test('migrations are applied in order, once, and two starts at once apply them once', async () => {
  const folder = folderOfTest()
  const url = await emptyDatabase()
  const dir = migrations(folder, {
    '0002_second': 'alter table one add column n int',
    '0001_first': 'create table one ()',
  })
  const both = await Promise.all([migrate(url, { dir }), migrate(url, { dir })])
  expect(both.flat()).toEqual(['0001_first', '0002_second'])
  expect(await migrate(url, { dir })).toEqual([])
})

test('one that fails is rolled back whole, and those before it stay', async () => {
  const folder = folderOfTest()
  const url = await emptyDatabase()
  const dir = migrations(folder, {
    '0001_first': 'create table one ()',
    '0002_broken': 'create table two (); select 1 / 0',
  })
  await expect(migrate(url, { dir })).rejects.toMatchObject({
    kind: 'migrationFailed',
    message: 'Migration 0002_broken failed and was rolled back: division by zero',
  })
  expect(await names(url)).toEqual(['_prisma_migrations', 'one'])
})

test('one that was edited after it was applied is refused', async () => {
  const folder = folderOfTest()
  const url = await emptyDatabase()
  await migrate(url, { dir: migrations(folder, { '0001_first': 'create table one ()' }) })
  const edited = migrations(folder, { '0001_first': 'create table other ()' })
  await expect(migrate(url, { dir: edited })).rejects.toMatchObject({ kind: 'migrationFailed' })
  expect(await names(url)).toEqual(['_prisma_migrations', 'one'])
})
