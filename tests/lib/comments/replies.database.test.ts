import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment, withdrawInput } from '@/lib/comments/commands'
import { decideLate } from '@/lib/comments/late'
import { correctReply, replyTo, withdrawReply } from '@/lib/comments/replies'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { asTaskforce, commentOn, forMember, ownName, saidOn } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor
let ola: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(harbour, 'contributor', 'Ola Berg')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function commented(now = '2025-06-03T12:00:00Z', taskforceOnly = false) {
  const paper = await publishedPaper()
  await windowOn(paper, 'comments')
  await clockAt(now)
  const { inputId } = await addComment(act(ana), commentOn(paper, forMember(fjord.id), { taskforceOnly }))
  return { paper, paperId: paper.id, inputId }
}
type Commented = Awaited<ReturnType<typeof commented>>

const reply = ({ paperId, inputId }: Commented, text = 'Agreed.') => ({
  paperId,
  inputId,
  speaker: ownName(harbour.id),
  language: 'en',
  text,
})
const repliesOf = ({ inputId }: Commented) =>
  db.reply.findMany({
    where: { inputId },
    orderBy: { seq: 'asc' },
    include: { texts: { orderBy: { seq: 'asc' } } },
  })
const typesOf = async ({ paperId }: Commented) => (await saidOn({ id: paperId })).map((event) => event.type)

