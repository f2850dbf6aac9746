import { beforeEach, describe, expect, test } from 'vitest'
import { drainOutbox } from '@/lib/notifications/outbox'
import { planPlace, reviewPlace } from '@/lib/places/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { takeBackVersion } from '@/lib/versions/take-back'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, endorsementOn } from '@/tests/support/given'
import { paragraphId, publishedPaper, publishNext, save } from '@/tests/support/papers'

const drainAll = async () => {
  while ((await drainOutbox(async () => {})) > 0);
}

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
  await drainAll()
})

const lettersTo = (person: PersonActor, kind = 'passage') =>
  db.notice.findMany({ where: { personId: person.personId, kind }, orderBy: { createdAt: 'asc' } })

const funding = 'Its Secretariat needs steady funding.'
const texts = ['The Forum should meet every year.', 'Nobody speaks to this.', funding, 'Hosts rotate.']
const next = ['The Forum should meet every second year.', 'Nobody speaks to this.', funding]

const yesterday = new Date('2025-06-01T10:00:00Z')

async function ends(personId: string, roles: { taskforce?: boolean; admin?: boolean } = {}) {
  await db.membership.updateMany({ where: { personId }, data: { until: yesterday } })
  await db.person.update({ where: { id: personId }, data: roles })
}

const memberLeaves = (personId: string) =>
  db.member.updateMany({ where: { memberships: { some: { personId } } }, data: { leftAt: yesterday } })

/** One person with comments on three paragraphs, of which the first changes and the last goes. */
async function commented() {
  const paper = await publishedPaper([texts])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor', 'Ola Berg')
  const passage = { paragraph: paragraphId(1), quote: 'meet every year', start: 17, end: 32 }
  const inputs = [
    await commentOn(version, author, passage),
    await commentOn(version, author, { paragraph: paragraphId(3) }),
    await commentOn(version, author, { paragraph: paragraphId(4) }),
  ]
  return { paper, version, author, inputs }
}

