import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { pinnedNode } from '@/scripts/install.mjs'
import { typescriptFlags } from '@/scripts/pinned-node.mjs'
import { freePort } from '@/scripts/ports.mjs'

const data = process.env.JOURNEY_DATA ?? ''
const folder = path.join(data, 'postgres')

/** The port of the journeys' database. */
export const databasePort = () =>
  Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3])

/** The address of the journeys' database, reached over this port. */
export function databaseUrl(overPort: number): string {
  const password = readFileSync(`${folder}.secret`, 'utf8').trim()
  return `postgresql://app:${password}@127.0.0.1:${overPort}/app`
}

export type Process = {
  port: number
  child: ChildProcess
  /** What it wrote so far, a line each. */
  log: readonly string[]
  health: () => Promise<{ status: number; body: unknown }>
}

const started: ChildProcess[] = []

/** Ends every process that was started here. */
export function killAll(): void {
  for (const child of started) child.kill('SIGKILL')
}

/**
 * One more process of the product on the journeys' database, reached over this port, with these settings beside.
 * Comes back once it answers.
 */
export async function startProcess(
  overPort: number,
  settings: Record<string, string> = {},
): Promise<Process> {
  const port = settings.PORT ? Number(settings.PORT) : await freePort()
  const child = spawn(pinnedNode, [...typescriptFlags, 'server.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl(overPort),
      AUTH_SECRET: readFileSync(path.join(data, 'auth-secret'), 'utf8').trim(),
      ...settings,
    },
  })
  started.push(child)
  const log: string[] = []
  child.stdout?.on('data', (chunk) => log.push(...String(chunk).split('\n')))
  const health = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`)
    return { status: answer.status, body: await answer.json() }
  }
  await expect.poll(() => health().catch(() => undefined), { timeout: 30_000 }).toMatchObject({ status: 200 })
  return { port, child, log, health }
}
