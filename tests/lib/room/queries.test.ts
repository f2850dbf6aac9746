import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { recordDisposition } from '@/lib/dispositions/commands'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { correctEntry, declineEntry, withdrawEntry } from '@/lib/room/commands'
import { listRooms } from '@/lib/room/queries'
import { replyInRoom } from '@/lib/room/replies'
import { getRoom } from '@/lib/room/room'
import { sendOn } from '@/lib/room/send'
import { getSending } from '@/lib/room/sending'
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
import { commentOn, ownName } from '@/tests/support/comments'
import { paragraphId, publishedPaper, publishNext, windowOn } from '@/tests/support/papers'
import { saidInRoom, sending } from '@/tests/support/room'

type Member = Awaited<ReturnType<typeof memberCalled>>
let fjord: Member
let harbour: Member
let ana: PersonActor
let ola: PersonActor
let both: PersonActor
let others: [string, Actor][]

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  const siri = await personOf(fjord, 'contributor', 'Siri Vik')
  const inHarbour = { memberId: harbour.id, memberName: 'Harbour Names', right: 'representative' as const }
  both = { ...siri, memberships: [...siri.memberships, inHarbour] }
  others = [
    ['a visitor', { kind: 'visitor' }],
    ['a signatory of another member', await personOf(await memberCalled('Moorland'), 'signatory')],
    ['the Taskforce', await taskforcePerson()],
    ['an admin', await adminPerson()],
    ['somebody who left the member', { ...ola, memberships: [] }],
  ]
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(versions?: string[][]) {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  return paper
}

const roomOf = async (actor: Actor, paper: { slug: string }, memberId: string | null = null) =>
  getRoom(actor, paper.slug, memberId, await instant())

describe('the room of a member', () => {
  test('is there for its people, with what each may do', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord, { quote: 'become permanent', start: 17 })
    const seen = await roomOf(ana, paper)
    expect(seen).toMatchObject({
      member: { id: fjord.id, name: 'Fjord Registry' },
      speaks: true,
      entries: [
        {
          ...{ id, person: 'Ola Berg', own: false, isNew: true, paragraph: paragraphId(1), label: 'read' },
          ...{ text: 'Say who pays, and how long.', quote: 'become permanent' },
          may: { reply: true, change: false, agree: true, ask: false, decline: true, send: true },
        },
      ],
    })
    expect((await roomOf(ola, paper))?.entries[0]).toMatchObject({
      ...{ own: true, isNew: false },
      may: { reply: true, change: true, agree: false, ask: true, decline: false, send: false },
    })
  })

  test('is not there for anyone else, and neither is what it sends', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    for (const [who, actor] of others) {
      expect([who, await roomOf(actor, paper, fjord.id)]).toEqual([who, null])
      expect([who, await getSending(actor, paper.slug, fjord.id, [id], await instant())]).toEqual([who, null])
      expect((await listRooms(actor)).filter(({ paperId }) => paperId === paper.id)).toEqual([])
    }
    expect(await getSending(ola, paper.slug, fjord.id, [id], await instant())).toBeNull()
  })

  test('of somebody of two members is one of two, each by itself', async () => {
    const paper = await openPaper()
    await saidInRoom(ola, paper, fjord)
    const first = await roomOf(both, paper)
    expect(first?.rooms.map(({ name }) => name)).toEqual(['Fjord Registry', 'Harbour Names'])
    expect(first).toMatchObject({ member: { name: 'Fjord Registry' }, speaks: false })
    expect(first?.entries).toHaveLength(1)
    const second = await roomOf(both, paper, harbour.id)
    expect(second).toMatchObject({ member: { name: 'Harbour Names' }, speaks: true, entries: [] })
  })

  test('before version 1 there is none', async () => {
    expect(await getRoom(ana, 'no-such-paper', null, await instant())).toBeNull()
  })

  test('follows its paragraphs into the next version, and says what is no longer in the text', async () => {
    const paper = await openPaper()
    const stays = await saidInRoom(ola, paper, fjord, { paragraph: paragraphId(2), quote: 'steady funding' })
    const gone = await saidInRoom(ola, paper, fjord)
    await publishNext(paper, [
      'Something else altogether was written.',
      'Its Secretariat needs steady funding.',
    ])
    const room = await roomOf(ana, paper)
    const at = (id: string) => room?.entries.find((entry) => entry.id === id)
    expect(at(stays)).toMatchObject({ paragraph: paragraphId(2), label: 'exact' })
    expect(['gone', 'doubtful', 'changed']).toContain(at(gone)?.label)
  })

  test('shows no words of what was withdrawn, and the last of what was corrected', async () => {
    const paper = await openPaper()
    const [one, two] = [await saidInRoom(ola, paper, fjord), await saidInRoom(ola, paper, fjord)]
    const of = (entryId: string) => ({ paperId: paper.id, entryId })
    await replyInRoom(act(ana), { ...of(one), text: 'A reply.' })
    await withdrawEntry(act(ola), of(one))
    await correctEntry(act(ola), { ...of(two), text: 'Say who pays.' })
    const room = await roomOf(ana, paper)
    expect(room?.entries[0]).toMatchObject({ text: null, quote: null, replies: [], isNew: false })
    expect(room?.entries[1]).toMatchObject({ text: 'Say who pays.', corrected: expect.any(Date) })
  })

  test('says as which input something was sent, and what was answered; or why it was not sent', async () => {
    const paper = await openPaper()
    const [one, two] = [await saidInRoom(ola, paper, fjord), await saidInRoom(ola, paper, fjord)]
    const { inputId } = await sendOn(act(ana), sending(paper, fjord, [one]))
    await declineEntry(act(ana), { paperId: paper.id, entryId: two, why: 'Said already.' })
    const answer = { paperId: paper.id, inputIds: [inputId], kind: 'noted' as const, reason: 'We saw it.' }
    await recordDisposition(act(await taskforcePerson()), { ...answer, publish: 'now' })
    const room = await roomOf(ola, paper)
    expect(room?.entries[0]?.sent).toMatchObject({
      by: 'Ana Lund',
      input: { number: 1, withdrawn: false, answer: { kind: 'noted', reason: 'We saw it.' } },
    })
    expect(room?.entries[1]?.declined).toMatchObject({ by: 'Ana Lund', why: 'Said already.' })
  })

  test('shows what its people openly said, and who of them contradict each other', async () => {
    const paper = await openPaper()
    await addComment(act(ola), commentOn(paper, ownName(fjord.id), { type: 'support' }))
    await addComment(act(ana), commentOn(paper, ownName(fjord.id)))
    const room = await roomOf(both, paper)
    expect(room?.said.map(({ number, person }) => [number, person])).toEqual([
      [1, 'Ola Berg'],
      [2, 'Ana Lund'],
    ])
    expect(room?.disagreements.map(({ one, other }) => [one.number, other.number])).toEqual([[1, 2]])
  })
})

