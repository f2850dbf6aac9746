import { beforeEach, describe, expect, test } from 'vitest'
import { reconfirm, signOn } from '@/lib/endorsements/commands'
import { prepareEndorsement } from '@/lib/endorsements/prepare'
import { listToSign } from '@/lib/endorsements/to-sign'
import { stateIntention } from '@/lib/intentions/commands'
import { saveBoardDate } from '@/lib/members/board-dates'
import { endMembership } from '@/lib/people/rights'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Decides } from '@/prisma/generated/enums'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, rowsOf, stanceOn, stancesOf } from '@/tests/support/signing'

type Paper = Awaited<ReturnType<typeof paperToSign>>
let kauri: Awaited<ReturnType<typeof memberCalled>>
let simon: PersonActor
let ines: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  kauri = await memberCalled('Kauri Registry')
  simon = await personOf(kauri, 'signatory', 'Simon Aldridge')
  ines = await personOf(kauri, 'signatory', 'Inés Cabrera')
})

const decidesBy = (decides: Decides) => db.member.update({ where: { id: kauri.id }, data: { decides } })
const waitOn = async (paper: Paper) => {
  const lists = await listToSign(simon, await instant())
  return lists.flatMap(({ papers }) => papers).find(({ paper: { slug } }) => slug === paper.slug)?.waits
}
const membership = (actor: PersonActor) =>
  db.membership.findFirstOrThrow({ where: { personId: actor.personId, right: 'signatory' } })

describe('a representative prepares, a signatory confirms', () => {
  test('on this very text, by somebody else, and the same stance', async () => {
    await decidesBy('prepared')
    const paper = await paperToSign()
    const hana = await personOf(kauri, 'representative', 'Hana Parata')
    const { paperId, versionId, memberId } = stanceOn(paper, kauri)
    const input = { paperId, versionId, memberId, stance: 'endorse' as const, note: 'The board agrees.' }
    await expect(signOn(act(simon), stanceOn(paper, kauri))).rejects.toThrow('ask Hana Parata to prepare it')
    await prepareEndorsement(act(simon), input)
    await expect(signOn(act(simon), stanceOn(paper, kauri))).rejects.toThrow(
      'You prepared version 1 yourself',
    )
    await prepareEndorsement(act(hana), input)
    expect(await waitOn(paper)).toBe('Prepared by Hana Parata: endorses. It waits for a signatory.')
    await expect(signOn(act(simon), stanceOn(paper, kauri, { stance: 'abstain' }))).rejects.toThrow(
      'Hana Parata prepared “endorses”',
    )
    expect(await stancesOf(paper)).toEqual([])
    await signOn(act(simon), stanceOn(paper, kauri))
    expect(await stancesOf(paper)).toEqual(['endorse'])

    const next = await publishNext(paper, ['Something else.'])
    const read = { versionId: next.id, digest: next.digest }
    const again = { paperId, memberId, ...read, endorsementId: (await rowsOf(paper))[0]?.id ?? '' }
    await expect(reconfirm(act(simon), again)).rejects.toThrow('Nothing is prepared on version 2')
    await prepareEndorsement(act(hana), { ...input, versionId: next.id })
    await reconfirm(act(simon), again)
    expect(await stancesOf(paper)).toEqual(['(was: endorse)', 'endorse'])
  })

  test('a signatory that was removed in between confirms nothing', async () => {
    await decidesBy('prepared')
    const paper = await paperToSign()
    const hana = await personOf(kauri, 'representative', 'Hana Parata')
    const { paperId, versionId, memberId } = stanceOn(paper, kauri)
    await prepareEndorsement(act(hana), { paperId, versionId, memberId, stance: 'endorse', note: 'Yes.' })
    await endMembership(act(await adminPerson()), { membershipId: (await membership(simon)).id })
    await expect(signOn(act(simon), stanceOn(paper, kauri))).rejects.toThrow('You are no longer a signatory')
    await signOn(act(ines), stanceOn(paper, kauri))
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })
})

describe('after a board date', () => {
  test('nobody signs before the day, which the member stated or its board is known to meet on', async () => {
    await decidesBy('boardDate')
    const paper = await paperToSign()
    const { paperId, versionId, memberId } = stanceOn(paper, kauri)
    const sign = () => signOn(act(simon), stanceOn(paper, kauri))
    await expect(sign()).rejects.toThrow('no day is known on which it meets with version 1')
    await saveBoardDate(act(simon), { memberId, day: new Date('2025-06-12') })
    await expect(sign()).rejects.toThrow('on Thu 12 June 2025. Sign from that day on')
    const onDate = new Date('2025-06-16')
    await stateIntention(act(simon), { paperId, versionId, memberId, kind: 'intendsToSign', onDate })
    await clockAt('2025-06-12T09:00:00Z')
    await expect(sign()).rejects.toThrow('on Mon 16 June 2025')
    await clockAt('2025-06-16T00:00:00Z')
    await sign()
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })
})
