import { beforeEach, describe, expect, test } from 'vitest'
import { reconfirm, signOn, signOnBehalf, signSecond } from '@/lib/endorsements/commands'
import { takeBackFirst } from '@/lib/endorsements/first-signature'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { listToSign } from '@/lib/endorsements/to-sign'
import { leaveCoalition } from '@/lib/members/leaving'
import { endDeputy, endMembership, nameDeputy } from '@/lib/people/rights'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, signEventTypes, stanceOn, stancesOf } from '@/tests/support/signing'

type Member = Awaited<ReturnType<typeof memberCalled>>
type Paper = Awaited<ReturnType<typeof paperToSign>>
let kauri: Member
let simon: PersonActor
let ines: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  kauri = await memberCalled('Kauri Registry')
  simon = await personOf(kauri, 'signatory', 'Simon Aldridge')
  ines = await personOf(kauri, 'signatory', 'Inés Cabrera')
})

const firsts = (paper: Paper) =>
  db.firstSignature.findMany({ where: { paperId: paper.id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const live = async (paper: Paper) => (await firsts(paper)).find(({ endedAt }) => endedAt === null)
const waitOn = async (paper: Paper, actor = simon) => {
  const lists = await listToSign(actor, await instant())
  return lists.flatMap(({ papers }) => papers).find(({ paper: { slug } }) => slug === paper.slug)?.waits
}
async function second(paper: Paper) {
  const { paperId, versionId, digest, memberId } = stanceOn(paper, kauri)
  return { paperId, versionId, digest, memberId, firstSignatureId: (await live(paper))?.id ?? '' }
}
const membership = (actor: PersonActor) =>
  db.membership.findFirstOrThrow({ where: { personId: actor.personId, right: 'signatory' } })

describe('two signatories', () => {
  let paper: Paper
  beforeEach(async () => {
    await db.member.update({ where: { id: kauri.id }, data: { decides: 'twoSignatories' } })
    paper = await paperToSign()
  })

  test('the first is kept, counts for nothing, and is told of with one event without words', async () => {
    const sent = act(ines)
    await signOn(sent, stanceOn(paper, kauri))
    await signOn(sent, stanceOn(paper, kauri))
    expect(await stancesOf(paper)).toEqual([])
    expect(await signEventTypes(paper)).toEqual(['endorsement.firstSigned'])
    const facts = await factsOf(paper.id, 'endorsement.firstSigned')
    expect(facts).toMatchObject({ memberId: kauri.id, stance: 'endorse', personId: ines.personId })
    expect(JSON.stringify(facts)).not.toMatch(/Kauri|Cabrera/)
    expect(await waitOn(paper)).toBe(
      '1 of 2 signatories has signed: Inés Cabrera; waits for another: Simon Aldridge.',
    )
  })

  test('the second, another person, makes the endorsement of what the first said', async () => {
    const statement = 'Our board takes no side.'
    await signOn(act(ines), stanceOn(paper, kauri, { stance: 'abstain', statement, statementReleased: true }))
    const [sent, input] = [act(simon), await second(paper)]
    await signSecond(sent, input)
    await signSecond(sent, input)
    expect(await rowsOf(paper)).toMatchObject([
      { stance: 'abstain', statement, statementReleased: true, personId: simon.personId, basis: 'given' },
    ])
    expect(await firsts(paper)).toMatchObject([{ endedHow: 'completed', endedById: simon.personId }])
    expect(await factsOf(paper.id, 'endorsement.given')).toMatchObject({
      endedFirstSignatureId: input.firstSignatureId,
    })
    expect(await signEventTypes(paper)).toEqual(['endorsement.firstSigned', 'endorsement.given'])
  })

  test('both at once make one endorsement', async () => {
    await Promise.all([ines, simon].map((actor) => signOn(act(actor), stanceOn(paper, kauri))))
    expect(await stancesOf(paper)).toEqual(['endorse'])
    expect(await signEventTypes(paper)).toEqual(['endorsement.firstSigned', 'endorsement.given'])
  })

  test('of two second signatures at once one counts, and the other hears of it', async () => {
    const third = await personOf(kauri, 'signatory', 'A third')
    await signOn(act(ines), stanceOn(paper, kauri))
    const input = await second(paper)
    const both = await Promise.allSettled([simon, third].map((actor) => signSecond(act(actor), input)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })

  test('the same person, and something else, are refused and leave no trace', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    const [input, refused] = [await second(paper), act(ines)]
    await expect(signOn(refused, stanceOn(paper, kauri))).rejects.toThrow('as the first of two')
    await expect(signSecond(act(ines), input)).rejects.toThrow('as the first of two')
    await expect(signOn(act(simon), stanceOn(paper, kauri, { stance: 'abstain' }))).rejects.toThrow(
      'Inés Cabrera has signed “endorses” as the first of two.',
    )
    expect(await stancesOf(paper)).toEqual([])
    expect(await signEventTypes(paper)).toEqual(['endorsement.firstSigned'])
    expect(await db.act.count({ where: { key: refused.key } })).toBe(0)
  })

  test('the first may change its mind: what it signed before is replaced', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    await signOn(act(ines), stanceOn(paper, kauri, { stance: 'abstain' }))
    expect((await firsts(paper)).map(({ stance, endedHow }) => [stance, endedHow])).toEqual([
      ['endorse', 'replaced'],
      ['abstain', null],
    ])
    await signSecond(act(simon), await second(paper))
    expect(await stancesOf(paper)).toEqual(['abstain'])
  })

  test('a first signature is taken back by a signatory, once, and then does not count', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    const input = await second(paper)
    const { paperId, memberId, firstSignatureId } = input
    const gone = { paperId, memberId, firstSignatureId }
    const representative = await personOf(kauri, 'representative')
    await expect(takeBackFirst(act(representative), gone)).rejects.toThrow('Only a signatory of the member')
    await expect(takeBackFirst(act(ines), { ...gone, paperId: (await paperToSign()).id })).rejects.toThrow(
      Absent,
    )
    const sent = act(ines)
    await takeBackFirst(sent, gone)
    await takeBackFirst(sent, gone)
    await expect(takeBackFirst(act(simon), gone)).rejects.toThrow('Reload the page')
    await expect(signSecond(act(simon), input)).rejects.toThrow('does not stand any more')
    expect(await signEventTypes(paper)).toEqual(['endorsement.firstSigned', 'endorsement.firstTakenBack'])
    expect(await stancesOf(paper)).toEqual([])
  })

  test('it lapses with the text', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    const stale = await second(paper)
    const next = await publishNext(paper, ['Something else.'])
    const read = { versionId: next.id, digest: next.digest }
    await expect(signSecond(act(simon), stale)).rejects.toThrow('version 2 stands now')
    await expect(signSecond(act(simon), { ...stale, ...read })).rejects.toThrow('does not stand any more')
    await signOn(act(simon), stanceOn(paper, kauri, read))
    expect(await stancesOf(paper)).toEqual([])
    expect((await firsts(paper)).map(({ endedHow }) => endedHow)).toEqual(['replaced', null])
  })

  test('it lapses with the right of who signed it', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    const input = await second(paper)
    await endMembership(act(await adminPerson()), { membershipId: (await membership(ines)).id })
    await expect(signSecond(act(simon), input)).rejects.toThrow('does not stand any more')
    await signOn(act(simon), stanceOn(paper, kauri))
    expect(await stancesOf(paper)).toEqual([])
    expect((await live(paper))?.personId).toBe(simon.personId)
  })

  test('a deputy is a signatory for a time: with it, and no longer', async () => {
    const hana = await personOf(kauri, 'representative', 'Hana Parata')
    const until = new Date('2025-06-10T12:00:00Z')
    const at = { personId: hana.personId, memberId: kauri.id }
    const deputy = { ...hana, memberships: simon.memberships }
    await nameDeputy(act(simon), { ...at, until })
    await signOn(act(deputy), stanceOn(paper, kauri))
    expect(await waitOn(paper)).toContain('has signed: Hana Parata')
    const lapsed = async () =>
      expect(signSecond(act(simon), await second(paper))).rejects.toThrow('does not stand any more')
    await clockAt('2025-06-04T12:00:00Z')
    await endDeputy(act(simon), { membershipId: (await membership(hana)).id })
    await lapsed()
    // Named again, it has to sign again.
    await clockAt('2025-06-05T12:00:00Z')
    await nameDeputy(act(simon), { ...at, until })
    await lapsed()
    await signOn(act(deputy), stanceOn(paper, kauri))
    await clockAt('2025-06-10T12:00:00Z')
    await lapsed()
  })

  test('a reconfirmation needs two as well', async () => {
    await Promise.all([ines, simon].map((actor) => signOn(act(actor), stanceOn(paper, kauri))))
    const next = await publishNext(paper, ['Something else.'])
    const [row] = await rowsOf(paper)
    const input = { ...stanceOn(paper, kauri), versionId: next.id, digest: next.digest }
    const again = {
      paperId: paper.id,
      memberId: kauri.id,
      versionId: next.id,
      digest: next.digest,
      endorsementId: row?.id ?? '',
    }
    await reconfirm(act(ines), again)
    expect(await stancesOf(paper)).toEqual(['endorse'])
    await signOn(act(simon), input)
    expect((await rowsOf(paper)).map(({ basis, endedHow }) => [basis, endedHow])).toEqual([
      ['given', 'changed'],
      ['reconfirmed', null],
    ])
  })

  test('it ends with a stance on behalf, and with the member', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    await signOnBehalf(act(await adminPerson()), { ...stanceOn(paper, kauri), evidence: 'A mail.' })
    expect((await firsts(paper)).map(({ endedHow }) => endedHow)).toEqual(['replaced'])
    await signOn(act(ines), stanceOn(paper, kauri, { stance: 'abstain' }))
    await leaveCoalition(act(await adminPerson()), { memberId: kauri.id })
    expect((await firsts(paper)).map(({ endedHow }) => endedHow)).toEqual(['replaced', 'memberLeft'])
  })

  test('is seen by people of the member, with what the second signs', async () => {
    await signOn(act(ines), stanceOn(paper, kauri))
    const form = await getSignForm(simon, paper.slug, kauri.id, await instant())
    expect(form?.authority).toMatchObject({
      decides: 'twoSignatories',
      first: { by: 'Inés Cabrera', said: { stance: 'endorse' } },
    })
    const other = await personOf(await memberCalled('Lagoon Registry'), 'signatory')
    expect(await getSignForm(other, paper.slug, kauri.id, await instant())).toBeNull()
  })
})
