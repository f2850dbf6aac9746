import { beforeEach, describe, expect, test } from 'vitest'
import { freeze, sendBack, takeBackAct } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { askToReopen, reopen } from '@/lib/finalisation/reopen'
import { getReopenAsked } from '@/lib/finalisation/reopen-asked'
import { drainOutbox } from '@/lib/notifications/outbox'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { getRecord } from '@/lib/record/queries'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'
import { leavesNoTrace } from '@/tests/support/refused'
import { endorsed } from '@/tests/support/signed'
import { factsFor, stageOf } from '@/tests/support/stands'

let admin: PersonActor
let other: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson('Noor Haddad')
  other = await adminPerson('Mei Lin Tan')
})

type Paper = Awaited<ReturnType<typeof publishedPaper>>
const finalActOf = async (paper: Paper) =>
  (await factsFor(paper)).acts.findLast(({ kind }) => kind === 'finalised')?.id ?? ''
const asking = async (paper: Paper) => ({
  paperId: paper.id,
  actId: await finalActOf(paper),
  reason: 'The list names a member that had withdrawn.',
})
const requestOf = async (paper: Paper) =>
  (await db.reopenRequest.findFirst({ where: { paperId: paper.id }, orderBy: { at: 'desc' } }))?.id ?? ''

async function makeFinal(paper: Paper, versionId: string) {
  const now = await instant()
  const closesAt = new Date(now.getTime() + 8 * 24 * 3_600_000)
  await freeze(act(admin), { paperId: paper.id, versionId, closesAt })
  await clockAt(new Date(closesAt.getTime() + 60_000).toISOString())
  const input = { paperId: paper.id, versionId, consensus: 'consensus' as const, closesEarlier: false }
  return finalise(act(admin), input)
}

/** Final, with Fjord Registry under it. */
async function finalPaper() {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  await endorsed(paper, fjord, signatory)
  const { number } = await makeFinal(paper, paper.versions[0]?.id ?? '')
  return { paper, signatory, number }
}

/** Final, and reopened by both. */
async function reopenedPaper() {
  const made = await finalPaper()
  await askToReopen(act(admin), await asking(made.paper))
  await reopen(act(other), { paperId: made.paper.id, requestId: await requestOf(made.paper) })
  return made
}

describe('a paper that was finalised wrongly', () => {
  test('is reopened by two admins, as one event each, once', async () => {
    const { paper } = await finalPaper()
    const sent = act(admin)
    const input = await asking(paper)
    await Promise.all([askToReopen(sent, input), askToReopen(sent, input)])
    expect(await stageOf(paper)).toBe('final')
    const confirmed = act(other)
    const confirming = { paperId: paper.id, requestId: await requestOf(paper) }
    await Promise.all([reopen(confirmed, confirming), reopen(confirmed, confirming)])
    expect(await stageOf(paper)).toBe('finalCall')
    expect((await recordedOn(paper)).slice(-2)).toEqual(['reopen.asked', 'paper.reopened'])
  })

  test('a refusal leaves no trace: no admin, the same admin, not final, asked twice', async () => {
    const { paper, signatory } = await finalPaper()
    const input = await asking(paper)
    await leavesNoTrace(() => askToReopen(act(signatory), input), 'Only an admin')
    await askToReopen(act(admin), input)
    const requestId = await requestOf(paper)
    await leavesNoTrace(() => askToReopen(act(other), input), 'asked for already')
    await leavesNoTrace(() => reopen(act(admin), { paperId: paper.id, requestId }), 'You asked for it')
    await leavesNoTrace(() => reopen(act(signatory), { paperId: paper.id, requestId }), 'Only an admin')
    await reopen(act(other), { paperId: paper.id, requestId })
    await leavesNoTrace(() => reopen(act(other), { paperId: paper.id, requestId }), 'not asked for any more')
    await leavesNoTrace(() => askToReopen(act(admin), input), 'Only a final paper')
  })

  test('stays public as it was, with its number and an erratum that says why', async () => {
    const { paper, number } = await reopenedPaper()
    const next = await publishNext(paper, ['The Forum should be permanent.'])
    const record = await getRecord(visitor, paper.slug, await instant())
    expect(record?.paper).toMatchObject({ number, stage: 'revising', finalVersion: 1 })
    expect(record?.paper.errata).toMatchObject([
      { version: 1, reason: 'The list names a member that had withdrawn.', finalAgainAt: null },
    ])
    expect(record?.versions.map((version) => version.text !== null)).toEqual([true, false])
    expect(record?.endorsements).toMatchObject([{ member: 'Fjord Registry', version: 1 }])
    expect(next.number).toBe(2)
  })

  test('is final again under the same number, with the same text or another', async () => {
    const { paper, number } = await reopenedPaper()
    const same = { paperId: paper.id, versionId: paper.versions[0]?.id ?? '', closesEarlier: false }
    expect(await finalise(act(admin), { ...same, consensus: 'consensus' })).toEqual({ number })
    await askToReopen(act(other), { ...(await asking(paper)), reason: 'A date is wrong too.' })
    await reopen(act(admin), { paperId: paper.id, requestId: await requestOf(paper) })
    await sendBack(act(admin), { paperId: paper.id, reason: 'A new version follows.' })
    expect(await stageOf(paper)).toBe('revising')
    const { id } = await publishNext(paper, ['The Forum should be permanent.'])
    expect(await makeFinal(paper, id)).toEqual({ number })
    const record = await getRecord(visitor, paper.slug, await instant())
    expect(record?.paper).toMatchObject({ number, stage: 'final', finalVersion: 2 })
    expect(record?.paper.errata.map(({ finalAgainAt }) => finalAgainAt !== null)).toEqual([true, true])
  })

  test('who speaks for a member under it is told why, and the other admins are asked', async () => {
    const { paper, signatory } = await reopenedPaper()
    while ((await drainOutbox(async () => {})) > 0);
    const told = async (kind: string) => db.notice.findMany({ where: { kind, paperId: paper.id } })
    expect((await told('reopened')).map(({ personId }) => personId)).toEqual([signatory.personId])
    expect((await told('reopened'))[0]?.text).toContain(
      'Erratum: The list names a member that had withdrawn.',
    )
    const asked = (await told('reopenAsked')).map(({ personId }) => personId)
    expect(asked).toContain(other.personId)
    expect(asked).not.toContain(admin.personId)
  })

  test('reopened by mistake, it is final again within ten minutes, and nobody is told', async () => {
    const { paper } = await reopenedPaper()
    const actId = (await factsFor(paper)).acts.at(-1)?.id ?? ''
    while ((await drainOutbox(async () => {})) > 0);
    await takeBackAct(act(admin), { paperId: paper.id, actId, reason: 'The wrong paper.' })
    while ((await drainOutbox(async () => {})) > 0);
    expect(await stageOf(paper)).toBe('final')
    expect(await db.notice.count({ where: { kind: 'reopened', paperId: paper.id, cancelledAt: null } })).toBe(
      0,
    )
  })

  test('what is asked for is read by admins alone', async () => {
    const { paper, signatory } = await finalPaper()
    await askToReopen(act(admin), await asking(paper))
    const now = await instant()
    expect(await getReopenAsked(other, await factsFor(paper), now)).toMatchObject({ by: 'Noor Haddad' })
    expect(await getReopenAsked(signatory, await factsFor(paper), now)).toBeNull()
  })
})
