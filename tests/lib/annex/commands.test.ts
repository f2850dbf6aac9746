import { beforeEach, describe, expect, test } from 'vitest'
import { publishAnnex, suppressAnnex, takeBackAnnex } from '@/lib/annex/commands'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { annexEvents, publishedAnnex, writeAnnex } from '@/tests/support/annex'
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
import { begunPaper, bodyOf, publishedPaper, recordedOn } from '@/tests/support/papers'

let coalition: { id: string }

beforeEach(async () => {
  coalition = await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const note = 'For those in the room.'
const traces = async () => ({
  versions: await db.annexVersion.count(),
  texts: await db.annexText.count(),
  ends: await db.annexEnd.count(),
  copies: await db.annexDraftCopy.count(),
  events: await db.event.count(),
  acts: await db.act.count(),
})

async function leavesNoTrace(run: () => Promise<unknown>, error: object | string) {
  const before = await traces()
  const refused = expect(run()).rejects
  await (typeof error === 'string' ? refused.toThrow(error) : refused.toMatchObject(error))
  expect(await traces()).toEqual(before)
}

describe('publishing an annex', () => {
  test('gives members its words and digest, once, as an event of the coalition and none of the paper', async () => {
    const paper = await publishedPaper()
    const before = (await annexEvents(coalition)).length
    const { revision } = await writeAnnex(paper, 'Should they insist, offer a sentence.')
    const sent = act(paper.author)
    const input = { paperId: paper.id, draftRevision: revision, note }
    const answers = await Promise.all([1, 2, 3].map(() => publishAnnex(sent, input)))
    const text = {
      title: 'If others reopen it',
      language: 'en',
      body: bodyOf('Should they insist, offer a sentence.'),
    }
    const its = digest({ format: 1, ...text })
    for (const answer of answers) expect(answer).toEqual({ number: 1, digest: its, slug: paper.slug })
    const [version, ...others] = await db.annexVersion.findMany({
      where: { paperId: paper.id },
      include: { text: true },
    })
    expect(others).toEqual([])
    expect(version).toMatchObject({ number: 1, digest: its, personId: paper.author.personId, text: { note } })
    expect((await annexEvents(coalition)).slice(before)).toEqual(['annex.published'])
    expect(await factsOf(coalition.id, 'annex.published')).toMatchObject({
      paperId: paper.id,
      annexId: version?.id,
      follows: null,
      noteDigest: digest(note),
    })
    expect(await recordedOn(paper)).toEqual([])
    expect(await db.version.count({ where: { paperId: paper.id } })).toBe(1)
  })

  test('again makes version 2, which follows 1; the same words again are refused', async () => {
    const paper = await publishedPaper()
    await publishedAnnex(paper, 'One.')
    expect(await publishedAnnex(paper, 'Two.')).toMatchObject({ number: 2 })
    expect(await factsOf(coalition.id, 'annex.published')).toMatchObject({ number: 2, follows: 1 })
    await leavesNoTrace(
      () => publishAnnex(act(paper.author), { paperId: paper.id, draftRevision: 2, note }),
      'word for word version 2',
    )
  })

  test('by two people at once happens once: the second is told that it is there', async () => {
    const paper = await publishedPaper()
    await writeAnnex(paper, 'Offer a sentence.')
    const input = { paperId: paper.id, draftRevision: 1, note }
    const people = [paper.author, await taskforcePerson('Ben'), await taskforcePerson('Cleo')]
    const tries = await Promise.allSettled(people.map((who) => publishAnnex(act(who), input)))
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.message] : []))
    expect(refused).toEqual(Array(2).fill(expect.stringContaining('word for word version 1')))
    expect(await db.annexVersion.count({ where: { paperId: paper.id } })).toBe(1)
  })

  test('a refusal leaves no trace: not of the Taskforce, nothing written, another text than was looked at', async () => {
    const paper = await publishedPaper()
    const publish = (who: Parameters<typeof act>[0], draftRevision: number) => () =>
      publishAnnex(act(who), { paperId: paper.id, draftRevision, note })
    await leavesNoTrace(publish(paper.author, 0), 'The annex is empty')
    await writeAnnex(paper, 'Offer a sentence.')
    const signatory = await personOf(await memberCalled('Fjord Registry'), 'signatory')
    await leavesNoTrace(publish(signatory, 1), 'Only the Taskforce')
    await leavesNoTrace(publish(await adminPerson(), 1), 'Only the Taskforce')
    await leavesNoTrace(publish({ kind: 'visitor' }, 1), { name: 'Absent' })
    await leavesNoTrace(publish(paper.author, 0), { kind: 'conflict' })
  })

  test('waits for version 1 of the paper', async () => {
    const author = (await publishedPaper()).author
    const paper = { ...(await begunPaper(author)), author }
    await expect(publishedAnnex(paper, 'Offer a sentence.')).rejects.toThrow('Publish version 1 of it first')
    expect(await db.annexVersion.count({ where: { paperId: paper.id } })).toBe(0)
  })
})

