import { beforeEach, expect, test } from 'vitest'
import { textFrom } from '@/lib/document/redline-data'
import { getPaper } from '@/lib/papers/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { markRead } from '@/lib/readings/commands'
import { changesJson } from '@/lib/versions/changes-json'
import { differenceOf, getCompared } from '@/lib/versions/compared'
import type { Asked } from '@/lib/versions/comparison'
import { suppressVersion } from '@/lib/versions/take-back'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { endorsementOn } from '@/tests/support/given'
import { publishedPaper, publishNext } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function threeVersions() {
  const paper = await publishedPaper([['One.'], ['One, better.']])
  await publishNext(paper, ['One, best.'])
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  return { paper, member, admin: await adminPerson() }
}

async function compare(actor: Actor, slug: string, asked: Asked) {
  const paper = await getPaper(actor, slug)
  return paper && (await getCompared(actor, paper, asked))
}

test('the draft is compared for the Taskforce alone, and for everyone else it is not there', async () => {
  const { paper, member, admin } = await threeVersions()
  expect(await compare(paper.author, paper.slug, { to: 'draft' })).toMatchObject({ from: 3, to: 'draft' })
  for (const actor of [member, admin]) {
    expect(await compare(actor, paper.slug, { to: 'draft' })).toBeNull()
    expect(await compare(actor, paper.slug, { from: 'draft', to: '1' })).toBeNull()
  }
})

test('a visitor compares nothing of a paper that is not final', async () => {
  const { paper } = await threeVersions()
  expect(await compare(visitor, paper.slug, {})).toBeNull()
})

test('a version that is not there, or was taken back, is compared for nobody who may not see it', async () => {
  const { paper, member } = await threeVersions()
  expect(await compare(member, paper.slug, { to: '4' })).toBeNull()
  expect(await compare(member, paper.slug, { from: '3', to: '1' })).toMatchObject({ from: 3, to: 1 })
})

test('since this person read, and nobody else: marks of others say nothing', async () => {
  const { paper, member, admin } = await threeVersions()
  const [first, second] = paper.versions
  await markRead(act(member), { paperId: paper.id, versionId: first?.id ?? '' })
  await markRead(act(admin), { paperId: paper.id, versionId: second?.id ?? '' })
  expect(await compare(member, paper.slug, {})).toMatchObject({
    from: 1,
    since: 'you read',
    sinces: [{ what: 'you read', number: 1, query: 'since=read' }],
  })
  expect(await compare(paper.author, paper.slug, { since: 'read' })).toMatchObject({
    from: 2,
    since: null,
    sinces: [],
  })
})

test('what is read now does not hide what changed since the time before', async () => {
  const { paper, member } = await threeVersions()
  const facts = await getPaper(member, paper.slug)
  for (const version of [paper.versions[0], facts?.shown])
    await markRead(act(member), { paperId: paper.id, versionId: version?.id ?? '' })
  expect(await compare(member, paper.slug, { since: 'read' })).toMatchObject({ from: 1, to: 3 })
})

test('since a member signed is offered to its people, and can be asked by everyone inside', async () => {
  const { paper, member } = await threeVersions()
  const [first] = paper.versions
  if (!first) throw new Error('no version')
  const { signatory, member: harbour } = await endorsementOn(first, 'Harbour Names')
  const offered = { what: 'Harbour Names signed', number: 1, query: `since=signed&member=${harbour.slug}` }
  expect((await compare(signatory, paper.slug, {}))?.sinces).toEqual([offered])
  const asked = { since: 'signed', member: harbour.slug }
  expect(await compare(member, paper.slug, asked)).toMatchObject({
    from: 1,
    since: 'Harbour Names signed',
    sinces: [],
  })
})

test('as data it names both texts by number and digest, and gives them back', async () => {
  const { paper, member } = await threeVersions()
  const compared = await compare(member, paper.slug, { from: '1', to: '2' })
  if (!compared) throw new Error('nothing compared')
  const json = changesJson(paper, compared)
  if ('why' in json) throw new Error(json.why)
  expect(json).toMatchObject({
    paper: paper.slug,
    format: 1,
    from: { version: 1, digest: paper.versions[0]?.digest },
  })
  const [old, now] = await Promise.all(
    [0, 1].map((n) =>
      db.versionText.findUniqueOrThrow({ where: { versionId: paper.versions[n]?.id ?? '' } }),
    ),
  )
  expect(textFrom(json, 'before')).toEqual(old?.body)
  expect(textFrom(json, 'after')).toEqual(now?.body)
})

test('two versions are compared once, for the page and for programs', async () => {
  const { paper, member } = await threeVersions()
  const asked = { from: '1', to: '2' }
  const [page, first, second] = [
    await compare(member, paper.slug, asked),
    await compare(member, paper.slug, asked),
    await compare(paper.author, paper.slug, asked),
  ]
  const { from, to } = page?.said ?? {}
  if (!from?.body || !to?.body || !first || !second) throw new Error('nothing compared')
  const { blocks } = differenceOf({ ...from, body: from.body }, { ...to, body: to.body })
  for (const compared of [first, second]) {
    const json = changesJson(paper, compared)
    expect('blocks' in json && json.blocks).toBe(blocks)
  }
})

test('where the words of one were suppressed there is a sentence instead', async () => {
  const { paper, member, admin } = await threeVersions()
  const of = { paperId: paper.id, versionId: paper.versions[0]?.id ?? '' }
  await suppressVersion(act(admin), { ...of, reason: 'A private name.' })
  const compared = await compare(member, paper.slug, { from: '1', to: '2' })
  if (!compared) throw new Error('nothing compared')
  expect(changesJson(paper, compared)).toMatchObject({
    why: expect.stringContaining('version 1 was suppressed'),
  })
})
