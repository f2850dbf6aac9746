import { beforeEach, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { freeze } from '@/lib/finalisation/commands'
import { finaliseBlockers, freezeBlockers } from '@/lib/finalisation/missing'
import { readinessOf } from '@/lib/finalisation/readiness'
import { planPlace, reviewPlace } from '@/lib/places/commands'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { takeBackVersion } from '@/lib/versions/take-back'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn } from '@/tests/support/given'
import { paragraphId, publishedPaper, publishNext, save } from '@/tests/support/papers'
import { factsFor } from '@/tests/support/stands'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
})

const old = ['The Forum should become permanent.', 'Its Secretariat needs steady funding.', 'Hosts rotate.']
const next = old.slice(0, 2)

/** A paper whose next version loses the paragraph that an answered comment is on. */
async function losing() {
  const paper = await publishedPaper([old])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const input = await commentOn(version, author, { paragraph: paragraphId(3) })
  const answer = { kind: 'noted' as const, reason: 'Thank you.', publish: 'now' as const }
  const sent = { paperId: paper.id, inputIds: [input.id], ...answer }
  await recordDisposition(act(await taskforcePerson()), sent)
  return { paper, author, version, input }
}

async function missing(paperId: string) {
  const paper = await factsFor({ id: paperId })
  const { readiness } = await readinessOf(db, paper)
  return { freeze: freezeBlockers(readiness), finalise: finaliseBlockers(paper, readiness, await instant()) }
}

const freezing = (paperId: string, versionId: string) => ({
  ...{ paperId, versionId, closesAt: new Date('2025-06-18T09:01:00Z') },
})
const waits = '1 place to review'

test('a paper with a place that nobody reviewed is neither frozen nor finalised; reviewed it is frozen', async () => {
  const { paper, input } = await losing()
  const second = await publishNext(paper, next)
  expect((await missing(paper.id)).freeze).toEqual([waits])
  expect((await missing(paper.id)).finalise).toContain(waits)
  const admin = await adminPerson()
  await expect(freeze(act(admin), freezing(paper.id, second.id))).rejects.toThrow('Needs 1 place to review.')
  const of = { paperId: paper.id, inputId: input.id, versionId: second.id }
  await reviewPlace(act(paper.author), { ...of, decision: 'release' })
  expect((await missing(paper.id)).freeze).toEqual([])
  await freeze(act(admin), freezing(paper.id, second.id))
})

test('what was decided before publishing needs no review after it', async () => {
  const { paper, input } = await losing()
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  await save(paper.author, paper, revision, ...next)
  const of = { paperId: paper.id, inputId: input.id }
  await planPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(1) })
  await publishNext(paper, next)
  expect((await missing(paper.id)).freeze).toEqual([])
})

test('a place in a version that was taken back, and of what was withdrawn or came late, does not count', async () => {
  const { paper, author, version, input } = await losing()
  const late = await commentOn(version, author, { paragraph: paragraphId(3), lateBySeconds: 60 })
  const admitted = { admitted: false, reason: 'Too late.', at: await instant() }
  const { personId } = await adminPerson()
  await db.lateDecision.create({ data: { inputId: late.id, personId, ...admitted } })
  const second = await publishNext(paper, next)
  expect((await missing(paper.id)).freeze).toEqual([waits])
  const of = { paperId: paper.id, versionId: second.id, reason: 'Too early.' }
  await takeBackVersion(act(paper.author), of)
  expect((await missing(paper.id)).freeze).toEqual([])
  await publishNext(paper, next)
  expect((await missing(paper.id)).freeze).toEqual([waits])
  const withdrawn = { withdrawnAt: await instant(), withdrawnById: author.personId }
  await db.input.update({ where: { id: input.id }, data: withdrawn })
  expect((await missing(paper.id)).freeze).toEqual([])
})
