import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { signOn } from '@/lib/endorsements/commands'
import { fieldSalt } from '@/lib/events/seal'
import { verifyChain } from '@/lib/events/verify'
import { backUp } from '@/scripts/backup-database.mjs'
import { restore } from '@/scripts/restore-database.mjs'
import { tablesOf } from '@/scripts/tables.mjs'
import { publishedAnnex } from '@/tests/support/annex'
import { catalogueOf } from '@/tests/support/catalogue'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { windowOn } from '@/tests/support/papers'
import { paperToSign, stanceOn } from '@/tests/support/signing'

const source = process.env.DATABASE_URL ?? ''
const folder = mkdtempSync(path.join(tmpdir(), 'coalition-backup-'))
const file = path.join(folder, 'coalition.backup')
const awkward = 'A quote: "\\." \\N\n\\.\n\ttab,   line, é, 中, \r\n end\\'
let paperId: string

async function on<Answer>(url: string, then: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return then(client).finally(() => client.end())
}

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await on(source, (client) => client.query(`create database ${name} template template0`))
  return Object.assign(new URL(source), { pathname: `/${name}` }).href
}

/** Every row of every table, as text: read with other code than that under test. */
const contentOf = (url: string) =>
  on(url, async (client) => {
    const content: Record<string, string[]> = {}
    for (const { table } of await tablesOf(client)) {
      const { rows } = await client.query(`select to_jsonb(t)::text as row from "${table}" t`)
      content[table] = rows.map(({ row }) => row).sort()
    }
    return content
  })

/** The backup with its text changed, in a file of its own. */
function altered(name: string, change: (text: string) => string): string {
  const copy = path.join(folder, name)
  writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)).toString())))
  return copy
}

beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory')
  const paper = await paperToSign()
  paperId = paper.id
  await windowOn(paper, 'comments')
  const comment = commentOn(paper, forMember(fjord.id), { text: awkward })
  await addComment(act(signatory), comment)
  await signOn(act(signatory), stanceOn(paper, fjord))
  await publishedAnnex(paper, 'For members only.')
  await backUp(source, file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a restored backup', () => {
  let restored: string
  beforeAll(async () => {
    restored = await emptyDatabase()
    await restore(restored, file)
  })

  test('has every row of every table', async () => {
    const before = await contentOf(source)
    const filled = Object.values(before).filter((rows) => rows.length > 0)
    expect(filled.length).toBeGreaterThan(15)
    expect(JSON.stringify(before.InputText)).toContain('tab,')
    expect(JSON.stringify(before.AnnexText)).toContain('For members only.')
    expect(await contentOf(restored)).toEqual(before)
  })

  test('has every key, check and trigger again', async () => {
    expect(await catalogueOf(restored)).toEqual(await catalogueOf(source))
    const change = on(restored, (client) => client.query(`update "Event" set type = 'other'`))
    await expect(change).rejects.toThrow()
  })

  test('has a chain of events that verifies, with every fact', async () => {
    const { rows } = await on(restored, (client) =>
      client.query(
        'select e.*, f.salt, f.facts from "Event" e join "EventFacts" f using ("chainId", seq) where e."chainId" = $1 order by seq',
        [paperId],
      ),
    )
    const events = rows.map(({ actKey, at, salt, facts, ...event }) => ({
      ...event,
      act: actKey,
      at: at.toISOString(),
      shown: Object.fromEntries(
        Object.entries(facts).map(([field, value]) => [field, { value, salt: fieldSalt(salt, field) }]),
      ),
    }))
    expect(events.map(({ type }) => type).slice(-2)).toEqual(['input.given', 'endorsement.given'])
    expect(verifyChain(paperId, events)).toEqual([])
  })

  test('can be backed up again, to the same text', async () => {
    const again = path.join(folder, 'again.backup')
    await backUp(restored, again)
    const text = (name: string) =>
      gunzipSync(readFileSync(name))
        .toString()
        .replace(/"madeAt":"[^"]*"/, '')
    expect(text(again)).toBe(text(file))
  })
})

describe('nothing is restored', () => {
  const refused = async (copy: string, message: RegExp) => {
    const url = await emptyDatabase()
    await expect(restore(url, copy)).rejects.toThrow(message)
    const tables = await on(url, (client) =>
      client.query(`select 1 from pg_tables where tablename = 'Coalition'`),
    )
    if (tables.rowCount) expect((await contentOf(url)).Coalition).toEqual([])
  }

  test('from a backup that was cut short', () =>
    refused(
      altered('cut', (text) => text.slice(0, text.length * 0.7)),
      /not a whole backup/,
    ))

  test('from one whose end was lost together with whole tables', () =>
    refused(
      altered('lines', (text) => text.split('\n').slice(0, -3).join('\n')),
      /not a whole backup/,
    ))

  test('from one in which a single letter was changed', () =>
    refused(
      altered('changed', (text) => text.replace('A quote', 'B quote')),
      /InputText are not those that were saved/,
    ))

  test('from one in which a row was left out', () =>
    refused(
      altered('row', (text) => text.replace(/(\{"table":"Member",.*\n).*\n/, '$1')),
      /Member are not those/,
    ))

  test('from a file that is something else', async () => {
    const other = path.join(folder, 'other')
    writeFileSync(other, 'PGDMP')
    await refused(other, /not a whole backup/)
    await refused(
      altered('format', (text) => text.replace('coalition-backup 1', 'coalition-backup 2')),
      /not a backup of/,
    )
  })

  test('from one of a newer version', () =>
    refused(
      altered('newer', (text) => text.replace('0001_foundation', '9999_later')),
      /another version .*9999_later/,
    ))

  test('over a coalition that is already there', async () => {
    const before = await contentOf(source)
    await expect(restore(source, file)).rejects.toThrow('already holds a coalition (TCCM)')
    expect(await contentOf(source)).toEqual(before)
  })
})

test('a backup never replaces a file, and a failed one leaves none', async () => {
  await expect(backUp(source, file)).rejects.toThrow('is there already')
  const away = Object.assign(new URL(source), { pathname: '/nowhere' }).href
  await expect(backUp(away, path.join(folder, 'never'))).rejects.toThrow('does not let us in')
  expect(existsSync(path.join(folder, 'never'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
