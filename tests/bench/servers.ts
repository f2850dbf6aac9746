import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { typescriptFlags } from '@/scripts/pinned-node.mjs'
import { freePort } from '@/scripts/ports.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const running: ChildProcess[] = []

/** Stops whatever was started here. */
export function stopServers(): void {
  for (const child of running) child.kill('SIGKILL')
}

async function start(args: string[], environment: Record<string, string>) {
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...environment,
    NODE_ENV: 'production',
    PORT: String(port),
  }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  running.push(child)
  for (let n = 0; n < 300; n++) {
    const answered = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answered) return { port, pid: child.pid ?? 0 }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server ${args.join(' ')} did not start.`)
}

/** The product as it is operated. */
export const startOurs = () => start([...typescriptFlags, 'server.ts'], {})

/** F2: a minimal Next page and a minimal action on the same rows. */
export const startF2 = (slug: string) =>
  start(['node_modules/next/dist/bin/next', 'start', 'tests/bench/floor'], { BENCH_SLUG: slug })

/** F0: a bare node server that sends the bytes of this file. */
export const startF0 = (file: string) => start([...typescriptFlags, 'tests/bench/f0.ts', file], {})

/** F1: node and plain pg, the same reads, a string built from them; no framework. */
export const startF1 = (slug: string, token: string) =>
  start([...typescriptFlags, 'tests/bench/f1.ts', slug, token], {})

/** The memory of a process that is in use, in MB (Linux); NaN elsewhere. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
