import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { setWindows } from '@/lib/windows/commands'
import { setRound } from '@/lib/windows/rounds'
import { takeBackWindows } from '@/lib/windows/take-back'
import { act, adminPerson, clockAt, eventsOf, factsOf, foundCoalition } from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'
import { stageOf } from '@/tests/support/stands'

let admin: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-05-26T08:00:00Z')
  admin = await adminPerson()
})

const at = (text: string) => new Date(`${text}Z`)
const comments = {
  kind: 'comments',
  opensAt: at('2025-05-26T09:00'),
  closesAt: at('2025-06-09T09:00'),
} as const
const signOn = { kind: 'signOn', closesAt: at('2025-06-20T12:00') } as const

const windowsOf = (paperId: string) =>
  db.window.findMany({
    where: { paperId },
    include: { times: { orderBy: { seq: 'asc' } } },
    orderBy: { kind: 'asc' },
  })
/** What happened to the windows of a paper, in order. */
const windowEvents = async (paperId: string) =>
  (await eventsOf(paperId)).filter((event) => event.type.startsWith('window'))
const types = async (paperId: string) => (await windowEvents(paperId)).map((event) => event.type)

async function commentsOn(paperId: string) {
  await setWindows(act(admin), { paperId, windows: [comments] })
  const [window] = await windowsOf(paperId)
  if (!window) throw new Error('No window was set.')
  return window
}

