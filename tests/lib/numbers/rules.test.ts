import { describe, expect, test } from 'vitest'
import { canFixNumbers, canReleaseNumbers } from '@/lib/numbers/rules'
import type { PaperFacts } from '@/lib/papers/rules'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-11T10:00')
const admin = actorWith({}, { admin: true })
const why = (decision: { ok: boolean; why?: string }) => (decision.ok ? null : decision.why)
const fixed = paperFact({ versions: [versionFact(1), versionFact(2, { numbersFixed: true })] })
const acted = (kind: 'finalised' | 'withdrawn', paper: PaperFacts) => ({
  ...paper,
  acts: [actFact(1, kind, { versionId: 'v1', reason: 'So it is.' })],
})

describe('fixing the numbers of a paper', () => {
  test.each<[string, PaperFacts, string | null]>([
    ['a published paper', paperFact(), null],
    [
      'before version 1',
      paperFact({ versions: [] }),
      'There is no version yet whose numbers could be cited.',
    ],
    [
      'a version that was taken back alone',
      paperFact({ versions: [versionFact(1, { takenBack: true })] }),
      'There is no version yet whose numbers could be cited.',
    ],
    [
      'a suppressed version',
      paperFact({ versions: [versionFact(1, { suppressed: true })] }),
      'The text of this version was removed, and its numbers with it.',
    ],
    ['fixed already', fixed, 'The numbers of this version are fixed already.'],
    [
      'only an earlier version was fixed',
      paperFact({ versions: [versionFact(1, { numbersFixed: true }), versionFact(2)] }),
      null,
    ],
    ['a final paper', acted('finalised', paperFact()), 'The paper is final: its numbers stay as they are.'],
    [
      'a withdrawn paper',
      acted('withdrawn', paperFact()),
      'The paper was withdrawn: its numbers stay as they are.',
    ],
  ])('%s', (_, paper, expected) => {
    expect(why(canFixNumbers(admin, paper, now))).toBe(expected)
  })

  test.each([
    actorWith({ m: 'signatory' }),
    actorWith({}, { taskforce: true }),
    { kind: 'visitor' as const },
  ])('is for admins alone', (actor) => {
    const sentence = 'Only an admin fixes or releases the numbers of a paper.'
    expect(why(canFixNumbers(actor, paperFact(), now))).toBe(sentence)
    expect(why(canReleaseNumbers(actor, fixed, now))).toBe(sentence)
  })
})

test('numbers are released only where those of the current version are fixed, until the paper is final', () => {
  expect(why(canReleaseNumbers(admin, fixed, now))).toBeNull()
  expect(why(canReleaseNumbers(admin, paperFact(), now))).toBe('The numbers of this paper are not fixed.')
  expect(why(canReleaseNumbers(admin, acted('finalised', fixed), now))).toBe(
    'The paper is final: its numbers stay as they are.',
  )
})

describe('releasing the numbers of a paper that was final and reopened', () => {
  const reopened = (versionId: string, more: PaperFacts['acts'] = []): PaperFacts => ({
    ...fixed,
    acts: [
      actFact(1, 'finalised', { versionId }),
      actFact(2, 'reopened', { versionId, reason: 'A word is wrong.' }),
      ...more,
    ],
  })
  const wasFinal = 'This version was final: its numbers stay as they are. Publish another version first.'

  test.each<[string, PaperFacts, string | null]>([
    ['the current version was final', reopened('v2'), wasFinal],
    ['another version was published since', reopened('v1'), null],
    [
      'that other version was taken back',
      {
        ...reopened('v1'),
        versions: [versionFact(1, { numbersFixed: true }), versionFact(2, { takenBack: true })],
      },
      wasFinal,
    ],
    [
      'that it was final was taken back',
      reopened('v2', [
        actFact(3, 'takenBack', { takesBackId: actFact(2, 'reopened').id }),
        actFact(4, 'takenBack', { takesBackId: actFact(1, 'finalised').id }),
      ]),
      null,
    ],
    [
      'its numbers are not fixed',
      { ...reopened('v2'), versions: [versionFact(1), versionFact(2)] },
      'The numbers of this paper are not fixed.',
    ],
  ])('%s', (_, paper, expected) => {
    expect(why(canReleaseNumbers(admin, paper, now))).toBe(expected)
  })
})
