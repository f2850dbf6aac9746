// Fills an empty database of our own with the demo coalition, or starts it over: whole, or not at all.
import pg from 'pg'
import { runNode } from './children.mjs'
import { Failure } from './failure.mjs'
import { migrate } from './migrate.mjs'
import { commandFlags } from './pinned-node.mjs'

const SEED = 'prisma/seed/seed.ts'
const LOCK = 72707370

const at = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href

/** The same for the seed alone: it need not wait for the disk, since what a power cut takes is begun again. */
function inHaste(url) {
  const address = new URL(url)
  address.searchParams.set('options', '-c TimeZone=UTC -c synchronous_commit=off')
  return address.href
}

async function ask(url, then) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await then(client)
  } finally {
    await client.end()
  }
}

/** The coalition that is there, if one is. */
const coalitionIn = (url) =>
  ask(url, async (client) => (await client.query('select demo from "Coalition"')).rows[0])

/**
 * Seeds a database beside the one that is shown and puts it in its place: an interrupted start leaves nothing half told.
 * The seed acts through the product's own commands.
 * @param {{ url: string, secret: string }} database migrated, in a cluster of our own
 * @param {{ startOver?: boolean, seed?: string }} [options] startOver: a demo that is there gives way to a new one;
 *   nothing else does. seed: the program that fills the database at its DATABASE_URL
 * @returns {Promise<boolean>} whether it was seeded now
 */
export async function ensureDemo({ url, secret }, { startOver = false, seed = SEED } = {}) {
  const name = new URL(url).pathname.slice(1)
  const part = `${name}_part`
  return ask(at(url, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]) // two starts at once: the second finds it done
    const coalition = await coalitionIn(url)
    if (coalition && !startOver) return false
    if (coalition && !coalition.demo)
      throw new Failure(
        'seedFailed',
        'The coalition in this data folder is not the demo: nothing was started over. Choose another DATA_DIR for a demo.',
      )
    await client.query(`drop database if exists ${part} with (force)`)
    await client.query(`create database ${part}`)
    await migrate(at(url, part))
    await runNode([...commandFlags, '--max-semi-space-size=64', seed], {
      environment: { DATABASE_URL: inHaste(at(url, part)), AUTH_SECRET: secret },
      kind: 'seedFailed',
      sentence: 'The demo coalition could not be written: see above. DEMO=no starts without it.',
    })
    await client.query(`drop database ${name} with (force)`)
    await client.query(`alter database ${part} rename to ${name}`)
    return true
  })
}
