// Who runs the local Postgres, and who uses it: read from what a power cut or a kill -9 may have left behind.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const processColumn = (column, pid) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** Whether a process with this number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Whether a process number still means our Postgres: after a restart it may be anyone's. */
function isPostgresOf(pid, data) {
  if (!isAlive(pid)) return false
  const command = processColumn('args', pid)
  // Where ps is missing, a living process is taken for ours: connecting to it will tell.
  return command === '' || (command.includes('postgres') && command.includes(data))
}

/**
 * The server that runs on this data folder. A lock that nobody holds any more is removed.
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningServer(data, log) {
  const lock = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(lock)) return undefined
  const lines = fs.readFileSync(lock, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (pid > 0 && port > 0 && isPostgresOf(pid, data)) return { pid, port }
  fs.rmSync(lock, { force: true })
  log(
    'Removed the lock of a database that is no longer running (a power cut, or it was killed). It recovers by itself.',
  )
  return undefined
}

/**
 * Notes that this process uses the database, so that the last one out stops it.
 * @returns {() => boolean} takes the note back; answers whether nobody else uses the database
 */
export function noteUse(data) {
  const folder = `${data}.uses`
  fs.mkdirSync(folder, { recursive: true })
  const mine = path.join(folder, `${process.pid}.${randomUUID()}`)
  fs.writeFileSync(mine, '')
  return () => {
    fs.rmSync(mine, { force: true })
    const left = fs.readdirSync(folder).filter((note) => {
      const pid = Number.parseInt(note, 10)
      if (isAlive(pid) && /node/.test(processColumn('args', pid) || 'node')) return true
      fs.rmSync(path.join(folder, note), { force: true })
      return false
    })
    return left.length === 0
  }
}
