import { beforeEach, describe, expect, test } from 'vitest'
import { signOn, withdrawEndorsement } from '@/lib/endorsements/commands'
import { prepareEndorsement } from '@/lib/endorsements/prepare'
import { getEndorsements } from '@/lib/endorsements/queries'
import { freeze, withdrawPaper } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { leaveCoalition } from '@/lib/members/leaving'
import { drainOutbox } from '@/lib/notifications/outbox'
import { object } from '@/lib/objections/commands'
import { endMembership } from '@/lib/people/rights'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paragraphId, recordedOn } from '@/tests/support/papers'
import { leavesNoTrace } from '@/tests/support/refused'
import { paperToSign, signEventTypes, stanceOn, stancesOf } from '@/tests/support/signing'

let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson('Noor Haddad')
})

type Paper = Awaited<ReturnType<typeof paperToSign>>
const last = (paper: Paper) => paper.versions.at(-1)?.id ?? ''
const listOf = async (paper: Paper) => getEndorsements(admin, paper.slug, await instant())
const closesAt = new Date('2025-06-18T09:01:00Z')
const finalising = (paper: Paper) => ({
  ...{ paperId: paper.id, versionId: last(paper), consensus: 'consensus' as const, closesEarlier: false },
})

/** In its final call, signed by Fjord Registry. */
async function inFinalCall() {
  const paper = await paperToSign()
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  await signOn(act(signatory), stanceOn(paper, fjord))
  await freeze(act(admin), { paperId: paper.id, versionId: last(paper), closesAt })
  return { paper, fjord, signatory }
}

/** A notice of the final call that was sent to this person. */
async function toldOfCall(paper: Paper, { personId }: PersonActor) {
  const frozen = await db.event.findFirstOrThrow({ where: { chainId: paper.id, type: 'paper.frozen' } })
  const now = new Date()
  const to = { personId, address: `${personId}@coalition.example`, channel: 'mail' as const }
  const says = { kind: 'finalCall', cause: `${paper.id}:${frozen.seq}`, subject: 's', text: 't', html: 'h' }
  const times = { createdAt: now, dueAt: now, sentAt: now }
  await db.notice.create({ data: { id: newId(), paperId: paper.id, ...to, ...says, ...times } })
}

describe('a member that leaves', () => {
  test('with a live endorsement and an open objection holds up nothing and stands under nothing', async () => {
    const { paper, fjord, signatory } = await inFinalCall()
    const says = { paragraph: paragraphId(1), why: 'It names a new body.', wording: 'permanent forum' }
    const on = { paperId: paper.id, versionId: last(paper), memberId: fjord.id }
    await object(act(signatory), { ...on, ...says })
    await leaveCoalition(act(admin), { memberId: fjord.id })
    await clockAt('2025-06-18T09:02:00Z')
    await finalise(act(admin), finalising(paper))
    expect((await recordedOn(paper)).slice(-2)).toEqual(['member.left', 'paper.finalised'])
    expect((await listOf(paper))?.endorsing).toEqual([])
    const act_ = await db.paperAct.findFirst({ where: { paperId: paper.id, kind: 'finalised' } })
    expect(act_?.silentNoticed).toBe(0)
  })

  test('after the paper is final still stands under it, marked until when it was one', async () => {
    const { paper, fjord } = await inFinalCall()
    await clockAt('2025-06-18T09:02:00Z')
    await finalise(act(admin), finalising(paper))
    await leaveCoalition(act(admin), { memberId: fjord.id })
    const [entry] = (await listOf(paper))?.endorsing ?? []
    expect(entry?.memberName).toBe('Fjord Registry')
    expect(entry?.until?.toISOString()).toMatch(/^2025-06-18/)
  })
})

test('a member that joins in the middle of a final call signs, and is not counted as silent', async () => {
  const { paper } = await inFinalCall()
  await clockAt('2025-06-12T09:00:00Z')
  const late = await memberCalled('Late Names', { joinedAt: await instant() })
  const quiet = await memberCalled('Quiet Names', { joinedAt: await instant() })
  await toldOfCall(paper, await personOf(quiet, 'signatory'))
  await signOn(act(await personOf(late, 'signatory')), stanceOn(paper, late))
  await clockAt('2025-06-18T09:02:00Z')
  await finalise(act(admin), finalising(paper))
  const list = await listOf(paper)
  expect(list?.endorsing.map(({ memberName }) => memberName)).toEqual(['Fjord Registry', 'Late Names'])
  const finalised = await db.paperAct.findFirst({ where: { paperId: paper.id, kind: 'finalised' } })
  expect(finalised?.silentNoticed).toBe(0)
})

test('a member that was renamed keeps the name under which it signed, and the list says what it is called now', async () => {
  const { paper, fjord } = await inFinalCall()
  await db.member.update({ where: { id: fjord.id }, data: { displayName: 'Nordic Registry' } })
  expect((await listOf(paper))?.endorsing).toMatchObject([
    { memberName: 'Fjord Registry', nowCalled: 'Nordic Registry' },
  ])
})

test('a signatory removed between preparing and confirming signs nothing; another one does', async () => {
  const paper = await paperToSign()
  const fjord = await memberCalled('Fjord Registry')
  const speaker = await personOf(fjord, 'representative', 'Ana Lund')
  const removed = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  const stance = { stance: 'endorse' as const, note: 'The board agrees.' }
  const on = { paperId: paper.id, memberId: fjord.id, versionId: last(paper) }
  await prepareEndorsement(act(speaker), { ...on, ...stance })
  const held = await db.membership.findFirstOrThrow({ where: { personId: removed.personId } })
  await endMembership(act(admin), { membershipId: held.id })
  await leavesNoTrace(() => signOn(act(removed), stanceOn(paper, fjord)), 'You are no longer a signatory')
  expect(await db.preparation.count({ where: { paperId: paper.id, endedAt: null } })).toBe(1)
  await signOn(act(await personOf(fjord, 'signatory', 'Ola Berg')), stanceOn(paper, fjord))
  expect(await signEventTypes(paper)).toEqual(['endorsement.prepared', 'endorsement.given'])
})

describe('a paper withdrawn with sign-ons on it', () => {
  test('takes no more of them, and keeps what was signed for its members to take back', async () => {
    const paper = await paperToSign()
    const [fjord, harbour] = [await memberCalled('Fjord Registry'), await memberCalled('Harbour Names')]
    const signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
    await signOn(act(signatory), stanceOn(paper, fjord))
    await withdrawPaper(act(admin), { paperId: paper.id, reason: 'Overtaken by events.' })
    const other = await personOf(harbour, 'signatory')
    await leavesNoTrace(() => signOn(act(other), stanceOn(paper, harbour)), 'was withdrawn')
    expect((await listOf(paper))?.endorsing).toMatchObject([{ memberName: 'Fjord Registry' }])

    while ((await drainOutbox(async () => {})) > 0);
    const told = await db.notice.findMany({ where: { kind: 'paperWithdrawn', paperId: paper.id } })
    expect(told.map(({ personId }) => personId)).toEqual([signatory.personId])
    expect(told[0]?.text).toContain('Reason: Overtaken by events.')

    const [row] = await db.endorsement.findMany({ where: { paperId: paper.id, endedAt: null } })
    const withdrawing = { paperId: paper.id, memberId: fjord.id, reason: 'It is withdrawn.' }
    await withdrawEndorsement(act(signatory), { ...withdrawing, endorsementId: row?.id ?? newId() })
    expect(await stancesOf(paper)).toEqual(['(was: endorse)'])
  })
})
