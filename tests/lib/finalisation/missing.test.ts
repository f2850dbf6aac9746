import { describe, expect, test } from 'vitest'
import { inOneSentence, missingNow, type Readiness } from '@/lib/finalisation/missing'
import { canFinalise } from '@/lib/finalisation/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import type { WindowFacts } from '@/lib/windows/rules'
import {
  done as act,
  admin,
  at,
  window as call,
  ready as nothing,
  now,
  paper,
  version,
} from '@/tests/support/frozen-facts'

const later = at('2025-06-21T09:00:00Z')
const window = (kind: WindowFacts['kind'], closesAt: Date, change: Partial<WindowFacts> = {}) =>
  call({ kind, closesAt, ...change })

const passed = at('2025-06-19T09:00:00Z')
const frozenActs = [act(1, 'frozen')]
/** The paper in each stage, as far as the sentence tells them apart. */
const stages = {
  drafting: paper({ versions: [] }),
  consulting: paper({ windows: [window('comments', later)] }),
  announced: paper({ windows: [window('suggestions', at('2025-07-09T09:00:00Z'), { opensAt: later })] }),
  revising: paper({ windows: [window('comments', passed)] }),
  running: paper({ acts: frozenActs, windows: [window('finalCall', later)] }),
  toBeFinalised: paper({ acts: frozenActs, windows: [window('finalCall', passed)] }),
  withoutCall: paper({ acts: frozenActs, procedure: 'emergency' }),
  reopened: paper({
    acts: [...frozenActs, act(2, 'finalised'), act(3, 'reopened')],
    windows: [window('finalCall', passed)],
  }),
  final: paper({ acts: [...frozenActs, act(2, 'finalised')], windows: [window('finalCall', passed)] }),
  withdrawn: paper({ acts: [act(1, 'withdrawn', { versionId: null })] }),
}
type Stage = keyof typeof stages

/** What each stage adds by itself, after the debts. */
const adds: Record<Stage, string | null> = {
  drafting: 'version 1 to be published',
  consulting: 'the consultation to close',
  announced: 'the announced consultation to pass',
  revising: null,
  running: 'the final call to pass',
  toBeFinalised: null,
  withoutCall: null,
  reopened: null,
  final: null,
  withdrawn: null,
}
const owing: readonly Stage[] = [
  'consulting',
  'announced',
  'revising',
  'running',
  'toBeFinalised',
  'withoutCall',
  'reopened',
]
const inCall: readonly Stage[] = ['running', 'toBeFinalised', 'withoutCall', 'reopened']

/** Each kind of debt, one and several, as it is said; `call`: only between the freeze and the end. */
const debts: readonly { what: string; owes: Partial<Readiness>; says: string; call?: boolean }[] = [
  { what: 'one input unanswered', owes: { unanswered: 1 }, says: '1 disposition' },
  { what: 'several unanswered', owes: { unanswered: 3 }, says: '3 dispositions' },
  { what: 'one late input undecided', owes: { undecidedLate: 1 }, says: '1 decision on late input' },
  { what: 'several late', owes: { undecidedLate: 2 }, says: '2 decisions on late input' },
  { what: 'one blocking point', owes: { openBlocks: 1 }, says: '1 blocking point to end' },
  { what: 'several blocking points', owes: { openBlocks: 2 }, says: '2 blocking points to end' },
  { what: 'one place unreviewed', owes: { unreviewed: 1 }, says: '1 place to review' },
  { what: 'several places', owes: { unreviewed: 4 }, says: '4 places to review' },
  {
    ...{ what: 'one objection', call: true, says: 'an answer to 1 objection on paragraph 9' },
    owes: { objections: [{ paragraph: '9' }] },
  },
  {
    ...{ what: 'an objection to what is no longer there', call: true, says: 'an answer to 1 objection' },
    owes: { objections: [{ paragraph: null }] },
  },
  {
    ...{ what: 'several objections, two on one paragraph', call: true },
    says: 'an answer to 3 objections on paragraphs 9, 12',
    owes: { objections: [{ paragraph: '9' }, { paragraph: '12' }, { paragraph: '9' }] },
  },
  {
    ...{ what: 'a running carry-over period', call: true, says: 'the carry-over period to pass' },
    owes: { carryOverEnds: later },
  },
]

const sentence = (stage: Stage, owes: Partial<Readiness>) =>
  inOneSentence(missingNow(stages[stage], { ...nothing, ...owes }, now))
const needs = (...parts: (string | null)[]) => {
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? null : `Needs ${said.join('; ')}.`
}

