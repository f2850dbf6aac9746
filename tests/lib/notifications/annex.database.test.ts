import { beforeEach, expect, test } from 'vitest'
import { takeBackAnnex } from '@/lib/annex/commands'
import { drainOutbox } from '@/lib/notifications/outbox'
import { db } from '@/lib/platform/db'
import { publishedAnnex } from '@/tests/support/annex'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'

const drainAll = async () => {
  while ((await drainOutbox(async () => {})) > 0);
}

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function told() {
  const paper = await publishedPaper()
  const reader = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const left = await personOf(
    await memberCalled('Gone Registry', { leftAt: new Date('2025-01-01') }),
    'signatory',
  )
  const letters = () =>
    db.notice.findMany({
      where: { kind: 'annex', paperId: paper.id, personId: { in: [reader.personId, left.personId] } },
      orderBy: { createdAt: 'asc' },
    })
  return { paper, reader, letters }
}

test('people of members are told where it is in ten minutes, and none of its words', async () => {
  const { paper, reader, letters } = await told()
  await publishedAnnex(paper, 'Offer a sentence in place of a line.')
  await drainAll()
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect(letter).toMatchObject({ personId: reader.personId, cancelledAt: null, sentAt: null })
  expect((letter?.dueAt.getTime() ?? 0) - (letter?.createdAt.getTime() ?? 0)).toBe(600_000)
  expect(letter?.subject).toBe(`For members only: annex published: ${paper.title}`)
  expect(letter?.text).toContain(`/papers/${paper.slug}/annex`)
  for (const words of ['Offer a sentence', 'If others reopen it', 'For those in the room'])
    expect(`${letter?.subject} ${letter?.text} ${letter?.html}`).not.toContain(words)
})

test('taken back, nobody is told of it; what was told of other annexes stays', async () => {
  const { paper, letters } = await told()
  const other = await publishedPaper()
  const version = await publishedAnnex(paper, 'Too early.')
  await publishedAnnex(other, 'In time.')
  await drainAll()
  await takeBackAnnex(act(paper.author), { paperId: paper.id, versionId: version.id, reason: 'Too early.' })
  await drainAll()
  expect(await letters()).toMatchObject([{ cancelledAt: expect.any(Date) }])
  const standing = await db.notice.findMany({ where: { kind: 'annex', paperId: other.id } })
  expect(standing.length).toBeGreaterThan(0)
  expect(standing.filter(({ cancelledAt }) => cancelledAt !== null)).toEqual([])
})

test('a changed one says so, and which version it is', async () => {
  const { paper, letters } = await told()
  await publishedAnnex(paper, 'One.')
  await publishedAnnex(paper, 'Two.')
  await drainAll()
  expect((await letters()).map(({ subject }) => subject).sort()).toEqual([
    `For members only: annex changed: ${paper.title}`,
    `For members only: annex published: ${paper.title}`,
  ])
})
