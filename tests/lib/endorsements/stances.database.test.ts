import { beforeEach, describe, expect, test } from 'vitest'
import { reconfirm, signOn, signOnBehalf, withdrawEndorsement } from '@/lib/endorsements/commands'
import { prepareEndorsement } from '@/lib/endorsements/prepare'
import type { PersonActor } from '@/lib/platform/actor'
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
let fjord: Member
let signatory: PersonActor
let admin: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  admin = await adminPerson('Noor Haddad')
})

const live = async (paper: Paper) => {
  const row = (await rowsOf(paper, fjord)).find(({ endedAt }) => !endedAt)
  if (!row) throw new Error('Nothing is live.')
  return row
}
const held = async (paper: Paper) => ({
  paperId: paper.id,
  memberId: fjord.id,
  endorsementId: (await live(paper)).id,
})

/** Fjord endorses version 1; then version 2 is published, and called this. */
async function signedThenChanged(said: 'editorial' | 'substantive') {
  const paper = await paperToSign([['The Forum should become permanent.']])
  const statement = null
  await signOn(act(signatory), stanceOn(paper, fjord, { listed: false, statement }))
  const second = await publishNext(paper, ['The Forum must become permanent.'], said)
  return { ...paper, versions: [...paper.versions, second] }
}

describe('reconfirming', () => {
  const again = async (paper: Paper) => {
    const { paperId, versionId, digest, memberId } = stanceOn(paper, fjord)
    return { paperId, versionId, digest, memberId, endorsementId: (await rowsOf(paper, fjord))[0]?.id ?? '' }
  }

  test('repeats the stance on the new text, as a row and an event of its own', async () => {
    const paper = await signedThenChanged('substantive')
    await reconfirm(act(signatory), await again(paper))
    const [first, second] = await rowsOf(paper, fjord)
    expect(first).toMatchObject({ endedHow: 'changed', versionId: paper.versions[0]?.id })
    expect(second).toMatchObject({
      basis: 'reconfirmed',
      stance: 'endorse',
      listed: false,
      versionId: paper.versions[1]?.id,
    })
    expect(await factsOf(paper.id, 'endorsement.reconfirmed')).toMatchObject({
      endorsementId: second?.id,
      previousId: first?.id,
    })
  })

  test('with another stance it is one too', async () => {
    const paper = await signedThenChanged('substantive')
    await signOn(act(signatory), stanceOn(paper, fjord, { stance: 'abstain' }))
    expect((await live(paper)).basis).toBe('reconfirmed')
    expect(await signEventTypes(paper)).toEqual(['endorsement.given', 'endorsement.reconfirmed'])
  })

  test('sent twice acts once; where this text is signed already it is refused, without a trace', async () => {
    const paper = await signedThenChanged('substantive')
    const [sent, input] = [act(signatory), await again(paper)]
    await Promise.all([reconfirm(sent, input), reconfirm(sent, input)])
    const endorsementId = (await live(paper)).id
    await expect(reconfirm(act(signatory), { ...input, endorsementId })).rejects.toThrow(
      'There is nothing to reconfirm.',
    )
    await expect(reconfirm(act(signatory), input)).rejects.toThrow('changed meanwhile')
    expect(await stancesOf(paper)).toEqual(['(was: endorse)', 'endorse'])
  })
})

describe('withdrawing', () => {
  const reason = 'Our board decided otherwise.'

  test('needs a reason and no window, and leaves nothing live', async () => {
    const paper = await paperToSign(undefined, '2025-06-03T12:30:00Z')
    await signOn(act(signatory), stanceOn(paper, fjord))
    await clockAt('2025-06-10T12:00:00Z')
    const input = { ...(await held(paper)), reason }
    const sent = act(signatory)
    await Promise.all([withdrawEndorsement(sent, input), withdrawEndorsement(sent, input)])
    expect(await stancesOf(paper)).toEqual(['(was: endorse)'])
    expect(await rowsOf(paper)).toMatchObject([
      { endedHow: 'withdrawn', endedWhy: reason, endedById: signatory.personId },
    ])
    expect(await signEventTypes(paper)).toEqual(['endorsement.given', 'endorsement.withdrawn'])
  })

  test('signing again later points back to what was withdrawn', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    await withdrawEndorsement(act(signatory), { ...(await held(paper)), reason })
    await signOn(act(signatory), stanceOn(paper, fjord, { stance: 'noObjection' }))
    const [first, second] = await rowsOf(paper)
    expect(second).toMatchObject({ previousId: first?.id, basis: 'given' })
  })

  test('of another member, or of a row of another paper, is refused or absent, and leaves no trace', async () => {
    const [paper, other] = [await paperToSign(), await paperToSign()]
    await signOn(act(signatory), stanceOn(paper, fjord))
    const input = { ...(await held(paper)), reason }
    const harbour = await memberCalled('Harbour Names')
    const stranger = await personOf(harbour, 'signatory')
    await expect(withdrawEndorsement(act(stranger), input)).rejects.toThrow('Only a signatory withdraws')
    await expect(withdrawEndorsement(act(stranger), { ...input, memberId: harbour.id })).rejects.toThrow(
      Absent,
    )
    await expect(withdrawEndorsement(act(signatory), { ...input, paperId: other.id })).rejects.toThrow(Absent)
    expect(await stancesOf(paper)).toEqual(['endorse'])
    expect(await signEventTypes(paper)).toEqual(['endorsement.given'])
  })
})

