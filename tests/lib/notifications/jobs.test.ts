import { beforeEach, describe, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { deliverNotice } from '@/lib/notifications/deliver'
import { noticeMoments } from '@/lib/notifications/moments'
import { drainOutbox, type Enqueue } from '@/lib/notifications/outbox'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, windowOn } from '@/tests/support/papers'

let queued: string[] = []
const enqueue: Enqueue = async (_, noticeId) => {
  queued.push(noticeId)
}
const drainAll = async () => {
  while ((await drainOutbox(enqueue)) > 0);
}

beforeEach(async () => {
  queued = []
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
  await drainAll()
  queued = []
})

async function answeredComment() {
  const paper = await publishedPaper()
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor', 'Ola Berg')
  const input = await commentBy(author, paper)
  const sent = { paperId: paper.id, inputIds: [input.id], kind: 'accepted' as const, publish: 'now' as const }
  await recordDisposition(act(await taskforcePerson()), sent)
  return { paper, author }
}

const lettersTo = (person: PersonActor, kind?: string) =>
  db.notice.findMany({ where: { personId: person.personId, ...(kind && { kind }) } })

describe('what follows from an event', () => {
  test('an answer is told to the author of the comment, once, also with three workers', async () => {
    const { author, paper } = await answeredComment()
    await Promise.all([drainAll(), drainAll(), drainAll()])
    const letters = await lettersTo(author)
    expect(letters).toMatchObject([{ kind: 'answered', paperId: paper.id, sentAt: null }])
    expect(letters[0]?.text).toContain('Dear Ola Berg,')
    expect(queued).toEqual(letters.map((letter) => letter.id))
    expect(await db.outbox.count()).toBe(0)
  })

  test('where putting a letter on its way fails, the event waits and nothing is half written', async () => {
    const { author } = await answeredComment()
    const fails: Enqueue = async () => {
      throw new Error('the queue is away')
    }
    const waiting = await db.outbox.count()
    await expect(drainOutbox(fails)).rejects.toThrow('away')
    expect(await lettersTo(author)).toEqual([])
    expect(await db.outbox.count()).toBe(waiting)
    await drainAll()
    expect(await lettersTo(author)).toHaveLength(1)
  })
})

describe('sending', () => {
  test('a letter of a demo without a mail server stays for the mailbox and is sent once', async () => {
    const { author } = await answeredComment()
    await drainAll()
    const [letter] = await lettersTo(author)
    const id = letter?.id ?? ''
    // Wherever the others have got to when one begins.
    const tries = await Promise.all(Array.from({ length: 8 }, () => deliverNotice(id)))
    expect(tries.sort()).toEqual([...Array(7).fill('passed over'), 'sent'])
    expect((await lettersTo(author))[0]?.sentAt).toBeInstanceOf(Date)
    expect(await deliverNotice(letter?.id ?? '')).toBe('passed over')
  })

  test('a letter that was cancelled is never sent', async () => {
    const { author } = await answeredComment()
    await drainAll()
    const [letter] = await lettersTo(author)
    await db.notice.updateMany({ where: { id: letter?.id ?? '' }, data: { cancelledAt: new Date() } })
    expect(await deliverNotice(letter?.id ?? '')).toBe('passed over')
    expect((await lettersTo(author))[0]?.sentAt).toBeNull()
  })
})

describe('the moments of a window', () => {
  test('its opening is told once to people of members, its last 48 hours only where nothing was said', async () => {
    const paper = await publishedPaper()
    const spoke = await personOf(await memberCalled('Harbour Names'), 'contributor')
    const silent = await personOf(await memberCalled('Lagoon Registry'), 'contributor')
    await windowOn(paper, 'comments', '2025-05-26T09:00:00Z', '2025-06-06T12:00:00Z')
    await commentBy(spoke, paper)
    await Promise.all([noticeMoments(enqueue), noticeMoments(enqueue), noticeMoments(enqueue)])
    expect(await lettersTo(spoke, 'opened')).toHaveLength(1)
    await clockAt('2025-06-05T10:00:00Z')
    await noticeMoments(enqueue)
    await noticeMoments(enqueue)
    expect(await lettersTo(spoke, 'closingSoon')).toHaveLength(0)
    expect(await lettersTo(silent, 'closingSoon')).toHaveLength(1)
    await clockAt('2025-06-06T12:00:00Z')
    expect(await noticeMoments(enqueue)).toBe(1)
    expect(await lettersTo(silent)).toHaveLength(2)
  })

  test('nobody is told that a window opened which has closed', async () => {
    const paper = await publishedPaper()
    const person = await personOf(await memberCalled('Delta Registrar'), 'signatory')
    await windowOn(paper, 'signOn', '2025-05-26T09:00:00Z', '2025-05-30T12:00:00Z')
    await noticeMoments(enqueue)
    expect(await lettersTo(person)).toEqual([])
  })
})
