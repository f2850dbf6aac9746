import { beforeEach, describe, expect, test } from 'vitest'
import { freeze } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { closeObjection, object, withdrawObjection } from '@/lib/objections/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paragraphId, publishedPaper, recordedOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

const last = (paper: Paper) => paper.versions.at(-1)?.id ?? ''
const finalising = (paper: Paper) => ({
  paperId: paper.id,
  versionId: last(paper),
  consensus: 'consensus' as const,
  closesEarlier: false,
})

/** Its final call closes on 18 June at 09:01. */
async function finalCallOf(paper: Paper) {
  await freeze(act(admin), {
    paperId: paper.id,
    versionId: last(paper),
    closesAt: new Date('2025-06-18T09:01:00Z'),
  })
  return paper
}

describe('objecting', () => {
  const objection = (paper: Paper, memberId: string) => ({
    paperId: paper.id,
    versionId: last(paper),
    memberId,
    paragraph: paragraphId(1),
    why: 'It names a new body.',
    wording: 'permanent forum',
  })

  test('holds up the paper until it is withdrawn', async () => {
    const paper = await finalCallOf(await publishedPaper())
    const member = await memberCalled('Harbour Names')
    const speaker = await personOf(member, 'representative')
    const { objectionId } = await object(act(speaker), objection(paper, member.id))
    await clockAt('2025-06-18T09:02:00Z')
    await expect(finalise(act(admin), finalising(paper))).rejects.toThrow(
      'an answer to 1 objection on paragraph 1',
    )
    await withdrawObjection(act(speaker), { paperId: paper.id, objectionId, reason: 'Met in the preamble.' })
    await finalise(act(admin), finalising(paper))
    expect(await recordedOn(paper)).toEqual([
      'paper.frozen',
      'objection.given',
      'objection.withdrawn',
      'paper.finalised',
    ])
  })

  test('can be closed as considered, not met, after the call only', async () => {
    const paper = await finalCallOf(await publishedPaper())
    const member = await memberCalled('Harbour Names')
    const { objectionId } = await object(
      act(await personOf(member, 'representative')),
      objection(paper, member.id),
    )
    const close = {
      paperId: paper.id,
      objectionId,
      reason: 'Thirty members want it.',
      consensus: 'strongSupport' as const,
    }
    await expect(closeObjection(act(admin), close)).rejects.toThrow('still running')
    await clockAt('2025-06-18T09:02:00Z')
    await closeObjection(act(admin), close)
    await finalise(act(admin), finalising(paper))
    expect((await recordedOn(paper)).at(-1)).toBe('paper.finalised')
  })

  test.each([
    ['a contributor', 'contributor' as const, {}, 'Only a representative'],
    [
      'a paragraph that is not in the text',
      'representative' as const,
      { paragraph: 'nosuchplace1' },
      'not in the frozen text',
    ],
  ])('is refused to %s', async (_, right, change, why) => {
    const paper = await finalCallOf(await publishedPaper())
    const member = await memberCalled('Harbour Names')
    const speaker = await personOf(member, right)
    await expect(object(act(speaker), { ...objection(paper, member.id), ...change })).rejects.toThrow(why)
    expect(await recordedOn(paper)).toEqual(['paper.frozen'])
  })

  test('is refused when the call has closed', async () => {
    const paper = await finalCallOf(await publishedPaper())
    const member = await memberCalled('Harbour Names')
    const speaker = await personOf(member, 'representative')
    await clockAt('2025-06-18T09:01:00Z')
    await expect(object(act(speaker), objection(paper, member.id))).rejects.toThrow('has closed')
  })
})
