import { describe, expect, test } from 'vitest'
import { LeaveInput, MemberInput } from '@/lib/members/schema'

const member = {
  legalName: 'Fjord Registry AS',
  displayName: 'Fjord Registry',
  categories: 'ccTldRegistry',
  country: 'no',
  region: 'europe',
  joinedOn: '2024-01-31',
}

describe('a member', () => {
  test('is read with one category or several, and the country by its code', () => {
    expect(MemberInput.parse(member)).toMatchObject({
      categories: ['ccTldRegistry'],
      country: 'NO',
      joinedOn: new Date('2024-01-31T00:00:00Z'),
      associationIds: [],
    })
    const two = { ...member, categories: ['registrar', 'ccTldRegistry', 'registrar'] }
    expect(MemberInput.parse(two).categories).toEqual(['registrar', 'ccTldRegistry'])
  })

  test('its mail domain may have been written with an @', () =>
    expect(MemberInput.parse({ ...member, mailDomain: '@Fjord.Example' }).mailDomain).toBe('fjord.example'))

  test.each([
    ['legalName', undefined],
    ['displayName', ' '],
    ['displayName', 'x'.repeat(201)],
    ['categories', undefined],
    ['categories', 'bank'],
    ['country', 'ZZ'],
    ['country', undefined],
    ['region', 'mars'],
    ['mailDomain', 'fjord'],
    ['joinedOn', '31.1.2024'],
    ['joinedOn', '2024-02-31T'],
    ['associationIds', 'not an id'],
  ])('is refused where %s is %j', (field, value) => {
    const parsed = MemberInput.safeParse({ ...member, [field]: value })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})

test('a day is optional where a member leaves', () => {
  const memberId = '0198a9a8-5b62-7000-8000-000000000001'
  expect(LeaveInput.parse({ memberId })).toEqual({ memberId })
  expect(LeaveInput.safeParse({ memberId, leftOn: 'yesterday' }).success).toBe(false)
})
