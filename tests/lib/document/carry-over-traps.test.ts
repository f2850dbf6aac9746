import { expect, test, vi } from 'vitest'
import { runTrap } from '@/tests/traps/run'
import { traps } from '@/tests/traps/traps'

// Tried on so many texts that a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

vi.setConfig({ testTimeout: 60_000 })

/** Fixed, so that what holds today holds tomorrow; the bench takes others. */
const seeds = [11, 12, 13, 14, 15, 16]

/** What some traps leave undecided even to a person: how much is to be right, at least. Elsewhere it is 95 in 100. */
const lenient: Record<string, number> = { 'moved and reworded': 0.9, 'reworded heavily': 0.9 }

const all = Object.entries(traps)
const strict = all.filter(([, trap]) => trap.strict)
const others = all.filter(([, trap]) => !trap.strict)

test.each(strict)('every comment keeps its place: %s', (_, trap) => {
  const outcomes = seeds.flatMap((seed) => runTrap(trap, { seed, picks: 40 }))
  expect(outcomes.filter(({ verdict }) => !verdict.right)).toEqual([])
})

test.each(others)(
  'nearly all comments keep their places, and hardly one is moved in silence: %s',
  (name, trap) => {
    const outcomes = seeds.flatMap((seed) => runTrap(trap, { seed, picks: 40 }))
    const right = outcomes.filter(({ verdict }) => verdict.right).length
    const silent = outcomes.filter(({ verdict }) => verdict.silent).length
    expect(right / outcomes.length).toBeGreaterThan(lenient[name] ?? 0.95)
    expect(silent / outcomes.length).toBeLessThan(0.01)
  },
)

test('over all traps 97 in 100 comments are in their places, and 3 in 1,000 at most are wrong in silence', () => {
  const outcomes = Object.values(traps).flatMap((trap) =>
    [21, 22].flatMap((seed) => runTrap(trap, { seed, picks: 40 })),
  )
  expect(outcomes.filter(({ verdict }) => verdict.right).length / outcomes.length).toBeGreaterThan(0.97)
  expect(outcomes.filter(({ verdict }) => verdict.silent).length / outcomes.length).toBeLessThan(0.003)
})
