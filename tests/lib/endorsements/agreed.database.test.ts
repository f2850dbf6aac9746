import { beforeEach, expect, test } from 'vitest'
import { signOn, signOnBehalf } from '@/lib/endorsements/commands'
import { getSignForm } from '@/lib/endorsements/sign-form'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { paperToSign, rowsOf, stanceOn, stancesOf } from '@/tests/support/signing'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
})

async function readForm() {
  const fjord = await memberCalled('Fjord Registry')
  const ingrid = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  const paper = await paperToSign()
  const shown = (await getSignForm(ingrid, paper.slug, fjord.id, await instant()))?.member.shown
  return { fjord, ingrid, paper, shown }
}

test('what the signatory saw of its member, and agreed to have shown, is kept with the stance and its event', async () => {
  const { fjord, ingrid, paper, shown } = await readForm()
  await signOn(act(ingrid), stanceOn(paper, fjord, { shown }))
  expect(await rowsOf(paper)).toMatchObject([{ agreedDigest: shown, memberName: 'Fjord Registry' }])
  expect(await factsOf(paper.id, 'endorsement.given')).toMatchObject({ agreedToBeShown: true })
})

test('where the name changed meanwhile nothing is signed', async () => {
  const { fjord, ingrid, paper, shown } = await readForm()
  await db.member.update({ where: { id: fjord.id }, data: { displayName: 'Fjord Domains' } })
  await expect(signOn(act(ingrid), stanceOn(paper, fjord, { shown }))).rejects.toThrow(
    'the logo of Fjord Domains changed since you opened this page',
  )
  expect(await stancesOf(paper)).toEqual([])
})

test('an entry on behalf records no agreement, whatever its form says', async () => {
  const { fjord, paper, shown } = await readForm()
  const entry = { ...stanceOn(paper, fjord, { shown }), evidence: 'A mail.' }
  await signOnBehalf(act(await adminPerson()), entry)
  expect(await rowsOf(paper)).toMatchObject([{ agreedDigest: null }])
  expect(await factsOf(paper.id, 'endorsement.given')).toMatchObject({ agreedToBeShown: false })
})
