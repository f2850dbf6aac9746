import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  agreeInRoom,
  askToSend,
  correctEntry,
  declineEntry,
  sayInRoom,
  withdrawEntry,
} from '@/lib/room/commands'
import { replyInRoom, withdrawRoomReply } from '@/lib/room/replies'
import { sendOn } from '@/lib/room/send'
import { visitRoom } from '@/lib/room/visit'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { paragraphId, publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'
import { entryOf, saidInRoom, saying, sending } from '@/tests/support/room'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor
let siri: PersonActor
let others: [string, Actor][]

beforeAll(async () => {
  const coalition = await foundCoalition()
  expect(coalition).toBeDefined()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  siri = await personOf(fjord, 'contributor', 'Siri Vik')
  others = [
    ['a signatory of another member', await personOf(await memberCalled('Moorland'), 'signatory', 'Donal')],
    ['the Taskforce', await taskforcePerson()],
    ['an admin', await adminPerson()],
    ['somebody who left', { ...ola, memberships: [] }],
  ]
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(versions?: string[][]) {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  return paper
}

const rowsOf = (paper: { id: string }) => db.roomEntry.count({ where: { paperId: paper.id } })
const of = (paper: { id: string }, entryId: string) => ({ paperId: paper.id, entryId })

describe('saying something in the room', () => {
  test('keeps it with the passage that was read, and writes no event', async () => {
    const paper = await openPaper()
    const before = await db.event.count()
    const id = await saidInRoom(ola, paper, fjord, { quote: 'become permanent', start: 17, ask: true })
    expect(await entryOf(id)).toMatchObject({
      ...{ memberId: fjord.id, personId: ola.personId, versionId: paper.versions[0]?.id, kind: 'comment' },
      ...{ paragraph: paragraphId(1), quote: 'become permanent', start: 17, end: 33 },
      ...{ askedById: ola.personId, askedTold: false, sentAs: null },
      texts: [{ seq: 1, body: 'Say who pays, and how long.' }],
    })
    expect(await db.event.count()).toBe(before)
  })

  test('sent twice it is said once', async () => {
    const paper = await openPaper()
    const sent = act(ola)
    const answers = await Promise.all(Array.from({ length: 5 }, () => sayInRoom(sent, saying(paper, fjord))))
    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1)
    expect(await rowsOf(paper)).toBe(1)
  })

  test('is refused on a paragraph that the version never had, without a trace', async () => {
    const paper = await openPaper()
    await expect(saidInRoom(ola, paper, fjord, { paragraph: 'para99999999' })).rejects.toThrow(
      'That paragraph is not in the version you read',
    )
    expect(await rowsOf(paper)).toBe(0)
  })

  test('works also where only representatives send the member’s input, and when no window is open', async () => {
    const paper = await publishedPaper()
    await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: true } })
    await saidInRoom(ola, paper, fjord)
    await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: false } })
    expect(await rowsOf(paper)).toBe(1)
  })
})

describe('for everyone else there is no room', () => {
  test('nothing can be done in it, and nothing is left behind', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    for (const [, actor] of others) {
      const acts = [
        sayInRoom(act(actor), saying(paper, fjord)),
        correctEntry(act(actor), { ...of(paper, id), text: 'Other words.' }),
        withdrawEntry(act(actor), of(paper, id)),
        agreeInRoom(act(actor), { ...of(paper, id), agree: true }),
        askToSend(act(actor), of(paper, id)),
        declineEntry(act(actor), { ...of(paper, id), why: 'No.' }),
        replyInRoom(act(actor), { ...of(paper, id), text: 'A reply.' }),
        visitRoom(act(actor), { paperId: paper.id, memberId: fjord.id }),
        sendOn(act(actor), sending(paper, fjord, [id])),
      ]
      for (const result of await Promise.allSettled(acts))
        expect(result).toMatchObject({ status: 'rejected', reason: expect.any(Absent) })
    }
    expect(await rowsOf(paper)).toBe(1)
    expect(await entryOf(id)).toMatchObject({ withdrawnAt: null, askedAt: null, replies: [], agreements: [] })
    expect(await recordedOn(paper)).toEqual(['windows.set'])
  })
})

describe('in the room', () => {
  test('its author corrects it, the earlier words stay; a representative cannot', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    await correctEntry(act(ola), { ...of(paper, id), text: 'Say who pays.' })
    expect((await entryOf(id)).texts.map(({ body }) => body)).toEqual([
      'Say who pays, and how long.',
      'Say who pays.',
    ])
    await expect(correctEntry(act(ola), { ...of(paper, id), text: 'Say who pays.' })).rejects.toThrow(
      'Nothing has changed',
    )
    await expect(correctEntry(act(ana), { ...of(paper, id), text: 'Mine.' })).rejects.toThrow(
      'Nobody changes another’s words',
    )
  })

  test('colleagues reply and say that they would say the same, or not any more', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    const { replyId } = await replyInRoom(act(siri), { ...of(paper, id), text: 'And until when?' })
    await agreeInRoom(act(siri), { ...of(paper, id), agree: true })
    await agreeInRoom(act(siri), { ...of(paper, id), agree: true })
    expect(await entryOf(id)).toMatchObject({
      replies: [{ id: replyId, body: 'And until when?', personId: siri.personId }],
      agreements: [{ personId: siri.personId }],
    })
    await withdrawRoomReply(act(siri), { ...of(paper, id), replyId })
    await agreeInRoom(act(siri), { ...of(paper, id), agree: false })
    expect((await entryOf(id)).replies[0]?.withdrawnAt).not.toBeNull()
    expect((await entryOf(id)).agreements).toEqual([])
  })

  test('it is withdrawn by its author, and a representative is asked or says why it is not sent', async () => {
    const paper = await openPaper()
    const [one, two] = [await saidInRoom(ola, paper, fjord), await saidInRoom(ola, paper, fjord)]
    await withdrawEntry(act(ola), of(paper, one))
    expect((await entryOf(one)).withdrawnAt).not.toBeNull()
    await askToSend(act(siri), of(paper, two))
    await declineEntry(act(ana), { ...of(paper, two), why: 'We said so in May.' })
    expect(await entryOf(two)).toMatchObject({
      ...{ askedById: siri.personId, declinedById: ana.personId, declinedWhy: 'We said so in May.' },
    })
  })

  test('who looked keeps up to when, for themselves', async () => {
    const paper = await openPaper()
    await visitRoom(act(ola), { paperId: paper.id, memberId: fjord.id })
    await clockAt('2025-06-04T12:00:00Z')
    await visitRoom(act(ola), { paperId: paper.id, memberId: fjord.id })
    const [visit, ...more] = await db.roomVisit.findMany({ where: { paperId: paper.id } })
    expect(more).toEqual([])
    expect(visit?.at.toISOString().slice(0, 10)).toBe('2025-06-04')
  })
})
