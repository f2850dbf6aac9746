import { execFileSync } from 'node:child_process'
import { median } from './http'
import { limitOf, type Row } from './table'

type Once = { ms: number; most: number }

/** What it costs to read a Word file of 300 kB, each time in a process of its own; memory beyond one that reads nothing. */
export function importRows(rounds: number): Row[] {
  const once = (what: string): Once =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--import', './scripts/typescript.mjs', 'tests/bench/import-once.ts', what],
        {
          encoding: 'utf8',
        },
      ),
    )
  const reads = Array.from({ length: rounds }, () => ({ read: once('read'), nothing: once('nothing') }))
  const memory = reads.map(({ read, nothing }) => (read.most - nothing.most) / 1000)
  return [
    limitOf('import of a 300 kB Word file', 'ms', median(reads.map(({ read }) => read.ms)), 1000),
    limitOf('memory of that', 'MB', median(memory), 150),
  ]
}
