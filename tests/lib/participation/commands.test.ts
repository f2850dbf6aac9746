import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { dropCall, noteCall } from '@/lib/participation/commands'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { leavesNoTrace } from '@/tests/support/refused'

let drafter: PersonActor
let admin: PersonActor
beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  drafter = await taskforcePerson()
  admin = await adminPerson()
})

const calledOn = new Date('2025-06-02T00:00:00Z')
const callsOf = (memberId: string) => db.callNote.findMany({ where: { memberId } })

test('a call is noted once, also when it is sent twice, and writes no event', async () => {
  const member = await memberCalled('Fjord Registry')
  const before = await db.event.count()
  const same = act(drafter)
  const input = { memberId: member.id, calledOn, note: 'Back on Monday.' }
  await noteCall(same, input)
  await noteCall(same, input)
  expect(await callsOf(member.id)).toMatchObject([
    { calledOn, note: 'Back on Monday.', personId: drafter.personId },
  ])
  expect(await db.event.count()).toBe(before)
})

test('a call is refused to people of members, on a day to come, and for a member that has left', async () => {
  const member = await memberCalled('Moorland')
  const gone = await memberCalled('Gone', { leftAt: new Date('2025-06-01T00:00:00Z') })
  const signatory = await personOf(member, 'signatory')
  for (const actor of [visitor, signatory])
    await leavesNoTrace(() => noteCall(act(actor), { memberId: member.id, calledOn }), 'Only the Taskforce')
  const toCome = { memberId: member.id, calledOn: new Date('2025-06-04T00:00:00Z') }
  await leavesNoTrace(() => noteCall(act(admin), toCome), 'still to come')
  await leavesNoTrace(() => noteCall(act(admin), { memberId: gone.id, calledOn }), 'not a member now')
  await leavesNoTrace(() => noteCall(act(admin), { memberId: randomUUID(), calledOn }), Absent)
  expect(await callsOf(member.id)).toEqual([])
})

test('a note is taken away by who wrote it, once; to who may not see it, it is not there', async () => {
  const member = await memberCalled('Alpine')
  await noteCall(act(drafter), { memberId: member.id, calledOn })
  const [call] = await callsOf(member.id)
  const input = { callId: call?.id ?? '' }
  await leavesNoTrace(() => dropCall(act(admin), input), 'Only who noted this call')
  const signatory = await personOf(member, 'signatory')
  await leavesNoTrace(() => dropCall(act(signatory), input), Absent)
  const same = act(drafter)
  await dropCall(same, input)
  await dropCall(same, input)
  expect(await callsOf(member.id)).toEqual([])
})
