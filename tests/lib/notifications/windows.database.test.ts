import { beforeEach, describe, expect, test } from 'vitest'
import { noticeMoments } from '@/lib/notifications/moments'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { changeWindow, setWindows } from '@/lib/windows/commands'
import { changeRound, setRound } from '@/lib/windows/rounds'
import { takeBackWindows } from '@/lib/windows/take-back'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { endorsementOn } from '@/tests/support/given'
import { publishedPaper } from '@/tests/support/papers'

let admin: PersonActor
let reader: PersonActor
const noJob = async () => {}
const at = (text: string) => new Date(`${text}Z`)
const until = at('2025-06-12T12:00')
const letters = async () =>
  (await db.notice.findMany({ where: { personId: reader.personId }, orderBy: { createdAt: 'asc' } })).map(
    ({ subject, text }) => ({ subject, text }),
  )
/** What the worker does in its minute. */
const look = async (clock: string) => {
  await clockAt(clock)
  await noticeMoments(noJob)
}

beforeEach(async () => {
  await foundCoalition()
  await look('2025-05-26T08:00:00Z')
  admin = await adminPerson()
  reader = await personOf(await memberCalled('Fjord Registry'), 'representative')
})

async function round(count: number) {
  const paperIds: string[] = []
  for (let n = 0; n < count; n += 1) paperIds.push((await publishedPaper()).id)
  const windows = (['comments', 'suggestions', 'signOn'] as const).map((kind) => ({ kind, closesAt: until }))
  return { paperIds, ...(await setRound(act(admin), { name: 'First round', paperIds, windows })) }
}

describe('a round', () => {
  test('is told in one letter to a person, ten minutes after it was set, and once', async () => {
    const { roundId } = await round(3)
    await look('2025-05-26T08:09:58Z')
    expect(await letters()).toEqual([])
    await clockAt('2025-05-26T08:10:30Z')
    await Promise.all([noticeMoments(noJob), noticeMoments(noJob)])
    await look('2025-05-26T08:20:00Z')
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe(
      'Comments, suggestions and sign-on until Thu 12 June 2025, 12:00 UTC: First round (3 papers)',
    )
    expect(letter?.text).toContain(`/rounds/${roundId}`)
  })

  test('taken back within ten minutes is told to nobody', async () => {
    const { roundId } = await round(2)
    await takeBackWindows(act(admin), { roundId, reason: 'The wrong dates.' })
    await look('2025-05-26T08:30:00Z')
    expect(await letters()).toEqual([])
  })

  test('extended is told once, with the reason; taken back, not at all', async () => {
    const { roundId, paperIds } = await round(2)
    await look('2025-05-26T08:15:00Z')
    await clockAt('2025-06-02T09:00:00Z')
    const kinds = ['comments', 'suggestions'] as const
    const change = { roundId, paperIds, kinds: [...kinds], change: 'extend' as const, reason: 'More time.' }
    await changeRound(act(admin), { ...change, closesAt: at('2025-06-16T12:00') })
    await takeBackWindows(act(admin), { roundId, reason: 'The wrong day.' })
    await changeRound(act(admin), { ...change, closesAt: at('2025-06-17T12:00') })
    await look('2025-06-02T09:15:00Z')
    await look('2025-06-02T09:25:00Z')
    expect((await letters()).slice(1)).toMatchObject([
      {
        subject:
          'Comments and suggestions extended until Tue 17 June 2025, 12:00 UTC: First round (2 papers)',
        text: expect.stringContaining('Why: More time.'),
      },
    ])
    await changeRound(act(admin), { ...change, closesAt: at('2025-06-18T12:00') })
    await takeBackWindows(act(admin), { roundId, reason: 'It is enough.' })
    await look('2025-06-02T09:45:00Z')
    expect(await letters()).toHaveLength(2)
  })

  test('says its last 48 hours in one letter', async () => {
    const { roundId } = await round(2)
    await look('2025-05-26T08:15:00Z')
    await look('2025-06-10T13:00:00Z')
    const [, soon, ...more] = (await letters()).filter(({ text }) => text.includes(roundId))
    expect(soon?.subject).toBe('48 hours left, until Thu 12 June 2025, 12:00 UTC: First round (2 papers)')
    expect(more).toEqual([])
  })
})