describe('setting windows', () => {
  test('opens several kinds in one act and one event, one of them at once', async () => {
    const { id: paperId, versions } = await publishedPaper()
    await setWindows(act(admin), { paperId, windows: [comments, signOn] })
    const rows = await windowsOf(paperId)
    expect(rows.map(({ kind, times }) => [kind, times.length])).toEqual([
      ['comments', 1],
      ['signOn', 1],
    ])
    expect(rows[1]?.times[0]?.opensAt).toEqual(rows[1]?.createdAt)
    expect(await types(paperId)).toEqual(['windows.set'])
    expect(await factsOf(paperId, 'windows.set')).toMatchObject({
      versionId: versions[0]?.id,
      windows: [
        { windowId: rows[0]?.id, kind: 'comments', closesAt: '2025-06-09T09:00:00.000Z' },
        { windowId: rows[1]?.id, kind: 'signOn' },
      ],
    })
  })

  test('moves the stage by the clock alone', async () => {
    const { id } = await publishedPaper()
    expect(await stageOf({ id: id })).toBe('revising')
    await commentsOn(id)
    expect(await stageOf({ id: id })).toBe('consulting')
    await clockAt('2025-06-09T09:00:00Z')
    expect(await stageOf({ id: id })).toBe('revising')
  })

  test('sent twice acts once', async () => {
    const { id: paperId } = await publishedPaper()
    const sent = act(admin)
    await setWindows(sent, { paperId, windows: [comments] })
    await setWindows(sent, { paperId, windows: [comments] })
    expect(await windowsOf(paperId)).toHaveLength(1)
    expect(await types(paperId)).toEqual(['windows.set'])
  })

  test('two admins at once open one window of a kind, not two', async () => {
    const { id: paperId } = await publishedPaper()
    const both = await Promise.allSettled(
      [admin, await adminPerson('Another')].map((who) =>
        setWindows(act(who), { paperId, windows: [comments] }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await windowsOf(paperId)).toHaveLength(1)
  })

  test('two of one kind that overlap in one act are refused together', async () => {
    const { id: paperId } = await publishedPaper()
    await expect(setWindows(act(admin), { paperId, windows: [signOn, signOn] })).rejects.toThrow(
      'Sign-on is already',
    )
    expect(await windowsOf(paperId)).toEqual([])
  })

  test('a refusal leaves no trace', async () => {
    const { id: paperId } = await publishedPaper()
    const short = { ...comments, closesAt: at('2025-06-06T12:00') }
    const refused = act(admin)
    await expect(setWindows(refused, { paperId, windows: [signOn, short] })).rejects.toThrow(
      'close it on or after Mon 9 June 2025, 09:00 UTC',
    )
    expect(await windowsOf(paperId)).toEqual([])
    expect(await types(paperId)).toEqual([])
    expect(await db.act.count({ where: { key: refused.key } })).toBe(0)
  })

  test('days that admins took out count', async () => {
    const { id: paperId } = await publishedPaper()
    await db.nonWorkingDay.create({ data: { day: at('2025-06-09T00:00'), name: 'Whit Monday' } })
    try {
      await expect(setWindows(act(admin), { paperId, windows: [comments] })).rejects.toThrow(
        'Tue 10 June 2025',
      )
    } finally {
      await db.nonWorkingDay.deleteMany()
    }
  })

  test('a recirculation names its base version in the event', async () => {
    const { id: paperId, versions } = await publishedPaper([['One.'], ['Two.']])
    const short = { ...comments, closesAt: at('2025-05-29T09:00') }
    const baseVersionId = versions[0]?.id ?? ''
    await setWindows(act(admin), { paperId, windows: [short], baseVersionId })
    const [window] = await windowsOf(paperId)
    expect(window).toMatchObject({ baseVersionId, versionId: versions[1]?.id })
  })

  test('a paper that is not there is absent', async () => {
    const nowhere = crypto.randomUUID()
    await expect(setWindows(act(admin), { paperId: nowhere, windows: [comments] })).rejects.toThrow(Absent)
  })
})

describe('a round', () => {
  test('opens the same windows on each paper, with one event on each chain under one act', async () => {
    const papers = [await publishedPaper(), await publishedPaper()]
    const sent = act(admin)
    const { roundId } = await setRound(sent, {
      name: 'First round',
      paperIds: papers.map(({ id }) => id),
      windows: [comments, signOn],
    })
    for (const { id } of papers) {
      expect((await windowsOf(id)).map((window) => window.roundId)).toEqual([roundId, roundId])
      expect(await windowEvents(id)).toMatchObject([{ type: 'windows.set', actKey: sent.key }])
    }
    const instants = await db.window.findMany({ where: { roundId }, distinct: ['createdAt'] })
    expect(instants).toHaveLength(1)
  })

  test('sent twice is one round, with the same answer', async () => {
    const { id } = await publishedPaper()
    const sent = act(admin)
    const input = { name: 'A round', paperIds: [id], windows: [comments] }
    expect(await setRound(sent, input)).toEqual(await setRound(sent, input))
    expect(await windowsOf(id)).toHaveLength(1)
  })

  test('is refused as a whole where one paper cannot, and the paper is named', async () => {
    const [good, open] = [await publishedPaper(), await publishedPaper()]
    await commentsOn(open.id)
    const rounds = await db.round.count()
    const all = setRound(act(admin), { name: 'A round', paperIds: [good.id, open.id], windows: [comments] })
    await expect(all).rejects.toThrow('“A stable footing for the Forum”: Comments are already')
    expect(await windowsOf(good.id)).toEqual([])
    expect(await types(good.id)).toEqual([])
    expect(await db.round.count()).toBe(rounds)
  })

  test('is taken back as a whole within ten minutes', async () => {
    const papers = [await publishedPaper(), await publishedPaper()]
    const paperIds = papers.map(({ id }) => id)
    const { roundId } = await setRound(act(admin), { name: 'Too early', paperIds, windows: [comments] })
    const windowId = (await windowsOf(paperIds[0] ?? ''))[0]?.id
    const alone = takeBackWindows(act(admin), { windowId, reason: 'Wrong dates.' })
    await expect(alone).rejects.toThrow('This was done to its round. Take it back there, as a whole.')
    await takeBackWindows(act(admin), { roundId, reason: 'Wrong dates.' })
    for (const id of paperIds) {
      expect(await types(id)).toEqual(['windows.set', 'windows.takenBack'])
      expect(await stageOf({ id: id })).toBe('revising')
    }
  })
})
