import fs from 'node:fs'
import path from 'node:path'

const outside = ['node_modules/**', '.next/**', '.data/**']

/**
 * The test files that would never run, or run twice: each belongs to exactly one project of the test runner.
 * @param {{ test: { name: string, include: string[], exclude?: string[] } }[]} projects
 * @param {string} [root]
 * @returns {string[]} a sentence each
 */
export function misplacedTests(projects, root = process.cwd()) {
  const list = (patterns, exclude = outside) =>
    fs.globSync(patterns, { cwd: root, exclude }).map((file) => file.split(path.sep).join('/'))
  const claims = new Map()
  for (const { test } of projects)
    for (const file of list(test.include, test.exclude))
      claims.set(file, [...(claims.get(file) ?? []), test.name])
  const wrong = list('**/*.test.{ts,tsx}')
    .filter((file) => claims.get(file)?.length !== 1)
    .map(
      (file) =>
        `${file} belongs to ${claims.get(file)?.join(' and to ') ?? 'no project of tests/vitest.config.ts'}`,
    )
  const strays = list('**/*.spec.{ts,tsx}')
    .filter((file) => !file.startsWith('tests/journeys/'))
    .map((file) => `${file} is a journey and belongs into tests/journeys`)
  return [...wrong.sort(), ...strays.sort()]
}