describe('an author is told of the words that their input is on', () => {
  test('in one letter for a publication, with the old and the new words, and nothing of what was untouched', async () => {
    const { paper, author } = await commented()
    await publishNext(paper, next)
    await Promise.all([drainAll(), drainAll()])
    const letters = await lettersTo(author)
    expect(letters).toHaveLength(1)
    const text = letters[0]?.text ?? ''
    expect(text).toContain('It touches what 2 comments of yours are on.')
    expect(text).toContain('Input 1, on paragraph 1. It said:\n“meet every year”\nNow, on paragraph 1:')
    expect(text).toContain('second')
    expect(text).toContain('Input 3, on paragraph 4. It said:\n“Hosts rotate.”\nThose words are gone')
    expect(text).not.toContain('Input 2')
    expect(text).toContain(`/papers/${paper.slug}?p=${paragraphId(1)}&input=1#c1`)
    // It can be taken back for ten minutes.
    expect(letters[0]?.dueAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
  })

  test('not again with a version that does not touch them', async () => {
    const { paper, author } = await commented()
    await publishNext(paper, next)
    await drainAll()
    await publishNext(paper, [next[0] ?? '', 'Nobody speaks to this either.', funding])
    await drainAll()
    expect(await lettersTo(author)).toHaveLength(1)
  })

  test.each([
    ['left its member', (id: string) => ends(id), 0],
    ['is of a member that left', (id: string) => memberLeaves(id), 0],
    ['left its member and is of the Taskforce', (id: string) => ends(id, { taskforce: true }), 1],
    ['left its member and is an admin', (id: string) => ends(id, { admin: true }), 1],
  ])('only while they may read the paper: who %s', async (_, change, letters) => {
    const { paper, author, inputs } = await commented()
    await change(author.personId)
    const second = await publishNext(paper, next)
    const of = { paperId: paper.id, versionId: second.id, inputId: inputs[2]?.id ?? '' }
    await reviewPlace(act(paper.author), { ...of, decision: 'release' })
    await drainAll()
    expect(await lettersTo(author)).toHaveLength(letters)
    expect(await lettersTo(author, 'placeMoved')).toHaveLength(letters)
  })

  test('not of what was withdrawn, or waits in the late tray', async () => {
    const { paper, version, author, inputs } = await commented()
    const withdrawn = { withdrawnAt: new Date(), withdrawnById: author.personId }
    for (const { id } of inputs) await db.input.update({ where: { id }, data: withdrawn })
    await commentOn(version, author, { paragraph: paragraphId(1), lateBySeconds: 60 })
    await publishNext(paper, next)
    await drainAll()
    expect(await lettersTo(author)).toEqual([])
  })

  test('with what the Taskforce decided, and also its member’s representatives where it spoke for the member', async () => {
    const { paper, version } = await commented()
    const member = await memberCalled('Harbour Names')
    const author = await personOf(member, 'representative', 'Mira Osei')
    const colleague = await personOf(member, 'representative', 'Jon Vik')
    const anchor = { paragraph: paragraphId(4), capacity: 'forMember' } as const
    const input = await commentOn(version, author, anchor)
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    await save(paper.author, paper, revision, ...next)
    const of = { paperId: paper.id, inputId: input.id }
    await planPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(2) })
    await publishNext(paper, next)
    await drainAll()
    for (const person of [author, colleague])
      expect((await lettersTo(person))[0]?.text).toContain('The Taskforce put your input on it by hand.')
  })

  test('and of nothing where the version is taken back', async () => {
    const { paper, author } = await commented()
    const second = await publishNext(paper, next)
    await drainAll()
    const of = { paperId: paper.id, versionId: second.id, reason: 'Too early.' }
    await takeBackVersion(act(paper.author), of)
    await drainAll()
    expect(await lettersTo(author)).toMatchObject([{ cancelledAt: expect.any(Date), sentAt: null }])
  })

  test('and of no place in it that was reviewed; letters of the version before go out', async () => {
    const { paper, author, inputs } = await commented()
    const of = (versionId: string, n: number) => ({
      paperId: paper.id,
      versionId,
      inputId: inputs[n]?.id ?? '',
    })
    const second = await publishNext(paper, next)
    await reviewPlace(act(paper.author), { ...of(second.id, 2), decision: 'release' })
    await drainAll()
    const third = await publishNext(paper, next.slice(0, 2))
    await reviewPlace(act(paper.author), { ...of(third.id, 1), decision: 'release' })
    // The first letter has left by then, so that there is one for each version.
    await db.notice.updateMany({ where: { kind: 'placeMoved' }, data: { dueAt: new Date(Date.now() - 1) } })
    await drainAll()
    await takeBackVersion(act(paper.author), { paperId: paper.id, versionId: third.id, reason: 'Too early.' })
    await drainAll()
    const letters = await lettersTo(author, 'placeMoved')
    expect(
      letters.map(({ text, cancelledAt }) => [/version \d/.exec(text)?.[0], cancelledAt !== null]),
    ).toEqual([
      ['version 2', false],
      ['version 3', true],
    ])
  })

  test('also after publishing, where it is moved by hand, in one letter for all that is moved meanwhile', async () => {
    const { paper, author, inputs } = await commented()
    const version = await publishNext(paper, next)
    const [first, second, third] = inputs.map(({ id }) => ({
      ...{ paperId: paper.id, versionId: version.id, inputId: id },
    }))
    if (!first || !second || !third) throw new Error('no inputs')
    await reviewPlace(act(paper.author), { ...third, decision: 'release' })
    await reviewPlace(act(paper.author), { ...first, decision: 'move', paragraph: paragraphId(2) })
    await drainAll()
    expect(await lettersTo(author, 'placeMoved')).toMatchObject([
      { text: expect.stringContaining('put your input 3 on the whole paper') },
    ])
  })

  test('and again after ten minutes, though the letter before could not be delivered', async () => {
    const { paper, author, inputs } = await commented()
    const version = await publishNext(paper, next)
    const of = (n: number) => ({ paperId: paper.id, versionId: version.id, inputId: inputs[n]?.id ?? '' })
    await reviewPlace(act(paper.author), { ...of(2), decision: 'release' })
    await drainAll()
    const undelivered = { dueAt: new Date(Date.now() - 1), error: 'No such mailbox.' }
    await db.notice.updateMany({ where: { kind: 'placeMoved' }, data: undelivered })
    await reviewPlace(act(paper.author), { ...of(0), decision: 'release' })
    await drainAll()
    const letters = await lettersTo(author, 'placeMoved')
    expect(letters.map(({ text }) => /your input \d/.exec(text)?.[0])).toEqual([
      'your input 3',
      'your input 1',
    ])
  })
})

test('a member that signed with a reservation is told where its words are others now', async () => {
  const { paper, version } = await commented()
  const { signatory } = await endorsementOn(version, 'Delta Registrar', {
    stance: 'endorseWithReservation',
    reservation: 'Too often.',
    reservationParagraph: paragraphId(1),
    reservationQuote: 'every year',
    reservationWording: 'every second year',
  })
  await publishNext(paper, next)
  await drainAll()
  const [letter] = await lettersTo(signatory, 'liftReservation')
  expect(letter?.text).toContain('Its reservation is on paragraph 1, which said:\n“every year”')
})
