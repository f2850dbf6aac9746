import { beforeAll, describe, expect, test, vi } from 'vitest'
import { addComment, correctComment, withdrawInput } from '@/lib/comments/commands'
import { replyTo } from '@/lib/comments/replies'
import type { AddCommentInput, Speaks } from '@/lib/comments/schema'
import { getReading } from '@/lib/papers/queries'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn, forMember, ownName } from '@/tests/support/comments'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

const now = new Date('2025-06-20T12:00:00Z')
let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor
let ola: PersonActor
let other: PersonActor
let drafter: PersonActor
let admin: PersonActor
let paper: Paper
const roles: Record<string, () => Actor> = {
  visitor: () => visitor,
  author: () => ana,
  colleague: () => ola,
  'another member': () => other,
  Taskforce: () => drafter,
  admin: () => admin,
}

/** One paper with something private in every place that there is. */
beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'NAME-ana')
  ola = await personOf(fjord, 'contributor', 'NAME-ola')
  other = await personOf(harbour, 'signatory', 'NAME-other')
  drafter = await taskforcePerson('NAME-drafter')
  admin = await adminPerson('NAME-admin')
  paper = await publishedPaper(undefined, drafter)
  await windowOn(paper, 'comments')
  await clockAt('2025-06-03T12:00:00Z')
  const give = (text: string, change: Partial<AddCommentInput> = {}, by = ana, speaks?: Speaks) =>
    addComment(act(by), commentOn(paper, speaks ?? forMember(fjord.id), { text, ...change }))
  const open = await give('TEXT-open', { publicAs: 'text' })
  await replyTo(act(other), {
    paperId: paper.id,
    inputId: open.inputId,
    speaker: ownName(harbour.id),
    language: 'en',
    text: 'TEXT-reply',
  })
  await give('TEXT-named', { publicAs: 'named' }, ola, ownName(fjord.id))
  await give('TEXT-counted')
  const secret = await give('TEXT-secret', { taskforceOnly: true, publicAs: 'text' })
  const gone = await give('TEXT-withdrawn', { publicAs: 'text' })
  await withdrawInput(act(ana), { paperId: paper.id, inputId: gone.inputId, reason: 'WHY-withdrawn' })
  await answer(open.inputId, 'ANSWER-open', true)
  await answer(secret.inputId, 'ANSWER-secret', true)
  await answer(open.inputId, 'ANSWER-prepared', false)
  await clockAt('2025-06-06T12:00:10Z')
  await give('TEXT-late', { publicAs: 'text' })
  await clockAt(now.toISOString())
})

async function answer(inputId: string, reason: string, published: boolean) {
  const at = new Date('2025-06-05T12:00:00Z')
  const publishedAt = published ? at : null
  const id = newId()
  await db.disposition.create({
    data: {
      id,
      paperId: paper.id,
      kind: 'acceptedInPart',
      reason,
      handlerId: drafter.personId,
      note: 'NOTE-handler',
      source: 'desk',
      preparedAt: at,
      publishedAt,
    },
  })
  await db.dispositionInput.create({ data: { dispositionId: id, inputId, publishedAt } })
}

const finalise = (of: Paper) =>
  db.paperAct.create({
    data: {
      id: newId(),
      paperId: of.id,
      seq: 1,
      kind: 'finalised',
      versionId: of.versions[0]?.id ?? '',
      personId: admin.personId,
      at: now,
    },
  })

const seenBy = async (role: string) => {
  const reading = await getReading(roles[role]?.() ?? visitor, paper.slug, now)
  return (
    reading && JSON.stringify({ threads: reading.threads, head: { ...reading, threads: [], facts: null } })
  )
}

const inside = [
  'TEXT-open',
  'TEXT-named',
  'TEXT-counted',
  'TEXT-reply',
  'ANSWER-open',
  'WHY-withdrawn',
  'NAME-ana',
]
const private_ = ['TEXT-secret', 'ANSWER-secret']
const noOnes = ['TEXT-withdrawn', 'ANSWER-prepared', 'NOTE-handler']

describe('what each role reads of the input of an open paper', () => {
  test('a visitor: nothing', async () => {
    expect(await seenBy('visitor')).toBeNull()
  })

  test.each([
    ['author', [...inside, ...private_, 'TEXT-late'], noOnes],
    ['colleague', [...inside, ...private_], [...noOnes, 'TEXT-late']],
    ['another member', inside, [...noOnes, ...private_, 'TEXT-late']],
    ['Taskforce', [...inside, ...private_], [...noOnes, 'TEXT-late']],
    ['admin', inside, [...noOnes, ...private_, 'TEXT-late']],
  ])('%s', async (role, seen, hidden) => {
    const text = await seenBy(role)
    for (const marker of seen) expect(text).toContain(marker)
    for (const marker of hidden) expect(text).not.toContain(marker)
  })

  test('all count the one for the Taskforce only, and neither the late nor the withdrawn one', async () => {
    for (const role of ['author', 'another member', 'Taskforce', 'admin']) {
      const reading = await getReading(roles[role]?.() ?? visitor, paper.slug, now)
      expect(reading?.places.get(paragraphId(1))).toMatchObject({ inputs: 4, members: 1, suggestions: 0 })
    }
  })
})

