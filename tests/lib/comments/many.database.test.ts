import { beforeAll, describe, expect, test, vi } from 'vitest'
import { groupThreads, placeOf } from '@/components/papers/groups'
import { addComment, withdrawInput } from '@/lib/comments/commands'
import { getOpened, getReading } from '@/lib/papers/queries'
import { reviewPlace } from '@/lib/places/commands'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, forMember } from '@/tests/support/comments'
import { manyComments } from '@/tests/support/many'
import { paragraphId, publishedPaper, publishNext, windowOn } from '@/tests/support/papers'

// A paper on which much was said: counted in the database, its threads read place by place.

const now = new Date('2025-05-27T10:00:00Z')
const texts = [
  'The Forum should become permanent, by a decision of the General Assembly.',
  'Its Secretariat needs steady funding, from more than one source.',
  'Rotating hosts keep the Forum close to every region.',
]
let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let other: PersonActor

beforeAll(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  other = await personOf(await memberCalled('Harbour Names'), 'signatory', 'Per Holm')
  await personOf(await memberCalled('Moorland Domains'), 'contributor', 'Donal Keane')
})

async function commented() {
  const paper = await publishedPaper([texts])
  await windowOn(paper, 'comments')
  const say = (change: Partial<Parameters<typeof commentOn>[2]> = {}) =>
    addComment(act(ana), commentOn(paper, forMember(fjord.id), change))
  return { paper, say }
}

describe('on a paper with many comments', () => {
  const paragraphs = [paragraphId(1), null]
  async function crowded() {
    const { paper, say } = await commented()
    const { inputId } = await say({ taskforceOnly: true, text: 'TEXT-secret' })
    await say({ text: 'TEXT-early' })
    await manyComments({ paperId: paper.id, versionId: paper.versions[0]?.id ?? '', paragraphs }, 398)
    await say({ text: 'TEXT-newest' })
    return { paper, inputId }
  }
  const opened = async (actor: Actor, slug: string, ...[place, stretch]: [string, { before: number }?]) => {
    const reading = await getReading(actor, slug, now)
    if (!reading) throw new Error('The paper is not there.')
    return getOpened(actor, reading, place, stretch ?? null, now)
  }

  test('each place has its numbers, and none has its threads yet', async () => {
    const { paper } = await crowded()
    const reading = await getReading(other, paper.slug, now)
    expect(reading?.threads).toBeNull()
    expect(reading?.places.get(paragraphId(1))).toMatchObject({ inputs: 202, members: 3, withheld: 1 })
    expect(reading?.places.get('whole')).toMatchObject({ inputs: 199, withheld: 0 })
    expect((await getReading(ana, paper.slug, now))?.places.get(paragraphId(1))).toMatchObject({
      inputs: 202,
      withheld: 0,
    })
  })

  test('the newest 30 of a place come first, then those before them; nobody gets what is not theirs', async () => {
    const { paper } = await crowded()
    const newest = await opened(other, paper.slug, paragraphId(1))
    expect(newest).toMatchObject({ place: paragraphId(1), older: 171, newer: 0 })
    expect(newest?.threads).toHaveLength(30)
    expect(newest?.threads.at(-1)?.wording?.body).toBe('TEXT-newest')
    const first = await opened(other, paper.slug, paragraphId(1), { before: 20 })
    expect(first?.threads[0]?.wording?.body).toBe('TEXT-early')
    expect(first).toMatchObject({ older: 0 })
    const own = await opened(ana, paper.slug, paragraphId(1), { before: 20 })
    expect(own?.threads[0]?.wording?.body).toBe('TEXT-secret')
  })

  test('a view is one statement, and one more for the place that is open, however much was said', async () => {
    const { paper } = await crowded()
    await opened(other, paper.slug, 'whole')
    const asked = vi.spyOn(db, '$queryRaw')
    await opened(other, paper.slug, 'whole')
    expect(asked).toHaveBeenCalledTimes(2)
    asked.mockRestore()
  })

  test('who asks at once after an event is answered by one statement', async () => {
    const { paper } = await crowded()
    const asked = vi.spyOn(db, '$queryRaw')
    await Promise.all(Array.from({ length: 20 }, () => getReading(other, paper.slug, now)))
    expect(asked).toHaveBeenCalledTimes(21)
    asked.mockRestore()
  })
})

test('the database places each input where its thread says it lies, in each version', async () => {
  const { paper, say } = await commented()
  await say()
  const wandering = await say({ paragraph: paragraphId(2) })
  await say({ paragraph: paragraphId(3), quote: 'Rotating hosts' })
  const released = await say({ paragraph: paragraphId(3) })
  await say({ paragraph: undefined })
  const gone = await say({ paragraph: paragraphId(3) })
  await withdrawInput(act(ana), { paperId: paper.id, inputId: gone.inputId })
  const next = await publishNext(paper, ['A paragraph that was not there before.', texts[1] ?? ''])
  const of = { paperId: paper.id, versionId: next.id }
  const { threads } = (await getReading(ana, paper.slug, now)) ?? {}
  const label = (id: string) => threads?.find((thread) => thread.id === id)?.place.label
  expect([label(wandering.inputId), label(released.inputId)]).toEqual(['exact', 'gone'])
  await reviewPlace(act(paper.author), { ...of, inputId: released.inputId, decision: 'release' })
  await say({ versionId: next.id, paragraph: paragraphId(2) })
  for (const version of [1, 2]) {
    const reading = await getReading(ana, paper.slug, now, version)
    if (!reading?.threads) throw new Error('The threads are not there.')
    const byHand = new Map<string, number[]>()
    for (const thread of reading.threads)
      byHand.set(placeOf(thread), [...(byHand.get(placeOf(thread)) ?? []), thread.number])
    const counted = [...reading.places.values()].map(({ place, numbers }) => [place, numbers] as const)
    expect(new Map(counted)).toEqual(byHand)
    const groups = [...groupThreads(reading, null).values()]
    for (const { threads, inputs, members } of groups) {
      const standing = threads?.filter(({ withdrawn }) => !withdrawn) ?? []
      expect([inputs, members]).toEqual([standing.length, Math.min(1, standing.length)])
    }
  }
})