describe('on behalf of a member', () => {
  const evidence = 'Mail of Ingrid Dahl, 3 June 2025, 11:20 UTC'

  test('an admin gives and withdraws a stance with what it rests on', async () => {
    const paper = await paperToSign()
    await signOnBehalf(act(admin), { ...stanceOn(paper, fjord), evidence })
    expect(await live(paper)).toMatchObject({ capacity: 'onBehalf', evidence, personId: admin.personId })
    expect(await factsOf(paper.id, 'endorsement.given')).toMatchObject({
      capacity: 'onBehalf',
      memberId: fjord.id,
    })
    await withdrawEndorsement(act(admin), { ...(await held(paper)), reason: 'They wrote again.', evidence })
    expect((await rowsOf(paper))[0]?.endedWhy).toContain(evidence)
    expect(await factsOf(paper.id, 'endorsement.withdrawn')).toMatchObject({ capacity: 'onBehalf' })
  })

  test('nobody else does, and a signatory’s withdrawal carries no evidence of others', async () => {
    const paper = await paperToSign()
    await expect(signOnBehalf(act(signatory), { ...stanceOn(paper, fjord), evidence })).rejects.toThrow(
      'Only an admin',
    )
    await expect(signOn(act(admin), stanceOn(paper, fjord))).rejects.toThrow(
      'Only a signatory signs on for this member.',
    )
    await signOn(act(signatory), stanceOn(paper, fjord))
    const forged = { ...(await held(paper)), reason: 'Because.', evidence }
    await expect(withdrawEndorsement(act(signatory), forged)).rejects.toThrow(
      'Only an admin withdraws on behalf',
    )
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })
})

describe('preparing', () => {
  test('lays one stance and note before the signatory; it is never counted', async () => {
    const paper = await paperToSign()
    const representative = await personOf(fjord, 'representative')
    const { paperId, versionId, memberId } = stanceOn(paper, fjord)
    const input = { paperId, versionId, memberId, stance: 'endorse' as const, note: 'Board agrees.' }
    const sent = act(representative)
    await Promise.all([prepareEndorsement(sent, input), prepareEndorsement(sent, input)])
    await prepareEndorsement(act(representative), { ...input, stance: 'abstain' })
    const rows = await db.preparation.findMany({ where: { paperId }, orderBy: { at: 'asc' } })
    expect(rows.map(({ stance, endedAt }) => [stance, endedAt === null])).toEqual([
      ['endorse', false],
      ['abstain', true],
    ])
    expect(await signEventTypes(paper)).toEqual(['endorsement.prepared', 'endorsement.prepared'])
    expect(await rowsOf(paper)).toEqual([])
    const contributor = await personOf(fjord, 'contributor')
    await expect(prepareEndorsement(act(contributor), input)).rejects.toThrow(
      'Only a representative prepares',
    )
    await expect(
      prepareEndorsement(act(representative), { ...input, versionId: crypto.randomUUID() }),
    ).rejects.toThrow('The text has changed')
  })
})

describe('the database itself', () => {
  test('refuses to change, remove or revive a stance', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    const { id } = await live(paper)
    await expect(db.endorsement.update({ where: { id }, data: { stance: 'abstain' } })).rejects.toThrow(
      'never changed',
    )
    await expect(
      db.endorsement.update({ where: { id }, data: { versionId: crypto.randomUUID() } }),
    ).rejects.toThrow()
    await expect(db.endorsement.delete({ where: { id } })).rejects.toThrow('never removed')
    await expect(db.$executeRaw`truncate "Endorsement" cascade`).rejects.toThrow('never removed')
    await withdrawEndorsement(act(signatory), { ...(await held(paper)), reason: 'Our board says no.' })
    const back = { endedAt: null, endedHow: null, endedWhy: null, endedById: null }
    await expect(db.endorsement.update({ where: { id }, data: back })).rejects.toThrow('never changed')
  })

  test('refuses a second live stance of a member, and a stance on a digest that is not its version’s', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    const { previousId: _, ...row } = await live(paper)
    await expect(db.endorsement.create({ data: { ...row, id: crypto.randomUUID() } })).rejects.toThrow(
      'Endorsement_one_live',
    )
    const other = await memberCalled('Harbour Names')
    const wrong = { ...row, id: crypto.randomUUID(), memberId: other.id, digest: 'f'.repeat(64) }
    await expect(db.endorsement.create({ data: wrong })).rejects.toThrow()
  })
})
