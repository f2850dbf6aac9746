import { beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { replyTo } from '@/lib/comments/replies'
import { factsById } from '@/lib/papers/facts'
import { getReading } from '@/lib/papers/queries'
import { getRecirculated } from '@/lib/papers/recirculated'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { sendOn } from '@/lib/room/send'
import { suppressVersion } from '@/lib/versions/take-back'
import { setWindows } from '@/lib/windows/commands'
import { planRecirculation } from '@/lib/windows/recirculation'
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
import { endorsementOn, commentOn as saidBefore } from '@/tests/support/given'
import { paragraphId, publishedPaper } from '@/tests/support/papers'
import { saidInRoom, sending } from '@/tests/support/room'

const texts = [
  ['The Forum should become permanent.', 'Its Secretariat needs steady funding.', 'It meets every year.'],
  [
    'The Forum should become permanent.',
    'Its Secretariat needs funding for five years.',
    'It meets every year.',
  ],
]
let admin: PersonActor
let ana: PersonActor
let fjord: Awaited<ReturnType<typeof memberCalled>>

beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-05-26T09:00:00Z')
  admin = await adminPerson()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative')
})

/** A paper whose second paragraph changed in version 2, with a blocking point on its third. */
async function blocked() {
  const paper = await publishedPaper(texts)
  const [first] = paper.versions
  if (!first) throw new Error('It has versions.')
  const point = { blocking: true, capacity: 'forMember', paragraph: paragraphId(3) } as const
  const input = await saidBefore(first, ana, { ...point, number: 1 })
  await db.place.create({
    data: {
      inputId: input.id,
      versionId: paper.versions[1]?.id ?? '',
      seq: 1,
      paragraph: paragraphId(3),
      label: 'exact',
      score: 1,
      at: await instant(),
    },
  })
  return { paper, first, input }
}

const recirculate = (paper: { id: string }, baseVersionId: string) =>
  setWindows(act(admin), {
    paperId: paper.id,
    baseVersionId,
    windows: [{ kind: 'comments', closesAt: new Date('2025-06-02T12:00:00Z') }],
  })

describe('before it opens', () => {
  test('an admin sees what counts as changed and which points are put before the members', async () => {
    const { paper, first } = await blocked()
    const facts = await factsById(db, paper.id)
    if (!facts) throw new Error('It is there.')
    expect(await planRecirculation(admin, facts, null)).toMatchObject({
      base: { id: first.id, number: 1 },
      choices: [1],
      changed: [{ id: paragraphId(2), label: '2', words: 'Its Secretariat needs funding for five years.' }],
      points: [{ number: 1, label: '3', answered: false }],
    })
    expect(await planRecirculation(await taskforcePerson(), facts, null)).toBeNull()
    expect(await planRecirculation(ana, facts, 1)).toBeNull()
  })
})

describe('while it is open', () => {
  test('the page is given the changed paragraphs with their redline, and the places of open points', async () => {
    const { paper, first } = await blocked()
    await recirculate(paper, first.id)
    const now = await instant()
    const reading = await getReading(ana, paper.slug, now)
    const limits = reading && (await getRecirculated(reading, now))
    expect([limits?.base, limits?.removed]).toEqual([1, 0])
    expect([...(limits?.changed ?? [])]).toEqual([paragraphId(2)])
    expect([...(limits?.blocked ?? [])]).toEqual([paragraphId(3)])
    expect([...(limits?.redlines.values() ?? [])].join()).toMatch(/<del.*steady.*<ins/)
    const earlier = await getReading(ana, paper.slug, now, 1)
    expect(earlier && (await getRecirculated(earlier, now))).toBeNull()
  })

  test('it shows no words of a base whose text was removed meanwhile, also where it showed them before', async () => {
    const { paper, first } = await blocked()
    await recirculate(paper, first.id)
    const shown = async () => {
      const now = await instant()
      const reading = await getReading(ana, paper.slug, now)
      return reading && (await getRecirculated(reading, now))
    }
    expect([...((await shown())?.redlines.values() ?? [])].join()).toContain('steady')
    await suppressVersion(act(admin), { paperId: paper.id, versionId: first.id, reason: 'A private name.' })
    expect((await shown())?.redlines.size).toBe(0)
  })

  test('comments are taken there and refused elsewhere, and replies go on everywhere', async () => {
    const { paper, first, input } = await blocked()
    await recirculate(paper, first.id)
    const say = (n: number) =>
      addComment(act(ana), commentOn(paper, forMember(fjord.id), { paragraph: paragraphId(n) }))
    await say(2)
    await say(3)
    await expect(say(1)).rejects.toThrow(
      'This round is limited to what changed since version 1, and to blocking points that are still open.',
    )
    const reply = { paperId: paper.id, inputId: input.id, text: 'Still so.', language: 'en' }
    await replyTo(act(ana), { ...reply, speaker: forMember(fjord.id) })
  })

  test('what a member said in its room first is sent on there, and refused elsewhere', async () => {
    const { paper, first } = await blocked()
    await recirculate(paper, first.id)
    const say = (n: number) => saidInRoom(ana, paper, fjord, { paragraph: paragraphId(n) })
    const [changed, same] = [await say(2), await say(1)]
    await sendOn(act(ana), sending(paper, fjord, [changed]))
    await expect(sendOn(act(ana), sending(paper, fjord, [same]))).rejects.toThrow(
      'This round is limited to what changed since version 1',
    )
  })

  test('every stance stays as it was given, while it is open and after it has closed', async () => {
    const { paper, first } = await blocked()
    const { row } = await endorsementOn(first, 'Harbour Names')
    const stances = () => db.endorsement.findMany({ where: { paperId: paper.id } })
    await recirculate(paper, first.id)
    expect(await stances()).toEqual([row])
    await clockAt('2025-06-03T09:00:00Z')
    expect(await stances()).toEqual([row])
    await clockAt('2025-05-26T09:00:00Z')
  })
})
