// The programs that a script has started, so that none outlives it.
import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'
import { pinnedNode } from './install.mjs'
import { pinnedEnvironment } from './pinned-node.mjs'

const running = new Set()

/** Starts the pinned Node with these arguments; its output is ours. */
export function startNode(args, environment = {}, stdio = 'inherit') {
  const child = spawn(pinnedNode, args, { stdio, env: pinnedEnvironment(environment) })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/**
 * Runs it to its end.
 * @param {string[]} args
 * @param {{ environment?: Record<string, string>, quiet?: boolean, kind: string, sentence: string }} options
 *   quiet: its output is shown only where it fails. kind, sentence: the failure then.
 */
export async function runNode(args, { environment = {}, quiet = false, kind, sentence }) {
  const child = startNode(args, environment, quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit')
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
  const code = await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw new Failure(kind, sentence)
}

/** Asks all of them to stop, and kills what has not after so many ms. */
export async function stopChildren(patience = 8000) {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of running) child.kill('SIGTERM')
  const timer = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, patience)
  await Promise.all(ends)
  clearTimeout(timer)
}
