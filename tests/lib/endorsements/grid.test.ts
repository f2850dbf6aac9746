import { describe, expect, test } from 'vitest'
import { gridOf } from '@/lib/endorsements/grid'
import { addedAt, settledAt } from '@/lib/endorsements/late'
import type { StanceRow } from '@/lib/endorsements/standing'
import { Category, Region } from '@/prisma/generated/enums'
import { actFact, at, paperFact } from '@/tests/support/facts'

const member = (id: string, region: Region, ...categories: Category[]) => ({ id, region, categories })
const fjord = member('fjord', 'europe', 'ccTldRegistry')
const both = member('both', 'europe', 'ccTldRegistry', 'registrar')
const lagoon = member('lagoon', 'africa', 'ccTldRegistry')
const standing = ({ id, ...where }: typeof fjord) => ({ memberId: id, ...where })
const grid = (endorsing: (typeof fjord)[], members: (typeof fjord)[]) =>
  gridOf(endorsing.map(standing), members, Object.values(Category), Object.values(Region))

describe('the grid of categories and regions', () => {
  test('counts a member of two categories in both rows, and once in the last', () => {
    const { rows, foot, all, regions } = grid([both], [fjord, both, lagoon])
    expect(regions).toEqual(['africa', 'europe'])
    expect(rows.map(({ category, cells, all }) => [category, cells, all])).toEqual([
      [
        'ccTldRegistry',
        [
          { count: 0, of: 1 },
          { count: 1, of: 2 },
        ],
        { count: 1, of: 3 },
      ],
      [
        'registrar',
        [
          { count: 0, of: 0 },
          { count: 1, of: 1 },
        ],
        { count: 1, of: 1 },
      ],
    ])
    expect(foot).toEqual([
      { count: 0, of: 1 },
      { count: 1, of: 2 },
    ])
    expect(all).toEqual({ count: 1, of: 3 })
  })

  test('counts who stands under the text and is no member any more in both figures', () => {
    expect(grid([fjord], [lagoon]).all).toEqual({ count: 1, of: 2 })
  })

  test('of nobody has no row', () => {
    expect(grid([], [])).toEqual({ regions: [], rows: [], foot: [], all: { count: 0, of: 0 } })
  })
})

const settled = at('2025-06-10T09:00')
const row = (change: Partial<StanceRow> = {}): StanceRow => ({
  ...{ id: 'r1', memberId: 'fjord', memberName: 'Fjord Registry', versionId: 'v1', digest: 'd1' },
  ...{ stance: 'endorse', listed: true, basis: 'given', givenAt: at('2025-06-09T09:00') },
  ...{ endedAt: null, endedHow: null, previousId: null },
  ...change,
})
const after = at('2025-07-03T09:00')

describe('a late addition', () => {
  test('is dated when it came, after the list was settled', () => {
    const late = row({ givenAt: after })
    expect(addedAt([late], late, settled)).toEqual(after)
  })

  test('keeps its date when its words change later', () => {
    const then = at('2025-07-05T09:00')
    const first = row({ givenAt: after, endedAt: then, endedHow: 'changed' })
    const second = row({ id: 'r2', givenAt: then, previousId: 'r1', stance: 'endorseWithReservation' })
    expect(addedAt([first, second], second, settled)).toEqual(after)
  })

  test.each<[string, StanceRow[], Date | null]>([
    ['before there is a list that stands', [row({ givenAt: after })], null],
    ['for who stood there in time', [row()], settled],
    [
      'for who stood there in time, and changed its words since',
      [row({ endedAt: after, endedHow: 'changed' }), row({ id: 'r2', givenAt: after, previousId: 'r1' })],
      settled,
    ],
    ['for who is not listed', [row({ givenAt: after, listed: false })], settled],
    ['for who abstains', [row({ givenAt: after, stance: 'abstain' })], settled],
  ])('is none %s', (_, rows, since) => {
    const last = rows.at(-1)
    expect(last && addedAt(rows, last, since)).toBeNull()
  })

  test('is one for who abstained until then, or withdrew and came back', () => {
    const abstained = row({ stance: 'abstain', endedAt: after, endedHow: 'changed' })
    const now = row({ id: 'r2', givenAt: after, previousId: 'r1' })
    expect(addedAt([abstained, now], now, settled)).toEqual(after)
    const withdrawn = row({ endedAt: at('2025-06-09T12:00'), endedHow: 'withdrawn' })
    expect(addedAt([withdrawn, now], now, settled)).toEqual(after)
  })
})

test('a list stands from finalising on, or while its version is frozen', () => {
  const frozen = actFact(1, 'frozen', { versionId: 'v1', at: at('2025-06-01T09:00') })
  const finalised = actFact(2, 'finalised', { versionId: 'v1' })
  expect(settledAt(paperFact())).toBeNull()
  expect(settledAt(paperFact({ acts: [frozen] }))).toEqual(frozen.at)
  expect(settledAt(paperFact({ acts: [frozen, actFact(2, 'sentBack')] }))).toBeNull()
  expect(settledAt(paperFact({ acts: [frozen, finalised] }))).toEqual(finalised.at)
})
