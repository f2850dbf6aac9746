import { beforeEach, expect, test } from 'vitest'
import { voidEndorsement, withdrawEndorsement } from '@/lib/endorsements/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { getPublishedAs } from '@/lib/finalisation/queries'
import { listWithdrawnSince } from '@/lib/finalisation/withdrawn-since'
import { instant } from '@/lib/platform/clock'
import { act, adminPerson, clockAt, foundCoalition } from '@/tests/support/coalition'
import { finalCallOf, finalising } from '@/tests/support/final-call'
import { endorsementOn } from '@/tests/support/given'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { factsFor } from '@/tests/support/stands'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
})

test('who withdraws from a final paper is shown with its dates; who did before, or was an error, is not', async () => {
  const admin = await adminPerson()
  const paper = await publishedPaper()
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  await windowOn(paper, 'signOn', '2025-06-01T09:00:00Z', '2025-07-20T09:00:00Z')
  const [early, late, error, stays] = [
    await endorsementOn(version, 'Early Registry'),
    await endorsementOn(version, 'Late Registry'),
    await endorsementOn(version, 'Mistaken Registry'),
    await endorsementOn(version, 'Staying Registry'),
  ]
  const withdraw = ({ row, signatory, member }: typeof early) =>
    withdrawEndorsement(act(signatory), {
      ...{ paperId: paper.id, memberId: member.id, endorsementId: row.id, reason: 'Our board decided.' },
    })
  await withdraw(early)
  await finalCallOf(paper, admin)
  await clockAt('2025-06-18T09:02:00Z')
  await finalise(act(admin), finalising(paper))
  await clockAt('2025-06-25T09:00:00Z')
  await withdraw(late)
  await voidEndorsement(act(admin), {
    ...{ paperId: paper.id, memberId: error.member.id, endorsementId: error.row.id, reason: 'Wrong member.' },
  })
  const facts = await factsFor(paper)
  const now = await instant()
  expect(await listWithdrawnSince(facts, now)).toMatchObject([
    { memberName: 'Late Registry', stance: 'endorse' },
  ])
  expect((await getPublishedAs(facts, now))?.count).toBe(1)
  expect(stays.row.endedAt).toBeNull()
  expect(await listWithdrawnSince({ ...facts, acts: [] }, now)).toEqual([])
})
