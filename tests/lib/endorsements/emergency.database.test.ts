import { expect, test } from 'vitest'
import { reconfirm, signOn } from '@/lib/endorsements/commands'
import { getEndorsements } from '@/lib/endorsements/queries'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { confirmClass } from '@/lib/versions/classes'
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
import { paperToSign, stanceOn } from '@/tests/support/signing'

test.each([
  ['in an emergency it is not listed', 'emergency', []],
  ['else it stands apart, under what it signed', 'full', ['Harbour Names']],
] as const)('who has not confirmed never blocks a paper: %s', async (_, procedure, apart) => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const [fjord, harbour] = [await memberCalled('Fjord Registry'), await memberCalled('Harbour Names')]
  const [ingrid, ola] = [await personOf(fjord, 'signatory'), await personOf(harbour, 'signatory')]
  const admin = await adminPerson()
  const paper = await paperToSign([['The Forum should become permanent.']], '2025-07-20T12:00:00Z')
  await db.paper.update({ where: { id: paper.id }, data: { procedure } })
  await signOn(act(ingrid), stanceOn(paper, fjord))
  await signOn(act(ola), stanceOn(paper, harbour))
  const said = procedure === 'emergency' ? 'editorial' : 'substantive'
  const second = await publishNext(paper, ['The Forum must become permanent.'], said)
  const of = { paperId: paper.id, versionId: second.id }
  // Nothing is carried over by it.
  if (said === 'editorial') await confirmClass(act(admin), of)
  const held = await db.endorsement.findFirstOrThrow({
    where: { paperId: paper.id, memberId: fjord.id, endedAt: null },
  })
  const on = { ...of, digest: second.digest, memberId: fjord.id }
  await reconfirm(act(ingrid), { ...on, endorsementId: held.id })

  await freeze(act(admin), { ...of, closesAt: new Date('2025-06-11T12:00:00Z') })
  await clockAt('2025-06-11T12:00:30Z')
  await finalise(act(admin), { ...of, consensus: 'consensus', closesEarlier: false })
  const now = await db.endorsement.findMany({ where: { paperId: paper.id, digest: second.digest } })
  expect(now.map(({ memberId }) => memberId)).toEqual([fjord.id])
  expect(await factsOf(paper.id, 'paper.finalised')).toMatchObject({ endorsingIds: now.map(({ id }) => id) })
  const list = await getEndorsements(visitor, paper.slug, await instant())
  expect(list?.endorsing.map(({ memberName }) => memberName)).toEqual(['Fjord Registry'])
  expect(list?.apart.map(({ memberName }) => memberName)).toEqual(apart)
})
