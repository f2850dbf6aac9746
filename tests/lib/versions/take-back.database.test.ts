import { afterEach, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput } from '@/lib/dispositions/schema'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { suppressVersion, takeBackVersion } from '@/lib/versions/take-back'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  factsOf,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { commentOn, endorsementOn } from '@/tests/support/given'
import { publishedPaper, publishNext, windowOn } from '@/tests/support/papers'

afterEach(() => db.clock.updateMany({ data: { offsetSeconds: 0 } }))

/** A paper with version 1 of long ago and version 2 of this moment. */
async function justPublished() {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const second = await publishNext(paper, ['Two.'])
  return { paper, first, second, of: { paperId: paper.id, versionId: second.id, reason: 'The wrong draft.' } }
}

test('a version is taken back once, is an event, and keeps its number', async () => {
  const { paper, second, of } = await justPublished()
  const sent = act(paper.author)
  await takeBackVersion(sent, of)
  await takeBackVersion(sent, of)
  expect(await db.versionTakenBack.findMany({ where: { versionId: second.id } })).toMatchObject([
    { reason: of.reason },
  ])
  expect((await eventsOf(paper.id)).map((event) => event.type).at(-1)).toBe('version.takenBack')
  expect(await publishNext(paper, ['Three.'])).toMatchObject({ number: 3 })
  await expect(takeBackVersion(act(paper.author), of)).rejects.toThrow('already taken back')
})

test('after ten minutes, or once a member acted on it, it stays', async () => {
  const { paper, second, of } = await justPublished()
  const { offsetSeconds } = await db.clock.findFirstOrThrow()
  await clockAt(new Date(second.at.getTime() + 601_000).toISOString())
  await expect(takeBackVersion(act(paper.author), of)).rejects.toThrow('within ten minutes')
  await db.clock.updateMany({ data: { offsetSeconds } })
  await commentOn(second, await personOf(await memberCalled('Fjord Registry'), 'contributor'))
  await expect(takeBackVersion(act(paper.author), of)).rejects.toThrow('already acted on version 2')
  expect(await db.versionTakenBack.count({ where: { versionId: second.id } })).toBe(0)
  expect(await eventsOf(paper.id)).toHaveLength(3)
})

test('members and admins do not take a version back', async () => {
  const { of } = await justPublished()
  await expect(takeBackVersion(act(await adminPerson()), of)).rejects.toThrow('Only the Taskforce')
  const signatory = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  await expect(takeBackVersion(act(signatory), of)).rejects.toThrow('Only the Taskforce')
})

test('with it go the revived endorsements, the answers and the end of the final call', async () => {
  await clockAt('2025-05-20T10:00:00Z')
  const paper = await publishedPaper([['One.'], ['Two.']])
  const [first, second] = paper.versions
  if (!first || !second) throw new Error('no version')
  const earlier = await endorsementOn(first)
  const before = await db.endorsement.findMany({ where: { paperId: paper.id } })
  const member = await personOf(earlier.member, 'contributor')
  const comment = await commentOn(second, member)
  const answer = AnswerInput.parse({
    paperId: paper.id,
    inputIds: comment.id,
    kind: 'accepted',
    publish: 'later',
  })
  const { dispositionId } = await recordDisposition(act(paper.author), answer)
  const frozen = { seq: 1, kind: 'frozen' as const, versionId: second.id, personId: paper.author.personId }
  await db.paperAct.create({
    data: { id: newId(), paperId: paper.id, at: new Date('2025-05-20T09:00:00Z'), ...frozen },
  })
  const call = await windowOn(paper, 'finalCall', '2025-05-20T09:00:00Z', '2025-05-27T12:00:00Z')

  const third = await publishNext(paper, ['One.'])
  expect(await factsOf(paper.id, 'version.published')).toMatchObject({
    dispositionIds: [dispositionId],
    endsFinalCall: true,
  })
  await takeBackVersion(act(paper.author), { paperId: paper.id, versionId: third.id, reason: 'Too early.' })

  const [live, ...others] = await db.endorsement.findMany({ where: { paperId: paper.id, endedAt: null } })
  expect(others).toEqual([])
  expect(live).toMatchObject({ versionId: before[0]?.versionId, stance: 'endorse', basis: 'restored' })
  expect(await db.disposition.findUnique({ where: { id: dispositionId } })).toMatchObject({
    publishedAt: null,
  })
  const acts = await db.paperAct.findMany({ where: { paperId: paper.id }, orderBy: { seq: 'asc' } })
  expect(acts.map((each) => each.kind)).toEqual(['frozen', 'sentBack', 'takenBack'])
  const times = await db.windowTimes.findMany({ where: { windowId: call.id }, orderBy: { seq: 'asc' } })
  expect(times.at(-1)).toMatchObject({ opensAt: times[0]?.opensAt, closesAt: times[0]?.closesAt })
})

test('suppressing takes the words away, once, and leaves number, digest, date and reason', async () => {
  const { paper, first } = await justPublished()
  const of = { paperId: paper.id, versionId: first.id, reason: 'It held a private address.' }
  const sent = act(await adminPerson())
  await suppressVersion(sent, of)
  await suppressVersion(sent, of)
  const left = await db.version.findUnique({
    where: { id: first.id },
    include: { text: true, suppression: true },
  })
  expect(left).toMatchObject({
    number: 1,
    digest: first.digest,
    text: null,
    suppression: { reason: of.reason },
  })
  expect(await db.draftCopy.count({ where: { paperId: paper.id, reason: 'published', at: first.at } })).toBe(
    0,
  )
  expect((await eventsOf(paper.id)).map((event) => event.type).at(-1)).toBe('version.suppressed')
  await expect(suppressVersion(act(await adminPerson()), of)).rejects.toThrow('already suppressed')
})

test('the Taskforce does not suppress, and a version of another paper is not there', async () => {
  const { paper, first, of } = await justPublished()
  const other = await publishedPaper()
  await expect(suppressVersion(act(paper.author), of)).rejects.toThrow('Only an admin')
  const wrong = { paperId: other.id, versionId: first.id, reason: 'x' }
  await expect(suppressVersion(act(await adminPerson()), wrong)).rejects.toMatchObject({ name: 'Absent' })
  expect(await db.suppression.count({ where: { versionId: { in: [first.id, of.versionId] } } })).toBe(0)
})

test('a comment whose version lost its words stays on its paragraph as a guess, or is said to have lost its place', async () => {
  const paper = await publishedPaper([['The Forum stays.', 'Its funding grows.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const [stays, goes] = [
    await commentOn(first, member, { paragraph: 'para00000001' }),
    await commentOn(first, member, { paragraph: 'para00000002' }),
  ]
  await suppressVersion(act(await adminPerson()), { paperId: paper.id, versionId: first.id, reason: 'x' })
  const second = await publishNext(paper, ['The Forum stays.'])
  const places = await db.place.findMany({ where: { versionId: second.id }, orderBy: { inputId: 'asc' } })
  expect(places).toMatchObject([
    { inputId: stays.id, label: 'doubtful', paragraph: 'para00000001' },
    { inputId: goes.id, label: 'gone', paragraph: null },
  ])
})