describe('what is about to be sent on', () => {
  test('begins with the words of all, the place and kind they share, and what stands against it', async () => {
    const paper = await openPaper()
    const kept = await saidInRoom(both, paper, fjord, { type: 'support', text: 'Keep it.' })
    const one = await saidInRoom(ola, paper, fjord, { text: 'Who pays?' })
    const two = await saidInRoom(ola, paper, fjord, { text: 'How long?' })
    const found = await getSending(ana, paper.slug, fjord.id, [one, two], await instant())
    expect(found).toMatchObject({
      ...{ kind: 'comment', time: { ok: true, lateBySeconds: null }, gone: [] },
      start: { paragraph: paragraphId(1), type: 'substantive', text: 'Who pays?\n\nHow long?' },
      contrary: [{ key: `entry:${kept}`, words: 'Siri Vik would keep this as it is, in the room.' }],
    })
  })

  test('says that something of it was sent meanwhile, and when no window is open', async () => {
    const paper = await openPaper()
    const one = await saidInRoom(ola, paper, fjord)
    await sendOn(act(ana), sending(paper, fjord, [one]))
    await clockAt('2025-06-09T12:00:00Z')
    const found = await getSending(ana, paper.slug, fjord.id, [one], await instant())
    expect(found?.gone).toHaveLength(1)
    expect(found?.time).toMatchObject({ ok: false })
  })
})

describe('the rooms with something new', () => {
  const inPaper = async (actor: Actor, paper: { id: string }) =>
    (await listRooms(actor)).filter(({ paperId }) => paperId === paper.id)

  test('count what others said since this person was there, and what a representative is asked', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord, { ask: true })
    const room = { memberId: fjord.id, memberName: 'Fjord Registry', paperId: paper.id }
    expect(await inPaper(ana, paper)).toEqual([{ ...room, fresh: 1, asked: 1 }])
    expect(await inPaper(both, paper)).toEqual([{ ...room, fresh: 1, asked: 0 }])
    expect(await inPaper(ola, paper)).toEqual([])
    await visitRoom(act(ana), { paperId: paper.id, memberId: fjord.id })
    expect(await inPaper(ana, paper)).toEqual([{ ...room, fresh: 0, asked: 1 }])
    await clockAt('2025-06-03T13:00:00Z')
    await replyInRoom(act(both), { paperId: paper.id, entryId: id, text: 'Me, too.' })
    expect(await inPaper(ana, paper)).toEqual([{ ...room, fresh: 1, asked: 1 }])
    expect(await inPaper(ola, paper)).toEqual([{ ...room, fresh: 1, asked: 0 }])
    await sendOn(act(ana), sending(paper, fjord, [id]))
    await visitRoom(act(ana), { paperId: paper.id, memberId: fjord.id })
    expect(await inPaper(ana, paper)).toEqual([])
    expect(await db.roomVisit.count({ where: { paperId: paper.id } })).toBe(1)
  })
})
