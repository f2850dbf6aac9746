import { beforeAll, describe, expect, test } from 'vitest'
import { invitePerson } from '@/lib/people/commands'
import { getMe, getPerson, listColleagues, listMemberChoices, listPeople } from '@/lib/people/queries'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import {
  act,
  adminPerson,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'

let fjord = { id: '', displayName: '' }
let admin: PersonActor
let representative: PersonActor
let outsiders: Actor[] = []
let now = new Date()

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  await memberCalled('Gone Names', { leftAt: new Date('2025-01-01T00:00:00Z') })
  const harbour = await memberCalled('Harbour Names')
  admin = await adminPerson('Noor Haddad')
  representative = await personOf(fjord, 'representative', 'Ana Lund')
  outsiders = [
    visitor,
    await personOf(fjord, 'contributor', 'Ben Otieno'),
    await personOf(harbour, 'signatory', 'Ingrid Dahl'),
    await taskforcePerson('Tomas Reyes'),
  ]
  const invite = { email: 'cleo@fjord.example', name: 'Cleo Marker', memberId: fjord.id }
  await invitePerson(act(admin), { ...invite, right: 'signatory' })
  now = await instant()
})

describe('the list of people', () => {
  test('is absent for all but admins, and so is each person', async () => {
    for (const actor of [...outsiders, representative]) {
      expect(await listPeople(actor, {}, now)).toBeNull()
      expect(await getPerson(actor, admin.personId)).toBeNull()
      expect(await listMemberChoices(actor, now)).toEqual([])
    }
  })

  test.each([
    ['a part of the name', { q: 'lund' }, ['Ana Lund']],
    ['a part of the address', { q: 'cleo@' }, ['Cleo Marker']],
    ['name and member', { q: 'fjord ben' }, ['Ben Otieno']],
    ['the Taskforce', { role: 'taskforce' as const }, ['Tomas Reyes']],
    ['admins', { role: 'admin' as const }, ['Noor Haddad']],
    ['a right', { role: 'signatory' as const }, ['Cleo Marker', 'Ingrid Dahl']],
    ['open invitations', { role: 'invited' as const }, ['Cleo Marker']],
    ['who left', { role: 'left' as const }, []],
    ['a page that is not there', { page: 9 }, []],
  ])('is narrowed by %s', async (_, filter, names) => {
    const found = await listPeople(admin, filter, now)
    expect(found?.people.map(({ name }) => name)).toEqual(names)
  })

  test('by member has its people only', async () => {
    const found = await listPeople(admin, { memberId: fjord.id }, now)
    expect(found).toMatchObject({ total: 3, pages: 1 })
  })

  test('offers only members that are members now', async () => {
    const names = (await listMemberChoices(admin, now)).map(({ displayName }) => displayName)
    expect(names).toEqual(['Fjord Registry', 'Harbour Names'])
  })
})

describe('the people of a member with their addresses', () => {
  test('are for those who speak for it, and admins', async () => {
    for (const actor of [representative, admin]) {
      const people = await listColleagues(actor, fjord.id, now)
      expect(people?.map(({ person, right, isInvited }) => [person.name, right, isInvited])).toEqual([
        ['Cleo Marker', 'signatory', true],
        ['Ana Lund', 'representative', false],
        ['Ben Otieno', 'contributor', false],
      ])
    }
  })

  test('are absent for all others', async () => {
    for (const actor of outsiders) expect(await listColleagues(actor, fjord.id, now)).toBeNull()
  })
})

test('what the roster says of me is mine', async () => {
  expect(await getMe(visitor, now)).toBeNull()
  const me = await getMe(representative, now)
  expect(me).toMatchObject({ name: 'Ana Lund', memberships: [{ right: 'representative' }] })
})
