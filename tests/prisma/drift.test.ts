import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { beyondTheSchema } from '@/prisma/beyond-the-schema'
import { sqlOfSchema } from '@/scripts/schema-engine.mjs'
import { catalogueOf, type Standing } from '@/tests/support/catalogue'

const migratedUrl = process.env.DATABASE_URL ?? ''

/** A database beside the migrated one that holds exactly what the schema files say. */
async function databaseFromSchema(): Promise<string> {
  const url = new URL(migratedUrl)
  const name = `${url.pathname.slice(1)}_said`
  await run(migratedUrl, `create database ${name} template template0`)
  url.pathname = `/${name}`
  await run(url.href, await sqlOfSchema())
  return url.href
}

async function run(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const line = (thing: Standing) => `${thing.kind} ${thing.name}: ${thing.what}`
const lines = (things: Standing[]) => new Set(things.map(line))

let said: Standing[]
let migrated: Standing[]

beforeAll(async () => {
  said = await catalogueOf(await databaseFromSchema())
  migrated = await catalogueOf(migratedUrl)
})

const without = (things: Standing[], others: Standing[]) => {
  const known = lines(others)
  return things.filter((thing) => !known.has(line(thing)))
}

test('whatever the schema files say, the migrations made', () => {
  expect(said.length).toBeGreaterThan(100)
  expect(without(said, migrated).map(line)).toEqual([])
})

describe('what the migrations made beyond the schema files is known by name:', () => {
  const lists = [
    ['extension', beyondTheSchema.extensions],
    ['index', beyondTheSchema.partialIndexes],
    ['constraint', beyondTheSchema.constraints],
    ['function', beyondTheSchema.functions],
    ['trigger', beyondTheSchema.triggers],
    ['column', []],
    ['enum', []],
  ] as const

  test.each(lists)('%s', (kind, names) => {
    const extra = without(migrated, said).filter((thing) => thing.kind === kind)
    expect(extra.map((thing) => thing.name).sort()).toEqual([...names].sort())
  })
})
