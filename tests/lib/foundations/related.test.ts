import { describe, expect, test } from 'vitest'
import type { StanceRow } from '@/lib/endorsements/standing'
import { type OtherPaper, relatedFor, type TieRow } from '@/lib/foundations/related'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, visitor } from '@/lib/platform/actor'
import { actFact, actorWith, at, paperFact, versionFact } from '@/tests/support/facts'

const member = actorWith({ fjord: 'contributor' })
const taskforce = actorWith({}, { taskforce: true })
const finalised = actFact(1, 'finalised', { versionId: 'v1' })

const stance = (memberId: string, change: Partial<StanceRow> = {}): StanceRow => ({
  ...{ id: memberId, memberId, memberName: memberId, versionId: 'v1', digest: 'digest 1' },
  ...{ stance: 'endorse', listed: true, basis: 'given', givenAt: at('2025-06-01T09:00') },
  ...{ endedAt: null, endedHow: null, previousId: null, ...change },
})

const submission = paperFact({ id: 'submission', kind: 'submission', acts: [finalised] })
const other = (change: Partial<PaperFacts>, stances: StanceRow[] = []): OtherPaper => ({
  facts: paperFact({ id: 'position', slug: 'a-position', title: 'A position', ...change }),
  title: null,
  stances,
})

function seen(actor: Actor, ties: TieRow[], others: OtherPaper[], stances: StanceRow[] = []) {
  return relatedFor(actor, { facts: submission, stances }, { ties, others, shortName: 'TCCM' })
}
const restsOn: TieRow[] = [{ tie: 'restsOn', paperId: 'position' }]

describe('what a paper rests on', () => {
  test('is named with its number and how it stands', () => {
    const number = { letter: 'P', year: 2025, seq: 3 }
    const superseded = actFact(2, 'superseded', { supersededById: 'later' })
    expect(seen(visitor, restsOn, [other({ number, acts: [finalised, superseded] })])).toEqual([
      {
        ...{ tie: 'restsOn', slug: 'a-position', title: 'A position', number: 'TCCM/2025/P-03' },
        ...{ footing: 'superseded', apart: null },
      },
    ])
  })

  test.each([
    ['a visitor, before it is final', visitor, {}, 0],
    ['people of members, from version 1 on', member, {}, 1],
    ['people of members, before version 1', member, { versions: [] }, 0],
    [
      'people of members, once version 1 was taken back',
      member,
      { versions: [versionFact(1, { takenBack: true })] },
      0,
    ],
    ['the Taskforce, before version 1', taskforce, { versions: [] }, 1],
    ['a visitor, once it is final', visitor, { acts: [finalised] }, 1],
  ] as const)('is shown to %s: %#', (_, actor, facts, count) => {
    expect(seen(actor, restsOn, [other(facts)])).toHaveLength(count)
  })
})

describe('members that stand under only one of the two', () => {
  const under = (actor: Actor, facts: Partial<PaperFacts>, there: StanceRow[], here: StanceRow[]) =>
    seen(actor, restsOn, [other(facts, there)], here)[0]?.apart

  test('are named on both sides, and those under both are not', () => {
    const apart = under(
      visitor,
      { acts: [finalised] },
      [stance('fjord'), stance('kauri')],
      [stance('fjord'), stance('moorland')],
    )
    expect(apart).toEqual({
      hereOnly: [{ memberId: 'moorland', memberName: 'moorland' }],
      thereOnly: [{ memberId: 'kauri', memberName: 'kauri' }],
    })
  })

  test('are not counted while nobody stands under the paper that rests', () => {
    expect(under(visitor, { acts: [finalised] }, [stance('fjord')], [])).toBeNull()
  })

  test.each([
    ['abstains', stance('fjord', { stance: 'abstain' })],
    ['does not want to be listed', stance('fjord', { listed: false })],
    ['signed an earlier text', stance('fjord', { digest: 'digest 0' })],
    ['has withdrawn', stance('fjord', { endedAt: at('2025-06-02T09:00'), endedHow: 'withdrawn' })],
  ])('a member that %s there stands under this one only', (_, there) => {
    expect(under(visitor, { acts: [finalised] }, [there], [stance('fjord')])?.hereOnly).toHaveLength(1)
  })
})

describe('superseding', () => {
  const supersededBy = (id: string) => actFact(2, 'superseded', { supersededById: id })

  test('is said on the newer paper', () => {
    const older = other({ acts: [finalised, supersededBy('submission')] })
    const [tied] = seen(visitor, [{ tie: 'supersedes', paperId: 'position' }], [older])
    expect(tied).toMatchObject({ tie: 'supersedes', slug: 'a-position', apart: null })
  })

  test('and not any more where a third has superseded the older one since', () => {
    const older = other({
      acts: [finalised, supersededBy('submission'), actFact(3, 'superseded', { supersededById: 'third' })],
    })
    expect(seen(visitor, [{ tie: 'supersedes', paperId: 'position' }], [older])).toEqual([])
  })

  test('is said on the older one, to those who may see the newer', () => {
    const old = paperFact({ acts: [finalised, supersededBy('position')] })
    const tied = (actor: Actor, newer: OtherPaper) =>
      relatedFor(actor, { facts: old, stances: [] }, { ties: [], others: [newer], shortName: 'TCCM' })
    expect(tied(visitor, other({ acts: [finalised] }))).toMatchObject([{ tie: 'supersededBy' }])
    expect(tied(visitor, other({}))).toEqual([])
  })
})
