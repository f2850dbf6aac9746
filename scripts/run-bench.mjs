// The second stage of npm run bench, under the pinned Node: a throwaway database, both builds, then the measurements.
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild, ensureClient } from './build.mjs'
import { runNode, stopChildren } from './children.mjs'
import { explain } from './failure.mjs'
import { migrate } from './migrate.mjs'
import { whenOrphaned } from './orphan.mjs'
import { commandFlags } from './pinned-node.mjs'
import { startPostgres } from './postgres.mjs'
import { hashOf, makeUnlessMade } from './source-hash.mjs'

const floor = 'tests/bench/floor'
let database
const folder = fs.mkdtempSync(path.join(tmpdir(), 'coalition-bench-'))
// The database's own user has to get in.
fs.chmodSync(folder, 0o755)

async function stop(code) {
  await stopChildren()
  await database?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

/** The floor F2 is a Next app of its own. */
function ensureFloor() {
  const hash = hashOf([floor, 'package-lock.json', 'prisma/schema'], (place) => place.includes('.next'))
  return makeUnlessMade(`${floor}/.next`, hash, () =>
    runNode(['node_modules/next/dist/bin/next', 'build', floor], {
      environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      quiet: true,
      kind: 'buildFailed',
      sentence: 'The floor could not be built: see above.',
    }),
  )
}

/** Whether all that is asked for can be measured without a server. */
function needsTextsAlone() {
  const asked = process.argv.slice(2).flatMap((word, index, all) => {
    if (word.startsWith('--only=')) return word.slice('--only='.length).split(',')
    if (all[index - 1] === '--only') return word.split(',')
    return word.startsWith('-') || all[index - 1]?.startsWith('--') ? [] : [word]
  })
  return asked.length > 0 && asked.every((group) => ['anchors', 'redline', 'import'].includes(group))
}

async function bench() {
  if (needsTextsAlone()) {
    await runNode([...commandFlags, 'tests/bench/run-texts.ts', ...process.argv.slice(2)], {
      kind: 'buildFailed',
      sentence: 'The measurements are void: see above.',
    })
    return
  }
  database = await startPostgres({ dir: path.join(folder, 'postgres'), database: 'bench' })
  await migrate(database.url)
  await ensureClient()
  await ensureBuild()
  await ensureFloor()
  await runNode([...commandFlags, 'tests/bench/run.ts', ...process.argv.slice(2)], {
    environment: {
      DATABASE_URL: database.url,
      AUTH_SECRET: 'only-for-measuring-only-for-measuring',
      LOG_LEVEL: 'error',
    },
    kind: 'buildFailed',
    sentence: 'The measurements are void: see above.',
  })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(1))
whenOrphaned(() => void stop(1))
bench().then(
  () => stop(0),
  async (error) => stop(await explain(error)),
)
