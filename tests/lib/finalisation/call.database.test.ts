import { beforeEach, describe, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { SignOnInput } from '@/lib/endorsements/schema'
import { takeBackAct } from '@/lib/finalisation/commands'
import { noteDelivery } from '@/lib/finalisation/delivery'
import { finalise } from '@/lib/finalisation/finalise'
import { getFinalCall, getPublishedAs } from '@/lib/finalisation/queries'
import { leaveCoalition } from '@/lib/members/leaving'
import { closeObjection, object } from '@/lib/objections/commands'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { finalCallOf, finalising, last, noticeTo, objectionOf, stateOf } from '@/tests/support/final-call'
import { endorsementOn } from '@/tests/support/given'
import { paragraphId, publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { factsFor } from '@/tests/support/stands'

let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

const afterTheCall = '2025-06-18T09:02:00Z'

describe('what members said in a final call', () => {
  /** One member that assents, one that objects, one told, one whose letter came back; by the rest of the database silent. */
  async function spoken() {
    const paper = await publishedPaper()
    const [signer, told, untold] = [
      await memberCalled('Assent Registry'),
      await memberCalled('Told Registry'),
      await memberCalled('Bounced Registry'),
    ]
    const signatory = await personOf(signer, 'signatory')
    const [ear, wrong] = [await personOf(told, 'representative'), await personOf(untold, 'representative')]
    await windowOn(paper, 'signOn', '2025-06-01T09:00:00Z', '2025-07-01T09:00:00Z')
    await finalCallOf(paper, admin)
    const version = await db.version.findUniqueOrThrow({ where: { id: last(paper) } })
    await signOn(
      act(signatory),
      SignOnInput.parse({
        ...{ paperId: paper.id, versionId: version.id, digest: version.digest, memberId: signer.id },
        ...{ stance: 'endorse', listed: 'on' },
      }),
    )
    const objection = await objectionOf('Objecting Registry', paper)
    await noticeTo(ear, paper)
    await noticeTo(wrong, paper, { bouncedAt: new Date() })
    return { paper, signer, told, untold, ear, ...objection }
  }

  test('stands in lists: names of the silent are the Taskforce’s and the admins’, others get numbers', async () => {
    const { paper, ear } = await spoken()
    const inside = (await stateOf(paper, ear)).lists
    expect(inside?.assent.names).toEqual(['Assent Registry'])
    expect(inside?.objecting.names).toEqual(['Objecting Registry'])
    expect(inside?.silentTold).toEqual({ count: 1, own: ['Told Registry'], names: null })
    expect(inside?.silentUntold.names).toBeNull()
    for (const actor of [admin, await taskforcePerson()]) {
      const { lists } = await stateOf(paper, actor)
      expect(lists?.silentTold.names).toEqual(['Told Registry'])
      expect(lists?.silentUntold.names).toContain('Bounced Registry')
    }
    expect(await getFinalCall(visitor, paper.slug, await instant())).toBeNull()
  })

  test('with the proof of notice, by member and person, for admins alone', async () => {
    const { paper, ear, told, untold } = await spoken()
    const { notices } = await stateOf(paper, admin)
    const state = (id: string) => notices?.members.find(({ memberId }) => memberId === id)?.notice
    expect([state(told.id), state(untold.id)]).toEqual(['told', 'bounced'])
    expect(notices?.people.filter(({ memberId }) => memberId === told.id)).toMatchObject([
      { person: ear.name },
    ])
    expect((await stateOf(paper, ear)).notices).toBeNull()
    expect((await stateOf(paper, await taskforcePerson())).notices).toBeNull()
  })

  test('and what became of a letter, as an admin enters it, once, as one event; the last counts', async () => {
    const { paper, ear, told, untold } = await spoken()
    const people = (await stateOf(paper, admin)).notices?.people ?? []
    const letter = (id: string) => people.find(({ memberId }) => memberId === id)?.id ?? ''
    const back = { paperId: paper.id, noticeId: letter(told.id), became: 'cameBack' as const }
    await expect(noteDelivery(act(ear), back)).rejects.toThrow('Only an admin')
    const elsewhere = { ...back, noticeId: crypto.randomUUID() }
    await expect(noteDelivery(act(admin), elsewhere)).rejects.toThrow()
    const sent = act(admin)
    await Promise.all([noteDelivery(sent, back), noteDelivery(sent, back)])
    await noteDelivery(act(admin), { ...back, noticeId: letter(untold.id), became: 'arrived' })
    const { lists } = await stateOf(paper, admin)
    expect(lists?.silentTold.names).toEqual(['Bounced Registry'])
    expect(lists?.silentUntold.names).toContain('Told Registry')
    expect((await recordedOn(paper)).filter((type) => type === 'notice.noted')).toHaveLength(2)
  })

  test('is published as a number, with the number below which it is a text of its endorsing members only', async () => {
    await db.coalition.updateMany({ data: { minimumEndorsing: 12 } })
    const { paper, objectionId } = await spoken()
    await clockAt(afterTheCall)
    const close = {
      paperId: paper.id,
      objectionId,
      reason: 'Others want it.',
      consensus: 'consensus' as const,
    }
    await closeObjection(act(admin), close)
    await finalise(act(admin), finalising(paper))
    await db.coalition.updateMany({ data: { minimumEndorsing: 0 } })
    const as = await getPublishedAs(await factsFor(paper), await instant())
    // What it was when it was finalised stays; a closed objection is no silence.
    expect(as).toMatchObject({ count: 1, silentNoticed: 1, minimum: 12 })
    expect(as && as.of >= 4).toBe(true)
    expect(await factsOf(paper.id, 'paper.finalised')).toMatchObject({
      silentNoticed: 1,
      minimumEndorsing: 12,
    })
  })

  test('a member that leaves with an open objection holds nothing up, and is in no list', async () => {
    const { paper, member } = await spoken()
    await leaveCoalition(act(admin), { memberId: member.id })
    await clockAt(afterTheCall)
    const { lists, missing } = await stateOf(paper, admin)
    expect([missing, lists?.objecting.count]).toEqual([[], 0])
  })
})

test('a freeze that is taken back leaves no call to come', async () => {
  const paper = await finalCallOf(await publishedPaper(), admin)
  const [frozen] = (await factsFor(paper)).acts
  await takeBackAct(act(admin), { paperId: paper.id, actId: frozen?.id ?? '', reason: 'Too early.' })
  const [call] = (await factsFor(paper)).windows
  expect(call?.closesAt).toEqual(call?.opensAt)
})

test('a finalise that fails half way leaves no trace', async () => {
  const paper = await finalCallOf(await publishedPaper(), admin)
  await clockAt(afterTheCall)
  const fail = `create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`
  await db.$executeRawUnsafe(fail)
  await db.$executeRawUnsafe(
    `create trigger fail_once before insert on "EventFacts" for each row execute function fail_once()`,
  )
  const sent = act(admin)
  await expect(finalise(sent, finalising(paper))).rejects.toThrow('the disk is full')
  await db.$executeRawUnsafe(`drop trigger fail_once on "EventFacts"`)
  await db.$executeRawUnsafe('drop function fail_once')
  expect(await recordedOn(paper)).toEqual(['paper.frozen'])
  expect(await db.paperNumber.count({ where: { paperId: paper.id } })).toBe(0)
  expect(await db.paperAct.count({ where: { paperId: paper.id, kind: 'finalised' } })).toBe(0)
  // The same form, sent again, does it.
  await finalise(sent, finalising(paper))
  expect(await recordedOn(paper)).toEqual(['paper.frozen', 'paper.finalised'])
})

test('a missing reconfirmation never blocks: who signed an earlier text stands apart', async () => {
  const paper = await publishedPaper([['It should be permanent.'], ['It must be permanent.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const { member } = await endorsementOn(first, 'Waiting Registry')
  await finalCallOf(paper, admin)
  await clockAt(afterTheCall)
  const { missing, lists } = await stateOf(paper, admin)
  expect([missing, lists?.otherwise.names]).toEqual([[], ['Waiting Registry']])
  await finalise(act(admin), finalising(paper))
  expect(await getPublishedAs(await factsFor(paper), await instant())).toMatchObject({ count: 0 })
  const standing = { memberId: member.id, versionId: first.id, endedAt: null }
  expect(await db.endorsement.count({ where: standing })).toBe(1)
})

test('nobody answers at all: it is final, and says so', async () => {
  const paper = await finalCallOf(await publishedPaper(), admin)
  await clockAt(afterTheCall)
  await finalise(act(admin), finalising(paper))
  expect(await getPublishedAs(await factsFor(paper), await instant())).toMatchObject({
    count: 0,
    silentNoticed: 0,
  })
})

test('an objection names a paragraph of the frozen text, and no call takes one to a text that is not frozen', async () => {
  const paper = await publishedPaper()
  const member = await memberCalled('Harbour Names')
  const speaker = await personOf(member, 'representative')
  const of = { paperId: paper.id, versionId: last(paper), memberId: member.id, paragraph: paragraphId(1) }
  await expect(object(act(speaker), { ...of, why: 'No.', wording: 'Yes.' })).rejects.toThrow(
    'none is under way',
  )
  expect(await recordedOn(paper)).toEqual([])
})
