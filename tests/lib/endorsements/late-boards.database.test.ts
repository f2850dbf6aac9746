import { expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { listLateBoards } from '@/lib/endorsements/late-boards'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { stateIntention } from '@/lib/intentions/commands'
import { saveBoardDate } from '@/lib/members/board-dates'
import { factsBySlug } from '@/lib/papers/facts'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { paperToSign, stanceOn } from '@/tests/support/signing'

test('boards that meet only after sign-on closes are told to admins, the Taskforce and the member itself', async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  // Sign-on closes on 20 June.
  const paper = await paperToSign()
  const [late, inTime, signed] = [
    await memberCalled('Lagoon Registry'),
    await memberCalled('Kauri Registry'),
    await memberCalled('Fjord Registry'),
  ]
  const [sera, simon, ingrid] = [
    await personOf(late, 'signatory'),
    await personOf(inTime, 'signatory'),
    await personOf(signed, 'signatory'),
  ]
  await saveBoardDate(act(sera), { memberId: late.id, day: new Date('2025-06-26') })
  await saveBoardDate(act(simon), { memberId: inTime.id, day: new Date('2025-06-26') })
  await saveBoardDate(act(simon), { memberId: inTime.id, day: new Date('2025-06-19') })
  await saveBoardDate(act(ingrid), { memberId: signed.id, day: new Date('2025-06-26') })
  await signOn(act(ingrid), stanceOn(paper, signed))
  const listed = async (actor: typeof sera) => {
    const facts = await factsBySlug(db, paper.slug)
    return (
      facts && (await listLateBoards(actor, facts, await instant()))?.map(({ displayName }) => displayName)
    )
  }
  for (const actor of [await adminPerson(), await taskforcePerson()])
    expect(await listed(actor)).toEqual(['Lagoon Registry'])
  expect(await listed(sera)).toBeUndefined()
  const formOf = async (actor: typeof sera, memberId: string) =>
    (await getSignForm(actor, paper.slug, memberId, await instant()))?.lateBoard
  expect(await formOf(sera, late.id)).toContain(
    'The board of Lagoon Registry meets on Thu 26 June 2025, after',
  )
  expect([await formOf(simon, inTime.id), await formOf(ingrid, signed.id)]).toEqual([null, null])

  const { versionId } = stanceOn(paper, inTime)
  const about = { paperId: paper.id, versionId, memberId: inTime.id }
  await stateIntention(act(simon), { ...about, kind: 'intendsToSign', onDate: new Date('2025-06-26') })
  expect(await listed(await adminPerson())).toEqual(['Kauri Registry', 'Lagoon Registry'])
})
