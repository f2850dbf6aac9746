import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { misplacedTests } from '@/scripts/test-files.mjs'
import { folderOfTest } from '@/tests/support/script'

test('a test that no project runs, one that two run, and a stray journey are named', () => {
  const root = folderOfTest()
  for (const file of ['tests/lib/a.test.ts', 'tests/lib/b.test.ts', 'lib/lost.test.ts', 'tests/x.spec.ts']) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
  const projects = [
    { test: { name: 'pure', include: ['tests/lib/**/*.test.ts'] } },
    { test: { name: 'database', include: ['tests/lib/b.test.ts'] } },
  ]
  expect(misplacedTests(projects, root)).toEqual([
    'lib/lost.test.ts belongs to no project of tests/vitest.config.ts',
    'tests/lib/b.test.ts belongs to pure and to database',
    'tests/x.spec.ts is a journey and belongs into tests/journeys',
  ])
})