describe('replying', () => {
  test('adds to the thread with one event, once however often it is sent', async () => {
    const thread = await commented()
    const sent = act(ola)
    const answers = await Promise.all([1, 2, 3].map(() => replyTo(sent, reply(thread))))
    expect(new Set(answers.map((answer) => answer.replyId)).size).toBe(1)
    expect(await repliesOf(thread)).toMatchObject([
      { seq: 1, memberId: harbour.id, texts: [{ body: 'Agreed.' }] },
    ])
    expect(await typesOf(thread)).toEqual(['input.given', 'reply.given'])
  })

  test('goes on when comments have closed', async () => {
    const thread = await commented()
    await clockAt('2025-06-20T12:00:00Z')
    await replyTo(act(ola), reply(thread))
    expect(await repliesOf(thread)).toHaveLength(1)
  })

  test('numbers the replies of a thread also where several come at once', async () => {
    const thread = await commented()
    await Promise.all([1, 2, 3].map((n) => replyTo(act(ola), reply(thread, `Reply ${n}.`))))
    expect((await repliesOf(thread)).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('for a member where one only contributes leaves no trace', async () => {
    const thread = await commented()
    const speaker = forMember(harbour.id)
    await expect(replyTo(act(ola), { ...reply(thread), speaker })).rejects.toThrow('Only a representative')
    expect(await repliesOf(thread)).toEqual([])
    expect(await typesOf(thread)).toEqual(['input.given'])
  })

  test('to a comment for the Taskforce only is possible for those who read it', async () => {
    const thread = await commented(undefined, true)
    await expect(replyTo(act(ola), reply(thread))).rejects.toThrow(Absent)
    await replyTo(act(await taskforcePerson()), { ...reply(thread), speaker: asTaskforce })
    expect(await repliesOf(thread)).toMatchObject([{ capacity: 'taskforce' }])
  })

  test('to a withdrawn comment is refused', async () => {
    const thread = await commented()
    await withdrawInput(act(ana), { paperId: thread.paperId, inputId: thread.inputId })
    await expect(replyTo(act(ola), reply(thread))).rejects.toThrow('thread has ended')
  })
})

describe('a reply', () => {
  test('is corrected by its author: new words beside the old, one event, once', async () => {
    const thread = await commented()
    const { replyId } = await replyTo(act(ola), reply(thread))
    const sent = act(ola)
    const correction = { paperId: thread.paperId, replyId, text: 'Agreed, with a comma.' }
    await Promise.all([correctReply(sent, correction), correctReply(sent, correction)])
    const [row] = await repliesOf(thread)
    expect(row?.texts.map((text) => text.body)).toEqual(['Agreed.', 'Agreed, with a comma.'])
    expect(await typesOf(thread)).toEqual(['input.given', 'reply.given', 'reply.corrected'])
  })

  test('of another is neither corrected nor withdrawn, and no trace is left', async () => {
    const thread = await commented()
    const { replyId } = await replyTo(act(ola), reply(thread))
    const ofReply = { paperId: thread.paperId, replyId }
    await expect(correctReply(act(ana), { ...ofReply, text: 'Mine.' })).rejects.toThrow('Only its author')
    await expect(withdrawReply(act(ana), ofReply)).rejects.toThrow('Only its author')
    expect(await repliesOf(thread)).toMatchObject([{ withdrawnAt: null, texts: [{ seq: 1 }] }])
    expect(await typesOf(thread)).toHaveLength(2)
  })

  test('is withdrawn once, with one event', async () => {
    const thread = await commented()
    const { replyId } = await replyTo(act(ola), reply(thread))
    const sent = act(ola)
    const ofReply = { paperId: thread.paperId, replyId }
    await Promise.all([withdrawReply(sent, ofReply), withdrawReply(sent, ofReply)])
    expect(await typesOf(thread)).toEqual(['input.given', 'reply.given', 'reply.withdrawn'])
    await expect(withdrawReply(act(ola), ofReply)).rejects.toThrow('already withdrawn')
  })

  test('of another paper is not there', async () => {
    const [one, two] = [await commented(), await commented()]
    const { replyId } = await replyTo(act(ola), reply(one))
    await expect(withdrawReply(act(ola), { paperId: two.paperId, replyId })).rejects.toThrow(Absent)
  })
})

describe('the late tray', () => {
  const late = () => commented('2025-06-06T12:00:30Z')

  test('admits with a reason, once, with one event', async () => {
    const thread = await late()
    const sent = act(await adminPerson())
    const decision = {
      paperId: thread.paperId,
      inputIds: [thread.inputId],
      admitted: true,
      reason: 'The mail server was down.',
    }
    await Promise.all([decideLate(sent, decision), decideLate(sent, decision)])
    expect(await db.lateDecision.findMany({ where: { inputId: thread.inputId } })).toMatchObject([
      { admitted: true, reason: 'The mail server was down.', ownMember: false },
    ])
    expect(await typesOf(thread)).toEqual(['input.given', 'input.lateDecided'])
    await expect(decideLate(act(await adminPerson()), { ...decision, admitted: false })).rejects.toThrow(
      'already admitted',
    )
  })

  test('leaves what came in time alone, and other papers', async () => {
    const inTime = await commented()
    const decision = { admitted: true, reason: 'x' }
    const admin = await adminPerson()
    await expect(
      decideLate(act(admin), { ...decision, paperId: inTime.paperId, inputIds: [inTime.inputId] }),
    ).rejects.toThrow(Absent)
    const thread = await late()
    await expect(
      decideLate(act(admin), { ...decision, paperId: inTime.paperId, inputIds: [thread.inputId] }),
    ).rejects.toThrow(Absent)
  })

  test('is for admins, and leaves the own member’s to another where there is one', async () => {
    const thread = await late()
    const decision = { paperId: thread.paperId, inputIds: [thread.inputId], admitted: true, reason: 'Ours.' }
    await expect(decideLate(act(ana), decision)).rejects.toThrow('Only an admin')
    await adminPerson('Noor Haddad')
    await db.person.update({ where: { id: ana.personId }, data: { admin: true } })
    await expect(decideLate(act({ ...ana, admin: true }), decision)).rejects.toThrow('Another admin decides')
    expect(await db.lateDecision.count({ where: { inputId: thread.inputId } })).toBe(0)

    await db.person.updateMany({ where: { id: { not: ana.personId } }, data: { admin: false } })
    await decideLate(act({ ...ana, admin: true }), decision)
    expect(await db.lateDecision.findUnique({ where: { inputId: thread.inputId } })).toMatchObject({
      ownMember: true,
    })
  })
})
