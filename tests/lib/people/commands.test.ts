import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changePerson, invitePerson, leaveRoster, renamePerson } from '@/lib/people/commands'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { visitWith } from '@/lib/platform/session'
import { askForLink } from '@/lib/sign-in/commands'
import {
  act,
  adminPerson,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  admin = await adminPerson()
})

const someEmail = (domain = 'fjord.example') => `${randomUUID()}@${domain}`
const newEvents = async (run: () => Promise<unknown>) => {
  const before = (await eventsOf(chainId)).length
  await run()
  return (await eventsOf(chainId)).slice(before)
}

async function fjordWithDomain() {
  const fjord = await memberCalled('Fjord Registry')
  return db.member.update({ where: { id: fjord.id }, data: { mailDomain: 'fjord.example' } })
}

/** Signs a person in without the mail, and answers the token. */
async function session(personId: string): Promise<string> {
  const token = randomUUID()
  const at = { createdAt: new Date(), lastSeenAt: new Date(), expiresAt: new Date(Date.now() + 1e9) }
  await db.session.create({ data: { tokenHash: tokenHash(token), personId, ...at } })
  return token
}

describe('inviting a person', () => {
  test('brings it into the roster with one event; sent twice, once', async () => {
    const fjord = await fjordWithDomain()
    const representative = await personOf(fjord, 'representative')
    const input = { email: someEmail(), name: 'Ana Lund', memberId: fjord.id, right: 'contributor' as const }
    const same = act(representative)
    const events = await newEvents(async () => {
      const first = await invitePerson(same, input)
      expect(await invitePerson(same, input)).toEqual(first)
    })
    expect(events).toMatchObject([{ type: 'person.invited' }])
    const person = await db.person.findUniqueOrThrow({
      where: { email: input.email },
      include: { memberships: true, invitations: true },
    })
    expect(person).toMatchObject({ name: 'Ana Lund', taskforce: false, admin: false })
    expect(person.memberships).toMatchObject([{ memberId: fjord.id, right: 'contributor', until: null }])
    expect(person.invitations).toMatchObject([{ invitedById: representative.personId, acceptedAt: null }])
  })

  test('who is there already keeps the name and gets what is new', async () => {
    const [fjord, harbour] = [await fjordWithDomain(), await memberCalled('Harbour Names')]
    const known = await personOf(harbour, 'signatory', 'Ingrid Dahl')
    const { email } = await db.person.findUniqueOrThrow({ where: { id: known.personId } })
    await invitePerson(act(admin), {
      email,
      name: 'Somebody',
      memberId: fjord.id,
      right: 'representative',
      taskforce: 'on',
    })
    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true } })
    expect(person).toMatchObject({ name: 'Ingrid Dahl', taskforce: true })
    expect(person.memberships).toHaveLength(2)
  })

  test('who had left is back', async () => {
    const fjord = await fjordWithDomain()
    const gone = await personOf(fjord, 'signatory')
    await leaveRoster(act(admin), { personId: gone.personId })
    const { email } = await db.person.findUniqueOrThrow({ where: { id: gone.personId } })
    await invitePerson(act(admin), { email, name: 'Ola Berg', memberId: fjord.id, right: 'contributor' })
    expect(await db.person.findUnique({ where: { email } })).toMatchObject({ name: 'Ola Berg', leftAt: null })
  })

  test('is refused where the rule says so, twice at one member, and to a member that is not there', async () => {
    const fjord = await fjordWithDomain()
    const representative = await personOf(fjord, 'representative')
    const invite = { name: 'X', memberId: fjord.id, right: 'contributor' as const }
    const elsewhere = { ...invite, email: someEmail('evil.example') }
    await leavesNoTrace(() => invitePerson(act(representative), elsewhere), 'ends in @fjord.example')
    const { email } = await db.person.findUniqueOrThrow({ where: { id: representative.personId } })
    await leavesNoTrace(() => invitePerson(act(admin), { ...invite, email }), 'already')
    const nowhere = { ...invite, email: someEmail(), memberId: randomUUID() }
    await leavesNoTrace(() => invitePerson(act(admin), nowhere), Absent)
    for (const actor of [visitor, await taskforcePerson()])
      await leavesNoTrace(
        () => invitePerson(act(actor), { ...invite, email: someEmail() }),
        'Only a representative',
      )
  })
})

