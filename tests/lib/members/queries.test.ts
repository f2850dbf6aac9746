import { beforeAll, describe, expect, test } from 'vitest'
import { saveMember } from '@/lib/members/commands'
import { listMemberPage, type MemberFilter } from '@/lib/members/listing'
import {
  getMember,
  getMemberToEdit,
  listAssociations,
  listMembers,
  listMySettings,
  listRoster,
} from '@/lib/members/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import {
  act,
  adminPerson,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'

const marker = 'Ana Marker-Lund'
let fjord = { id: '', slug: '', displayName: '' }
let roles: Record<string, Actor> = {}
let now = new Date()

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  const other = await memberCalled('Harbour Names')
  const admin = await adminPerson()
  await saveMember(act(admin), {
    legalName: 'Savanna Dominios SA',
    displayName: 'Savanna Names',
    categories: ['registrar', 'tldRegionalGroup'],
    country: 'KE',
    region: 'africa',
    joinedOn: new Date('2025-01-01T00:00:00Z'),
    associationIds: [],
  })
  roles = {
    visitor,
    contributor: await personOf(fjord, 'contributor'),
    representative: await personOf(fjord, 'representative', marker),
    signatory: await personOf(fjord, 'signatory'),
    'signatory of another': await personOf(other, 'signatory'),
    Taskforce: await taskforcePerson(),
    admin,
  }
  now = await instant()
})

const as = (role: string): Actor => {
  const actor = roles[role]
  if (!actor) throw new Error(role)
  return actor
}
const everyone = ['contributor', 'representative', 'signatory', 'signatory of another', 'Taskforce', 'admin']

describe('the members', () => {
  test('are public; the names of people are not', async () => {
    const member = await getMember(visitor, fjord.slug, now)
    expect(member?.displayName).toBe('Fjord Registry')
    expect(member?.people).toBeNull()
    expect(JSON.stringify([member, await listMembers()])).not.toContain(marker)
  })

  test('their people are shown to everyone inside, without addresses', async () => {
    for (const role of everyone) {
      const member = await getMember(as(role), fjord.slug, now)
      expect(member?.people?.map(({ name }) => name)).toContain(marker)
      expect(JSON.stringify(member)).not.toContain('@')
    }
  })

  test('one that is not there is null', async () =>
    expect(await getMember(as('admin'), 'nobody', now)).toBeNull())

  test('are found by a part of the name, the legal name or the country, by category and region', async () => {
    const names = async (filter: MemberFilter) =>
      (await listMemberPage(filter, 'all', 1, now)).members.map(({ displayName }) => displayName)
    expect(await names({ q: 'dominios' })).toEqual(['Savanna Names'])
    expect(await names({ q: 'kenya savanna' })).toEqual(['Savanna Names'])
    expect(await names({ category: 'tldRegionalGroup' })).toEqual(['Savanna Names'])
    expect(await names({ region: 'africa' })).toEqual(['Savanna Names'])
    expect(await names({ q: 'kenya', region: 'europe' })).toEqual([])
  })
})

describe('what admins look after', () => {
  test.each(['visitor', 'contributor', 'representative', 'signatory', 'Taskforce'])(
    'is absent for a %s',
    async (role) => {
      expect(await getMemberToEdit(as(role), fjord.slug)).toBeNull()
      expect(await listAssociations(as(role))).toBeNull()
      expect(await listRoster(as(role), {}, 1, now)).toBeNull()
    },
  )

  test('is there for an admin, with how many can sign', async () => {
    expect(await getMemberToEdit(as('admin'), fjord.slug)).toMatchObject({
      id: fjord.id,
      liveEndorsements: 0,
    })
    expect(await listAssociations(as('admin'))).toMatchObject([{ displayName: 'Savanna Names' }])
    const roster = await listRoster(as('admin'), { q: 'fjord' }, 1, now)
    expect(roster?.members).toMatchObject([{ people: 3, signatories: 1 }])
  })
})

test('a representative’s settings are of its own members', async () => {
  expect(await listMySettings(as('representative'))).toMatchObject([{ id: fjord.id }])
  for (const role of ['visitor', 'contributor', 'Taskforce', 'admin'])
    expect(await listMySettings(as(role))).toEqual([])
})
