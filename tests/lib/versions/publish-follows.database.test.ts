import { expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput } from '@/lib/dispositions/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
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
import { paragraphId, publishedPaper, publishNext, save, windowOn } from '@/tests/support/papers'

const asked = (paperId: string, draftRevision: number, change: object = {}) =>
  PublishInput.parse({
    paperId,
    draftRevision,
    coverNote: 'Our second text.',
    dispositionIds: 'all',
    ...change,
  })

test('version 2 carries its class; endorsements stay on version 1 and wait', async () => {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const { row } = await endorsementOn(first)
  const second = await publishNext(paper, ['One, better.'], 'editorial')
  expect(await db.changeClass.findMany({ where: { versionId: second.id } })).toMatchObject([
    { seq: 1, kind: 'editorial', step: 'said' },
  ])
  expect(await db.endorsement.findMany({ where: { paperId: paper.id } })).toMatchObject([
    { id: row.id, endedAt: null },
  ])
  expect(await factsOf(paper.id, 'version.published')).toMatchObject({
    waitingIds: [row.id],
    saidClass: 'editorial',
  })
})

test('a text that comes back revives the endorsements it had, and no others', async () => {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const stayed = await endorsementOn(first, 'Fjord Registry')
  const gone = await endorsementOn(first, 'Delta Registrar')
  const ends = { endedAt: new Date(), endedHow: 'withdrawn', endedWhy: 'Our board says no.' } as const
  await db.endorsement.update({ where: { id: gone.row.id }, data: ends })
  const second = await publishNext(paper, ['Other.'])
  const late = await endorsementOn(second, 'Harbour Names')
  const third = await publishNext(paper, ['One.'])
  expect(third.digest).toBe(first.digest)
  const live = await db.endorsement.findMany({
    where: { paperId: paper.id, endedAt: null },
    orderBy: { memberName: 'asc' },
  })
  expect(live).toMatchObject([
    {
      memberName: 'Fjord Registry',
      basis: 'restored',
      versionId: first.id,
      digest: third.digest,
      previousId: stayed.row.id,
    },
    { id: late.row.id, versionId: second.id },
  ])
  expect(await factsOf(paper.id, 'version.published')).toMatchObject({
    restoredIds: [live[0]?.id],
    waitingIds: [late.row.id],
  })
})

test('publishing in a final call ends it, with its windows', async () => {
  await clockAt('2025-05-20T10:00:00Z')
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  const admin = await adminPerson()
  const frozen = { seq: 1, kind: 'frozen' as const, versionId: first?.id ?? '', personId: admin.personId }
  await db.paperAct.create({
    data: { id: newId(), paperId: paper.id, at: new Date('2025-05-20T09:00:00Z'), ...frozen },
  })
  const running = await windowOn(paper, 'finalCall', '2025-05-20T09:00:00Z', '2025-05-27T12:00:00Z')
  const signing = await windowOn(paper, 'signOn', '2025-05-20T09:00:00Z', '2025-05-27T12:00:00Z')
  const second = await publishNext(paper, ['One, better.'], 'editorial')
  expect(await db.paperAct.findMany({ where: { paperId: paper.id }, orderBy: { seq: 'asc' } })).toMatchObject(
    [{ kind: 'frozen' }, { kind: 'sentBack', seq: 2, versionId: second.id }],
  )
  const times = await db.windowTimes.findMany({ where: { windowId: running.id }, orderBy: { seq: 'asc' } })
  expect(times[1]).toMatchObject({ opensAt: times[0]?.opensAt, closesAt: second.at })
  expect(await db.windowTimes.count({ where: { windowId: signing.id } })).toBe(1)
  expect(await factsOf(paper.id, 'version.published')).toMatchObject({ endsFinalCall: true })
  const types = (await eventsOf(paper.id)).map((event) => event.type)
  expect(types.filter((type) => type === 'version.published')).toHaveLength(2)
  expect(types.at(-1)).toBe('version.published')
})

test('comments keep their place in the new version, or are said to have lost it', async () => {
  const paper = await publishedPaper([
    ['The Forum should become permanent.', 'Its Secretariat needs steady funding.', 'Goes.'],
  ])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const quote = { quote: 'become permanent', start: 17, end: 33, paragraph: paragraphId(1) }
  const passage = await commentOn(first, member, quote)
  const paragraph = await commentOn(first, member, { paragraph: paragraphId(2) })
  const lost = await commentOn(first, member, { paragraph: paragraphId(3) })
  await commentOn(first, member)
  const withdrawn = await commentOn(first, member, { paragraph: paragraphId(1) })
  await db.input.update({
    where: { id: withdrawn.id },
    data: { withdrawnAt: new Date(), withdrawnById: member.personId },
  })
  const second = await publishNext(paper, [
    'The Forum should become permanent.',
    'Its Secretariat needs steady funding.',
  ])
  const places = await db.place.findMany({ where: { versionId: second.id }, orderBy: { inputId: 'asc' } })
  expect(new Map(places.map((place) => [place.inputId, place.label]))).toEqual(
    new Map([
      [passage.id, 'exact'],
      [paragraph.id, 'exact'],
      [lost.id, 'gone'],
    ]),
  )
  expect(places.find((place) => place.inputId === passage.id)).toMatchObject({
    paragraph: paragraphId(1),
    start: 17,
    end: 33,
  })
})

async function answered(
  paper: { id: string },
  by: PersonActor,
  inputId: string,
  reason: string,
  publish: string,
) {
  const input = AnswerInput.parse({ paperId: paper.id, inputIds: inputId, kind: 'noted', reason, publish })
  return (await recordDisposition(act(by), input)).dispositionId
}

test('the chosen prepared answers are published with the version', async () => {
  const paper = await publishedPaper([['One.']])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const [one, two] = [await commentOn(first, member), await commentOn(first, member)]
  const chosen = await answered(paper, paper.author, one.id, 'Thank you.', 'later')
  const kept = await answered(paper, paper.author, two.id, 'Not yet.', 'later')
  const { revision } = await save(
    paper.author,
    paper,
    (await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })).revision,
    'Two.',
  )
  const change = { saidClass: 'substantive', dispositionIds: chosen }
  const { versionId } = await publishVersion(act(paper.author), asked(paper.id, revision, change))
  const { at } = await db.version.findUniqueOrThrow({ where: { id: versionId } })
  expect(await db.disposition.findUnique({ where: { id: chosen } })).toMatchObject({ publishedAt: at })
  expect(await db.disposition.findUnique({ where: { id: kept } })).toMatchObject({ publishedAt: null })
  expect(await factsOf(paper.id, 'version.published')).toMatchObject({ dispositionIds: [chosen] })
})

test('the largest text that a draft can be is saved, published and carried over', async () => {
  const many = (last: string) => [
    ...Array.from({ length: 9_498 }, (_, i) => `Word ${i}.`),
    'Commented.',
    last,
  ]
  const paper = await publishedPaper([many('End.')])
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  await commentOn(first, member, { paragraph: paragraphId(9_499) })
  const second = await publishNext(paper, many('The end.'))
  expect(await db.place.findMany({ where: { versionId: second.id } })).toMatchObject([
    { label: 'exact', paragraph: paragraphId(9_499) },
  ])
}, 60_000)
