import { diffWords } from 'diff'
import DiffMatchPatch from 'diff-match-patch'
import { carryOver } from '@/lib/document/carry-over'
import { redline } from '@/lib/document/redline'
import { median } from '@/tests/bench/http'
import { type Row, rowOf } from '@/tests/bench/table'
import { bodyOf, copyOf, type Passage, textOf } from '@/tests/traps/model'
import { anchorOf, picksFrom } from '@/tests/traps/picks'
import { proseOf } from '@/tests/traps/prose'
import { Random } from '@/tests/traps/random'
import { traps } from '@/tests/traps/traps'
import { flatten } from './flat'
import { mostOf } from './limits'

const size = 80_000

/**
 * Milliseconds of processor time of one run of each, every one once a round: what else the machine does at the time
 * makes the clock run on, but not this.
 */
function interleaved<Name extends string>(
  rounds: number,
  runs: Record<Name, () => unknown>,
): Record<Name, number> {
  const names = Object.keys(runs) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const from = process.cpuUsage()
      runs[name]()
      // The first round warms up.
      const { user, system } = process.cpuUsage(from)
      if (round >= 0) found[name].push((user + system) / 1000)
    }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<Name, number>
}

/** A text of 80,000 characters, and what became of it when everybody had edited it. */
function edited(seed: number): { old: Passage[]; now: Passage[] } {
  const random = new Random(seed)
  const old: Passage[] = []
  let length = 0
  for (const passage of proseOf('english', 500, random)) {
    if (length < size) old.push(passage)
    length += textOf(passage.words).length
  }
  const now = copyOf(old)
  traps['everything at once']?.edit({ text: now, random, language: 'english' })
  return { old, now: now.filter(({ words }) => words.length > 0) }
}

export function timeRows(wanted: (group: string) => boolean, seed: number, rounds: number): Row[] {
  const { old, now } = edited(seed)
  const [from, to] = [bodyOf(old), bodyOf(now)]
  const [flatOld, flatNow] = [flatten(old).text, flatten(now).text]
  const anchors = picksFrom(old, 500, new Random(seed)).map(anchorOf)
  const times = interleaved(rounds, {
    compare: () => carryOver(from, to, []),
    carry: () => carryOver(from, to, anchors),
    redline: () => redline(from, to),
    patch: () => new DiffMatchPatch().diff_main(flatOld, flatNow),
    js: () => diffWords(flatOld, flatNow),
  })
  const rows: Row[] = []
  if (wanted('anchors')) {
    rows.push(mostOf('anchors: 80 kB compared', 'ms of CPU', times.compare, 100))
    rows.push(
      mostOf('anchors: each of 500', 'ms of CPU', Math.max(0, times.carry - times.compare) / 500, 0.1),
    )
    rows.push(rowOf('anchors: 80 kB and 500', 'ms of CPU', times.carry, times.patch, 'dmp, diff_main'))
    rows.push(rowOf('anchors: 80 kB and 500', 'ms of CPU', times.carry, times.js, 'jsdiff, diffWords'))
  }
  if (wanted('redline')) {
    rows.push(mostOf('redline: 80 kB', 'ms of CPU', times.redline, 150))
    rows.push(rowOf('redline: 80 kB', 'ms of CPU', times.redline, times.patch, 'dmp, diff_main'))
    rows.push(rowOf('redline: 80 kB', 'ms of CPU', times.redline, times.js, 'jsdiff, diffWords'))
  }
  return rows
}
