import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/** What the unit runner reports. A file that cannot even be loaded has no tests to fail, and counts as one. */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/**
 * What the browser runner reports. One that passed only when tried again is not one that passes.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors?: unknown[] }} report
 */
export function journeyCounts({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * The counts of one run: never "nothing failed" where the runner ended badly, or left no report.
 * @param {string} file the report, JSON
 * @param {(report: any) => Counts} read
 * @param {number | null} exitCode of the runner
 * @returns {Counts}
 */
export function countsOf(file, read, exitCode) {
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** The one line at the end. */
export function summary(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
