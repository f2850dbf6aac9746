import { describe, expect, test } from 'vitest'
import { canAskToReopen, canReopen, type ReopenAsked, stillAsked } from '@/lib/finalisation/reopening'
import { canSeePaper, canSeeVersion } from '@/lib/papers/rules'
import { visitor } from '@/lib/platform/actor'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const now = at('2025-06-20T12:00')
const admin = { ...actorWith({}, { admin: true }), personId: 'noor' }
const other = { ...admin, personId: 'mei' }
const drafter = actorWith({}, { taskforce: true })
const final = actFact(1, 'finalised', { versionId: 'v2' })
const versions = [versionFact(1), versionFact(2), versionFact(3)]
const paper = paperFact({ acts: [final], versions })
const reopened = paperFact({ acts: [final, actFact(2, 'reopened', { reason: 'Wrong.' })], versions })
const again = paperFact({
  acts: [...reopened.acts, actFact(3, 'finalised', { versionId: 'v3' })],
  versions,
})
const asked: ReopenAsked = {
  id: 'r1',
  finalisedId: 'act 1',
  personId: 'noor',
  by: 'Noor Haddad',
  reason: 'A date is wrong.',
  at: now,
}
const why = (decision: { ok: boolean; why?: string }) => (decision.ok ? 'yes' : decision.why)

describe('asking to reopen a paper', () => {
  test.each([
    ['is for an admin, of a final paper', admin, paper, 'act 1', null, 'yes'],
    ['not for the Taskforce', drafter, paper, 'act 1', null, 'Only an admin asks to reopen a paper.'],
    ['nor where it is not final', admin, reopened, 'act 1', null, 'Only a final paper is reopened.'],
    ['nor of a finalising that was read long ago', admin, again, 'act 1', null, 'It was finalised again'],
    ['nor twice', other, paper, 'act 1', asked, 'That was asked for already'],
    ['but again, once it is final again', admin, again, 'act 3', asked, 'yes'],
  ] as const)('%s', (_, actor, of, actId, request, says) => {
    expect(why(canAskToReopen(actor, of, actId, request, now))).toContain(says)
  })
})

describe('reopening it', () => {
  test.each([
    ['is for another admin', other, paper, 'r1', asked, 'yes'],
    ['not for the one who asked', admin, paper, 'r1', asked, 'You asked for it'],
    ['nor for the Taskforce', drafter, paper, 'r1', asked, 'Only an admin reopens a paper.'],
    ['nor where nobody asked', other, paper, 'r1', null, 'not asked for any more'],
    [
      'nor for another reason than the one that was read',
      other,
      paper,
      'r2',
      asked,
      'not asked for any more',
    ],
    ['nor once it was reopened', other, reopened, 'r1', asked, 'not asked for any more'],
    ['nor once it is final again', other, again, 'r1', asked, 'not asked for any more'],
  ] as const)('%s', (_, actor, of, requestId, request, says) => {
    expect(why(canReopen(actor, of, requestId, request, now))).toContain(says)
  })

  test('a request stands while the paper is final by the act that it names', () => {
    expect([paper, reopened, again].map((of) => stillAsked(of, asked, now)?.id)).toEqual([
      'r1',
      undefined,
      undefined,
    ])
  })
})

describe('a paper that was reopened', () => {
  test('is seen by whom it was, and a visitor sees no version that came after the final one', () => {
    expect(canSeePaper(visitor, reopened)).toBe(true)
    expect(versions.map((version) => canSeeVersion(visitor, reopened, version))).toEqual([true, true, false])
    expect(versions.map((version) => canSeeVersion(visitor, again, version))).toEqual([true, true, true])
  })
})
