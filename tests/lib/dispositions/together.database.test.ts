import { beforeEach, describe, expect, test } from 'vitest'
import { getDesk } from '@/lib/desk/desk'
import { deskFilterFrom } from '@/lib/desk/filter'
import { answerTogether, undoAnswer } from '@/lib/dispositions/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { answer, deskScene, inputOf, standing, together } from '@/tests/support/answers'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { recordedOn } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
})

describe('answering many at once', () => {
  test('is one disposition; what cannot be answered with the others is left, and named with why', async () => {
    const { paper, ana, fjord, drafter, other } = await deskScene()
    for (const change of [{}, {}, { taskforceOnly: true }, {}]) await commentBy(ana, paper, change)
    await commentBy(await personOf(await memberCalled('Moorland'), 'contributor'), paper)
    await db.input.update({
      where: { id: (await inputOf(paper, 2)).id },
      data: { withdrawnAt: now, withdrawnById: ana.personId },
    })
    await db.membership.create({
      data: {
        ...{ id: crypto.randomUUID(), personId: other.personId, memberId: fjord.id },
        ...{ right: 'contributor', from: new Date('2024-01-01') },
      },
    })
    const asOwn = {
      ...other,
      memberships: [{ memberId: fjord.id, memberName: 'Fjord Registry', right: 'contributor' as const }],
    }
    expect(await answerTogether(act(asOwn), together(paper, '1-5'))).toMatchObject({
      answered: 1,
      left: 'Left out: 1 and 4 (from your own member, another Taskforce person answers); 2 (withdrawn meanwhile); 3 (for the Taskforce only, each answered by itself).',
    })
    expect(await standing(paper)).toEqual(['5 (noted)'])
    expect(await answerTogether(act(drafter), together(paper, '1,4', { publish: 'now' }))).toMatchObject({
      answered: 2,
      left: '',
    })
    expect(await standing(paper)).toEqual(['1 noted', '4 noted', '5 (noted)'])
    expect(await recordedOn(paper)).toEqual(['disposition.published'])
    expect(await db.disposition.count({ where: { paperId: paper.id } })).toBe(2)
  })

  test('sent twice it acts once', async () => {
    const { paper, ana, drafter } = await deskScene()
    for (let n = 0; n < 3; n++) await commentBy(ana, paper)
    const sent = act(drafter)
    const input = together(paper, '1-3', { publish: 'now' })
    await Promise.all([answerTogether(sent, input), answerTogether(sent, input)])
    expect(await db.disposition.count({ where: { paperId: paper.id } })).toBe(1)
    expect(await recordedOn(paper)).toEqual(['disposition.published'])
  })

  test('a refusal leaves no trace: nothing left to answer, no reason, a number that is not there, not the Taskforce', async () => {
    const { paper, ana, drafter } = await deskScene()
    await commentBy(ana, paper, { taskforceOnly: true })
    await commentBy(ana, paper, { taskforceOnly: true })
    await commentBy(ana, paper)
    await expect(answerTogether(act(drafter), together(paper, '1-2'))).rejects.toThrow(
      'Left out: 1 and 2 (for the',
    )
    await expect(
      answerTogether(act(drafter), together(paper, '2-3', { reason: undefined })),
    ).rejects.toThrow()
    await expect(answerTogether(act(drafter), together(paper, '3-9'))).rejects.toThrow(Absent)
    await expect(answerTogether(act(ana), together(paper, '3'))).rejects.toThrow(Refused)
    expect(await standing(paper)).toEqual([])
    expect(await recordedOn(paper)).toEqual([])
  })

  test('who is not of the Taskforce learns nothing from the refusal: not what is private, nor who prepared what', async () => {
    const { paper, ana, drafter, other } = await deskScene()
    for (let n = 0; n < 2; n++) await commentBy(ana, paper, { taskforceOnly: true })
    await answer(other, paper, 1)
    const reader = await personOf(await memberCalled('Moorland'), 'representative')
    for (const by of [reader, ana])
      for (const sent of [together(paper, '1-2'), together(paper, '1', { seen: 'f'.repeat(32) })])
        await expect(answerTogether(act(by), sent)).rejects.toThrow('Only the Taskforce answers input.')
    await expect(
      answerTogether(act(drafter), together(paper, '1', { seen: 'f'.repeat(32) })),
    ).rejects.toThrow('Mei prepared')
  })

  test('one for the Taskforce only is answered by itself', async () => {
    const { paper, ana, drafter } = await deskScene()
    await commentBy(ana, paper, { taskforceOnly: true })
    await answerTogether(act(drafter), together(paper, '1'))
    expect(await standing(paper)).toEqual(['1 (noted)'])
  })

  test('a thousand are answered in one act', { timeout: 60_000 }, async () => {
    const { paper, ana, drafter } = await deskScene()
    const first = await commentBy(ana, paper)
    const rows = Array.from({ length: 999 }, (_, n) => ({ ...first, id: crypto.randomUUID(), number: n + 2 }))
    await db.input.createMany({ data: rows })
    expect(await answerTogether(act(drafter), together(paper, '1-1000', { publish: 'now' }))).toMatchObject({
      answered: 1000,
    })
  })
})

describe('two people answering the same input', () => {
  const seenBy = async (by: PersonActor, slug: string) => {
    const desk = await getDesk(by, slug, deskFilterFrom({ show: 'all' }), now)
    return desk?.groups[0]?.items[0]?.seen ?? ''
  }

  test('the second is told who was first, and replaces it once it was seen', async () => {
    const { paper, ana, drafter, other } = await deskScene()
    await commentBy(ana, paper)
    const seen = await seenBy(drafter, paper.slug)
    await answer(other, paper, 1, { kind: 'notAccepted', seen })
    await expect(answer(drafter, paper, 1, { kind: 'accepted', seen })).rejects.toThrow(
      'Mei prepared an answer to input 1 meanwhile. Your text is still here',
    )
    expect(await standing(paper)).toEqual(['1 (notAccepted)'])
    await answer(drafter, paper, 1, { kind: 'accepted', seen: await seenBy(drafter, paper.slug) })
    expect(await standing(paper)).toEqual(['1 (accepted)'])
  })

  test('an answer that was published meanwhile is said so', async () => {
    const { paper, ana, drafter, other } = await deskScene()
    await commentBy(ana, paper)
    const seen = await seenBy(drafter, paper.slug)
    await answer(other, paper, 1, { publish: 'now', seen })
    await expect(answer(drafter, paper, 1, { seen })).rejects.toThrow('Mei answered input 1 meanwhile')
  })

  test('so is an answer that was taken back', async () => {
    const { paper, ana, drafter } = await deskScene()
    await commentBy(ana, paper)
    const { dispositionId } = await answer(drafter, paper, 1)
    const seen = await seenBy(drafter, paper.slug)
    await undoAnswer(act(drafter), { paperId: paper.id, dispositionId })
    await expect(answer(drafter, paper, 1, { seen })).rejects.toThrow('changed since you opened this')
  })
})