describe('what is missing, in every stage', () => {
  test.each(Object.keys(stages) as Stage[])('%s, with nothing owed', (stage) => {
    expect(sentence(stage, {})).toBe(needs(adds[stage]))
  })

  const cases = debts.flatMap((debt) => (Object.keys(stages) as Stage[]).map((stage) => ({ stage, ...debt })))
  test.each(cases)('$stage: $what', ({ stage, owes, says, call }) => {
    const counts = (call ? inCall : owing).includes(stage)
    // The end of a call is said after the debts, before the end of a carry-over period.
    const parts = owes.carryOverEnds
      ? [adds[stage], counts ? says : null]
      : [counts ? says : null, adds[stage]]
    expect(sentence(stage, owes)).toBe(needs(...parts))
  })

  test('several at once, in one sentence', () => {
    const owes = { unanswered: 3, undecidedLate: 1, openBlocks: 1, unreviewed: 2, carryOverEnds: later }
    expect(sentence('running', { ...owes, objections: [{ paragraph: '9' }] })).toBe(
      'Needs 3 dispositions; 1 decision on late input; 1 blocking point to end; 2 places to review; an answer to 1 objection on paragraph 9; the final call to pass; the carry-over period to pass.',
    )
    expect(sentence('consulting', owes)).toBe(
      'Needs 3 dispositions; 1 decision on late input; 1 blocking point to end; 2 places to review; the consultation to close.',
    )
  })

  test('at the instant in which a call or a carry-over period ends it is not missing any more', () => {
    const readiness = { ...nothing, carryOverEnds: later }
    expect(missingNow(stages.running, readiness, later)).toEqual([])
    expect(missingNow(stages.running, readiness, new Date(later.getTime() - 1))).toHaveLength(2)
  })

  test('a call that was cancelled is not waited for', () => {
    const opensAt = at('2025-06-25T09:00:00Z')
    const windows = [window('finalCall', passed), window('finalCall', opensAt, { id: 'w2', opensAt })]
    expect(missingNow({ ...stages.toBeFinalised, windows }, nothing, now)).toEqual([])
  })

  test('a text that was taken out is neither frozen nor final', () => {
    const versions = [version('v1', 1), version('v2', 2, true)]
    const says = 'Needs a new version, since the text of version 2 was taken out.'
    for (const stage of ['revising', 'toBeFinalised'] as const)
      expect(inOneSentence(missingNow({ ...stages[stage], versions }, nothing, now))).toBe(says)
  })
})

describe('a submission whose deadline does not wait', () => {
  const asked = {
    ...{ versionId: 'v2', personId: 'p1', by: 'An admin', reason: 'It closes.', answerBy: later },
    withoutCall: false,
  }
  const submission = (stage: Stage): PaperFacts => ({ ...stages[stage], kind: 'submission' })
  const say = (it: PaperFacts, change: Partial<Readiness>) =>
    inOneSentence(missingNow(it, { ...nothing, unanswered: 2, ...change }, now))

  test('needs its dispositions until an admin asked to freeze without', () => {
    expect(say(submission('revising'), {})).toBe('Needs 2 dispositions.')
    expect(say(submission('revising'), { asked })).toBeNull()
  })
  test('owes them again from the freeze on: nothing is final with a debt', () => {
    expect(say(submission('running'), { asked })).toBe('Needs 2 dispositions; the final call to pass.')
    expect(say(submission('toBeFinalised'), { asked })).toBe('Needs 2 dispositions.')
  })
  test.each([
    ['for another version', submission('revising'), { asked: { ...asked, versionId: 'v1' } }],
    ['of a position', stages.revising, { asked }],
    [
      'that left out the call, not the answers',
      submission('revising'),
      { asked: { ...asked, answerBy: null } },
    ],
  ])('asking %s excuses nothing', (_, it, change) => {
    expect(say(it, change)).toBe('Needs 2 dispositions.')
  })
  test('asking excuses dispositions alone', () => {
    expect(say(submission('revising'), { asked, openBlocks: 1 })).toBe('Needs 1 blocking point to end.')
  })
})

test('nothing is finalised while something is missing, and what is missing is why', () => {
  for (const stage of inCall)
    for (const { owes } of [{ owes: {} }, ...debts]) {
      const readiness = { ...nothing, ...owes }
      const missing = inOneSentence(missingNow(stages[stage], readiness, now))
      const decision = canFinalise(admin, stages[stage], 'v2', readiness, now)
      expect(decision.ok).toBe(missing === null)
      if (!decision.ok) expect(decision.why).toBe(missing)
    }
})
