import { expect, test } from 'vitest'
import { errataOf } from '@/lib/papers/errata'
import { frozenVersionId, stageAt } from '@/lib/papers/rules'
import { actFact, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-20T12:00')
const finalised = (seq: number, day: string, versionId = 'v1') =>
  actFact(seq, 'finalised', { versionId, at: at(`2025-06-${day}T09:00`) })
const reopened = (seq: number, day: string, reason = 'A date is wrong.') =>
  actFact(seq, 'reopened', { reason, at: at(`2025-06-${day}T09:00`) })

test.each([
  ['a paper that was never final has none', [], []],
  ['nor has one that stayed final', [finalised(1, '10')], []],
  [
    'a reopening leaves one, until it is final again',
    [finalised(1, '10'), reopened(2, '11')],
    [{ at: at('2025-06-11T09:00'), reason: 'A date is wrong.', versionId: 'v1', finalAgainAt: null }],
  ],
  [
    'then it says since when; each reopening leaves its own',
    [
      finalised(1, '10'),
      reopened(2, '11'),
      finalised(3, '12', 'v2'),
      reopened(4, '13', 'A name too.'),
      finalised(5, '14', 'v3'),
    ],
    [
      {
        at: at('2025-06-11T09:00'),
        reason: 'A date is wrong.',
        versionId: 'v1',
        finalAgainAt: at('2025-06-12T09:00'),
      },
      {
        at: at('2025-06-13T09:00'),
        reason: 'A name too.',
        versionId: 'v2',
        finalAgainAt: at('2025-06-14T09:00'),
      },
    ],
  ],
  [
    'one that was taken back leaves none',
    [finalised(1, '10'), reopened(2, '11'), actFact(3, 'takenBack', { takesBackId: 'act 2' })],
    [],
  ],
])('%s', (_, acts, errata) => {
  expect(errataOf({ acts })).toEqual(errata)
})

test.each([
  ['reopened, it is in its final call again with the version that was final', [], 'finalCall', 'v1'],
  ['sent back, it is revised', [actFact(3, 'sentBack', { versionId: 'v1' })], 'revising', null],
  ['finalised again, it is final', [finalised(3, '12', 'v2')], 'final', null],
  ['withdrawn, it is withdrawn', [actFact(3, 'withdrawn')], 'withdrawn', null],
  ['taken back, it is final as before', [actFact(3, 'takenBack', { takesBackId: 'act 2' })], 'final', null],
] as const)('%s', (_, after, stage, frozen) => {
  const acts = [finalised(1, '10'), reopened(2, '11'), ...after]
  const paper = paperFact({ acts, versions: [versionFact(1), versionFact(2)] })
  expect(stageAt(paper, now)).toBe(stage)
  expect(frozenVersionId(paper)).toBe(frozen)
})
