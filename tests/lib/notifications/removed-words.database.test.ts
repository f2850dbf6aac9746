import { beforeEach, describe, expect, test } from 'vitest'
import { drainOutbox } from '@/lib/notifications/outbox'
import { reviewPlace } from '@/lib/places/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { suppressVersion } from '@/lib/versions/take-back'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, endorsementOn } from '@/tests/support/given'
import { paragraphId, publishedPaper, publishNext } from '@/tests/support/papers'

const drainAll = async () => {
  while ((await drainOutbox(async () => {})) > 0);
}

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
  await drainAll()
})

const lettersTo = (person: PersonActor) =>
  db.notice.findMany({ where: { personId: person.personId }, orderBy: { createdAt: 'asc' } })

/** Of each letter: whether its words were removed, and whether it is never sent. */
const statesOf = async (person: PersonActor) =>
  (await lettersTo(person)).map(({ text, html, cancelledAt }) => [
    text.startsWith('This letter quoted words') && !/Secretariat|Hosts|Forum/.test(text + html),
    cancelledAt !== null,
  ])

const kept = [false, false]
const emptied = [true, false]
const stopped = [true, true]

async function begun() {
  const paper = await publishedPaper([['The Secretariat serves all.', 'Hosts rotate every year.']])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor', 'Ola Berg')
  const suppress = async (versionId: string) =>
    suppressVersion(act(await adminPerson()), { paperId: paper.id, versionId, reason: 'A private name.' })
  return { paper, version, author, suppress }
}

/** A paper of four versions, each of which changed what one comment is on: three letters, of which the first was sent. */
async function toldThrice() {
  const { paper, version, author, suppress } = await begun()
  await commentOn(version, author, { paragraph: paragraphId(1) })
  const later = []
  for (const whom of ['members', 'members and guests', 'members, guests and the Forum']) {
    later.push(await publishNext(paper, [`The Secretariat serves ${whom}.`, 'Hosts rotate every year.']))
    await drainAll()
  }
  const [first] = await lettersTo(author)
  await db.notice.update({ where: { id: first?.id ?? '' }, data: { sentAt: new Date() } })
  const ids = [version, ...later].map(({ id }) => id)
  return { author, suppress: (number: number) => suppress(ids[number - 1] ?? '') }
}

describe('where the words of a version are suppressed', () => {
  test.each([
    ['the first', 1, [emptied, kept, kept]],
    ['one between', 2, [emptied, stopped, kept]],
    ['the last', 4, [kept, kept, stopped]],
  ])(
    'no letter about what changed keeps them, and those of other versions stay: %s',
    async (_, number, states) => {
      const { author, suppress } = await toldThrice()
      const other = await toldThrice()
      await suppress(number)
      expect(await statesOf(author)).toEqual(states)
      expect(await statesOf(other.author)).toEqual([kept, kept, kept])
    },
  )

  test('nor does one that was being written meanwhile', async () => {
    const { author, suppress } = await toldThrice()
    const letters = await lettersTo(author)
    await suppress(4)
    const [last] = letters.slice(-1)
    const { text = '', html = '' } = last ?? {}
    await db.notice.update({ where: { id: last?.id ?? '' }, data: { text, html, cancelledAt: null } })
    await drainAll()
    expect(await statesOf(author)).toEqual([kept, kept, stopped])
  })

  const reserved = {
    stance: 'endorseWithReservation',
    reservation: 'Too often.',
    reservationParagraph: paragraphId(2),
    reservationQuote: 'Hosts rotate every year.',
    reservationWording: 'Hosts rotate.',
  } as const
  const changed = ['The Secretariat serves all.', 'Hosts rotate every second year.']

  test.each([
    ['that it is on', 0],
    ['that took their place', 1],
  ])('nor does one about a reservation, of the words %s', async (_, which) => {
    const { paper, version, suppress } = await begun()
    const { signatory } = await endorsementOn(version, 'Delta Registrar', reserved)
    const { signatory: other } = await endorsementOn(version, 'Harbour Names')
    const second = await publishNext(paper, changed)
    await drainAll()
    expect(await statesOf(signatory)).toEqual([kept])
    await suppress([version, second][which]?.id ?? '')
    expect(await statesOf(signatory)).toEqual([stopped])
    // It quotes nothing, and still asks.
    expect(await statesOf(other)).toEqual([kept])
  })

  test('nor does one about a comment that was moved by hand', async () => {
    const { paper, version, author, suppress } = await begun()
    const other = await personOf(await memberCalled('Harbour Names'), 'contributor')
    const quote = { paragraph: paragraphId(1), quote: 'The Secretariat', start: 0, end: 15 }
    const inputs = [
      await commentOn(version, author, quote),
      await commentOn(version, other, { paragraph: paragraphId(2) }),
    ]
    const second = await publishNext(paper, [
      'The Secretariat serves all.',
      'Hosts rotate every year.',
      'New.',
    ])
    await drainAll()
    const of = { paperId: paper.id, versionId: second.id, decision: 'release' as const }
    for (const { id } of inputs) await reviewPlace(act(paper.author), { ...of, inputId: id })
    await drainAll()
    expect([await statesOf(author), await statesOf(other)]).toEqual([[kept], [kept]])
    await suppress(version.id)
    expect([await statesOf(author), await statesOf(other)]).toEqual([[stopped], [kept]])
  })

  test('letters that are written later quote none of them', async () => {
    const { paper, version, author, suppress } = await begun()
    const { signatory } = await endorsementOn(version, 'Delta Registrar', reserved)
    const quote = { paragraph: paragraphId(1), quote: 'The Secretariat', start: 0, end: 15 }
    const input = await commentOn(version, author, quote)
    await suppress(version.id)
    const second = await publishNext(paper, changed)
    await drainAll()
    const of = { paperId: paper.id, versionId: second.id, inputId: input.id, decision: 'release' as const }
    await reviewPlace(act(paper.author), of)
    await drainAll()
    const letters = [...(await lettersTo(signatory)), ...(await lettersTo(author))]
    expect(letters.map(({ kind }) => kind)).toEqual(['textTakenOut', 'reconfirm', 'placeMoved'])
    for (const { text, html } of letters)
      expect(text + html).not.toMatch(/Hosts rotate every year|Secretariat/)
  })
})
