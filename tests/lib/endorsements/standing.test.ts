import { describe, expect, test } from 'vitest'
import {
  countEndorsed,
  countInAssociations,
  endorsingMembers,
  isMemberAt,
  otherStances,
  rowsBefore,
  type StanceRow,
  silentMembers,
  stancesBefore,
  standingApart,
} from '@/lib/endorsements/standing'
import { at } from '@/tests/support/facts'

let n = 0
const row = (memberName: string, change: Partial<StanceRow> = {}): StanceRow => ({
  id: `row ${++n}`,
  memberId: memberName,
  memberName,
  versionId: 'v2',
  digest: 'two',
  stance: 'endorse',
  listed: true,
  basis: 'given',
  givenAt: at('2025-06-03T12:00'),
  endedAt: null,
  endedHow: null,
  previousId: null,
  ...change,
})
const ended = (how: StanceRow['endedHow'], change: Partial<StanceRow> = {}) =>
  row('Fjord', { endedAt: at('2025-06-04T12:00'), endedHow: how, ...change })
const two = { digest: 'two' }
const names = (rows: StanceRow[]) => rows.map(({ memberName }) => memberName)

describe('who stands under a text', () => {
  test.each([
    ['endorses it', {}, 'under'],
    ['endorses it with a reservation', { stance: 'endorseWithReservation' }, 'under'],
    ['endorses it by carry-over', { basis: 'carriedOver' }, 'under'],
    ['endorsed these very words as another version', { versionId: 'v9', basis: 'restored' }, 'under'],
    ['endorses it but is not to be listed', { listed: false }, 'other'],
    ['has no objection', { stance: 'noObjection' }, 'other'],
    ['abstains', { stance: 'abstain' }, 'other'],
    ['cannot support it', { stance: 'cannotSupport' }, 'other'],
    ['endorsed an earlier text', { digest: 'one', versionId: 'v1' }, 'apart'],
    [
      'could not support an earlier text',
      { digest: 'one', versionId: 'v1', stance: 'cannotSupport' },
      'apart',
    ],
    ['withdrew', { endedAt: at('2025-06-04T12:00'), endedHow: 'withdrawn' }, 'nowhere'],
    ['was entered in error', { endedAt: at('2025-06-04T12:00'), endedHow: 'voided' }, 'nowhere'],
    ['left while the paper was open', { endedAt: at('2025-06-04T12:00'), endedHow: 'memberLeft' }, 'nowhere'],
  ] as [string, Partial<StanceRow>, string][])('a member that %s stands %s', (_, change, where) => {
    const rows = [row('Fjord', change)]
    const found = {
      under: endorsingMembers(rows, two),
      other: otherStances(rows, two),
      apart: standingApart(rows, two),
    }
    const places = Object.entries(found).filter(([, held]) => held.length > 0)
    expect(places.map(([place]) => place)).toEqual(where === 'nowhere' ? [] : [where])
  })

  test('they stand in the order of their names as shown, without regard to case and accents', () => {
    const rows = ['Ökodata', 'baltic', 'Andes', 'Zeta 10', 'Zeta 9'].map((name) => row(name))
    expect(names(endorsingMembers(rows, two))).toEqual(['Andes', 'baltic', 'Ökodata', 'Zeta 9', 'Zeta 10'])
  })
})

describe('what a member had said before', () => {
  const chain = (...rows: StanceRow[]) =>
    rows.map((each, i) => ({ ...each, previousId: rows[i - 1]?.id ?? null }))
  const was = (...rows: StanceRow[]) => {
    const all = chain(...rows)
    const last = all.at(-1)
    return last ? stancesBefore(all, last).map(({ stance, how }) => `${how} ${stance}`) : []
  }

  test.each([
    ['nothing, where this is its first stance', [row('Fjord')], []],
    ['another stance', [ended('changed', { stance: 'abstain' }), row('Fjord')], ['changed abstain']],
    [
      'nothing else, where it only reconfirmed',
      [ended('changed', { digest: 'one' }), row('Fjord', { basis: 'reconfirmed' })],
      [],
    ],
    [
      'nothing else, where it was carried over',
      [ended('carried', { digest: 'one' }), row('Fjord', { basis: 'carriedOver' })],
      [],
    ],
    ['a stance that it withdrew', [ended('withdrawn'), row('Fjord')], ['withdrawn endorse']],
    [
      'an entry that was void, and not as if the member had changed its mind',
      [ended('changed'), ended('voided', { stance: 'abstain' }), row('Fjord', { basis: 'restored' })],
      ['voided abstain'],
    ],
    [
      'two stances, the newest first',
      [ended('changed', { stance: 'cannotSupport' }), ended('changed', { stance: 'abstain' }), row('Fjord')],
      ['changed abstain', 'changed cannotSupport'],
    ],
  ] as [string, StanceRow[], string[]][])('is %s', (_, rows, stances) => {
    expect(was(...rows)).toEqual(stances)
  })

  test('a chain that points at itself ends', () => {
    const loop = row('Fjord', { id: 'loop', previousId: 'loop' })
    expect(rowsBefore([loop], loop)).toHaveLength(1)
  })
})

const member = (id: string, joinedAt = at('2024-01-01T00:00'), leftAt: Date | null = null) => ({
  id,
  joinedAt,
  leftAt,
})
const noon = at('2025-06-03T12:00')

describe('how many of how many', () => {
  test.each([
    ['all that are in the coalition', ['a'], [member('a'), member('b'), member('c')], { count: 1, of: 3 }],
    [
      'a member that has not joined yet is not asked',
      ['a'],
      [member('a'), member('b', at('2025-06-03T12:01'))],
      { count: 1, of: 1 },
    ],
    [
      'a member that left is not asked',
      ['a'],
      [member('a'), member('b', undefined, noon)],
      { count: 1, of: 1 },
    ],
    [
      'a member that left and stands under a final text counts',
      ['a', 'b'],
      [member('a'), member('b', undefined, noon)],
      { count: 2, of: 2 },
    ],
    ['nobody', [], [], { count: 0, of: 0 }],
  ] as [string, string[], ReturnType<typeof member>[], object][])('%s', (_, endorsing, members, counts) => {
    expect(
      countEndorsed(
        endorsing.map((memberId) => ({ memberId })),
        members,
        noon,
      ),
    ).toEqual(counts)
  })

  test.each([
    ['the instant of joining', member('a', noon), true],
    ['the last millisecond', member('a', undefined, at('2025-06-03T12:00:00.001')), true],
    ['the instant of leaving', member('a', undefined, noon), false],
  ])('a member in %s: %s', (_, held, is) => {
    expect(isMemberAt(held, noon)).toBe(is)
  })

  test('of these, so many are also members of a signing association', () => {
    const endorsing = ['a', 'b', 'group', 'other group'].map((memberId) => ({ memberId }))
    const affiliations = [
      { memberId: 'a', associationId: 'group' },
      { memberId: 'a', associationId: 'other group' },
      { memberId: 'b', associationId: 'silent group' },
      { memberId: 'c', associationId: 'group' },
    ]
    expect(countInAssociations(endorsing, affiliations)).toBe(1)
  })

  test('silent is who has said nothing and is in the coalition', () => {
    const members = [member('a'), member('b'), member('c', undefined, noon)]
    expect(silentMembers(members, [{ memberId: 'a' }], noon).map(({ id }) => id)).toEqual(['b'])
  })
})
