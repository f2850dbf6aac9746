import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { newsOf } from '@/components/live/news'
import { addComment, correctComment } from '@/lib/comments/commands'
import { replyTo } from '@/lib/comments/replies'
import { recordDisposition } from '@/lib/dispositions/commands'
import { followed, getSince } from '@/lib/live/queries'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { tokenHash } from '@/lib/platform/cookie'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { paragraphId, publishedPaper, publishNext, windowOn } from '@/tests/support/papers'

// What an open page is told: what its reader may know of, and no more.

const now = new Date('2025-06-03T12:30:00Z')
let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let other: PersonActor
let drafter: PersonActor
let admin: PersonActor

beforeAll(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  other = await personOf(await memberCalled('Harbour Names'), 'signatory', 'Per Holm')
  drafter = await taskforcePerson()
  admin = await adminPerson()
})

async function scene() {
  const paper = await publishedPaper(undefined, drafter)
  await windowOn(paper, 'comments')
  const say = (change: Partial<Parameters<typeof commentOn>[2]> = {}) =>
    addComment(act(ana), commentOn(paper, forMember(fjord.id), change))
  const lastSeq = async () => (await db.event.count({ where: { chainId: paper.id } })) as number
  const touched = async (actor: Actor, seq: number, version = 1) =>
    (await getSince(actor, paper.slug, { version, seq }, now))?.touched?.map(
      (each) => `${each.number}${each.own ? ' own' : ''}`,
    )
  return { paper, say, lastSeq, touched }
}

describe('what happened since an event', () => {
  test('names what was given, changed, replied to and answered, and whether the reader did it', async () => {
    const { paper, say, lastSeq, touched } = await scene()
    const before = await lastSeq()
    const { inputId } = await say()
    const of = { paperId: paper.id, inputId }
    expect(await touched(other, before)).toEqual(['1'])
    expect(await touched(ana, before)).toEqual(['1 own'])
    await say()
    const given = await lastSeq()
    await correctComment(act(ana), { ...of, text: 'Better words.' })
    expect(await touched(other, given)).toEqual(['1'])
    const corrected = await lastSeq()
    await replyTo(act(ana), { ...of, speaker: forMember(fjord.id), text: 'More.', language: 'en' })
    expect(await touched(other, corrected)).toEqual(['1'])
    const replied = await lastSeq()
    const answer = { kind: 'noted' as const, reason: 'Taken as a wish.' }
    await recordDisposition(act(drafter), {
      paperId: paper.id,
      inputIds: [inputId],
      ...answer,
      publish: 'later',
    })
    expect(await touched(other, replied)).toEqual([])
    expect(await lastSeq()).toBe(replied)
    await publishNext(paper, ['The Forum should become permanent.', 'Its Secretariat needs money.'])
    expect(await touched(other, replied)).toEqual(['1'])
    expect(await touched(other, await lastSeq())).toEqual([])
  })

  test('of what is for the Taskforce only, others learn the count and not the number', async () => {
    const { paper, say, lastSeq, touched } = await scene()
    await say()
    const before = await lastSeq()
    await say({ taskforceOnly: true, text: 'TEXT-secret', paragraph: paragraphId(2) })
    expect(await touched(other, before)).toEqual([])
    expect(await touched(admin, before)).toEqual([])
    expect(await touched(drafter, before)).toEqual(['2'])
    expect(await touched(ana, before)).toEqual(['2 own'])
    const since = await getSince(other, paper.slug, { version: 1, seq: before }, now)
    if (!since) throw new Error('The paper is not there.')
    const news = newsOf(since, now)
    expect(news.places[paragraphId(2)]).toMatchObject({ margin: '1', by: '1 member, 1 comment' })
    expect(JSON.stringify(news)).not.toMatch(/TEXT-secret|Ana Lund|Fjord|taskforceOnly/)
  })

  test('of what came late nobody learns anything but its author', async () => {
    const { paper, say, lastSeq, touched } = await scene()
    await say()
    const before = await lastSeq()
    const seen = async () => {
      const since = await getSince(other, paper.slug, { version: 1, seq: before }, now)
      return since && { ...newsOf(since, now), seq: 0 }
    }
    const unmoved = await seen()
    await clockAt('2025-06-06T12:00:10Z')
    await say({ text: 'TEXT-late' })
    await clockAt(now.toISOString())
    expect(await touched(ana, before)).toEqual(['2 own'])
    for (const actor of [other, drafter, admin]) expect(await touched(actor, before)).toEqual([])
    expect(await seen()).toEqual(unmoved)
  })

  test('is not told to visitors, nor of a version that is not there', async () => {
    const { paper } = await scene()
    expect(await getSince(visitor, paper.slug, { version: 1, seq: 0 }, now)).toBeNull()
    expect(await getSince(other, paper.slug, { version: 9, seq: 0 }, now)).toBeNull()
    expect(await getSince(other, 'no-such-paper', { version: 1, seq: 0 }, now)).toBeNull()
  })

  test('says where the paper stands', async () => {
    const { paper } = await scene()
    const stand = async () => {
      const since = await getSince(other, paper.slug, { version: 1, seq: 0 }, now)
      return since && newsOf(since, now).stand
    }
    const before = await stand()
    expect(before).toMatchObject({ version: 1, stage: 'consulting' })
    await publishNext(paper, ['The Forum should become permanent.', 'Its Secretariat needs money.'])
    expect(await stand()).toMatchObject({ version: 2, dates: before?.dates })
  })
})

describe('who may follow a paper', () => {
  async function sessionOf(actor: PersonActor, expiresAt = new Date(Date.now() + 86_400_000)) {
    const mark = tokenHash(randomBytes(32).toString('hex'))
    const at = new Date()
    const row = { tokenHash: mark, personId: actor.personId, createdAt: at, lastSeenAt: at, expiresAt }
    await db.session.create({ data: row })
    return mark
  }
  const mayFollow = async (paperId: string, session: string) =>
    (await followed([{ paperId, session }])).sees({ paperId, session })

  test('those inside, while they have a session', async () => {
    const { paper, lastSeq } = await scene()
    for (const actor of [ana, other, drafter, admin])
      expect(await mayFollow(paper.id, await sessionOf(actor))).toBe(true)
    expect(await mayFollow(paper.id, tokenHash('no session'))).toBe(false)
    const ended = await sessionOf(ana, new Date(Date.now() - 1000))
    expect(await mayFollow(paper.id, ended)).toBe(false)
    const revoked = await sessionOf(ana)
    await db.session.delete({ where: { tokenHash: revoked } })
    expect(await mayFollow(paper.id, revoked)).toBe(false)
    expect((await followed([{ paperId: paper.id, session: '' }])).lastSeq.get(paper.id)).toBe(await lastSeq())
  })

  test('a paper without a version is followed by the Taskforce and admins alone', async () => {
    const paper = await publishedPaper([], drafter)
    expect(await mayFollow(paper.id, await sessionOf(drafter))).toBe(true)
    expect(await mayFollow(paper.id, await sessionOf(ana))).toBe(false)
    const left = await memberCalled('Gone Registry', { leftAt: new Date('2025-01-01T00:00:00Z') })
    const gone = await personOf(left, 'signatory', 'Gone')
    const open = await publishedPaper(undefined, drafter)
    expect(await mayFollow(open.id, await sessionOf(gone))).toBe(false)
  })
})
