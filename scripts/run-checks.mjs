import { spawn } from 'node:child_process'
import { ensureClient, ensureRouteTypes } from './build.mjs'
import { explain } from './failure.mjs'
import { pinnedNode } from './install.mjs'
import { missingForOtherMachines, placesWithHost, readLock } from './lock-file.mjs'
import { misplacedTests } from './test-files.mjs'

/** Runs a tool and answers with what it said where it found something, or ''. */
function tool(...args) {
  const child = spawn(
    pinnedNode,
    args.map((arg, i) => (i ? arg : `node_modules/${arg}`)),
  )
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0 ? '' : `${Buffer.concat(said)}` || `${args[0]} failed`))
  })
}

function lockProblems() {
  const lock = readLock()
  const incomplete = [...Object.keys(missingForOtherMachines(lock)), ...placesWithHost(lock)]
  return incomplete.length
    ? `package-lock.json: run node scripts/fix-lock.mjs (${incomplete.slice(0, 3).join(', ')} ...)`
    : ''
}

async function testFileProblems() {
  const { default: config } = await import('@/tests/vitest.config')
  return misplacedTests(config.test.projects).join('\n')
}

/** What is wrong, one text for each check that found something. */
export async function findProblems() {
  await ensureClient()
  await ensureRouteTypes()
  const found = await Promise.all([
    tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
    tool('typescript/bin/tsc', '--noEmit', '--incremental', 'false'),
    tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
    lockProblems(),
    testFileProblems(),
  ])
  return found.filter(Boolean)
}

if (process.argv[1] === import.meta.filename) {
  try {
    const problems = await findProblems()
    for (const problem of problems) console.error(problem)
    process.exit(problems.length ? 1 : 0)
  } catch (error) {
    process.exit(explain(error, 'check'))
  }
}