describe('what the public reads of a final paper', () => {
  test('what its author allowed, and no name of a person', async () => {
    await finalise(paper)
    const text = await seenBy('visitor')
    for (const marker of ['TEXT-open', 'ANSWER-open', 'Fjord Registry']) expect(text).toContain(marker)
    const hidden = ['TEXT-named', 'TEXT-counted', 'TEXT-reply', 'TEXT-late', 'WHY-', 'NAME-']
    for (const marker of [...hidden, ...private_, ...noOnes]) expect(text).not.toContain(marker)
  })

  test('of what is only counted neither the member nor anyone’s id', async () => {
    const reading = await getReading(visitor, paper.slug, now)
    expect(reading?.threads?.map(({ number, sight }) => `${number} ${sight}`)).toEqual([
      '1 text',
      '2 named',
      '3 answer',
    ])
    expect(reading?.threads?.[2]?.voice).toBeNull()
    const threads = JSON.stringify(reading?.threads)
    for (const person of [ana, ola, other, drafter]) expect(threads).not.toContain(person.personId)
  })
})

test('the whole reading page is one statement, and one more after each event', async () => {
  await getReading(other, paper.slug, now)
  const asked = vi.spyOn(db, '$queryRaw')
  await getReading(other, paper.slug, now)
  expect(asked).toHaveBeenCalledTimes(1)
  asked.mockRestore()
})

describe('a thread', () => {
  test('is on its passage, and says what its reader may do', async () => {
    const one = await publishedPaper()
    await windowOn(one, 'comments')
    await clockAt('2025-06-03T12:00:00Z')
    const at = new Date('2025-06-03T12:01:00Z')
    await addComment(act(ana), commentOn(one, forMember(fjord.id), { quote: 'permanent', blocking: true }))
    const [mine] = (await getReading(ana, one.slug, at))?.threads ?? []
    expect(mine?.place).toEqual({ paragraph: paragraphId(1), start: 24, end: 33, label: 'read' })
    expect(mine?.may).toEqual({ reply: true, correct: true, withdraw: true, lift: true, sayLastWord: false })
    const [theirs] = (await getReading(other, one.slug, at))?.threads ?? []
    expect(theirs?.may).toEqual({
      reply: true,
      correct: false,
      withdraw: false,
      lift: false,
      sayLastWord: false,
    })
  })

  test('shows a late correction with the earlier text, an early one without', async () => {
    const one = await publishedPaper()
    await windowOn(one, 'comments')
    await clockAt('2025-06-03T12:00:00Z')
    const { inputId } = await addComment(act(ana), commentOn(one, forMember(fjord.id), { text: 'First.' }))
    const correct = (text: string) => correctComment(act(ana), { paperId: one.id, inputId, text })
    await clockAt('2025-06-03T12:05:00Z')
    await correct('Second.')
    const wording = async () => (await getReading(other, one.slug, now))?.threads?.[0]?.wording
    expect(await wording()).toMatchObject({ body: 'Second.', corrected: null, earlier: [] })
    await clockAt('2025-06-03T13:00:00Z')
    await correct('Third.')
    expect(await wording()).toMatchObject({ body: 'Third.', earlier: [{ body: 'Second.' }] })
  })

  test('of a paragraph that is gone has no place, and one of a later version is not on an earlier', async () => {
    const one = await publishedPaper([
      ['A first paragraph, wholly of its own words.'],
      ['Quite another text.'],
    ])
    await windowOn(one, 'comments')
    await clockAt('2025-06-03T12:00:00Z')
    const [first] = one.versions
    await addComment(act(ana), commentOn(one, forMember(fjord.id)))
    const old = await getReading(other, one.slug, now, 1)
    expect(old?.shown.number).toBe(1)
    expect(old?.threads).toEqual([])
    await addComment(act(ana), commentOn(one, forMember(fjord.id), { versionId: first?.id ?? '' }))
    expect((await getReading(other, one.slug, now, 1))?.threads).toHaveLength(1)
  })

  test('version numbers that are not there are absent', async () => {
    expect(await getReading(ana, paper.slug, now, 9)).toBeNull()
    expect(await getReading(ana, paper.slug, now, 0)).toBeNull()
  })
})
