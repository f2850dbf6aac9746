import { describe, expect, test } from 'vitest'
import { canAmend, canFinalise, canFreeze, canTakeBackAct } from '@/lib/finalisation/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import {
  admin,
  at,
  done,
  frozen,
  now,
  paper,
  person,
  ready,
  version,
  window,
} from '@/tests/support/frozen-facts'

describe('canFreeze', () => {
  test.each<[string, Parameters<typeof canFreeze>, true | string]>([
    ['an admin freezes the version that was read', [admin, paper(), 'v2', ready, now], true],
    ['the Taskforce does not', [person({ taskforce: true }), paper(), 'v2', ready, now], 'Only an admin'],
    ['not another version', [admin, paper(), 'v1', ready, now], 'Another version'],
    ['not before version 1', [admin, paper({ versions: [] }), 'v2', ready, now], 'Only a published paper'],
    [
      'not while the consultation is open',
      [
        admin,
        paper({ windows: [window({ kind: 'comments', closesAt: at('2025-06-21T09:00:00Z') })] }),
        'v2',
        ready,
        now,
      ],
      'still open or announced',
    ],
    ['not twice', [admin, frozen(), 'v2', ready, now], 'Only a published paper'],
    [
      'not with input unanswered',
      [admin, paper(), 'v2', { ...ready, unanswered: 1 }, now],
      'Needs 1 disposition.',
    ],
    [
      'not with a late input undecided',
      [admin, paper(), 'v2', { ...ready, undecidedLate: 2 }, now],
      'Needs 2 decisions on late input.',
    ],
    [
      'not with a place unreviewed',
      [admin, paper(), 'v2', { ...ready, unreviewed: 1 }, now],
      'Needs 1 place to review.',
    ],
  ])('%s', (_, args, expected) => {
    const decision = canFreeze(...args)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })
})

describe('canFinalise', () => {
  const running = frozen({ windows: [window({ closesAt: at('2025-06-21T09:00:00Z') })] })
  test.each<[string, Parameters<typeof canFinalise>, true | string]>([
    ['an admin finalises when the call has passed', [admin, frozen(), 'v2', ready, now], true],
    [
      'not another version than the frozen one',
      [admin, frozen(), 'v1', ready, now],
      'Another version is frozen',
    ],
    ['not what is not frozen', [admin, paper(), 'v2', ready, now], 'Freeze a version first'],
    ['not while the call runs', [admin, running, 'v2', ready, now], 'Needs the final call to pass.'],
    [
      'at the instant in which the call closes',
      [admin, running, 'v2', ready, at('2025-06-21T09:00:00Z')],
      true,
    ],
    [
      'not while the carry-over period runs',
      [admin, frozen(), 'v2', { ...ready, carryOverEnds: at('2025-06-20T12:00:01Z') }, now],
      'carry-over period',
    ],
    [
      'not over an open objection',
      [admin, frozen(), 'v2', { ...ready, objections: [{ paragraph: null }] }, now],
      'an answer to 1 objection.',
    ],
    [
      'not after it was sent back',
      [admin, frozen({ acts: [done(1, 'frozen'), done(2, 'sentBack')] }), 'v2', ready, now],
      'Freeze a version first',
    ],
  ])('%s', (_, args, expected) => {
    const decision = canFinalise(...args)
    expect(decision.ok).toBe(expected === true)
    if (!decision.ok) expect(decision.why).toContain(expected)
  })
})

describe('canAmend', () => {
  const ended = (change: Partial<PaperFacts> = {}) =>
    frozen({
      acts: [done(1, 'frozen', { versionId: 'v1' }), done(2, 'sentBack')],
      windows: [window({ versionId: 'v1' })],
      ...change,
    })
  test.each<[string, Parameters<typeof canAmend>, boolean]>([
    ['after a call that a new version ended', [ended(), 'v1', now], true],
    ['not against another version', [ended(), 'v2', now], false],
    ['not while a call runs', [frozen(), 'v1', now], false],
    ['not where no call was', [paper(), 'v1', now], false],
    ['not where the freeze was without a call', [ended({ windows: [] }), 'v1', now], false],
    ['not where no new version followed', [ended({ versions: [version('v1', 1)] }), 'v1', now], false],
    [
      'not where the words it would be compared with were taken out',
      [ended({ versions: [{ ...version('v1', 1), suppressed: true }, version('v2', 2)] }), 'v1', now],
      false,
    ],
  ])('%s', (_, args, allowed) => {
    expect(canAmend(...args).ok).toBe(allowed)
  })
})

describe('canTakeBackAct', () => {
  const soon = (ms: number) => new Date(at('2025-06-12T09:00:00Z').getTime() + ms)
  test.each<[string, Parameters<typeof canTakeBackAct>, boolean]>([
    ['within ten minutes', [admin, frozen(), 'a1', soon(599_999)], true],
    ['not after ten minutes', [admin, frozen(), 'a1', soon(600_000)], false],
    [
      'not what is not the last act',
      [admin, frozen({ acts: [done(1, 'frozen'), done(2, 'sentBack')] }), 'a1', soon(1)],
      false,
    ],
    [
      'not twice',
      [
        admin,
        frozen({ acts: [done(1, 'frozen'), done(2, 'takenBack', { takesBackId: 'a1' })] }),
        'a1',
        soon(1),
      ],
      false,
    ],
    ['not by the Taskforce', [person({ taskforce: true }), frozen(), 'a1', soon(1)], false],
  ])('%s', (_, args, allowed) => {
    expect(canTakeBackAct(...args).ok).toBe(allowed)
  })
})
