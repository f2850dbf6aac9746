import { beforeEach, describe, expect, test } from 'vitest'
import { declineCarryOver, signOn, signOnBehalf, voidEndorsement } from '@/lib/endorsements/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { confirmClass, correctClass } from '@/lib/versions/classes'
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
import { paperToSign, rowsOf, stanceOn, stancesOf } from '@/tests/support/signing'

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

async function carriedOver() {
  const paper = await signedThenChanged('editorial')
  const versionId = paper.versions.at(-1)?.id ?? ''
  await confirmClass(act(admin), { paperId: paper.id, versionId })
  return paper
}

describe('declining what was carried over', () => {
  test('restores the stance on the text that was signed, for this member only', async () => {
    const paper = await carriedOver()
    expect(await live(paper)).toMatchObject({ basis: 'carriedOver', versionId: paper.versions[1]?.id })
    const [sent, input] = [act(signatory), await held(paper)]
    await Promise.all([declineCarryOver(sent, input), declineCarryOver(sent, input)])
    const [signed, carried, restored] = await rowsOf(paper, fjord)
    expect([signed?.endedHow, carried?.endedHow]).toEqual(['carried', 'declined'])
    expect(restored).toMatchObject({
      basis: 'restored',
      endedAt: null,
      versionId: signed?.versionId,
      digest: signed?.digest,
      listed: false,
      previousId: carried?.id,
    })
    const stands = { memberId: fjord.id, versionId: signed?.versionId, digest: signed?.digest }
    expect(await factsOf(paper.id, 'endorsement.declined')).toEqual({
      endorsementId: carried?.id,
      memberId: fjord.id,
      restoredId: restored?.id,
      'moved.1': {
        ...{ endorsementId: restored?.id, ...stands, stance: 'endorse', listed: false, basis: 'restored' },
        ...{ previousId: carried?.id, nameDigest: digest('Fjord Registry') },
      },
      personId: signatory.personId,
    })
  })

  test('is refused once the carry-over period has ended, and for a stance that was given', async () => {
    const paper = await carriedOver()
    const input = await held(paper)
    await clockAt('2025-06-06T12:00:05Z')
    await expect(declineCarryOver(act(signatory), input)).rejects.toThrow(
      'The carry-over period ended on Fri 6 June 2025',
    )
    await clockAt('2025-06-06T11:59:50Z')
    await declineCarryOver(act(signatory), input)
    const given = { ...input, endorsementId: (await live(paper)).id }
    await expect(declineCarryOver(act(signatory), given)).rejects.toThrow('given, not carried over')
  })

  test('is for a signatory of that member', async () => {
    const paper = await carriedOver()
    const representative = await personOf(fjord, 'representative')
    await expect(declineCarryOver(act(representative), await held(paper))).rejects.toThrow(
      'Only a signatory declines',
    )
  })
})

describe('voiding what was entered in error', () => {
  const reason = 'Entered for the wrong member.'

  test('is not withdrawing: the stance that it had replaced stands again', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    await signOnBehalf(act(admin), { ...stanceOn(paper, fjord, { stance: 'abstain' }), evidence: 'A mail.' })
    const [sent, input] = [act(admin), { ...(await held(paper)), reason }]
    await Promise.all([voidEndorsement(sent, input), voidEndorsement(sent, input)])
    const [signed, wrong, restored] = await rowsOf(paper, fjord)
    expect(wrong).toMatchObject({ endedHow: 'voided', endedWhy: reason, endedById: admin.personId })
    expect(restored).toMatchObject({
      stance: 'endorse',
      basis: 'restored',
      personId: signatory.personId,
      endedAt: null,
    })
    expect(await factsOf(paper.id, 'endorsement.voided')).toMatchObject({
      endorsementId: wrong?.id,
      restoredId: restored?.id,
    })
    expect(signed?.endedHow).toBe('changed')
  })

  test('twice in a row makes what stood before both errors stand', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    for (const stance of ['abstain', 'cannotSupport', 'noObjection'] as const)
      await signOnBehalf(act(admin), { ...stanceOn(paper, fjord, { stance }), evidence: 'A mail.' })
    const stood: (string | undefined)[] = []
    for (let n = 0; n < 4; n++) {
      await voidEndorsement(act(admin), { ...(await held(paper)), reason })
      stood.push((await rowsOf(paper, fjord)).find(({ endedAt }) => !endedAt)?.stance)
    }
    expect(stood).toEqual(['cannotSupport', 'abstain', 'endorse', undefined])
    await signOn(act(signatory), stanceOn(paper, fjord))
    await voidEndorsement(act(admin), { ...(await held(paper)), reason })
    expect((await rowsOf(paper, fjord)).every(({ endedAt }) => endedAt)).toBe(true)
  })

  test('leaves nothing where there was nothing before', async () => {
    const paper = await paperToSign()
    await signOnBehalf(act(admin), { ...stanceOn(paper, fjord), evidence: 'A mail.' })
    await voidEndorsement(act(admin), { ...(await held(paper)), reason })
    expect(await stancesOf(paper)).toEqual(['(was: endorse)'])
    expect(await factsOf(paper.id, 'endorsement.voided')).toMatchObject({ restoredId: null })
  })

  test('is for admins', async () => {
    const paper = await paperToSign()
    await signOn(act(signatory), stanceOn(paper, fjord))
    await expect(voidEndorsement(act(signatory), { ...(await held(paper)), reason })).rejects.toThrow(
      'Only an admin voids',
    )
    expect(await stancesOf(paper)).toEqual(['endorse'])
  })

  test('of a change on a carried text makes what was carried stand, and it can still be declined', async () => {
    const paper = await carriedOver()
    await signOnBehalf(act(admin), { ...stanceOn(paper, fjord, { stance: 'abstain' }), evidence: 'A mail.' })
    await voidEndorsement(act(admin), { ...(await held(paper)), reason })
    expect(await live(paper)).toMatchObject({
      basis: 'carriedOver',
      stance: 'endorse',
      versionId: paper.versions[1]?.id,
    })
    await declineCarryOver(act(signatory), await held(paper))
    expect(await live(paper)).toMatchObject({ basis: 'restored', versionId: paper.versions[0]?.id })
  })
})

test('correcting a class does not touch a stance that was given on that very version', async () => {
  const paper = await carriedOver()
  const harbour = await memberCalled('Harbour Names')
  await signOn(act(await personOf(harbour, 'signatory')), stanceOn(paper, harbour))
  const third = await publishNext(paper, ['The Forum must be permanent.'], 'editorial')
  await confirmClass(act(admin), { paperId: paper.id, versionId: third.id })
  const correction = {
    paperId: paper.id,
    versionId: paper.versions[1]?.id ?? '',
    kind: 'substantive' as const,
  }
  await correctClass(act(admin), { ...correction, reason: 'The word “must” is not a comma.' })
  expect(await live(paper)).toMatchObject({ basis: 'restored', versionId: paper.versions[0]?.id })
  expect((await rowsOf(paper, harbour)).at(-1)).toMatchObject({
    basis: 'carriedOver',
    versionId: third.id,
    endedAt: null,
  })
})
