import { beforeEach, describe, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { prepareEndorsement } from '@/lib/endorsements/prepare'
import { stateIntention } from '@/lib/intentions/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { act, clockAt, factsOf, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paragraphId, publishedPaper } from '@/tests/support/papers'
import { paperToSign, rowsOf, signEvents, signEventTypes, stanceOn, stancesOf } from '@/tests/support/signing'

type Member = Awaited<ReturnType<typeof memberCalled>>
let fjord: Member
let signatory: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
})

const reservation = {
  text: 'Too fast.',
  paragraph: paragraphId(2),
  quote: 'steady funding',
  wording: 'by 2030',
}

describe('signing on', () => {
  test('records the stance on exactly the text that was read, with the member as it is shown', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    const [version] = paper.versions
    const [row, ...more] = await rowsOf(paper)
    expect(more).toEqual([])
    expect(row).toMatchObject({
      versionId: version?.id,
      digest: version?.digest,
      personId: signatory.personId,
      stance: 'endorse',
      listed: true,
      capacity: 'forMember',
      basis: 'given',
      memberName: 'Fjord Registry',
      categories: ['ccTldRegistry'],
      previousId: null,
      endedAt: null,
    })
    await db.member.update({ where: { id: fjord.id }, data: { displayName: 'Fjord' } })
    expect((await rowsOf(paper))[0]?.memberName).toBe('Fjord Registry')
  })

  test('records one event on the paper’s own chain, with ids and digests and no words of the member', async () => {
    const paper = await paperToSign()
    const sent = act(signatory)
    await signOn(sent, stanceOn(paper, fjord, { stance: 'endorseWithReservation', reservation }))
    expect(await signEvents(paper)).toMatchObject([{ type: 'endorsement.given', actKey: sent.key }])
    const facts = await factsOf(paper.id, 'endorsement.given')
    const [row] = await rowsOf(paper)
    expect(facts).toMatchObject({
      endorsementId: row?.id,
      memberId: fjord.id,
      versionId: row?.versionId,
      digest: row?.digest,
      stance: 'endorseWithReservation',
      listed: true,
      previousId: null,
      personId: signatory.personId,
    })
    expect(JSON.stringify(facts)).not.toMatch(/Fjord|Too fast|steady funding/)
    expect(facts.contentDigest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the instant of the row is that of the event, read after the lock', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    const [[row], [event]] = [await rowsOf(paper), await signEvents(paper)]
    expect(event?.at).toEqual(row?.givenAt)
  })

  test('a change of stance ends the one before it, points back to it and chains its event', async () => {
    const paper = await paperToSign()
    const statement = 'We take no side in this.'
    await signOn(
      act(signatory),
      stanceOn(paper, fjord, { stance: 'abstain', statement, statementReleased: true }),
    )
    await signOn(act(signatory), stanceOn(paper, fjord))
    expect(await stancesOf(paper)).toEqual(['(was: abstain)', 'endorse'])
    const [first, second] = await rowsOf(paper)
    expect(first).toMatchObject({
      endedHow: 'changed',
      endedById: signatory.personId,
      statement,
      statementReleased: true,
    })
    expect(first?.endedAt).toEqual(second?.givenAt)
    expect(second).toMatchObject({ basis: 'given', previousId: first?.id })
    const [before, after] = await signEvents(paper)
    expect(after?.previousHash).toBe(before?.hash)
  })

  test('an older text than the one that stands is refused, and the newer one named', async () => {
    const paper = await paperToSign([['One.'], ['Two.']])
    const first = { ...paper, versions: paper.versions.slice(0, 1) }
    await expect(signOn(act(signatory), stanceOn(first, fjord))).rejects.toThrow('version 2 stands now')
    expect(await stancesOf(paper)).toEqual([])
  })

  test('sent twice, one after the other, acts once', async () => {
    const paper = await paperToSign()
    const sent = act(signatory)
    await signOn(sent, stanceOn(paper, fjord))
    await signOn(sent, stanceOn(paper, fjord))
    expect(await stancesOf(paper)).toEqual(['endorse'])
    expect(await signEventTypes(paper)).toEqual(['endorsement.given'])
  })

  test('the same key with other content, or by another person, is refused', async () => {
    const paper = await paperToSign()
    const sent = act(signatory)
    await signOn(sent, stanceOn(paper, fjord))
    await expect(signOn(sent, stanceOn(paper, fjord, { stance: 'abstain' }))).rejects.toThrow('already sent')
    const deputy = { ...sent, actor: await personOf(fjord, 'signatory', 'Ola Berg') }
    await expect(signOn(deputy, stanceOn(paper, fjord))).rejects.toThrow('already sent')
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })

  test('a refusal leaves no trace, not even its key', async () => {
    const paper = await paperToSign([['One.'], ['Two.']])
    const refused = act(signatory)
    const stale = stanceOn({ ...paper, versions: paper.versions.slice(0, 1) }, fjord)
    await expect(signOn(refused, stale)).rejects.toThrow(Refused)
    expect(await stancesOf(paper)).toEqual([])
    expect(await signEventTypes(paper)).toEqual([])
    expect(await db.act.count({ where: { key: refused.key } })).toBe(0)
  })

  test('the right version with another digest is not what was read', async () => {
    const paper = await paperToSign()
    const other = stanceOn(paper, fjord, { digest: 'f'.repeat(64) })
    await expect(signOn(act(signatory), other)).rejects.toThrow('not the text that was published')
    expect(await stancesOf(paper)).toEqual([])
  })

  test('a reservation on a paragraph that is not in the text is refused', async () => {
    const paper = await paperToSign()
    const elsewhere = { ...reservation, paragraph: paragraphId(9) }
    const sent = stanceOn(paper, fjord, { stance: 'endorseWithReservation', reservation: elsewhere })
    await expect(signOn(act(signatory), sent)).rejects.toThrow('a paragraph that is not in this text')
  })

  test('ends what the member had announced or prepared, and the event names it', async () => {
    const paper = await paperToSign()
    const { paperId, versionId, memberId } = stanceOn(paper, fjord)
    const about = { paperId, versionId, memberId }
    await prepareEndorsement(act(signatory), { ...about, stance: 'endorse', note: 'Fine by me.' })
    await stateIntention(act(signatory), { ...about, kind: 'inApproval' })
    await signOn(act(signatory), stanceOn(paper, fjord))
    expect(await db.intention.count({ where: { paperId, endedAt: null } })).toBe(0)
    expect(await db.preparation.count({ where: { paperId, endedAt: null } })).toBe(0)
    const [intention, preparation] = [await db.intention.findFirst(), await db.preparation.findFirst()]
    expect(await factsOf(paperId, 'endorsement.given')).toMatchObject({
      endedIntentionId: intention?.id,
      endedPreparationId: preparation?.id,
    })
  })
})