const reason = 'It names a delegation.'

describe('taking a version back', () => {
  test('within ten minutes: it keeps its number, is an event of the coalition, and happens once', async () => {
    const paper = await publishedPaper()
    await publishedAnnex(paper, 'One.')
    const second = await publishedAnnex(paper, 'Two.')
    const before = (await annexEvents(coalition)).length
    const sent = act(paper.author)
    const of = { paperId: paper.id, versionId: second.id, reason }
    await Promise.all([takeBackAnnex(sent, of), takeBackAnnex(sent, of)])
    expect(await db.annexEnd.findMany({ where: { versionId: second.id } })).toMatchObject([
      { kind: 'takenBack', reason, personId: paper.author.personId },
    ])
    expect((await annexEvents(coalition)).slice(before)).toEqual(['annex.takenBack'])
    expect(await recordedOn(paper)).toEqual([])
    await leavesNoTrace(() => takeBackAnnex(act(paper.author), of), 'already taken back')
    expect(await publishedAnnex(paper, 'Three.')).toMatchObject({ number: 3 })
    expect(await factsOf(coalition.id, 'annex.published')).toMatchObject({ follows: 1 })
  })

  test('a refusal leaves no trace: too late, another person, the annex of another paper', async () => {
    const [paper, other] = [await publishedPaper(), await publishedPaper()]
    const version = await publishedAnnex(paper, 'One.')
    const of = { paperId: paper.id, versionId: version.id, reason }
    const signatory = await personOf(await memberCalled('Fjord Registry'), 'signatory')
    await leavesNoTrace(() => takeBackAnnex(act(signatory), of), 'Only the Taskforce')
    await leavesNoTrace(() => takeBackAnnex(act(paper.author), { ...of, paperId: other.id }), {
      name: 'Absent',
    })
    await clockAt('2025-06-02T10:11:00Z')
    await leavesNoTrace(() => takeBackAnnex(act(paper.author), of), 'within ten minutes')
  })
})

describe('suppressing a version', () => {
  test('takes its words and their copy away, once, and leaves number, digest, date and reason', async () => {
    const paper = await publishedPaper()
    const version = await publishedAnnex(paper, 'A delegation by name.')
    const before = (await annexEvents(coalition)).length
    const sent = act(await adminPerson())
    const of = { paperId: paper.id, versionId: version.id, reason }
    await suppressAnnex(sent, of)
    await suppressAnnex(sent, of)
    expect(
      await db.annexVersion.findUnique({ where: { id: version.id }, include: { text: true, ends: true } }),
    ).toMatchObject({ number: 1, digest: version.digest, text: null, ends: [{ kind: 'suppressed', reason }] })
    expect(await db.annexDraftCopy.count({ where: { paperId: paper.id, reason: 'published' } })).toBe(0)
    expect((await annexEvents(coalition)).slice(before)).toEqual(['annex.suppressed'])
    expect(await recordedOn(paper)).toEqual([])
  })

  test('a refusal leaves no trace: the Taskforce, a member, a second time', async () => {
    const paper = await publishedPaper()
    const version = await publishedAnnex(paper, 'One.')
    const of = { paperId: paper.id, versionId: version.id, reason }
    const member = await personOf(await memberCalled('Fjord Registry'), 'representative')
    for (const who of [paper.author, member])
      await leavesNoTrace(() => suppressAnnex(act(who), of), 'Only an admin')
    await suppressAnnex(act(await adminPerson()), of)
    const again = act(await adminPerson())
    await leavesNoTrace(() => suppressAnnex(again, of), 'already suppressed')
  })
})