describe('a window of one paper', () => {
  async function comments(opensAt?: Date) {
    const { id: paperId } = await publishedPaper()
    await setWindows(act(admin), { paperId, windows: [{ kind: 'comments', opensAt, closesAt: until }] })
    return db.window.findFirstOrThrow({ where: { paperId } })
  }
  const change = (windowId: string, closesAt: Date, how: 'extend' | 'closeEarly') =>
    changeWindow(act(admin), { windowId, change: how, closesAt, reason: `Until ${closesAt.toISOString()}.` })

  test('changed three times within ten minutes is told once, as it is then', async () => {
    const { id } = await comments()
    await look('2025-05-26T08:15:00Z')
    await clockAt('2025-05-27T09:00:00Z')
    await change(id, at('2025-06-16T12:00'), 'extend')
    await change(id, at('2025-06-13T12:00'), 'closeEarly')
    await clockAt('2025-05-27T09:08:00Z')
    await change(id, at('2025-06-18T12:00'), 'extend')
    await look('2025-05-27T09:12:00Z')
    expect(await letters()).toHaveLength(1)
    await look('2025-05-27T09:19:00Z')
    const [, letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toContain('Comments extended until Wed 18 June 2025, 12:00 UTC')
    expect(letter?.text).toContain('Why: Until 2025-06-18T12:00:00.000Z.')
    expect(letter?.text).not.toContain('2025-06-16')
  })

  test('changed and changed back is no news', async () => {
    const { id } = await comments()
    await look('2025-05-26T08:15:00Z')
    await change(id, at('2025-06-16T12:00'), 'extend')
    await change(id, until, 'closeEarly')
    await look('2025-05-26T08:45:00Z')
    expect(await letters()).toHaveLength(1)
  })

  test('set for later is announced, and told again when it opens', async () => {
    await comments(at('2025-05-28T09:00'))
    await look('2025-05-26T08:15:00Z')
    await look('2025-05-28T09:01:00Z')
    const subjects = (await letters()).map(({ subject }) => subject)
    expect(subjects.map((subject) => subject.split(': ')[0])).toEqual([
      'Comments from Wed 28 May 2025, 09:00 UTC',
      'Comments until Thu 12 June 2025, 12:00 UTC',
    ])
  })

  test('set to open within the day is told once', async () => {
    await comments(at('2025-05-26T09:00'))
    await look('2025-05-26T08:15:00Z')
    await look('2025-05-26T09:01:00Z')
    expect(await letters()).toHaveLength(1)
  })
})

describe('a recirculation', () => {
  test('is told with what it takes, and that silence keeps the stance where it was given', async () => {
    const paper = await publishedPaper([
      ['One.', 'Two.'],
      ['One.', 'Two, changed.'],
    ])
    const [first] = paper.versions
    if (!first) throw new Error('It has versions.')
    const { signatory } = await endorsementOn(first, 'Harbour Names')
    const window = { kind: 'comments' as const, closesAt: until }
    await setWindows(act(admin), { paperId: paper.id, baseVersionId: first.id, windows: [window] })
    await look('2025-05-26T08:15:00Z')
    const to = (personId: string) => db.notice.findFirstOrThrow({ where: { personId } })
    const told = (await to(signatory.personId)).text
    expect(told).toContain('it takes input only on what changed since version 1')
    expect(told).toContain('If Harbour Names says nothing, its stance on version 1 stays where it was given.')
    expect((await to(reader.personId)).text).toContain('Silence changes nothing')
  })
})
