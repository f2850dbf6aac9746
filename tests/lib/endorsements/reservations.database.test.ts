import { beforeEach, expect, test } from 'vitest'
import { liftReservation, reconfirm, signOn } from '@/lib/endorsements/commands'
import { getEndorsements } from '@/lib/endorsements/queries'
import { getSignForm } from '@/lib/endorsements/sign-form'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paragraphId, publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, signEventTypes, stanceOn, stancesOf } from '@/tests/support/signing'

const forum = 'The Forum should become permanent.'
const funding = 'Its Secretariat needs steady funding from all who take part.'
let fjord: Awaited<ReturnType<typeof memberCalled>>
let ingrid: PersonActor
let ola: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  ola = await personOf(fjord, 'signatory', 'Ola Berg')
})

const onForum = {
  ...{ text: 'Too weak.', paragraph: paragraphId(1), quote: 'The Forum should become permanent' },
  wording: 'The Forum must become permanent.',
}
const onFunding = {
  ...{ text: 'From whom?', paragraph: paragraphId(2), quote: 'all who take part', wording: 'Name who pays.' },
}

/** Fjord signs version 1 with a reservation; then a version of these paragraphs is published. */
async function reservedOn(reservation: typeof onForum, ...texts: string[]) {
  const paper = await paperToSign([[forum, funding]])
  await signOn(act(ingrid), stanceOn(paper, fjord, { stance: 'endorseWithReservation', reservation }))
  const second = await publishNext(paper, texts)
  return { ...paper, versions: [...paper.versions, second] }
}

const reserved = (...texts: string[]) => reservedOn(onForum, ...texts)

type Paper = Awaited<ReturnType<typeof reservedOn>>
async function again(paper: Paper) {
  const row = (await rowsOf(paper, fjord)).find(({ endedAt }) => !endedAt)
  const { paperId, versionId, digest, memberId } = stanceOn(paper, fjord)
  return { paperId, versionId, digest, memberId, endorsementId: row?.id ?? '' }
}
const shownTo = async (actor: PersonActor, paper: Paper) =>
  (await getEndorsements(actor, paper.slug, await instant()))?.apart[0]?.reservation

test('a reservation is shown with where its passage is in the new text', async () => {
  const moved = await reserved('What the Forum is for is said below.', forum, funding)
  expect(await shownTo(ola, moved)).toMatchObject({
    label: '1',
    version: 1,
    traced: { how: 'stands', now: { label: '2' } },
  })
  const gone = await reservedOn(onFunding, forum)
  expect((await shownTo(ola, gone))?.traced).toMatchObject({ how: 'gone' })
  const met = await reserved('The Forum must become permanent.', funding)
  expect((await shownTo(ola, met))?.traced).toMatchObject({
    how: 'changed',
    now: { text: 'The Forum must become permanent' },
    towards: true,
  })
  expect((await getSignForm(ingrid, met.slug, fjord.id, await instant()))?.reserved).toMatchObject({
    towards: true,
  })
})

test('lifting it endorses the text that was read, in one act with one event, sent twice once', async () => {
  const paper = await reserved('The Forum must become permanent.', funding)
  const [sent, input] = [act(ingrid), await again(paper)]
  await Promise.all([liftReservation(sent, input), liftReservation(sent, input)])
  const [first, second] = await rowsOf(paper, fjord)
  expect(first?.endedHow).toBe('changed')
  expect(second).toMatchObject({
    ...{ stance: 'endorse', listed: true, basis: 'reconfirmed', endedAt: null, previousId: first?.id },
    ...{ reservation: null, reservationWording: null, versionId: paper.versions[1]?.id },
  })
  expect(await signEventTypes(paper)).toEqual(['endorsement.given', 'endorsement.reconfirmed'])
})

test('lifting it is refused without a trace: by others, on another text, and where there is none', async () => {
  const paper = await reserved('The Forum must become permanent.', funding)
  const input = await again(paper)
  const representative = await personOf(fjord, 'representative')
  await expect(liftReservation(act(representative), input)).rejects.toThrow('Only a signatory signs on')
  const [first] = paper.versions
  const old = { ...input, versionId: first?.id ?? '', digest: first?.digest ?? '' }
  await expect(liftReservation(act(ingrid), old)).rejects.toThrow('The text has changed since you opened it')
  expect(await stancesOf(paper)).toEqual(['endorseWithReservation'])
  await liftReservation(act(ingrid), input)
  await expect(liftReservation(act(ola), input)).rejects.toThrow('changed meanwhile')
  await expect(liftReservation(act(ola), await again(paper))).rejects.toThrow(
    'There is no reservation to lift.',
  )
})

test('reconfirming takes a reservation along with its passage, to where that is now', async () => {
  const paper = await reserved('The Forum ought to become permanent.', funding)
  await reconfirm(act(ingrid), await again(paper))
  const last = (await rowsOf(paper, fjord)).at(-1)
  expect(last).toMatchObject({ basis: 'reconfirmed', reservation: 'Too weak.' })
  expect(last?.reservationQuote).toContain('ought to become permanent')
})

test('a reservation whose passage is gone is not repeated: it is lifted, or said anew', async () => {
  const paper = await reservedOn(onFunding, forum)
  await expect(reconfirm(act(ingrid), await again(paper))).rejects.toThrow(
    'Lift the reservation, or say it anew',
  )
  expect(await stancesOf(paper)).toEqual(['endorseWithReservation'])
  await liftReservation(act(ingrid), await again(paper))
  expect(await stancesOf(paper)).toEqual(['(was: endorseWithReservation)', 'endorse'])
})

test('of two signatories that reconfirm at once one does, and the other is told that it changed', async () => {
  const paper = await reserved(forum, 'Its Secretariat is paid by all.')
  const input = await again(paper)
  const done = await Promise.allSettled([reconfirm(act(ingrid), input), reconfirm(act(ola), input)])
  const refused = done.flatMap((each) => (each.status === 'rejected' ? each.reason.message : []))
  expect(refused).toEqual([expect.stringContaining('changed meanwhile')])
  expect(await rowsOf(paper, fjord)).toHaveLength(2)
})

test('reconfirming while the next version is published counts for the text that was read, or is refused', async () => {
  const paper = await reserved(forum, 'Its Secretariat is paid by all.')
  const input = await again(paper)
  const [said, published] = await Promise.allSettled([
    reconfirm(act(ingrid), input),
    publishNext(paper, [forum, 'Its Secretariat is paid by registries.']),
  ])
  expect(published.status).toBe('fulfilled')
  const rows = await rowsOf(paper, fjord)
  expect(rows.at(-1)?.versionId).not.toBe(published.status === 'fulfilled' && published.value.id)
  if (said.status === 'rejected')
    expect(said.reason.message).toContain('The text has changed since you opened it')
  expect(rows).toHaveLength(said.status === 'fulfilled' ? 2 : 1)
})
