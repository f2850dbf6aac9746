import { beforeEach, describe, expect, test } from 'vitest'
import { withdrawInput } from '@/lib/comments/commands'
import { listCauses } from '@/lib/dispositions/causes'
import { recordDisposition } from '@/lib/dispositions/commands'
import { acceptWording, undoMerge } from '@/lib/merging/commands'
import { factsById } from '@/lib/papers/facts'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { accepting, openPaper, second, suggested, undoingOf } from '@/tests/support/merging'
import { paragraphId, publishedPaper, publishNext } from '@/tests/support/papers'
import { following, instead, without } from '@/tests/support/suggestions'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function answered(change: Parameters<typeof commentBy>[2] = {}) {
  const paper = await publishedPaper([['One.']])
  const person = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const input = await commentBy(person, paper, change)
  await recordDisposition(act(paper.author), {
    ...{ paperId: paper.id, inputIds: [input.id], kind: 'accepted' as const, reason: 'Right.' },
    ...{ landedParagraph: paragraphId(1), publish: 'now' as const },
  })
  return { paper, person }
}

async function causes(actor: Actor, paperId: string, from: number, to: number, draft = false) {
  const facts = await factsById(db, paperId)
  return facts && listCauses(actor, facts, [from, to], draft)
}

const landed = { input: 1, who: 'Fjord Registry', kind: 'accepted', paragraph: paragraphId(1) }

test('an answer is the cause of changes up to the version in which it landed, in either order', async () => {
  const { paper, person } = await answered()
  const landedIn = await db.disposition.findFirstOrThrow({
    select: { landedVersion: { select: { number: true } } },
  })
  const number = landedIn.landedVersion?.number ?? 0
  await publishNext(paper, ['One, better.'])
  expect(await causes(person, paper.id, number - 1, number)).toEqual([landed])
  expect(await causes(person, paper.id, number, number - 1)).toEqual([landed])
  expect(await causes(person, paper.id, number, number + 1)).toEqual([])
})

test('what was said to the Taskforce alone is the cause of nothing for others', async () => {
  const { paper, person } = await answered({ taskforceOnly: true })
  const other = await personOf(await memberCalled('Delta Names'), 'contributor')
  expect(await causes(person, paper.id, 0, 9)).toEqual([landed])
  expect(await causes(paper.author, paper.id, 0, 9)).toEqual([landed])
  expect(await causes(other, paper.id, 0, 9)).toEqual([])
  expect(await causes(visitor, paper.id, 0, 9)).toEqual([])
})

describe('what was put into the draft', () => {
  async function accepted() {
    const paper = await openPaper()
    const changes = [instead(1, 10, 'should', 'shall'), without(2, second), following(3, 'New.')]
    const input = await suggested(paper, changes)
    const { mergeId } = await acceptWording(act(paper.author), accepting(paper, input))
    const added = (await db.merge.findUniqueOrThrow({ where: { id: mergeId } })).paragraphs[2] ?? ''
    return { paper, input, paragraphs: [paragraphId(1), paragraphId(2), added], mergeId }
  }
  async function publish(paper: { id: string; author: PersonActor }) {
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    const said = {
      paperId: paper.id,
      draftRevision: revision,
      coverNote: 'As agreed.',
      saidClass: 'substantive',
    }
    await publishVersion(act(paper.author), PublishInput.parse({ ...said, dispositionIds: 'all' }))
  }
  const inDraft = (actor: Actor, paper: { id: string }) => causes(actor, paper.id, 1, 1, true)

  test('is behind every paragraph that it touched, for the Taskforce before its answer is published', async () => {
    const { paper, input, paragraphs } = await accepted()
    const cause = { input: 1, who: 'Fjord Registry', kind: 'accepted', prepared: true }
    expect(await inDraft(paper.author, paper)).toEqual(
      paragraphs.map((paragraph) => ({ ...cause, paragraph })),
    )
    expect(await inDraft(input.by, paper)).toEqual([])
    expect(await inDraft(visitor, paper)).toEqual([])
  })

  test('is behind them for everyone once a version has them and the answer is published', async () => {
    const { paper, input, paragraphs } = await accepted()
    await publish(paper)
    const cause = { input: 1, who: 'Fjord Registry', kind: 'accepted' }
    const all = paragraphs.map((paragraph) => ({ ...cause, paragraph }))
    expect(await causes(input.by, paper.id, 1, 2)).toEqual(all)
    expect(await causes(paper.author, paper.id, 1, 2)).toEqual(all)
    expect(await inDraft(paper.author, paper)).toEqual([])
  })

  test('that its author took back stays behind what it changed, and says so', async () => {
    const { paper, input } = await accepted()
    await withdrawInput(act(input.by), { paperId: paper.id, inputId: input.id, reason: '' })
    const cause = { input: 1, kind: 'accepted', withdrawn: true }
    expect(await inDraft(paper.author, paper)).toMatchObject([cause, cause, cause])
    expect(await inDraft(input.by, paper)).toEqual([])
    await publish(paper)
    expect(await causes(input.by, paper.id, 1, 2)).toMatchObject([1, 2, 3].map(() => ({ withdrawn: true })))
    expect(await causes(visitor, paper.id, 1, 2)).toEqual([])
  })

  test('is behind nothing any more once it was undone', async () => {
    const { paper, mergeId } = await accepted()
    await undoMerge(act(paper.author), undoingOf(paper, mergeId))
    expect(await inDraft(paper.author, paper)).toEqual([])
  })
})
