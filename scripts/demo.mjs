// Fills an empty database of our own with the demo coalition: whole, or not at all.
import fs from 'node:fs'
import pg from 'pg'
import { runNode } from './children.mjs'
import { commandFlags } from './pinned-node.mjs'

const SEED = 'prisma/seed/seed.ts'
const LOCK = 72707370

const at = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href

async function ask(url, then) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await then(client)
  } finally {
    await client.end()
  }
}

const hasCoalition = (url) =>
  ask(url, async (client) => (await client.query('select 1 from "Coalition"')).rowCount > 0)

/**
 * Seeds a copy of the migrated database and puts it in the place of the empty one: an interrupted start leaves
 * nothing half told. The seed acts through the product's own commands.
 * @param {string} url of a migrated database in a cluster of our own
 * @returns {Promise<boolean>} whether it was seeded now
 */
export async function ensureDemo(url) {
  if (!fs.existsSync(SEED)) return false
  const name = new URL(url).pathname.slice(1)
  const part = `${name}_part`
  return ask(at(url, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]) // two starts at once: the second finds it done
    if (await hasCoalition(url)) return false
    await client.query(`drop database if exists ${part} with (force)`)
    await client.query(`create database ${part} template ${name}`)
    await runNode([...commandFlags, SEED], {
      environment: { DATABASE_URL: at(url, part) },
      kind: 'seedFailed',
      sentence: 'The demo coalition could not be written: see above. DEMO=no starts without it.',
    })
    await client.query(`drop database ${name} with (force)`)
    await client.query(`alter database ${part} rename to ${name}`)
    return true
  })
}
