// The second stage of npm start, under the pinned Node: database, schema, demo, build, server; and back on a signal.
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBuild, ensureClient } from './build.mjs'
import { startNode, stopChildren } from './children.mjs'
import { ensureDemo } from './demo.mjs'
import { explain, Failure } from './failure.mjs'
import { migrate } from './migrate.mjs'
import { whenOrphaned } from './orphan.mjs'
import { openDatabase } from './own-database.mjs'
import { typescriptFlags } from './pinned-node.mjs'
import { ensurePortIsFree } from './ports.mjs'
import { settingsOrFailure } from './settings.mjs'

const dev = process.argv.includes('--dev')
const startOver = process.argv.includes('--start-over')
const began = Date.now()
let last = began
let database
let stopping = false

/** Says what is done, and how long it took. */
function say(what) {
  const now = Date.now()
  console.log(`[start] ${what} (${((now - last) / 1000).toFixed(1)} s)`)
  last = now
}

async function stop(exitCode) {
  if (stopping) return
  stopping = true
  await stopChildren()
  await database?.stop()
  say('stopped')
  process.exit(exitCode)
}

/** Only the demo of our own database is ever started over. */
function refuseToStartOver({ DATABASE_URL, DEMO }) {
  if (DATABASE_URL || DEMO !== 'yes')
    throw new Failure(
      'badSettings',
      '--start-over writes the demo coalition anew, and there is none with DATABASE_URL or DEMO=no.',
    )
}

async function prepare(settings) {
  if (startOver) refuseToStartOver(settings)
  database = await openDatabase(settings, (line) => console.log(`[start] ${line}`))
  say(database.own ? 'database runs' : 'database answers')
  const applied = await migrate(database.url)
  if (applied.length) say(`applied ${applied.join(', ')}`)
  if (await ensureClient()) say('database client generated')
  const demo = async () => {
    if (database.own && settings.DEMO === 'yes' && (await ensureDemo(database, { startOver })))
      say('demo coalition written')
  }
  const build = async () => {
    if (!dev && (await ensureBuild())) say('app built')
  }
  await Promise.all([demo(), build()])
}

/** Waits until the server answers, whatever it says. */
async function answering({ HOST, PORT }) {
  const host = { undefined: '127.0.0.1', '0.0.0.0': '127.0.0.1', '::': '[::1]' }[HOST] ?? HOST
  while (!stopping) {
    const answer = await fetch(`http://${host}:${PORT}/api/health`).catch(() => undefined)
    if (answer) return
    await sleep(50)
  }
}

async function serve() {
  const settings = settingsOrFailure()
  await ensurePortIsFree(settings.PORT, settings.HOST)
  await prepare(settings)
  if (stopping) return
  const server = startNode([...typescriptFlags, 'server.ts'], {
    NODE_ENV: dev ? 'development' : 'production',
    DATABASE_URL: database.url,
    AUTH_SECRET: database.secret,
  })
  server.once('exit', (code) => void stop(code ?? 1))
  await answering(settings)
  if (stopping) return
  say('serving')
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`[start] ${settings.APP_URL ?? `http://localhost:${settings.PORT}`} after ${seconds} s`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))
whenOrphaned(() => void stop(0))
serve().catch((error) => {
  // A child that fails because we are stopping is not a failure.
  if (!stopping || !(error instanceof Failure)) return stop(explain(error))
})
