import { beforeAll, describe, expect, test } from 'vitest'
import { listActors, listChains, listEvents, verifyChains } from '@/lib/audit/queries'
import { saveMember } from '@/lib/members/commands'
import { renamePerson } from '@/lib/people/commands'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'

let coalitionId = ''
let admin: PersonActor
let others: Actor[] = []

beforeAll(async () => {
  coalitionId = (await foundCoalition()).id
  admin = await adminPerson('Noor Haddad')
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory')
  others = [visitor, await personOf(fjord, 'contributor'), signatory, await taskforcePerson()]
  await clockAt('2025-06-01T10:00:00Z')
  await saveMember(act(admin), {
    legalName: 'Savanna Ltd',
    displayName: 'Savanna Names',
    categories: ['registrar'],
    country: 'KE',
    region: 'africa',
    joinedOn: new Date('2025-01-01T00:00:00Z'),
    associationIds: [],
  })
  await clockAt('2025-06-03T10:00:00Z')
  await renamePerson(act(signatory), { personId: signatory.personId, name: 'Ingrid Dahl' })
})

describe('the audit', () => {
  test('is absent for all but admins', async () => {
    for (const actor of others) {
      expect(await listEvents(actor, {})).toBeNull()
      expect(await verifyChains(actor)).toBeNull()
      expect(await listChains(actor)).toEqual([])
      expect(await listActors(actor)).toEqual([])
    }
  })

  test('shows the latest first, with names for ids', async () => {
    const found = await listEvents(admin, {})
    expect(found?.lines.map(({ type }) => type)).toEqual(['person.changed', 'member.joined'])
    const joined = found?.lines[1]
    expect(found?.names.get(String(joined?.facts.memberId))).toBe('Savanna Names')
    expect(found?.names.get(String(joined?.facts.personId))).toBe('Noor Haddad')
    expect((await listChains(admin))[0]).toEqual({ id: coalitionId, title: 'The coalition itself' })
  })

  test.each([
    ['type', () => ({ type: 'member.joined' }), ['member.joined']],
    ['person', () => ({ personId: admin.personId }), ['member.joined']],
    ['chain', () => ({ chainId: '0198a9a8-5b62-7000-8000-000000000001' }), []],
    ['first day', () => ({ from: new Date('2025-06-02T00:00:00Z') }), ['person.changed']],
    ['last day', () => ({ until: new Date('2025-06-02T00:00:00Z') }), ['member.joined']],
    ['page', () => ({ page: 2 }), []],
  ])('is narrowed by %s', async (_, filter, types) => {
    const found = await listEvents(admin, filter())
    expect(found?.lines.map(({ type }) => type)).toEqual(types)
  })
})

test('a fact that was erased is gone from the page, and the chain still verifies', async () => {
  const before = await listEvents(admin, { type: 'person.changed' })
  await db.eventFacts.delete({
    where: { chainId_seq: { chainId: coalitionId, seq: before?.lines[0]?.seq ?? 0 } },
  })
  const after = await listEvents(admin, { type: 'person.changed' })
  expect(after?.lines[0]).toMatchObject({ facts: {}, isErased: true })
  expect(await verifyChains(admin)).toMatchObject({ chains: 1, events: 2, wrong: [] })
})

test('a changed event is found', async () => {
  await db.$transaction([
    db.$executeRaw`alter table "Event" disable trigger append_only`,
    db.$executeRaw`update "Event" set type = 'member.left' where "chainId" = ${coalitionId}::uuid and seq = 1`,
    db.$executeRaw`alter table "Event" enable trigger append_only`,
  ])
  const verified = await verifyChains(admin)
  expect(verified?.wrong).toEqual([
    { chainId: coalitionId, sentences: ['Event 1 is not what its hash says.'] },
  ])
})
