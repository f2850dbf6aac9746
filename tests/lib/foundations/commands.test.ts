import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { restNoLonger, restOn } from '@/lib/foundations/commands'
import { createPaper } from '@/lib/papers/commands'
import { CreatePaperInput } from '@/lib/papers/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  clockAt,
  eventsOf,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'

let drafter: PersonActor

beforeAll(async () => {
  await foundCoalition()
  drafter = await taskforcePerson()
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function submission() {
  const input = CreatePaperInput.parse({ kind: 'submission', title: 'Our answer to the call' })
  return (await createPaper(act(drafter), input)).paperId
}

const live = (paperId: string) => db.foundation.count({ where: { paperId, endedAt: null } })
const typesOn = async (paperId: string) => (await eventsOf(paperId)).map(({ type }) => type)

describe('saying that a paper rests on a position', () => {
  test('keeps it, as one event of the paper that rests; the position does not change', async () => {
    const [paperId, position] = [await submission(), await publishedPaper()]
    const before = await typesOn(position.id)
    await restOn(act(drafter), { paperId, positionId: position.id })
    expect(await db.foundation.findMany({ where: { paperId } })).toMatchObject([
      { positionId: position.id, endedAt: null },
    ])
    expect(await typesOn(paperId)).toEqual(['paper.created', 'paper.restsOn'])
    expect(await factsOf(paperId, 'paper.restsOn')).toMatchObject({ positionId: position.id })
    expect(await typesOn(position.id)).toEqual(before)
  })

  test('sent twice, and by two at once, it is said once', async () => {
    const [paperId, position] = [await submission(), await publishedPaper()]
    const input = { paperId, positionId: position.id }
    const sent = act(drafter)
    await Promise.all([restOn(sent, input), restOn(sent, input)])
    const other = await taskforcePerson()
    await expect(restOn(act(other), input)).rejects.toThrow('rests on that position already')
    expect(await live(paperId)).toBe(1)
    expect(await typesOn(paperId)).toEqual(['paper.created', 'paper.restsOn'])
  })

  test('a refusal leaves no trace: a ring, a paper that nobody may see, someone who may not', async () => {
    const [paperId, position] = [await submission(), await publishedPaper()]
    const signatory = await personOf(await memberCalled('Fjord Registry'), 'signatory')
    const input = { paperId, positionId: position.id }
    await expect(restOn(act(drafter), { paperId: position.id, positionId: paperId })).rejects.toThrow(
      'A position stands for itself',
    )
    await expect(restOn(act(drafter), { paperId, positionId: paperId })).rejects.toThrow('not rest on itself')
    await expect(restOn(act(drafter), { paperId, positionId: drafter.personId })).rejects.toThrow(Absent)
    // Before version 1 a submission is not there for people of members.
    await expect(restOn(act(signatory), input)).rejects.toThrow(Absent)
    expect(await live(paperId)).toBe(0)
    expect(await typesOn(paperId)).toEqual(['paper.created'])
  })
})

describe('saying that it no longer does', () => {
  test('ends the row, which stays, as one event, once; it can be said again', async () => {
    const [paperId, position] = [await submission(), await publishedPaper()]
    const input = { paperId, positionId: position.id }
    await restOn(act(drafter), input)
    const sent = act(drafter)
    await Promise.all([restNoLonger(sent, input), restNoLonger(sent, input)])
    expect(await live(paperId)).toBe(0)
    await expect(restNoLonger(act(drafter), input)).rejects.toThrow('does not rest on that position any more')
    await restOn(act(drafter), input)
    expect(await db.foundation.count({ where: { paperId } })).toBe(2)
    const types = ['paper.restsOn', 'paper.restsNoLonger', 'paper.restsOn']
    expect(await typesOn(paperId)).toEqual(['paper.created', ...types])
  })

  test('what it rested on is never removed from the database', async () => {
    const [paperId, position] = [await submission(), await publishedPaper()]
    await restOn(act(drafter), { paperId, positionId: position.id })
    await expect(db.foundation.deleteMany({ where: { paperId } })).rejects.toThrow()
    expect(await live(paperId)).toBe(1)
  })
})
