import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { getCopy, getDraft, getDraftText, listCopies } from '@/lib/drafts/queries'
import { getDescription } from '@/lib/papers/description'
import { factsById } from '@/lib/papers/facts'
import { visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { getPublication } from '@/lib/versions/publication'
import { canTakeBackNow, getCanonical, getVersion, versionNumber } from '@/lib/versions/queries'
import { suppressVersion, takeBackVersion } from '@/lib/versions/take-back'
import { act, adminPerson, memberCalled, personOf } from '@/tests/support/coalition'
import { publishedPaper, publishNext } from '@/tests/support/papers'

async function twoVersions() {
  const paper = await publishedPaper([['One.'], ['One, better.']])
  const member = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  return { paper, member, admin: await adminPerson() }
}

async function finalise(
  paper: { id: string; author: { personId: string } },
  versionId: string,
  closesEarlier = false,
) {
  const row = {
    paperId: paper.id,
    seq: 1,
    kind: 'finalised' as const,
    versionId,
    closesEarlier,
    at: new Date(),
  }
  await db.paperAct.create({ data: { id: newId(), personId: paper.author.personId, ...row } })
}

test.each([
  ['1', 1],
  ['14', 14],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.json', null],
  ['9999999', null],
  ['', null],
  [undefined, null],
])('%s as a number of a version is %s', (text, number) => {
  expect(versionNumber(text)).toBe(number)
})

test('before a paper is final its versions are the members’, and no visitor’s', async () => {
  const { paper, member } = await twoVersions()
  expect(await getVersion(member, paper.slug, 1)).toMatchObject({
    text: { coverNote: 'As agreed.' },
    publishedBy: 'A drafter',
  })
  expect(await getVersion(visitor, paper.slug, 1)).toBeNull()
  expect(await getCanonical(visitor, paper.slug, 1)).toBeNull()
  expect(await getVersion(member, paper.slug, 3)).toBeNull()
  expect(await getVersion(member, 'no-such-paper', 1)).toBeNull()
})

test('of a final paper visitors read all versions, without names, or the last one alone where earlier ones were closed', async () => {
  const { paper } = await twoVersions()
  await finalise(paper, paper.versions[1]?.id ?? '')
  expect(await getVersion(visitor, paper.slug, 1)).toMatchObject({ publishedBy: null })
  const { paper: closed, member } = await twoVersions()
  await finalise(closed, closed.versions[1]?.id ?? '', true)
  expect(await getVersion(visitor, closed.slug, 1)).toBeNull()
  expect(await getVersion(visitor, closed.slug, 2)).not.toBeNull()
  expect(await getVersion(member, closed.slug, 1)).not.toBeNull()
})

test('the bytes that are served have the digest of the version', async () => {
  const { paper, member } = await twoVersions()
  const served = await getCanonical(member, paper.slug, 2)
  expect(
    createHash('sha256')
      .update(served?.canonical ?? '')
      .digest('hex'),
  ).toBe(paper.versions[1]?.digest)
})

test('a suppressed version answers with digest, date and reason, and compares with nothing', async () => {
  const { paper, member, admin } = await twoVersions()
  const [first] = paper.versions
  await suppressVersion(act(admin), {
    paperId: paper.id,
    versionId: first?.id ?? '',
    reason: 'A private name.',
  })
  const served = await getCanonical(member, paper.slug, 1)
  expect(served).toEqual({
    digest: first?.digest,
    canonical: null,
    date: expect.any(Date),
    reason: 'A private name.',
  })
  expect(await getVersion(member, paper.slug, 1)).toMatchObject({
    text: null,
    suppression: { reason: 'A private name.' },
  })
})

test('a version taken back is the Taskforce’s and the admins’ to see', async () => {
  const { paper, member, admin } = await twoVersions()
  const third = await publishNext(paper, ['Wrong.'])
  const facts = await factsById(db, paper.id)
  const version = facts?.versions[2]
  if (!facts || !version) throw new Error('no version')
  expect(await canTakeBackNow(paper.author, facts, version, third.at)).toEqual({ ok: true })
  expect(await canTakeBackNow(admin, facts, version, third.at)).toMatchObject({ ok: false })
  await takeBackVersion(act(paper.author), { paperId: paper.id, versionId: third.id, reason: 'Wrong draft.' })
  expect(await getVersion(member, paper.slug, 3)).toBeNull()
  expect(await getVersion(admin, paper.slug, 3)).toMatchObject({ takenBack: { reason: 'Wrong draft.' } })
})

test('draft, copies and what would be published are the Taskforce’s alone', async () => {
  const { paper, member, admin } = await twoVersions()
  const [copy] = await listCopies(paper.author, paper.id)
  expect(await getDraft(paper.author, paper.slug)).toMatchObject({ updatedBy: 'A drafter' })
  expect(await getCopy(paper.author, paper.id, copy?.id ?? '')).toMatchObject({ reason: 'published' })
  expect(await getCopy(paper.author, paper.id, 'no-id')).toBeNull()
  expect(await getPublication(paper.author, paper.slug)).toMatchObject({
    current: { number: 2 },
    waiting: [],
  })
  for (const actor of [visitor, member, admin]) {
    expect(await getDraft(actor, paper.slug)).toBeNull()
    expect(await getDraftText(actor, paper.id)).toBeNull()
    expect(await listCopies(actor, paper.id)).toEqual([])
    expect(await getCopy(actor, paper.id, copy?.id ?? '')).toBeNull()
    expect(await getPublication(actor, paper.slug)).toBeNull()
  }
  expect(await getDescription(admin, paper.slug)).not.toBeNull()
  expect(await getDescription(member, paper.slug)).toBeNull()
})
