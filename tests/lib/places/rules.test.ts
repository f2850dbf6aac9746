import { describe, expect, test } from 'vitest'
import { canPlaceAgain, canPlanPlace, canReviewPlace, needsReview } from '@/lib/places/rules'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-12T09:00')
const drafter = actorWith({}, { taskforce: true })
const input = { withdrawn: false, paragraph: 'para00000001' }
const final = paperFact({ acts: [actFact(1, 'finalised', { versionId: 'v1' })] })
const withdrawn = paperFact({ acts: [actFact(1, 'withdrawn', { reason: 'No use.' })] })

describe('who says where an input lies in another text', () => {
  test.each([
    ['the Taskforce', drafter, paperFact(), input, true],
    ['the Taskforce in a final call', drafter, paperFact({ acts: [actFact(1, 'frozen')] }), input, true],
    ['a signatory', actorWith({ fjord: 'signatory' }), paperFact(), input, 'Only the Taskforce'],
    ['an admin', actorWith({}, { admin: true }), paperFact(), input, 'Only the Taskforce'],
    ['a visitor', { kind: 'visitor' } as const, paperFact(), input, 'Only the Taskforce'],
    ['of a withdrawn input', drafter, paperFact(), { ...input, withdrawn: true }, 'withdrawn meanwhile'],
    ['on the whole paper', drafter, paperFact(), { ...input, paragraph: null }, 'stays there'],
    ['of a final paper', drafter, final, input, 'is final'],
    ['of a withdrawn paper', drafter, withdrawn, input, 'was withdrawn'],
  ])('%s', (_, actor, paper, said, expected) => {
    const decision = canPlanPlace(actor, paper, said, now)
    expect(decision.ok ? true : decision.why).toEqual(
      expected === true ? true : expect.stringContaining(expected as string),
    )
  })

  test('after publishing, only in the version that is current', () => {
    const paper = paperFact({ versions: [versionFact(1), versionFact(2)] })
    expect(canReviewPlace(drafter, paper, 'v2', input, now).ok).toBe(true)
    expect(canReviewPlace(drafter, paper, 'v1', input, now)).toMatchObject({ kind: 'conflict' })
  })

  test('not where it was put on the whole paper in a version before', () => {
    expect(canPlaceAgain(false).ok).toBe(true)
    expect(canPlaceAgain(true)).toMatchObject({ kind: 'conflict' })
  })
})

test.each([
  ['exact', null, false],
  ['moved', null, false],
  ['changed', null, false],
  ['doubtful', null, true],
  ['gone', null, true],
  ['doubtful', 'someone', false],
  ['gone', 'someone', false],
] as const)('what is %s, looked at by %s, waits for a person: %s', (label, reviewedById, waits) => {
  expect(needsReview({ label, reviewedById })).toBe(waits)
})
