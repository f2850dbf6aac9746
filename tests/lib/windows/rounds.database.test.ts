import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { changeWindow } from '@/lib/windows/commands'
import { getRound } from '@/lib/windows/round'
import { addToRound, changeRound, setRound } from '@/lib/windows/rounds'
import type { ChangeRound } from '@/lib/windows/schema'
import { takeBackWindows } from '@/lib/windows/take-back'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, publishNext } from '@/tests/support/papers'

let admin: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-05-26T08:00:00Z')
  admin = await adminPerson()
})

const at = (text: string) => new Date(`${text}Z`)
const [opensAt, closesAt] = [at('2025-05-26T09:00'), at('2025-06-09T09:00')]
const windows = (['comments', 'suggestions'] as const).map((kind) => ({ kind, opensAt, closesAt }))

/** A round of so many papers with comments and suggestions, and the clock within it. */
async function roundOf(count: number) {
  const papers = []
  for (let n = 0; n < count; n += 1) papers.push(await publishedPaper())
  const paperIds = papers.map(({ id }) => id)
  const { roundId } = await setRound(act(admin), { name: 'First round', paperIds, windows })
  await clockAt('2025-06-02T09:00:00Z')
  const [first] = papers
  if (!first) throw new Error('A round has a paper.')
  return { roundId, paperIds, first }
}

const extended = (
  of: { roundId: string; paperIds: string[] },
  more: Partial<ChangeRound> = {},
): ChangeRound => ({
  roundId: of.roundId,
  paperIds: of.paperIds,
  change: 'extend',
  kinds: ['comments', 'suggestions'],
  closesAt: at('2025-06-12T12:00'),
  reason: 'Three members asked for more time.',
  ...more,
})

const windowEvents = async (paperId: string) =>
  (await eventsOf(paperId)).filter((event) => event.type.startsWith('window'))
