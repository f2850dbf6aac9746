// A local Postgres from packaged binaries, started and stopped by us so that we own its signals and its paths.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { placeFor } from './postgres-place.mjs'
import { isAlive, noteUse, runningServer } from './postmaster.mjs'

const environment = { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C.UTF-8' }
const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']

/**
 * Starts the database of a data folder, or joins the one that already runs on it.
 * @param {{ dir: string, database?: string, flags?: string[], log?: (line: string) => void }} options
 *   dir: absolute; made when missing. flags: more arguments of `postgres`.
 * @returns {Promise<{ url: string, pid: number, port: number, stop: () => Promise<void> }>}
 */
export async function startPostgres({
  dir,
  database = 'app',
  flags = /** @type {string[]} */ ([]),
  log = () => {},
}) {
  fs.mkdirSync(path.dirname(dir), { recursive: true })
  const place = placeFor(dir, log)
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) makeCluster(place, !flags.includes('fsync=off'))
  const password = fs.readFileSync(`${place.data}.secret`, 'utf8').trim()
  const server = runningServer(place.data, log) ?? (await launch(place, flags))
  const url = (name) => `postgresql://app:${password}@127.0.0.1:${server.port}/${name}`
  const leave = noteUse(place.data)
  await firstConnection(url('postgres'), server, place.data, (client) => createDatabase(client, database))
  return {
    url: url(database),
    pid: server.pid,
    port: server.port,
    stop: async () => {
      if (leave()) await stopServer(server.pid)
    },
  }
}

/** Makes a cluster beside its place and moves it there when it is whole: what stands is never half made. */
function makeCluster({ programs, data, user }, lasting) {
  const part = `${data}.part`
  const secret = `${data}.secret`
  fs.rmSync(part, { recursive: true, force: true })
  fs.mkdirSync(part, { mode: 0o700 })
  fs.writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (user.uid !== undefined) for (const mine of [part, secret]) fs.chownSync(mine, user.uid, user.gid)
  const access = ['-U', 'app', '-A', 'scram-sha-256', `--pwfile=${secret}`]
  const made = spawnSync(
    path.join(programs, 'bin/initdb'),
    ['-D', part, ...access, '-E', 'UTF8', ...collation, ...(lasting ? [] : ['--no-sync'])],
    {
      ...user,
      env: environment,
      cwd: '/',
      encoding: 'utf8',
    },
  )
  if (made.status === 0 && !fs.existsSync(data)) return fs.renameSync(part, data)
  fs.rmSync(part, { recursive: true, force: true })
  const why = made.error?.message ?? made.stderr?.trim()
  throw new Failure(
    'databaseWillNotStart',
    `A new database could not be made in ${data}: ${why || 'the folder is taken'}`,
  )
}

async function launch({ programs, data, user }, flags) {
  const port = await freePort()
  const output = fs.openSync(`${data}.log`, 'a')
  const where = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  // Detached: Ctrl-C in a terminal must not reach it before the web server has answered its last request.
  const child = spawn(
    path.join(programs, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...where, ...flags],
    {
      ...user,
      env: environment,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  child.unref()
  fs.closeSync(output)
  const server = { pid: child.pid ?? 0, port, ended: '' }
  child.once('error', (error) => {
    server.ended = error.message
  })
  child.once('exit', (code) => {
    server.ended = `it ended with ${code}`
  })
  return server
}

/** Waits up to 60 s, which is long enough to recover from a power cut. */
async function firstConnection(url, server, data, then) {
  for (const until = Date.now() + 60_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
    } catch (error) {
      if (!server.ended && Date.now() < until) continue
      throw new Failure(
        'databaseWillNotStart',
        `The database in ${data} does not start: ${lastComplaint(data) ?? (server.ended || error.message)}. Nothing was removed; its log is ${data}.log`,
      )
    }
    return then(client).finally(() => client.end())
  }
}

/** What the server itself said last, without the time before it. */
function lastComplaint(data) {
  const complaint = /^.*?(FATAL|PANIC): +/
  const lines = fs.readFileSync(`${data}.log`, 'utf8').split('\n')
  return lines.findLast((line) => complaint.test(line))?.replace(complaint, '')
}

async function createDatabase(client, name) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount) return
  await client.query(`create database ${client.escapeIdentifier(name)}`).catch((error) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error // another start was faster
  })
}

/** A fast shutdown (SIGINT): open transactions are rolled back, everything committed is on disk. */
async function stopServer(pid) {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (const until = Date.now() + 10_000; Date.now() < until && isAlive(pid); ) await sleep(25)
}
