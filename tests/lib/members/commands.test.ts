import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { saveMember, setRelease } from '@/lib/members/commands'
import type { MemberInput } from '@/lib/members/schema'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { pngOf } from '@/tests/support/pictures'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
beforeAll(async () => {
  chainId = (await foundCoalition()).id
})

const day = new Date('2025-05-01T00:00:00Z')
const facts = (name: string): MemberInput => ({
  legalName: `${name} Ltd`,
  displayName: name,
  categories: ['registrar'],
  country: 'KE',
  region: 'africa',
  joinedOn: day,
  associationIds: [],
})
const lastEvent = async () => (await eventsOf(chainId)).at(-1)

describe('adding a member', () => {
  test('writes it with its logo and associations, and one event; sent twice, once', async () => {
    const association = await memberCalled('African Registries')
    const logo = { mediaType: 'image/png' as const, bytes: pngOf(4, 4) }
    const before = (await eventsOf(chainId)).length
    const same = act(await adminPerson())
    const input = {
      ...facts('Savanna Names'),
      associationIds: [association.id],
      logo,
      mailDomain: 'savanna.example',
    }
    const first = await saveMember(same, input)
    expect(await saveMember(same, input)).toEqual(first)
    expect(first).toEqual({ slug: 'savanna-names' })
    const member = await db.member.findUniqueOrThrow({
      where: { slug: 'savanna-names' },
      include: { associations: true },
    })
    expect(member).toMatchObject({ joinedAt: day, mailDomain: 'savanna.example', country: 'KE' })
    expect(member.logoDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(member.associations).toEqual([{ memberId: member.id, associationId: association.id }])
    const events = (await eventsOf(chainId)).slice(before)
    expect(events).toMatchObject([{ type: 'member.joined' }])
  })

  test('gives each an address of its own, never that of a page', async () => {
    const admin = await adminPerson()
    expect(await saveMember(act(admin), facts('Ñandú Dominios'))).toEqual({ slug: 'nandu-dominios' })
    expect(await saveMember(act(admin), facts('Nandu-Dominios'))).toEqual({ slug: 'nandu-dominios-2' })
    expect(await saveMember(act(admin), facts('New'))).toEqual({ slug: 'new-2' })
    expect(await saveMember(act(admin), facts('東京'))).toEqual({ slug: 'member' })
  })

  test('is refused to others, with a name that is taken, and with an association that is not there', async () => {
    const admin = await adminPerson()
    await saveMember(act(admin), facts('Taken Names'))
    const signatory = await personOf(await memberCalled('Any'), 'signatory')
    for (const actor of [signatory, await taskforcePerson()])
      await leavesNoTrace(() => saveMember(act(actor), facts('Other Names')), 'Only an admin')
    await leavesNoTrace(() => saveMember(act(admin), facts('taken names')), 'has this name already')
    const nowhere = { ...facts('Lost Names'), associationIds: [randomUUID()] }
    await leavesNoTrace(() => saveMember(act(admin), nowhere), Absent)
  })
})

describe('changing a member', () => {
  test('keeps its address and the instant it joined, with one event', async () => {
    const admin = await adminPerson()
    const joinedAt = new Date('2024-03-01T14:30:00Z')
    const member = await memberCalled('Old Names', { joinedAt })
    const joinedOn = new Date('2024-03-01T00:00:00Z')
    await saveMember(act(admin), { ...facts('Young Names'), memberId: member.id, joinedOn })
    const changed = await db.member.findUniqueOrThrow({ where: { id: member.id } })
    expect(changed).toMatchObject({ slug: member.slug, displayName: 'Young Names', joinedAt })
    expect(await lastEvent()).toMatchObject({ type: 'member.changed' })
  })

  test('is refused where the member is not there, and where it would join after it left', async () => {
    const admin = await adminPerson()
    await leavesNoTrace(() => saveMember(act(admin), { ...facts('Ghost'), memberId: randomUUID() }), Absent)
    const gone = await memberCalled('Gone Names', { leftAt: new Date('2025-01-01T00:00:00Z') })
    await leavesNoTrace(
      () => saveMember(act(admin), { ...facts('Gone Names'), memberId: gone.id }),
      'cannot join after it left',
    )
  })
})

describe('who releases a member’s input', () => {
  test('its representative says, once for one form, with one event', async () => {
    const member = await memberCalled('Quiet Names')
    const same = act(await personOf(member, 'representative'))
    const before = (await eventsOf(chainId)).length
    const input = { memberId: member.id, byRepresentative: 'on' as const }
    await setRelease(same, input)
    await setRelease(same, input)
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({
      releaseByRepresentative: true,
    })
    expect((await eventsOf(chainId)).slice(before)).toMatchObject([{ type: 'member.changed' }])
  })

  test('a contributor, and another member’s signatory, do not', async () => {
    const member = await memberCalled('Strict Names')
    const other = await personOf(await memberCalled('Else Names'), 'signatory')
    for (const actor of [await personOf(member, 'contributor'), other])
      await leavesNoTrace(() => setRelease(act(actor), { memberId: member.id }), 'Only a representative')
  })
})
