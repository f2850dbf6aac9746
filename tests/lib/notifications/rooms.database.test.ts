import { beforeEach, describe, expect, test } from 'vitest'
import { noticeMoments } from '@/lib/notifications/moments'
import { noticeRooms } from '@/lib/notifications/rooms'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { askToSend, declineEntry, withdrawEntry } from '@/lib/room/commands'
import { replyInRoom } from '@/lib/room/replies'
import { sendOn } from '@/lib/room/send'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { saidInRoom, sending } from '@/tests/support/room'

const noJob = async () => {}
/** What the worker does in its minute. */
const look = async (clock: string) => {
  await clockAt(clock)
  await noticeRooms(noJob)
}
const lettersTo = (person: PersonActor, kind: string) =>
  db.notice.findMany({ where: { personId: person.personId, kind }, orderBy: { createdAt: 'asc' } })

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor
let siri: PersonActor
let paper: Awaited<ReturnType<typeof publishedPaper>>

beforeEach(async () => {
  await foundCoalition()
  await adminPerson()
  await db.roomDigest.deleteMany()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  siri = await personOf(fjord, 'contributor', 'Siri Vik')
  paper = await publishedPaper()
  await windowOn(paper, 'comments')
  await look('2025-06-02T05:00:00Z')
})

describe('a representative who is asked to send something on', () => {
  test('is told once, without the words; nobody else is', async () => {
    const id = await saidInRoom(ola, paper, fjord, { text: 'Heather lantern.', ask: true })
    await Promise.all([noticeRooms(noJob), noticeRooms(noJob)])
    await look('2025-06-02T05:30:00Z')
    const [letter, ...more] = await lettersTo(ana, 'roomAsked')
    expect(more).toEqual([])
    expect(letter?.text).toContain('Ola Berg asks you to send on something that was said there')
    expect(letter?.text).toContain(`/papers/${paper.slug}/room?member=${fjord.id}`)
    expect(`${letter?.text} ${letter?.html}`).not.toContain('Heather')
    expect(letter?.text).toContain('Input closes on Fri 6 June 2025, 12:00 UTC')
    // Admins read the subjects of the mail log.
    expect(letter?.subject).not.toContain('Fjord')
    expect(await db.notice.count({ where: { kind: 'roomAsked' } })).toBe(1)
    expect(await db.roomEntry.findUnique({ where: { id } })).toMatchObject({ askedTold: true })
  })

  test('is told of several in one letter, and not of what was settled meanwhile', async () => {
    for (const _ of [1, 2]) await saidInRoom(ola, paper, fjord, { ask: true })
    const gone = await saidInRoom(ola, paper, fjord, { ask: true })
    await withdrawEntry(act(ola), { paperId: paper.id, entryId: gone })
    const declined = await saidInRoom(ola, paper, fjord)
    await askToSend(act(siri), { paperId: paper.id, entryId: declined })
    await declineEntry(act(ana), { paperId: paper.id, entryId: declined, why: 'No.' })
    await noticeRooms(noJob)
    const [letter, ...more] = await lettersTo(ana, 'roomAsked')
    expect(more).toEqual([])
    expect(letter?.text).toContain('2 things that were said there')
  })
})

describe('once a day', () => {
  test('everyone in the room is told how much others said, and nobody of what they said themselves', async () => {
    const id = await saidInRoom(ola, paper, fjord, { text: 'Heather lantern.' })
    await replyInRoom(act(siri), { paperId: paper.id, entryId: id, text: 'Heather reply.' })
    await look('2025-06-02T05:59:00Z')
    expect(await db.notice.count({ where: { kind: 'roomDigest' } })).toBe(0)
    await clockAt('2025-06-02T06:00:00Z')
    await Promise.all([noticeRooms(noJob), noticeRooms(noJob)])
    await look('2025-06-02T18:00:00Z')
    const said = async (person: PersonActor) =>
      (await lettersTo(person, 'roomDigest')).map(({ text }) => /: (\d) new/.exec(text)?.[1])
    expect([await said(ana), await said(ola), await said(siri)]).toEqual([['2'], ['1'], ['1']])
    const [letter] = await lettersTo(ana, 'roomDigest')
    expect(`${letter?.subject} ${letter?.text} ${letter?.html}`).not.toContain('Heather')
    await look('2025-06-03T07:00:00Z')
    expect(await lettersTo(ana, 'roomDigest')).toHaveLength(1)
  })
})

describe('48 hours before the window closes', () => {
  const soon = '2025-06-05T12:00:00Z'

  test('representatives are told what is not sent', async () => {
    const [one] = [await saidInRoom(ola, paper, fjord), await saidInRoom(siri, paper, fjord)]
    const sent = await saidInRoom(ola, paper, fjord)
    await noticeMoments(noJob)
    await clockAt('2025-06-02T05:20:00Z')
    await noticeMoments(noJob)
    await sendOn(act(ana), sending(paper, fjord, [sent]))
    await clockAt(soon)
    await noticeMoments(noJob)
    const [letter, ...more] = await lettersTo(ana, 'roomClosing')
    expect(more).toEqual([])
    expect(letter?.text).toContain('2 entries in the room of Fjord Registry')
    expect(await lettersTo(ola, 'roomClosing')).toEqual([])
    expect(one).toBeDefined()
  })

  test('nobody is told where nothing waits', async () => {
    const sent = await saidInRoom(ola, paper, fjord)
    await noticeMoments(noJob)
    await sendOn(act(ana), sending(paper, fjord, [sent]))
    await clockAt(soon)
    await noticeMoments(noJob)
    expect(await lettersTo(ana, 'roomClosing')).toEqual([])
  })
})
