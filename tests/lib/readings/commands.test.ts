import { beforeEach, describe, expect, test } from 'vitest'
import { getPaper, getReading } from '@/lib/papers/queries'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { markRead } from '@/lib/readings/commands'
import { takeBackVersion } from '@/lib/versions/take-back'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { begunPaper, publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function published() {
  const paper = await publishedPaper([['One.', 'Two.']])
  const person = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  return { paper, person, of: { paperId: paper.id, versionId: paper.versions[0]?.id ?? '' } }
}

const marks = (paper: { id: string }) =>
  db.readingMark.findMany({ where: { version: { paperId: paper.id } } })

describe('keeping that a version was read', () => {
  test('keeps who and when, once however often it is sent, and is no event', async () => {
    const { paper, person, of } = await published()
    const before = await recordedOn(paper)
    const sent = act(person)
    await Promise.all([1, 2, 3].map(() => markRead(sent, of)))
    await clockAt('2025-06-03T10:00:00Z')
    await markRead(act(person), of)
    const [mark, ...more] = await marks(paper)
    expect(mark).toMatchObject({ personId: person.personId, versionId: of.versionId })
    expect(mark?.at.toISOString().slice(0, 10)).toBe('2025-06-02')
    expect(more).toEqual([])
    expect(await recordedOn(paper)).toEqual(before)
  })

  test('a refusal leaves no trace: a visitor, another paper’s version, a draft, one that was taken back', async () => {
    const { paper, person, of } = await published()
    await expect(markRead(act(visitor), of)).rejects.toThrow(Absent)
    await expect(markRead(act(person), { ...of, versionId: crypto.randomUUID() })).rejects.toThrow(Absent)
    const begun = await begunPaper(paper.author)
    await expect(markRead(act(person), { ...of, paperId: begun.id })).rejects.toThrow(Absent)
    const next = await publishNext(paper, ['Wrong.'])
    const taken = { paperId: paper.id, versionId: next.id }
    await takeBackVersion(act(paper.author), { ...taken, reason: 'Wrong draft.' })
    await expect(markRead(act(person), taken)).rejects.toThrow(Absent)
    await expect(markRead(act(paper.author), taken)).rejects.toThrow(Refused)
    expect(await marks(paper)).toEqual([])
  })

  test('more than a person can read in an hour is refused', async () => {
    const { person, of } = await published()
    for (let sent = 0; sent < 120; sent += 1) await markRead(act(person), of)
    await expect(markRead(act(person), of)).rejects.toThrow('Too many tries')
  })
})

describe('what was read is seen by that person alone', () => {
  test('their own page says it, and that of an admin or a drafter does not', async () => {
    const { paper, person, of } = await published()
    const admin = await adminPerson()
    await markRead(act(person), of)
    await publishNext(paper, ['One.', 'Two, better.'])
    const lastReadBy = async (actor: Actor) => (await getPaper(actor, paper.slug))?.lastRead
    expect(await lastReadBy(person)).toBe(1)
    expect(await lastReadBy(admin)).toBeNull()
    expect(await lastReadBy(paper.author)).toBeNull()
    expect(JSON.stringify(await getReading(admin, paper.slug, new Date()))).not.toContain(person.personId)
  })

  test('a later text says what changed since, and which paragraphs', async () => {
    const { paper, person, of } = await published()
    await markRead(act(person), of)
    await publishNext(paper, ['One.', 'Two, better.'])
    const reading = await getReading(person, paper.slug, new Date())
    expect(reading?.sinceRead).toMatchObject({ number: 1, words: '1 paragraph changed' })
    expect(reading?.sinceRead?.paragraphs.size).toBe(1)
    await markRead(act(person), { paperId: paper.id, versionId: reading?.shown.id ?? '' })
    expect((await getReading(person, paper.slug, new Date()))?.sinceRead).toBeNull()
  })
})
