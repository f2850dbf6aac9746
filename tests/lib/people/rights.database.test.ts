import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { endDeputy, endMembership, giveRight, nameDeputy } from '@/lib/people/rights'
import type { PersonActor } from '@/lib/platform/actor'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { visitWith } from '@/lib/platform/session'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let chainId = ''
let admin: PersonActor
const until = new Date('2025-06-12T12:00:00Z')
beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T10:00:00Z')
  admin = await adminPerson()
})

const newEvents = async (run: () => Promise<unknown>) => {
  const before = (await eventsOf(chainId)).length
  await run()
  return (await eventsOf(chainId)).slice(before)
}

/** The rights that a person has now, as a request would find them. */
async function rightsOf({ personId }: PersonActor) {
  const token = randomUUID()
  const at = { createdAt: new Date(), lastSeenAt: new Date(), expiresAt: new Date(Date.now() + 1e9) }
  await db.session.create({ data: { tokenHash: tokenHash(token), personId, ...at } })
  const { actor } = await visitWith(token)
  return actor.kind === 'person' ? actor.memberships.map(({ right }) => right) : []
}

async function fjord() {
  const member = await memberCalled('Fjord Registry')
  const signatory = await personOf(member, 'signatory')
  const contributor = await personOf(member, 'contributor')
  return { member, signatory, contributor }
}

describe('a right', () => {
  test('takes the place of the one held, with one event, once for one form', async () => {
    const { member, contributor } = await fjord()
    const input = { personId: contributor.personId, memberId: member.id, right: 'signatory' as const }
    const same = act(admin)
    const events = await newEvents(async () => {
      await giveRight(same, input)
      await giveRight(same, input)
    })
    expect(events).toMatchObject([{ type: 'membership.given' }])
    expect(await rightsOf(contributor)).toEqual(['signatory'])
    await leavesNoTrace(() => giveRight(act(admin), input), 'has this right already')
  })

  test('is not given by others, at a member that has left, or to nobody', async () => {
    const { member, signatory, contributor } = await fjord()
    const input = { personId: contributor.personId, memberId: member.id, right: 'signatory' as const }
    await leavesNoTrace(() => giveRight(act(signatory), input), 'Only an admin')
    const gone = await memberCalled('Gone Names', { leftAt: new Date('2025-01-01T00:00:00Z') })
    await leavesNoTrace(() => giveRight(act(admin), { ...input, memberId: gone.id }), 'not a member now')
    await leavesNoTrace(() => giveRight(act(admin), { ...input, personId: randomUUID() }), Absent)
  })

  test('of two given at once one remains', async () => {
    const { member, contributor } = await fjord()
    const at = { personId: contributor.personId, memberId: member.id }
    await Promise.all([
      giveRight(act(admin), { ...at, right: 'signatory' }),
      giveRight(act(admin), { ...at, right: 'representative' }),
    ])
    expect(await rightsOf(contributor)).toHaveLength(1)
  })

  test('ends with one event, and the person can no longer act', async () => {
    const { contributor } = await fjord()
    const { id } = await db.membership.findFirstOrThrow({ where: { personId: contributor.personId } })
    const same = act(admin)
    const events = await newEvents(async () => {
      await endMembership(same, { membershipId: id })
      await endMembership(same, { membershipId: id })
    })
    expect(events).toMatchObject([{ type: 'membership.ended' }])
    expect(await rightsOf(contributor)).toEqual([])
    await leavesNoTrace(() => endMembership(act(admin), { membershipId: id }), 'ended already')
  })
})

describe('a deputy', () => {
  const named = async (by?: PersonActor) => {
    const story = await fjord()
    const { member, signatory, contributor } = story
    await nameDeputy(act(by ?? signatory), { personId: contributor.personId, memberId: member.id, until })
    const lent = { personId: contributor.personId, right: 'signatory' as const }
    return { ...story, lent: await db.membership.findFirstOrThrow({ where: lent }) }
  }

  test('signs until that instant, and then is what it was', async () => {
    const { contributor } = await named()
    expect(await rightsOf(contributor)).toEqual(['signatory'])
    await clockAt('2025-06-12T11:59:00Z')
    expect(await rightsOf(contributor)).toEqual(['signatory'])
    await clockAt('2025-06-12T12:00:00Z')
    expect(await rightsOf(contributor)).toEqual(['contributor'])
    await clockAt('2025-06-03T10:00:00Z')
  })

  test('is named with one event, once for one form', async () => {
    const { member, signatory, contributor } = await fjord()
    const same = act(signatory)
    const input = { personId: contributor.personId, memberId: member.id, until }
    const events = await newEvents(async () => {
      await nameDeputy(same, input)
      await nameDeputy(same, input)
    })
    expect(events).toMatchObject([{ type: 'membership.given' }])
    expect(await db.membership.count({ where: { personId: contributor.personId } })).toBe(3)
  })

  test('ends before its time with one event, and is what it was at once', async () => {
    const { signatory, contributor, lent } = await named()
    const events = await newEvents(() => endDeputy(act(signatory), { membershipId: lent.id }))
    expect(events).toMatchObject([{ type: 'membership.ended' }])
    expect(await rightsOf(contributor)).toEqual(['contributor'])
  })

  test('is not named by a representative or for another member, and not ended by them', async () => {
    const { member, contributor, lent } = await named()
    const representative = await personOf(member, 'representative')
    const elsewhere = await personOf(await memberCalled('Else Names'), 'signatory')
    const input = { personId: representative.personId, memberId: member.id, until }
    for (const actor of [representative, elsewhere, contributor])
      await leavesNoTrace(() => nameDeputy(act(actor), input), 'Only a signatory')
    for (const actor of [representative, elsewhere])
      await leavesNoTrace(() => endDeputy(act(actor), { membershipId: lent.id }), 'Only a signatory')
  })

  test('a right without an end is no deputy’s to end', async () => {
    const { signatory } = await fjord()
    const own = await db.membership.findFirstOrThrow({ where: { personId: signatory.personId } })
    await leavesNoTrace(() => endDeputy(act(signatory), { membershipId: own.id }), Absent)
  })
})
