import { beforeEach, describe, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { askToFreeze } from '@/lib/finalisation/ask'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'
import { stageOf } from '@/tests/support/stands'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

const last = (paper: Paper) => paper.versions.at(-1)?.id ?? ''
const freezing = (paper: Paper) => ({
  paperId: paper.id,
  versionId: last(paper),
  closesAt: new Date('2025-06-18T09:01:00Z'),
})
const finalising = (paper: Paper) => ({
  paperId: paper.id,
  versionId: last(paper),
  consensus: 'consensus' as const,
  closesEarlier: false,
})

describe('a submission with input unanswered', () => {
  const asking = (paper: Paper) => ({
    paperId: paper.id,
    versionId: last(paper),
    reason: 'The call closes on Friday.',
    answerBy: new Date('2025-06-25T12:00:00Z'),
  })

  async function owing(kind: 'submission' | 'position' = 'submission') {
    const paper = await publishedPaper()
    await db.paper.update({ where: { id: paper.id }, data: { kind } })
    const input = await commentBy(await personOf(await memberCalled('Fjord Registry'), 'contributor'), paper)
    return { paper, input, other: await adminPerson() }
  }

  test('is asked for by one admin, once, as one event, and frozen by another', async () => {
    const { paper, other } = await owing()
    const sent = act(admin)
    await Promise.all([askToFreeze(sent, asking(paper)), askToFreeze(sent, asking(paper))])
    await expect(freeze(act(admin), freezing(paper))).rejects.toThrow('another admin')
    await freeze(act(other), freezing(paper))
    expect(await recordedOn(paper)).toEqual(['freeze.asked', 'paper.frozen'])
    expect(await stageOf(paper)).toBe('finalCall')
  })

  test('is still not final before the last answer is published', async () => {
    const { paper, input, other } = await owing()
    await askToFreeze(act(admin), asking(paper))
    await freeze(act(other), freezing(paper))
    await clockAt('2025-06-19T09:00:00Z')
    await expect(finalise(act(other), finalising(paper))).rejects.toThrow('Needs 1 disposition.')
    const answer = { paperId: paper.id, inputIds: [input.id], kind: 'accepted' as const }
    await recordDisposition(act(await taskforcePerson()), { ...answer, publish: 'now' as const })
    await finalise(act(other), finalising(paper))
    expect(await stageOf(paper)).toBe('final')
  })

  test('a refusal leaves no trace: no admin, a position, a date that has passed, nothing owed', async () => {
    const { paper } = await owing()
    const [position, answered] = [(await owing('position')).paper, await publishedPaper()]
    await db.paper.update({ where: { id: answered.id }, data: { kind: 'submission' } })
    const early = { ...asking(paper), answerBy: new Date('2025-06-01T12:00:00Z') }
    const drafter = await taskforcePerson()
    await expect(askToFreeze(act(drafter), asking(paper))).rejects.toThrow('Only an admin')
    await expect(askToFreeze(act(admin), early)).rejects.toThrow('a date to come')
    await expect(askToFreeze(act(admin), asking(position))).rejects.toThrow('Only a submission')
    await expect(askToFreeze(act(admin), asking(answered))).rejects.toThrow('answered')
    await expect(freeze(act(admin), freezing(paper))).rejects.toThrow('Needs 1 disposition.')
    for (const each of [paper, position, answered]) expect(await recordedOn(each)).toEqual([])
    expect(await db.freezeRequest.count({ where: { paperId: paper.id } })).toBe(0)
  })

  test('asked for one version, it does not hold for the next', async () => {
    const { paper, other } = await owing()
    await askToFreeze(act(admin), asking(paper))
    const next = await publishNext(paper, ['The Forum should be permanent.'])
    const again = freeze(act(other), { ...freezing(paper), versionId: next.id })
    await expect(again).rejects.toThrow('Needs 1 disposition')
  })
})
