import { beforeAll, expect, test } from 'vitest'
import { listEvents } from '@/lib/audit/queries'
import { addComment } from '@/lib/comments/commands'
import { decideLate } from '@/lib/comments/late'
import type { PersonActor } from '@/lib/platform/actor'
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
import { commentOn, forMember } from '@/tests/support/comments'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, windowOn } from '@/tests/support/papers'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let admin: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative')
  admin = await adminPerson()
  await clockAt('2025-06-03T12:00:00Z')
})

test('who said something for the Taskforce only is not found by looking for their events', async () => {
  const paper = await publishedPaper()
  await windowOn(paper, 'comments')
  for (const taskforceOnly of [true, false])
    await addComment(act(ana), commentOn(paper, forMember(fjord.id), { taskforceOnly }))
  const filter = { personId: ana.personId, chainId: paper.id }
  const numbersFor = async (actor: PersonActor) =>
    (await listEvents(actor, filter))?.lines.map(({ facts }) => facts.number)
  expect(await numbersFor(admin)).toEqual([2])
  expect((await listEvents(admin, { chainId: paper.id, type: 'input.given' }))?.total).toBe(2)
  expect(await numbersFor({ ...admin, taskforce: true })).toEqual([2, 1])
  expect(await numbersFor({ ...admin, memberships: ana.memberships })).toEqual([2, 1])
})

test('whether one of several late ones for the Taskforce only was of the deciding admin’s member stays sealed', async () => {
  const paper = await publishedPaper()
  const late = { lateBySeconds: 60, taskforceOnly: true }
  const input = await commentBy(ana, paper, late)
  const decision = { paperId: paper.id, inputIds: [input.id], admitted: true, reason: 'A storm.' }
  await decideLate(act(admin), decision)
  const filter = { chainId: paper.id, type: 'input.lateDecided' }
  const found = await listEvents(await adminPerson('Another admin'), filter)
  expect(found?.lines[0]?.facts).toMatchObject({ admitted: true })
  expect(found?.lines[0]?.facts).not.toHaveProperty('ownMemberIds')
  const all = await listEvents({ ...(await taskforcePerson()), admin: true }, filter)
  expect(all?.lines[0]?.facts).toHaveProperty('ownMemberIds')
  expect(await db.lateDecision.count({ where: { inputId: input.id } })).toBe(1)
})
