import { beforeEach, expect, test } from 'vitest'
import { declineCarryOver, reconfirm, signOn } from '@/lib/endorsements/commands'
import { remindToReconfirm } from '@/lib/notifications/reminders'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { confirmClass } from '@/lib/versions/classes'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, stanceOn } from '@/tests/support/signing'
import { drained } from '@/tests/support/six-stances'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ingrid: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
})

/** Fjord signed version 1; version 2 says something else. Sign-on is open until 20 June, 12:00 UTC. */
async function signedThenChanged(said: 'editorial' | 'substantive' = 'substantive') {
  const paper = await paperToSign([['The Forum should become permanent.']])
  await signOn(act(ingrid), stanceOn(paper, fjord))
  const second = await publishNext(paper, ['The Forum must become permanent.'], said)
  return { ...paper, versions: [...paper.versions, second] }
}

type Paper = Awaited<ReturnType<typeof signedThenChanged>>
const remind = () => remindToReconfirm(async () => {})
const reminders = ({ id: paperId }: Paper) =>
  db.notice.findMany({ where: { paperId, kind: 'reconfirmSoon' }, orderBy: { createdAt: 'asc' } })
async function live(paper: Paper) {
  const row = (await rowsOf(paper, fjord)).find(({ endedAt }) => !endedAt)
  return { paperId: paper.id, memberId: fjord.id, endorsementId: row?.id ?? '' }
}

test('who has not reconfirmed is reminded once, 48 hours before sign-on closes, also by two processes at once', async () => {
  const paper = await signedThenChanged()
  await clockAt('2025-06-18T11:59:30Z')
  await remind()
  expect(await reminders(paper)).toEqual([])
  await clockAt('2025-06-18T12:00:00Z')
  await Promise.all([remind(), remind(), remind()])
  await clockAt('2025-06-19T12:00:00Z')
  await remind()
  const [letter, ...more] = await reminders(paper)
  expect(more).toEqual([])
  expect(letter?.address).toBe(`${ingrid.personId}@coalition.example`)
  expect(letter?.text).toContain('It has not said yet whether that holds for version 2')
  expect(letter?.text).toContain(`/sign?member=${fjord.id}`)
})

test('who has reconfirmed, or has never signed, is not reminded', async () => {
  const paper = await signedThenChanged()
  await personOf(await memberCalled('Harbour Names'), 'signatory')
  const { paperId, versionId, digest } = stanceOn(paper, fjord)
  await reconfirm(act(ingrid), { ...(await live(paper)), paperId, versionId, digest })
  await clockAt('2025-06-19T12:00:00Z')
  await remind()
  expect(await reminders(paper)).toEqual([])
})

test('who declined this very text has answered, and is reminded of the next one', async () => {
  const paper = await signedThenChanged('editorial')
  const versionId = paper.versions.at(-1)?.id ?? ''
  await confirmClass(act(await adminPerson()), { paperId: paper.id, versionId })
  await declineCarryOver(act(ingrid), await live(paper))
  await clockAt('2025-06-19T12:00:00Z')
  await remind()
  expect(await reminders(paper)).toEqual([])
  await publishNext(paper, ['The Forum shall become permanent.'])
  await clockAt('2025-06-20T00:00:30Z')
  await remind()
  expect(await reminders(paper)).toHaveLength(1)
})

test('a clock that jumps over the closing reminds nobody, and one that jumps close to it reminds once', async () => {
  const paper = await signedThenChanged()
  await clockAt('2025-06-20T12:00:30Z')
  await remind()
  expect(await reminders(paper)).toEqual([])
  await clockAt('2025-06-20T11:59:00Z')
  await remind()
  await remind()
  expect(await reminders(paper)).toHaveLength(1)
})

test('a person who signs for two members hears of both, each with its own page', async () => {
  const harbour = await memberCalled('Harbour Names')
  const both = await personOf(fjord, 'signatory', 'Both')
  const held = { personId: both.personId, memberId: harbour.id, right: 'signatory' as const }
  await db.membership.create({
    data: { id: crypto.randomUUID(), ...held, from: new Date('2024-01-01T00:00:00Z') },
  })
  const more = { memberId: harbour.id, memberName: harbour.displayName, right: 'signatory' as const }
  const actor = { ...both, memberships: [...both.memberships, more] }
  const paper = await paperToSign([['The Forum should become permanent.']])
  for (const member of [fjord, harbour]) await signOn(act(actor), stanceOn(paper, member))
  await publishNext(paper, ['The Forum must become permanent.'])
  await drained()
  const [asked, ...others] = await db.notice.findMany({
    where: { personId: both.personId, kind: 'reconfirm', paperId: paper.id },
  })
  expect(others).toEqual([])
  for (const member of [fjord, harbour]) expect(asked?.text).toContain(`/sign?member=${member.id}`)
  expect(asked?.subject).toContain('for Fjord Registry and Harbour Names')
})
