import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { typescriptFlags } from '@/scripts/pinned-node.mjs'
import { startPostgres } from '@/scripts/postgres.mjs'

const root = process.cwd()

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'coalition-script-'))
  chmodSync(folder, 0o755)
  return folder
}

/** A folder of this test's own, which the user postgres can reach too. */
export function folderOfTest(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** These tests kill processes and not the machine: what the system was given is not lost. */
const fast = ['-c', 'fsync=off']

/** A cluster in this folder, stopped when the test ends. */
export async function clusterIn(folder: string, log: (line: string) => void = () => {}) {
  const cluster = await startPostgres({ dir: path.join(folder, 'postgres'), flags: fast, log })
  onTestFinished(() => cluster.stop())
  return cluster
}

/** One cluster for all tests of a file: answers with the address of a new, empty database in it. */
export function databasesOfFile(): () => Promise<string> {
  const folder = newFolder()
  const dir = path.join(folder, 'postgres')
  let cluster: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    cluster = await startPostgres({ dir, flags: fast })
  })
  afterAll(async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  let made = 0
  return async () => {
    const joined = await startPostgres({ dir, database: `empty_${++made}` })
    await joined.stop()
    return joined.url
  }
}

/**
 * Runs a script of the project to its end under this very Node, with nothing of our own environment but what it needs.
 */
export function runScript(
  script: string,
  environment: Record<string, string> = {},
  { args = [] as string[], nodeFlags = typescriptFlags } = {},
): Promise<{ code: number | null; output: string }> {
  const { PATH = '', HOME = '' } = process.env
  const command = [...nodeFlags, path.join(root, 'scripts', script), ...args]
  const env = { NODE_ENV: 'test' as const, PATH, HOME, ...environment }
  const child = spawn(process.execPath, command, { cwd: root, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}
