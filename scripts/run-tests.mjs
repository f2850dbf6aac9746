import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild, ensureClient } from './build.mjs'
import { startNode, stopChildren } from './children.mjs'
import { explain } from './failure.mjs'
import { whenOrphaned } from './orphan.mjs'
import { findProblems } from './run-checks.mjs'
import { countsOf, journeyCounts, summary, vitestCounts } from './test-counts.mjs'

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'coalition-reports-'))
fs.chmodSync(reports, 0o755) // as root, the database in it runs as another user

/** Runs a tool with its output shown; answers with its exit code. */
function run(args, environment) {
  const child = startNode(args, environment)
  return new Promise((resolve) => child.once('close', resolve))
}

async function vitest(name, args, environment = {}) {
  const file = path.join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts']
  const code = await run([...command, ...args, ...reporters], { NODE_ENV: 'test', ...environment })
  return countsOf(file, vitestCounts, code)
}

async function check() {
  const problems = await findProblems()
  for (const problem of problems) console.error(problem)
  return { passed: 0, failed: problems.length }
}

async function unit() {
  await ensureClient()
  return vitest('unit', ['--project', 'pure', '--project', 'scripts'])
}

async function database() {
  await ensureClient()
  return vitest('database', ['--project', 'database'])
}

/** Once more where the database's own zone is not UTC: an instant must not come back hours off. */
async function elsewhere() {
  await ensureClient()
  return vitest('elsewhere', ['--project', 'database'], { TEST_TIMEZONE: 'Europe/Oslo', TZ: 'Europe/Oslo' })
}

async function journeys() {
  await ensureClient()
  await ensureBuild()
  const browser = ensureBrowser()
  if (!browser) throw new Error('No Chromium was found and none could be fetched: set CHROMIUM_PATH to one.')
  const file = path.join(reports, 'journeys.json')
  const data = path.join(reports, 'data')
  fs.mkdirSync(data)
  const command = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts']
  const code = await run([...command, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    CHROMIUM_PATH: browser,
    JOURNEY_DATA: data,
  })
  return countsOf(file, journeyCounts, code)
}

const stages = { check: [check], unit: [unit], database: [database, elsewhere], journeys: [journeys] }

function chosenStages() {
  const at = process.argv.indexOf('--only')
  if (at < 0) return Object.values(stages).flat()
  const chosen = stages[process.argv[at + 1]]
  if (chosen) return chosen
  console.error(`[test] --only takes one of ${Object.keys(stages).join(', ')}`)
  process.exit(1)
}

/** A stage that breaks counts as one that failed, and the others still run. */
async function counted(stage) {
  try {
    return await stage()
  } catch (error) {
    explain(error, 'test')
    return { passed: 0, failed: 1 }
  }
}

async function stop() {
  await stopChildren()
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop())
whenOrphaned(() => void stop())

const all = []
for (const stage of chosenStages()) all.push(await counted(stage))
fs.rmSync(reports, { recursive: true, force: true })
console.log(summary(all))
process.exit(all.some((counts) => counts.failed > 0) ? 1 : 0)
