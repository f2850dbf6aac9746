import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'

/** Makes the data folder and proves that it can be written to. */
export function ensureWritable(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    throw new Failure(
      'dataFolder',
      `The data folder ${folder} cannot be written to (${error.code}). Give this account the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}

/** The secret of this data folder, made once and readable by its owner alone. */
export function secretIn(folder) {
  const file = path.join(folder, 'auth-secret')
  try {
    fs.writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
