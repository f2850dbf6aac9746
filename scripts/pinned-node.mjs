import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled, pinnedNode } from './install.mjs'
import { endsWithUs, whenOrphaned } from './orphan.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** What the pinned Node needs to run our TypeScript: `@/`, and imports without endings. */
export const typescriptFlags = ['--import', new URL('./typescript.mjs', import.meta.url).href]

/** And outside of the server also what marks the server: "server-only", and React's cache(). */
export const commandFlags = ['--conditions=react-server', ...typescriptFlags]

/** The environment in which `node` is the pinned one, for whatever we start. */
export const pinnedEnvironment = (change = {}) => ({
  ...process.env,
  ...endsWithUs,
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
  ...change,
})

/**
 * Installs the packages when needed and runs a script of this folder under the pinned Node, in the project's folder.
 * This process ends as that one does; a signal to it, or the loss of its parent, is passed on.
 */
export function runPinned(script) {
  process.chdir(root)
  if (ensureInstalled()) console.log('[start] packages installed')
  const file = path.join(import.meta.dirname, script)
  const child = spawn(pinnedNode, [...typescriptFlags, file, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: pinnedEnvironment(),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`[start] The packaged Node does not run here: ${error.message}`)
    process.exit(11)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
