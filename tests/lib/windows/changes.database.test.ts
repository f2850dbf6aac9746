import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { changeWindow, setWindows } from '@/lib/windows/commands'
import type { ChangeWindow } from '@/lib/windows/schema'
import { takeBackWindows } from '@/lib/windows/take-back'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  taskforcePerson,
} from '@/tests/support/coalition'
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

describe('changing a window', () => {
  const change = (windowId: string, more: Partial<ChangeWindow> = {}): ChangeWindow => ({
    windowId,
    change: 'extend',
    closesAt: at('2025-06-12T12:00'),
    reason: 'Three members asked for more time.',
    ...more,
  })

  test('writes times of their own with the reason, and one event', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await clockAt('2025-06-02T09:00:00Z')
    await changeWindow(act(admin), change(window.id))
    const [changed] = await windowsOf(id)
    expect(changed?.times).toMatchObject([
      { seq: 1, closesAt: at('2025-06-09T09:00'), reason: null },
      {
        seq: 2,
        opensAt: at('2025-05-26T09:00'),
        closesAt: at('2025-06-12T12:00'),
        reason: 'Three members asked for more time.',
      },
    ])
    expect(await types(id)).toEqual(['windows.set', 'window.changed'])
  })

  test('closing early without an instant closes at the instant of the act; reopening opens again', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await clockAt('2025-06-02T09:00:00Z')
    await changeWindow(act(admin), change(window.id, { change: 'closeEarly', closesAt: undefined }))
    expect(await stageOf({ id: id })).toBe('revising')
    await changeWindow(act(admin), change(window.id, { change: 'reopen' }))
    expect(await stageOf({ id: id })).toBe('consulting')
    const [changed] = await windowsOf(id)
    expect(changed?.times.map((times) => times.opensAt)).toEqual(Array(3).fill(at('2025-05-26T09:00')))
  })

  test('a window cancelled before it opens never opens', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await changeWindow(act(admin), change(window.id, { change: 'cancel', closesAt: undefined }))
    await clockAt('2025-05-26T09:00:00Z')
    expect(await stageOf({ id: id })).toBe('revising')
    await setWindows(act(admin), {
      paperId: id,
      windows: [{ ...comments, opensAt: undefined, closesAt: at('2025-06-30T09:00') }],
    })
  })

  test('takes other windows of the paper along, in one act and one event; or none where one cannot', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await setWindows(act(admin), { paperId: id, windows: [{ ...comments, kind: 'suggestions' }] })
    const other = await db.window.findFirstOrThrow({ where: { paperId: id, kind: 'suggestions' } })
    await clockAt('2025-06-02T09:00:00Z')
    await changeWindow(act(admin), change(window.id, { also: [other.id] }))
    expect((await windowsOf(id)).map(({ times }) => times.at(-1)?.closesAt)).toEqual(
      Array(2).fill(at('2025-06-12T12:00')),
    )
    expect((await types(id)).slice(2)).toEqual(['windows.changed'])
    await changeWindow(act(admin), change(other.id, { change: 'closeEarly', closesAt: undefined }))
    const both = change(window.id, { also: [other.id], closesAt: at('2025-06-13T12:00') })
    await expect(changeWindow(act(admin), both)).rejects.toThrow('it can be reopened')
    expect((await types(id)).slice(2)).toEqual(['windows.changed', 'window.changed'])
  })

  test('two of one kind never come to stand at one time', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    const second = { ...comments, opensAt: at('2025-07-01T09:00'), closesAt: at('2025-07-15T09:00') }
    await setWindows(act(admin), { paperId: id, windows: [second] })
    const other = await db.window.findFirstOrThrow({ where: { paperId: id, id: { not: window.id } } })
    const moved = { opensAt: at('2025-09-01T09:00'), closesAt: at('2025-09-15T09:00') }
    const both = change(window.id, { change: 'move', also: [other.id], ...moved })
    await expect(changeWindow(act(admin), both)).rejects.toThrow('Change that window instead')
    expect(await types(id)).toEqual(['windows.set', 'windows.set'])
  })

  test('sent twice acts once, and a refusal leaves no trace', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await clockAt('2025-06-02T09:00:00Z')
    const sent = act(admin)
    await Promise.all([changeWindow(sent, change(window.id)), changeWindow(sent, change(window.id))])
    await expect(changeWindow(act(admin), change(window.id))).rejects.toThrow('Choose a later closing')
    const drafter = await taskforcePerson()
    await expect(changeWindow(act(drafter), change(window.id))).rejects.toThrow(
      'Only an admin changes windows.',
    )
    expect(await types(id)).toEqual(['windows.set', 'window.changed'])
    expect((await windowsOf(id))[0]?.times).toHaveLength(2)
  })

  test('a window that is not there is absent', async () => {
    await expect(changeWindow(act(admin), change(crypto.randomUUID()))).rejects.toThrow(Absent)
  })
})

describe('taking back', () => {
  test('within ten minutes ends all windows of that act, recorded as taken back', async () => {
    const { id: paperId } = await publishedPaper()
    await setWindows(act(admin), { paperId, windows: [comments, signOn] })
    const [window] = await windowsOf(paperId)
    await takeBackWindows(act(admin), { windowId: window?.id, reason: 'The wrong paper.' })
    const rows = await windowsOf(paperId)
    expect(rows.map(({ times }) => times.at(-1)?.reason)).toEqual(
      Array(2).fill('Taken back: The wrong paper.'),
    )
    expect(rows.every(({ times }) => times[1]?.opensAt.getTime() === times[1]?.closesAt.getTime())).toBe(true)
    expect(await types(paperId)).toEqual(['windows.set', 'windows.takenBack'])
  })

  test('is refused after ten minutes', async () => {
    const { id } = await publishedPaper()
    const window = await commentsOn(id)
    await clockAt('2025-05-26T08:10:01Z')
    const late = takeBackWindows(act(admin), { windowId: window.id, reason: 'The wrong paper.' })
    await expect(late).rejects.toThrow('Ten minutes have passed')
    expect(await types(id)).toEqual(['windows.set'])
  })
})

test('the database itself refuses to change or remove the times of a window', async () => {
  const { id } = await publishedPaper()
  const window = await commentsOn(id)
  const where = { windowId: window.id }
  await expect(db.windowTimes.updateMany({ where, data: { reason: 'x' } })).rejects.toThrow('append-only')
  await expect(db.windowTimes.deleteMany({ where })).rejects.toThrow('append-only')
  await expect(db.window.delete({ where: { id: window.id } })).rejects.toThrow('never removed')
})
