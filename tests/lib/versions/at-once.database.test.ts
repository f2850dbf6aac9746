import { beforeEach, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { reviewPlace } from '@/lib/places/commands'
import { getPlaces } from '@/lib/places/queries'
import { db } from '@/lib/platform/db'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import {
  act,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, ownName } from '@/tests/support/comments'
import { paragraphId, publishedPaper, publishNext, save, windowOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const old = ['The Forum should become permanent.', 'Its Secretariat needs steady funding.']
const next = ['We hold that the Forum should become permanent.', 'Its Secretariat needs steady funding.']

async function consulted() {
  const paper = await publishedPaper([old])
  await windowOn(paper, 'comments')
  const member = await memberCalled('Fjord Registry')
  return { paper, member, author: await personOf(member, 'contributor') }
}

const asked = (paperId: string, draftRevision: number) =>
  PublishInput.parse({
    ...{ paperId, draftRevision, coverNote: 'As agreed.', saidClass: 'substantive', dispositionIds: 'all' },
  })

test('comments that stream in while a version is published all land where they were read, and are carried', async () => {
  const { paper, member, author } = await consulted()
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const saved = await save(paper.author, paper, revision, ...next)
  const passage = { paragraph: paragraphId(1), quote: 'become permanent', start: 17 }
  const said = Array.from({ length: 12 }, (_, n) =>
    addComment(act(author), commentOn(paper, ownName(member.id), { ...passage, text: `Point ${n}.` })),
  )
  const published = publishVersion(act(paper.author), asked(paper.id, saved.revision))
  const later = Array.from({ length: 6 }, (_, n) =>
    addComment(act(author), commentOn(paper, ownName(member.id), { ...passage, text: `And ${n}.` })),
  )
  const [{ versionId }, given] = [await published, await Promise.all([...said, ...later])]
  expect(new Set(given.map(({ number }) => number)).size).toBe(18)
  const inputs = await db.input.findMany({ where: { paperId: paper.id }, include: { places: true } })
  expect(inputs).toHaveLength(18)
  for (const input of inputs) {
    expect(input).toMatchObject({ versionId: paper.versions[0]?.id, start: 17, end: 33 })
    expect(input.places).toMatchObject([
      { versionId, seq: 1, label: 'exact', paragraph: paragraphId(1), start: 30, end: 46 },
    ])
  }
  const events = await eventsOf(paper.id)
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  expect((await getPlaces(paper.author, paper.slug))?.summary).toMatchObject({ threads: 18, review: 0 })
})

test('of two who publish two drafts at once one wins, and each place is written once', async () => {
  const { paper, member, author } = await consulted()
  await addComment(act(author), commentOn(paper, ownName(member.id)))
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const saved = await save(paper.author, paper, revision, ...next)
  const people = [paper.author, await taskforcePerson(), await taskforcePerson()]
  const outcomes = await Promise.allSettled(
    people.map((each) => publishVersion(act(each), asked(paper.id, saved.revision))),
  )
  const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(lost).toMatchObject([
    { kind: 'conflict', message: expect.stringContaining('word for word version 2') },
    { kind: 'conflict', message: expect.stringContaining('word for word version 2') },
  ])
  expect(await db.place.count({ where: { input: { paperId: paper.id } } })).toBe(1)
})

test('a comment that was being written when a version came lands on what was read; its next place is carried from there', async () => {
  const { paper, member, author } = await consulted()
  const second = await publishNext(paper, next)
  const passage = { paragraph: paragraphId(1), quote: 'become permanent', start: 17 }
  const { inputId } = await addComment(act(author), commentOn(paper, ownName(member.id), passage))
  expect(await db.input.findUniqueOrThrow({ where: { id: inputId } })).toMatchObject({
    versionId: paper.versions[0]?.id,
    start: 17,
  })
  const third = await publishNext(paper, [`${next[0]} Soon.`, next[1] ?? ''])
  const places = await db.place.findMany({ where: { inputId }, orderBy: { at: 'asc' } })
  expect(places).toMatchObject([
    { versionId: second.id, label: 'exact', start: 30 },
    { versionId: third.id, label: 'exact', start: 30 },
  ])
})

test('a place that is reviewed while another version is published is reviewed before it, or refused', async () => {
  const { paper, member, author } = await consulted()
  const { inputId } = await addComment(act(author), commentOn(paper, ownName(member.id)))
  const second = await publishNext(paper, ['Something else altogether, on names.', next[1] ?? ''])
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const saved = await save(paper.author, paper, revision, 'Another thing, on numbers.', next[1] ?? '')
  const of = { paperId: paper.id, inputId, versionId: second.id }
  const [published, reviewed] = await Promise.allSettled([
    publishVersion(act(paper.author), asked(paper.id, saved.revision)),
    reviewPlace(act(await taskforcePerson()), { ...of, decision: 'move', paragraph: paragraphId(2) }),
  ])
  expect(published.status).toBe('fulfilled')
  const third = published.status === 'fulfilled' ? published.value.versionId : ''
  const [place] = await db.place.findMany({ where: { inputId, versionId: third } })
  const stands = { paragraph: paragraphId(2), label: 'exact' }
  if (reviewed.status === 'fulfilled') expect(place).toMatchObject(stands)
  else expect(reviewed.reason).toMatchObject({ kind: 'conflict' })
})