describe('who signs for whom', () => {
  test('a person with two memberships signs only for the member where it is a signatory', async () => {
    const harbour = await memberCalled('Harbour Names')
    const both = { memberId: harbour.id, memberName: 'Harbour Names', right: 'contributor' } as const
    await db.membership.create({
      data: {
        id: crypto.randomUUID(),
        personId: signatory.personId,
        memberId: harbour.id,
        right: 'contributor',
        from: new Date('2024-01-01'),
      },
    })
    const person = { ...signatory, memberships: [...signatory.memberships, both] }
    const paper = await paperToSign()
    await expect(signOn(act(person), stanceOn(paper, harbour))).rejects.toThrow(
      'Only a signatory signs on for Harbour Names.',
    )
    await signOn(act(person), stanceOn(paper, fjord))
    expect((await rowsOf(paper)).map((row) => row.memberName)).toEqual(['Fjord Registry'])
  })

  test.each(['contributor', 'representative'] as const)('a %s does not', async (right) => {
    const paper = await paperToSign()
    const person = await personOf(fjord, right)
    await expect(signOn(act(person), stanceOn(paper, fjord))).rejects.toThrow(
      'Only a signatory signs on for Fjord Registry.',
    )
  })

  test('a right that ended while the form was open binds nobody', async () => {
    const paper = await paperToSign()
    await db.membership.updateMany({
      where: { personId: signatory.personId },
      data: { until: new Date('2025-06-03T11:00:00Z') },
    })
    await expect(signOn(act(signatory), stanceOn(paper, fjord))).rejects.toThrow(
      'You are no longer a signatory of Fjord Registry.',
    )
    expect(await stancesOf(paper)).toEqual([])
  })

  test('a member that left meanwhile, or has not joined yet, signs nothing', async () => {
    const paper = await paperToSign()
    await db.member.update({ where: { id: fjord.id }, data: { leftAt: new Date('2025-06-03T11:59:59Z') } })
    await expect(signOn(act(signatory), stanceOn(paper, fjord))).rejects.toThrow(
      'Fjord Registry left the coalition on Tue 3 June 2025, 11:59 UTC.',
    )
    const lagoon = await memberCalled('Lagoon Registry', { joinedAt: new Date('2025-06-04T00:00:00Z') })
    const early = await personOf(lagoon, 'signatory')
    await expect(signOn(act(early), stanceOn(paper, lagoon))).rejects.toThrow('Lagoon Registry joins on')
    expect(await stancesOf(paper)).toEqual([])
  })

  test('a paper or a member that is not there is absent, not broken', async () => {
    const paper = await paperToSign()
    const nowhere = { id: crypto.randomUUID() }
    await expect(signOn(act(signatory), stanceOn({ ...paper, ...nowhere }, fjord))).rejects.toThrow(Absent)
    await expect(signOn(act(signatory), stanceOn(paper, nowhere))).rejects.toThrow(Absent)
  })

  test('without a window nothing is signed', async () => {
    const paper = await publishedPaper()
    await expect(signOn(act(signatory), stanceOn(paper, fjord))).rejects.toThrow(
      'Sign-on is not open for this paper yet.',
    )
  })
})
