// Brings node_modules to what package-lock.json says, and does nothing where it already is.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { readLock } from './lock-file.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** The Node 24 that comes with the packages: the system's own may be older than the libraries want. */
export const pinnedNode = path.join(
  root,
  'node_modules/.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
)

function readOr(file, otherwise) {
  try {
    return readLock(file)
  } catch {
    return otherwise
  }
}

/** Whether what npm noted when it installed is what the lock asks for; only the optional may be missing. */
export function isInstalled(folder = root) {
  const installed = readOr(path.join(folder, 'node_modules/.package-lock.json'), undefined)?.packages
  if (!installed || !fs.existsSync(path.join(folder, 'node_modules/.bin/node'))) return false
  const { '': _project, ...wanted } = readLock(path.join(folder, 'package-lock.json')).packages
  const asLocked = Object.entries(wanted).every(([place, { version, optional }]) =>
    installed[place] ? installed[place].version === version : optional,
  )
  return asLocked && Object.keys(installed).every((place) => wanted[place])
}

/** Runs `npm ci` when needed. Answers whether it did. */
export function ensureInstalled() {
  if (isInstalled()) return false
  // npm says where it is when it runs us; otherwise it is on the path.
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
    env: { ...process.env, NODE_ENV: '' }, // "production" would leave out what builds the app
  })
  if (done.status === 0 && isInstalled()) return true
  throw new Failure(
    'installFailed',
    'The packages could not be installed: see what npm says above. A network that reaches the npm registry is needed once.',
  )
}
