import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countsOf, journeyCounts, summary, vitestCounts } from '@/scripts/test-counts.mjs'
import { folderOfTest } from '@/tests/support/script'

const loaded = { status: 'failed', assertionResults: [{}] }
const unloaded = { status: 'failed', assertionResults: [] }

test('a test file that cannot be loaded counts as a failed test', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [loaded, unloaded] }
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2 })
})

test('a journey that passed only when tried again counts as failed, and so does what broke outside of any', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] }
  expect(journeyCounts(report)).toEqual({ passed: 3, failed: 3 })
})

describe('a runner that ended badly never counts as "nothing failed":', () => {
  test('when it left no report', () => {
    const missing = path.join(folderOfTest(), 'missing.json')
    expect(countsOf(missing, vitestCounts, 1)).toEqual({ passed: 0, failed: 1 })
  })

  test('when its report knows of no failed test', () => {
    const file = path.join(folderOfTest(), 'report.json')
    writeFileSync(file, JSON.stringify({ numPassedTests: 5, numFailedTests: 0, testResults: [] }))
    expect(countsOf(file, vitestCounts, 1)).toEqual({ passed: 5, failed: 1 })
    expect(countsOf(file, vitestCounts, 0)).toEqual({ passed: 5, failed: 0 })
  })

  test('when it was killed', () => {
    expect(countsOf(path.join(folderOfTest(), 'missing.json'), journeyCounts, null).failed).toBe(1)
  })
})

test('the last line adds up all runs', () => {
  const runs = [
    { passed: 2, failed: 0 },
    { passed: 3, failed: 1 },
  ]
  expect(summary(runs)).toBe('5 passed, 1 failed')
})
