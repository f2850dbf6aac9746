import { beforeEach, describe, expect, test } from 'vitest'
import { askToFreeze, freezeWithoutCall } from '@/lib/finalisation/ask'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { closeObjection } from '@/lib/objections/commands'
import { listObjections, listParagraphs } from '@/lib/objections/queries'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, adminPerson, clockAt, factsOf, foundCoalition } from '@/tests/support/coalition'
import { finalCallOf, finalising, last, objectionOf, stateOf } from '@/tests/support/final-call'
import { paragraphId, publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'
import { factsFor } from '@/tests/support/stands'

let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

describe('an amended final call', () => {
  const texts = ['The Forum should become permanent.', 'Its Secretariat needs steady funding.']
  const changed = ['The Forum should become permanent.', 'Its Secretariat needs funding that lasts.']

  async function amended() {
    const paper = await finalCallOf(await publishedPaper([texts]), admin)
    const objection = await objectionOf('Harbour Names', paper)
    await clockAt('2025-06-12T09:00:00Z')
    const next = await publishNext(paper, changed)
    const base = last(paper)
    const now = { ...paper, versions: [...paper.versions, next] }
    const input = { paperId: paper.id, versionId: next.id, baseVersionId: base }
    return { paper: now, base, objection, input }
  }

  test('lasts 48 hours at least, and takes objections to what changed only; what was said before stands', async () => {
    const { paper, base, objection, input } = await amended()
    const short = { ...input, closesAt: new Date('2025-06-14T08:59:00Z') }
    await expect(freeze(act(admin), short)).rejects.toThrow('at least 48 hours')
    await freeze(act(admin), { ...input, closesAt: new Date('2025-06-14T09:01:00Z') })
    expect(await factsOf(paper.id, 'paper.frozen')).toMatchObject({ baseVersionId: base })
    await expect(objectionOf('Moorland Registry', paper)).rejects.toThrow('only what changed since version 1')
    await objectionOf('Delta Names', paper, paragraphId(2))
    const { call, missing, lists } = await stateOf(paper, admin)
    expect((await listParagraphs(call)).map(({ id }) => id)).toEqual([paragraphId(2)])
    expect(lists?.objecting.names).toEqual(['Delta Names', 'Harbour Names'])
    expect(missing[0]).toBe('an answer to 2 objections on paragraphs 1, 2')
    const close = { paperId: paper.id, reason: 'Others want it.', consensus: 'consensus' as const }
    // The call that it was made in ended with the new version.
    await closeObjection(act(admin), { ...close, objectionId: objection.objectionId })
  })

  test('is refused where no call was ended by a new version', async () => {
    const paper = await publishedPaper([texts, changed])
    const [first, second] = paper.versions
    const input = { paperId: paper.id, versionId: second?.id ?? '', baseVersionId: first?.id ?? '' }
    const closesAt = new Date('2025-06-20T09:01:00Z')
    await expect(freeze(act(admin), { ...input, closesAt })).rejects.toThrow('follows a final call')
    expect(await recordedOn(paper)).toEqual([])
  })

  test('an objection whose paragraph has its wording now says so to its holder', async () => {
    const paper = await finalCallOf(await publishedPaper([['It names a new body.', 'Second.']]), admin)
    const { speaker } = await objectionOf('Harbour Names', paper)
    await publishNext(paper, ['It is a permanent forum.', 'Second.'])
    const [shown] = await listObjections(speaker, await factsFor(paper))
    expect(shown?.met).toEqual({ label: '1', version: 2 })
    expect(await listObjections(visitor, await factsFor(paper))).toEqual([])
  })
})

describe('an emergency', () => {
  async function emergency() {
    const paper = await publishedPaper()
    await db.paper.update({
      where: { id: paper.id },
      data: { procedure: 'emergency', procedureReason: 'Tonight.' },
    })
    const asking = {
      paperId: paper.id,
      versionId: last(paper),
      reason: 'It closes tonight.',
      withoutCall: true,
    }
    return { paper, asking, of: { paperId: paper.id, versionId: last(paper) }, other: await adminPerson() }
  }

  test('goes without a final call where one admin asks and another freezes, once, and is final at once', async () => {
    const { paper, asking, of, other } = await emergency()
    await askToFreeze(act(admin), asking)
    await expect(freezeWithoutCall(act(admin), of)).rejects.toThrow('You asked for it')
    const sent = act(other)
    await Promise.all([freezeWithoutCall(sent, of), freezeWithoutCall(sent, of)])
    expect(await db.window.count({ where: { paperId: paper.id } })).toBe(0)
    const { lists, missing } = await stateOf(paper, admin)
    expect([lists, missing]).toEqual([null, []])
    await expect(objectionOf('Harbour Names', paper)).rejects.toThrow('final call has closed')
    await finalise(act(admin), finalising(paper))
    expect(await recordedOn(paper)).toEqual(['freeze.asked', 'paper.frozen', 'paper.finalised'])
    expect(await factsOf(paper.id, 'paper.finalised')).toMatchObject({ silentNoticed: 0 })
  })

  test('a refusal leaves no trace: one admin alone, another procedure', async () => {
    const { paper, asking, of, other } = await emergency()
    await expect(freezeWithoutCall(act(other), of)).rejects.toThrow('two admins')
    await db.paper.update({ where: { id: paper.id }, data: { procedure: 'short' } })
    await expect(askToFreeze(act(admin), asking)).rejects.toThrow('Only the emergency procedure')
    expect(await recordedOn(paper)).toEqual([])
  })
})