describe('a person’s name', () => {
  test('is changed by itself, with one event, once for one form', async () => {
    const person = await personOf(await memberCalled('Any Names'), 'contributor')
    const same = act(person)
    const input = { personId: person.personId, name: 'Ana Lund-Berg' }
    const events = await newEvents(async () => {
      await renamePerson(same, input)
      await renamePerson(same, input)
    })
    expect(events).toMatchObject([{ type: 'person.changed' }])
    expect(await db.person.findUnique({ where: { id: person.personId } })).toMatchObject({
      name: 'Ana Lund-Berg',
    })
  })

  test('is not changed by others', async () => {
    const person = await personOf(await memberCalled('Any Names'), 'contributor')
    const other = await personOf(await memberCalled('Other Names'), 'signatory')
    await leavesNoTrace(
      () => renamePerson(act(other), { personId: person.personId, name: 'X' }),
      'only change your own',
    )
  })
})

describe('changing a person', () => {
  const facts = async (id: string) => {
    const { name, email } = await db.person.findUniqueOrThrow({ where: { id } })
    return { personId: id, name, email }
  }

  test('gives and takes the Taskforce and admin, with one event, once for one form', async () => {
    const person = await taskforcePerson()
    const same = act(admin)
    const input = { ...(await facts(person.personId)), admin: 'on' as const }
    const events = await newEvents(async () => {
      await changePerson(same, input)
      await changePerson(same, input)
    })
    expect(events).toMatchObject([{ type: 'person.changed' }])
    const changed = await db.person.findUniqueOrThrow({ where: { id: person.personId } })
    expect(changed).toMatchObject({ taskforce: false, admin: true })
    await changePerson(act(admin), await facts(person.personId))
  })

  test('another address ends its sessions and the links to the old one', async () => {
    const person = await personOf(await memberCalled('Moving Names'), 'signatory')
    const token = await session(person.personId)
    const before = await facts(person.personId)
    await askForLink(act(visitor), before.email, randomUUID())
    await changePerson(act(admin), { ...before, email: someEmail() })
    expect((await visitWith(token)).actor.kind).toBe('visitor')
    expect(await db.signInLink.count({ where: { email: before.email, consumedAt: null } })).toBe(0)
  })

  test('is refused to others, with an address that is taken, and for the last admin', async () => {
    const [a, b] = [await taskforcePerson(), await taskforcePerson()]
    const input = await facts(a.personId)
    await leavesNoTrace(() => changePerson(act(b), input), 'Only an admin')
    const { email } = await facts(b.personId)
    await leavesNoTrace(() => changePerson(act(admin), { ...input, email }), 'has this e-mail address')
    const last = await db.person.findMany({
      where: { admin: true, leftAt: null, id: { not: admin.personId } },
    })
    for (const { id } of last) await changePerson(act(admin), await facts(id))
    const own = await facts(admin.personId)
    await leavesNoTrace(() => changePerson(act(admin), own), 'only admin')
    await leavesNoTrace(() => leaveRoster(act(admin), { personId: admin.personId }), 'only admin')
  })
})

describe('a person leaves', () => {
  test('memberships end, sessions are gone, what was done stays; one event, once for one form', async () => {
    const [fjord, harbour] = [await fjordWithDomain(), await memberCalled('Harbour Names')]
    const person = await personOf(fjord, 'signatory')
    await invitePerson(act(admin), {
      ...{ email: (await db.person.findUniqueOrThrow({ where: { id: person.personId } })).email, name: 'X' },
      ...{ memberId: harbour.id, right: 'contributor' },
    })
    const token = await session(person.personId)
    const same = act(admin)
    const events = await newEvents(async () => {
      await leaveRoster(same, { personId: person.personId })
      await leaveRoster(same, { personId: person.personId })
    })
    expect(events).toMatchObject([{ type: 'person.left' }])
    expect((await visitWith(token)).actor.kind).toBe('visitor')
    const held = await db.membership.findMany({ where: { personId: person.personId } })
    expect(held.every(({ until }) => until !== null)).toBe(true)
    const open = { personId: person.personId, acceptedAt: null, revokedAt: null }
    expect(await db.invitation.count({ where: open })).toBe(0)
    expect(await db.event.count({ where: { chainId } })).toBeGreaterThan(0)
  })

  test('is for admins to say, and once', async () => {
    const fjord = await fjordWithDomain()
    const person = await personOf(fjord, 'contributor')
    const signatory = await personOf(fjord, 'signatory')
    const input = { personId: person.personId }
    await leavesNoTrace(() => leaveRoster(act(signatory), input), 'Only an admin')
    await leaveRoster(act(admin), input)
    await leavesNoTrace(() => leaveRoster(act(admin), input), 'left already')
    await leavesNoTrace(() => leaveRoster(act(admin), { personId: randomUUID() }), Absent)
  })
})
