import { beforeEach, expect, test } from 'vitest'
import { listCauses } from '@/lib/dispositions/causes'
import { recordDisposition } from '@/lib/dispositions/commands'
import { factsById } from '@/lib/papers/facts'
import { type Actor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { paragraphId, publishedPaper, publishNext } from '@/tests/support/papers'

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
