import { beforeEach, describe, expect, test } from 'vitest'
import { reviewPlace } from '@/lib/places/commands'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { paragraphId, publishedPaper, recordedOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function lost() {
  const paper = await publishedPaper()
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const input = await commentBy(author, paper)
  const versionId = paper.versions.at(-1)?.id ?? ''
  const place = { inputId: input.id, versionId, seq: 1, paragraph: paragraphId(2), start: 0, end: 3 }
  await db.place.create({ data: { ...place, label: 'doubtful', score: 0.4, at: new Date('2025-06-01') } })
  return { paper, author, of: { paperId: paper.id, inputId: input.id, versionId } }
}

const places = (inputId: string) => db.place.findMany({ where: { inputId }, orderBy: { seq: 'asc' } })

describe('reviewing the place of an input', () => {
  test('keeps the guess, writes who looked, and is one event, once', async () => {
    const { paper, of } = await lost()
    const drafter = await taskforcePerson()
    const sent = act(drafter)
    await Promise.all([1, 2, 3].map(() => reviewPlace(sent, { ...of, paragraph: paragraphId(1) })))
    expect(await places(of.inputId)).toMatchObject([
      { seq: 1, paragraph: paragraphId(2), reviewedById: null },
      { seq: 2, paragraph: paragraphId(1), start: null, reviewedById: drafter.personId },
    ])
    expect(await recordedOn(paper)).toEqual(['place.reviewed'])
  })

  test('confirming the guess keeps its passage; the whole paper has none', async () => {
    const { of } = await lost()
    const drafter = await taskforcePerson()
    await reviewPlace(act(drafter), { ...of, paragraph: paragraphId(2) })
    await reviewPlace(act(drafter), of)
    expect((await places(of.inputId)).slice(1)).toMatchObject([
      { paragraph: paragraphId(2), start: 0, end: 3 },
      { paragraph: null, start: null, end: null },
    ])
  })

  test('a refusal leaves no trace: another person, another text, a paragraph that is not there', async () => {
    const { paper, author, of } = await lost()
    const drafter = await taskforcePerson()
    await expect(reviewPlace(act(author), of)).rejects.toThrow('Only the Taskforce')
    await expect(reviewPlace(act(drafter), { ...of, paragraph: 'nosuchplace1' })).rejects.toThrow(
      'not in the current version',
    )
    await expect(reviewPlace(act(drafter), { ...of, versionId: crypto.randomUUID() })).rejects.toThrow(
      Refused,
    )
    expect(await places(of.inputId)).toHaveLength(1)
    expect(await recordedOn(paper)).toEqual([])
  })
})
