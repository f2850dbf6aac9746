import { type Row, rowOf } from '@/tests/bench/table'
import type { Passage } from '@/tests/traps/model'
import { type Outcome, runTrap } from '@/tests/traps/run'
import { traps } from '@/tests/traps/traps'
import { type Flat, flatten, isRight, spanOfPick } from './flat'
import { leastOf, mostOf } from './limits'
import { byDiffMatchPatch, byJsdiff, byMatch, type Carrier } from './others'

export type Base = { language: string; text: readonly Passage[] }

const share = (outcomes: readonly Outcome[], what: (outcome: Outcome) => boolean) =>
  (100 * outcomes.filter(what).length) / Math.max(1, outcomes.length)

const right = ({ verdict }: Outcome) => verdict.right
const silent = ({ verdict }: Outcome) => verdict.silent

/**
 * Sets every trap for so many seeds from `seed` on, prints what became of what per trap, and gives the rows: the share
 * that is right and that is wrong in silence, beside others on the texts of the first two seeds.
 */
export function trapRows(
  name: string,
  seed: number,
  count: number,
  print: (line: string) => void,
  bases?: readonly Base[],
): Row[] {
  const all: Outcome[] = []
  const strict: Outcome[] = []
  const compared = { ours: [0, 0], match: [0, 0], patch: [0, 0], js: [0, 0] }
  print(`${name}: ${count} texts for each trap, seeds from ${seed}`)
  for (const [trapName, trap] of Object.entries(traps)) {
    const outcomes: Outcome[] = []
    for (let index = 0; index < count; index += 1) {
      const base = bases?.[index % bases.length]
      const found = runTrap(trap, { seed: seed + index, ...base })
      outcomes.push(...found)
      if (index < 2) compare(found, compared)
    }
    all.push(...outcomes)
    if (trap.strict) strict.push(...outcomes)
    print(`${trapName.padEnd(52)} ${lineOf(outcomes)}`)
  }
  print(`${'all'.padEnd(52)} ${lineOf(all)}`)
  for (const line of bands(all)) print(line)
  const percent = ([good = 0, of = 0]: number[]) => (100 * good) / Math.max(1, of)
  const { ours, patch, match, js } = compared
  return [
    leastOf(`anchors: ${name}, right`, '%', share(all, right), 94),
    mostOf(`anchors: ${name}, wrong in silence`, '%', share(all, silent), 0.3),
    leastOf(`anchors: ${name}, right where all must be`, '%', share(strict, right), 100),
    rowOf(`anchors: ${name}, passages`, '% right', percent(ours), percent(patch), 'dmp, diff and xIndex'),
    rowOf(`anchors: ${name}, passages`, '% right', percent(ours), percent(match), 'dmp, match_main'),
    rowOf(`anchors: ${name}, passages`, '% right', percent(ours), percent(js), 'jsdiff, diffWords'),
  ]
}

function compare(
  outcomes: readonly Outcome[],
  counts: Record<'ours' | 'match' | 'patch' | 'js', number[]>,
): void {
  const passages = outcomes.filter(({ pick }) => !pick.whole)
  const [one] = passages
  if (!one) return
  const [from, to] = [flatten(one.before), flatten(one.now)]
  add(counts.ours, passages.map(right))
  add(counts.patch, rightBy(byDiffMatchPatch, passages, from, to))
  add(counts.match, rightBy(byMatch, passages, from, to))
  add(counts.js, rightBy(byJsdiff, passages, from, to))
}

function rightBy(carry: Carrier, outcomes: readonly Outcome[], from: Flat, to: Flat): boolean[] {
  const spans = outcomes.map(({ pick }) => spanOfPick(from, pick))
  const found = carry(from.text, to.text, spans)
  return outcomes.map(({ truth }, index) => isRight(to, truth, found[index] ?? null))
}

function add(counts: number[], verdicts: readonly boolean[]): void {
  counts[0] = (counts[0] ?? 0) + verdicts.filter(Boolean).length
  counts[1] = (counts[1] ?? 0) + verdicts.length
}

function lineOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>()
  for (const { truth, place } of outcomes) {
    const key = `${truth.became} > ${place.label}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const confusion = [...counts]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, count]) => `${key} ${count}`)
  const shares = [share(outcomes, right).toFixed(1), share(outcomes, silent).toFixed(2)]
  return `${shares[0]?.padStart(5)} % right ${shares[1]?.padStart(5)} % silent   ${confusion.join(', ')}`
}

/** What share of the places with such a score is right. For what was rewritten any guess is as good as another. */
function bands(outcomes: readonly Outcome[]): string[] {
  const placed = outcomes.filter(({ truth, place }) => place.label !== 'gone' && truth.became !== 'rewritten')
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((from) => {
    const inBand = placed.filter(
      ({ place }) => place.score >= from && (from === 1 || place.score < from + 0.2),
    )
    const name = from === 1 ? 'score 1' : `score ${from.toFixed(1)} to ${(from + 0.2).toFixed(1)}`
    return `${name.padEnd(52)} ${share(inBand, right).toFixed(1).padStart(5)} % right of ${inBand.length}`
  })
}