const types = async (paperId: string) => (await windowEvents(paperId)).map((event) => event.type)
const closings = async (paperId: string) => {
  const rows = await db.window.findMany({
    where: { paperId },
    orderBy: { kind: 'asc' },
    include: { times: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  return rows.map((row) => row.times[0]?.closesAt.toISOString())
}

describe('changing a round', () => {
  test('gives all its windows other times, with one event on each chain under one act', async () => {
    const round = await roundOf(3)
    const sent = act(admin)
    await changeRound(sent, extended(round))
    for (const id of round.paperIds) {
      expect(await closings(id)).toEqual(Array(2).fill('2025-06-12T12:00:00.000Z'))
      expect(await windowEvents(id)).toMatchObject([
        { type: 'windows.set' },
        { type: 'windows.changed', actKey: sent.key },
      ])
    }
  })

  test('leaves out the papers and windows that were not chosen', async () => {
    const round = await roundOf(2)
    const [first, second] = round.paperIds as [string, string]
    await changeRound(act(admin), extended(round, { paperIds: [first], kinds: ['comments'] }))
    expect(await closings(first)).toEqual(['2025-06-12T12:00:00.000Z', '2025-06-09T09:00:00.000Z'])
    expect(await types(second)).toEqual(['windows.set'])
  })

  test('sent twice acts once, also at the same time', async () => {
    const round = await roundOf(2)
    const sent = act(admin)
    await Promise.all([changeRound(sent, extended(round)), changeRound(sent, extended(round))])
    for (const id of round.paperIds) expect(await types(id)).toEqual(['windows.set', 'windows.changed'])
  })

  test('is refused as a whole, naming the paper, and leaves no trace', async () => {
    const round = await roundOf(2)
    const [, second] = round.paperIds as [string, string]
    const window = await db.window.findFirstOrThrow({ where: { paperId: second, kind: 'suggestions' } })
    const early = { windowId: window.id, change: 'closeEarly' as const, reason: 'All was said.' }
    await changeWindow(act(admin), early)
    await expect(changeRound(act(admin), extended(round))).rejects.toThrow(
      /^“A stable footing for the Forum”: This window closed on .* it can be reopened\.$/,
    )
    expect(await types(round.paperIds[0] ?? '')).toEqual(['windows.set'])
    const sign = extended(round, { kinds: ['signOn'] })
    await expect(changeRound(act(admin), sign)).rejects.toThrow('Leave this paper out.')
    const drafter = await taskforcePerson()
    await expect(changeRound(act(drafter), extended(round))).rejects.toThrow('Only an admin')
    const nowhere = extended({ ...round, roundId: crypto.randomUUID() })
    await expect(changeRound(act(admin), nowhere)).rejects.toThrow(Absent)
  })

  test('two changes of the same papers in another order do not wait for each other for ever', async () => {
    const round = await roundOf(3)
    const back = { ...round, paperIds: [...round.paperIds].reverse() }
    const both = await Promise.allSettled([
      changeRound(act(admin), extended(round)),
      changeRound(act(admin), extended(back, { closesAt: at('2025-06-13T12:00') })),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    const last = await Promise.all(round.paperIds.map(closings))
    expect(new Set(last.flat()).size).toBe(1)
  })
})

describe('taking the last act on a round back', () => {
  test('gives all its windows the times that they had before', async () => {
    const round = await roundOf(2)
    await changeRound(act(admin), extended(round))
    await takeBackWindows(act(admin), { roundId: round.roundId, reason: 'The wrong round.' })
    for (const id of round.paperIds) {
      expect(await closings(id)).toEqual(Array(2).fill('2025-06-09T09:00:00.000Z'))
      expect(await types(id)).toEqual(['windows.set', 'windows.changed', 'windows.takenBack'])
    }
    const again = takeBackWindows(act(admin), { roundId: round.roundId, reason: 'Once more.' })
    await expect(again).rejects.toThrow('This was already taken back.')
  })

  test('is refused where a member spoke in the time that the act opened', async () => {
    const round = await roundOf(1)
    await clockAt('2025-06-09T09:05:00Z')
    await changeRound(act(admin), extended(round, { change: 'reopen' }))
    const member = await personOf(await memberCalled('Fjord Registry'), 'representative')
    await commentBy(member, round.first, { at: await instant() })
    const back = takeBackWindows(act(admin), { roundId: round.roundId, reason: 'The wrong round.' })
    await expect(back).rejects.toThrow('A member has already acted in this window.')
  })

  test('is not refused for what was said in the time that stays', async () => {
    const round = await roundOf(1)
    await changeRound(act(admin), extended(round))
    const member = await personOf(await memberCalled('Fjord Registry'), 'representative')
    await commentBy(member, round.first, { at: await instant() })
    await takeBackWindows(act(admin), { roundId: round.roundId, reason: 'The wrong round.' })
    expect(await closings(round.paperIds[0] ?? '')).toEqual(Array(2).fill('2025-06-09T09:00:00.000Z'))
  })
})

describe('a round of recirculations', () => {
  const recirculate = (paperIds: string[], closes = at('2025-06-16T09:00')) =>
    setRound(act(admin), {
      name: 'What changed',
      paperIds,
      windows: [{ kind: 'comments', closesAt: closes }],
      recirculation: true,
    })

  test('is limited on each paper to what changed since it was consulted on', async () => {
    const round = await roundOf(1)
    await clockAt('2025-06-10T09:00:00Z')
    const next = await publishNext(round.first, ['The Forum should be permanent.'])
    const { roundId } = await recirculate(round.paperIds)
    const window = await db.window.findFirstOrThrow({ where: { roundId } })
    expect(window).toMatchObject({ versionId: next.id, baseVersionId: round.first.versions[0]?.id })
  })

  test('is refused where nothing changed, and as short as no recirculation may be', async () => {
    const round = await roundOf(1)
    await clockAt('2025-06-10T09:00:00Z')
    await expect(recirculate(round.paperIds)).rejects.toThrow('there is nothing to recirculate')
    await publishNext(round.first, ['The Forum should be permanent.'])
    await expect(recirculate(round.paperIds, at('2025-06-12T09:00'))).rejects.toThrow(
      'at least 3 working days',
    )
  })
})

describe('adding papers to a round', () => {
  test('opens its windows on them, with one event on the chain of each', async () => {
    const round = await roundOf(1)
    const [one, two] = [await publishedPaper(), await publishedPaper()]
    const sent = act(admin)
    const wanted = windows.map(({ kind }) => ({ kind, closesAt: at('2025-06-20T12:00') }))
    const input = { roundId: round.roundId, paperIds: [one.id, two.id], windows: wanted }
    await addToRound(sent, input)
    await addToRound(sent, input)
    for (const { id } of [one, two])
      expect(await windowEvents(id)).toMatchObject([{ type: 'windows.set', actKey: sent.key }])
    expect((await getRound(admin, round.roundId, await instant()))?.papers).toHaveLength(3)
  })

  test('is refused, naming the paper, where one is in it, or would have too little time', async () => {
    const round = await roundOf(1)
    const fresh = await publishedPaper()
    const add = (paperIds: string[]) =>
      addToRound(act(admin), { roundId: round.roundId, paperIds, windows: [{ kind: 'comments', closesAt }] })
    await expect(add(round.paperIds)).rejects.toThrow('This paper is in the round already.')
    await expect(add([fresh.id])).rejects.toThrow('needs at least 10 working days: close it on or after')
    expect(await types(fresh.id)).toEqual([])
  })
})

describe('a round, to', () => {
  test('a visitor, and one that is not there, to anyone: nothing', async () => {
    const round = await roundOf(1)
    const now = await instant()
    expect(await getRound(visitor, round.roundId, now)).toBeNull()
    expect(await getRound(admin, crypto.randomUUID(), now)).toBeNull()
    expect(await getRound(admin, 'no-such-round', now)).toBeNull()
  })

  test('people of members and the Taskforce: its papers with figures, and what was done, newest first', async () => {
    const round = await roundOf(2)
    await changeRound(act(admin), extended(round))
    const member = await personOf(await memberCalled('Fjord Registry'), 'representative')
    await commentBy(member, round.first, { at: await instant() })
    for (const reader of [member, await taskforcePerson()]) {
      const found = await getRound(reader, round.roundId, await instant())
      expect(found?.papers.map(({ members }) => members).sort()).toEqual([0, 1])
      expect(found?.acts).toMatchObject([
        {
          what: 'changed',
          kinds: ['comments', 'suggestions'],
          papers: 2,
          times: { closesAt: at('2025-06-12T12:00') },
        },
        { what: 'set', papers: 2, reason: null },
      ])
    }
  })
})
