import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import {
  act,
  adminPerson,
  eventsOf,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { begunPaper, bodyOf, save } from '@/tests/support/papers'

const asked = (paperId: string, draftRevision: number, change: object = {}) =>
  PublishInput.parse({
    paperId,
    draftRevision,
    coverNote: 'Our first text.',
    dispositionIds: 'all',
    ...change,
  })

async function drafted(...texts: string[]) {
  const drafter = await taskforcePerson()
  const paper = { ...(await begunPaper(drafter)), author: drafter }
  const { revision } = await save(drafter, paper, 0, ...texts)
  return { drafter, paper, revision }
}

test('version 1 is the draft, word for word, with the digest of its exact bytes', async () => {
  const { drafter, paper, revision } = await drafted('One.', 'Two.')
  const answer = await publishVersion(act(drafter), asked(paper.id, revision))
  const version = await db.version.findUniqueOrThrow({
    where: { id: answer.versionId },
    include: { text: true, classes: true },
  })
  expect(version).toMatchObject({ number: 1, language: 'en', personId: drafter.personId, classes: [] })
  expect(version.text).toMatchObject({
    title: paper.title,
    body: bodyOf('One.', 'Two.'),
    coverNote: 'Our first text.',
  })
  const canonical = version.text?.canonical ?? ''
  expect(JSON.parse(canonical)).toEqual({
    format: 1,
    title: paper.title,
    language: 'en',
    body: bodyOf('One.', 'Two.'),
  })
  expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(version.digest)
  expect(await db.draftCopy.findMany({ where: { paperId: paper.id } })).toMatchObject([
    { reason: 'published', revision },
  ])
  expect((await eventsOf(paper.id)).map((event) => event.type)).toEqual([
    'paper.created',
    'version.published',
  ])
})

test('publishing sent twice publishes once and answers the same', async () => {
  const { drafter, paper, revision } = await drafted('One.')
  const sent = act(drafter)
  const first = await publishVersion(sent, asked(paper.id, revision))
  expect(await publishVersion(sent, asked(paper.id, revision))).toEqual(first)
  expect(await db.version.count({ where: { paperId: paper.id } })).toBe(1)
})

test('of two who publish at once one wins and the other is told', async () => {
  const { drafter, paper, revision } = await drafted('One.')
  const other = await taskforcePerson()
  const sent = [drafter, other].map((each) => publishVersion(act(each), asked(paper.id, revision)))
  const outcomes = await Promise.allSettled(sent)
  const [lost, ...more] = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  expect(more).toEqual([])
  expect(lost).toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('word for word version 1'),
  })
  expect(await db.version.count({ where: { paperId: paper.id } })).toBe(1)
})

test.each([
  ['an empty draft', [''], {}, 'The draft is empty'],
  ['a draft of blanks', ['  ', ''], {}, 'The draft is empty'],
  ['a class for version 1', ['One.'], { saidClass: 'editorial' }, 'has no class'],
])('%s is refused, and leaves no trace', async (_, texts, change, why) => {
  const { drafter, paper, revision } = await drafted(...texts)
  await expect(publishVersion(act(drafter), asked(paper.id, revision, change))).rejects.toThrow(why)
  expect(await db.version.count({ where: { paperId: paper.id } })).toBe(0)
  expect(await eventsOf(paper.id)).toHaveLength(1)
})

test('a draft that changed since it was looked at is not published', async () => {
  const { drafter, paper, revision } = await drafted('One.')
  await save(drafter, paper, revision, 'One more.')
  await expect(publishVersion(act(drafter), asked(paper.id, revision))).rejects.toMatchObject({
    kind: 'conflict',
  })
})

test('the same text again, and a change without a class, are refused', async () => {
  const { drafter, paper, revision } = await drafted('One.')
  await publishVersion(act(drafter), asked(paper.id, revision))
  await expect(publishVersion(act(drafter), asked(paper.id, revision))).rejects.toThrow(
    'word for word version 1',
  )
  const next = await save(drafter, paper, revision, 'Two.')
  await expect(publishVersion(act(drafter), asked(paper.id, next.revision))).rejects.toThrow('Say whether')
})

test('only the Taskforce publishes', async () => {
  const { paper, revision } = await drafted('One.')
  await expect(publishVersion(act(await adminPerson()), asked(paper.id, revision))).rejects.toThrow(
    'Only the Taskforce',
  )
  const outsider = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  await expect(publishVersion(act(outsider), asked(paper.id, revision))).rejects.toMatchObject({
    name: 'Absent',
  })
})

test('a draft being saved while it is published is in the version or stays in the draft', async () => {
  const { drafter, paper, revision } = await drafted('One.')
  const [saved, published] = await Promise.allSettled([
    save(drafter, paper, revision, 'Two.'),
    publishVersion(act(await taskforcePerson()), asked(paper.id, revision)),
  ])
  expect(saved.status).toBe('fulfilled')
  expect(await db.draft.findUnique({ where: { paperId: paper.id } })).toMatchObject({ body: bodyOf('Two.') })
  const versions = await db.version.findMany({ where: { paperId: paper.id }, include: { text: true } })
  expect(versions.map((version) => version.text?.body)).toEqual(
    published.status === 'fulfilled' ? [bodyOf('One.')] : [],
  )
})
