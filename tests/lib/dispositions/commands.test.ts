import { beforeEach, describe, expect, test } from 'vitest'
import { closeBlock } from '@/lib/dispositions/blocks'
import { dropPrepared, publishDispositions, recordDisposition } from '@/lib/dispositions/commands'
import type { AnswerInput } from '@/lib/dispositions/schema'
import { getPaper } from '@/lib/papers/queries'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, recordedOn, windowOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

async function scene() {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const representative = await personOf(fjord, 'representative')
  return { paper, fjord, representative, drafter: await taskforcePerson() }
}

const answerTo = (
  paper: { id: string },
  inputs: { id: string }[],
  change: Partial<AnswerInput> = {},
): AnswerInput => ({
  paperId: paper.id,
  inputIds: inputs.map((each) => each.id),
  kind: 'acceptedInPart',
  reason: 'The first half is taken up.',
  publish: 'now',
  ...change,
})

const published = (inputId: string) =>
  db.dispositionInput.findMany({
    where: { inputId, publishedAt: { not: null }, endedAt: null },
    include: { disposition: true },
  })

describe('answering', () => {
  test('publishes one answer to many inputs, as one event', async () => {
    const { paper, representative, drafter } = await scene()
    const inputs = [await commentBy(representative, paper), await commentBy(representative, paper)]
    await recordDisposition(act(drafter), answerTo(paper, inputs))
    for (const input of inputs)
      expect(await published(input.id)).toMatchObject([{ disposition: { kind: 'acceptedInPart' } }])
    expect(await recordedOn(paper)).toEqual(['disposition.published'])
  })

  test('a prepared answer is no event and not published; it is published by itself later', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    const { dispositionId } = await recordDisposition(
      act(drafter),
      answerTo(paper, [input], { publish: 'later' }),
    )
    expect(await published(input.id)).toEqual([])
    expect(await recordedOn(paper)).toEqual([])
    await publishDispositions(act(drafter), { paperId: paper.id, dispositionIds: [dispositionId] })
    expect(await published(input.id)).toHaveLength(1)
    expect(await recordedOn(paper)).toHaveLength(1)
    const again = publishDispositions(act(drafter), { paperId: paper.id, dispositionIds: [dispositionId] })
    await expect(again).rejects.toThrow('meanwhile')
  })

  test('its member is told for seven days that there is a new answer', async () => {
    const { paper, representative, drafter } = await scene()
    const [first, second] = [await commentBy(representative, paper), await commentBy(representative, paper)]
    await recordDisposition(act(drafter), answerTo(paper, [first]))
    await recordDisposition(act(drafter), answerTo(paper, [second], { publish: 'later' }))
    const news = async () => (await getPaper(representative, paper.slug))?.standings[0]?.newAnswers
    expect(await news()).toEqual([1])
    await clockAt('2025-06-09T09:59:00Z')
    expect(await news()).toEqual([1])
    await clockAt('2025-06-09T10:01:00Z')
    expect(await news()).toEqual([])
  })

  test('where it landed names the version that was current when it was published', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    await recordDisposition(act(drafter), answerTo(paper, [input], { landedParagraph: 'para00000002' }))
    expect(await published(input.id)).toMatchObject([
      { disposition: { landedVersionId: paper.versions[0]?.id, landedParagraph: 'para00000002' } },
    ])
  })

  test('a revised answer ends the one before and keeps it', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    await recordDisposition(act(drafter), answerTo(paper, [input]))
    await recordDisposition(act(drafter), answerTo(paper, [input], { kind: 'accepted' }))
    expect(await published(input.id)).toMatchObject([{ disposition: { kind: 'accepted' } }])
    expect(await db.dispositionInput.count({ where: { inputId: input.id } })).toBe(2)
  })

  test('the same form sent twenty times at once acts once', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    const sent = act(drafter)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => recordDisposition(sent, answerTo(paper, [input]))),
    )
    expect(new Set(answers.map((answer) => answer.dispositionId)).size).toBe(1)
    expect(await published(input.id)).toHaveLength(1)
    expect(await recordedOn(paper)).toHaveLength(1)
  })

  test('two Taskforce people answering at once leave one live answer', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    const other = await taskforcePerson()
    await Promise.all([drafter, other].map((each) => recordDisposition(act(each), answerTo(paper, [input]))))
    expect(await published(input.id)).toHaveLength(1)
  })

  test('a refusal leaves no trace', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper, { lateBySeconds: 12 })
    await expect(recordDisposition(act(drafter), answerTo(paper, [input]))).rejects.toThrow(Refused)
    await expect(recordDisposition(act(representative), answerTo(paper, [input]))).rejects.toThrow(Refused)
    expect(await db.disposition.count({ where: { paperId: paper.id } })).toBe(0)
    expect(await recordedOn(paper)).toEqual([])
  })

  test('an input of another paper is absent', async () => {
    const { paper, representative, drafter } = await scene()
    const elsewhere = await commentBy(representative, await publishedPaper())
    await expect(recordDisposition(act(drafter), answerTo(paper, [elsewhere]))).rejects.toThrow(Absent)
  })

  test.each([
    ['that is not there', 99, 'no input 99'],
    ['of itself', 1, 'of itself'],
  ])('a duplicate %s is refused', async (_, duplicateOf, why) => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    const sent = answerTo(paper, [input], { kind: 'duplicate', duplicateOf })
    await expect(recordDisposition(act(drafter), sent)).rejects.toThrow(why)
  })

  test('who belongs to the member answers only where nobody else can, and it is marked', async () => {
    const { paper, fjord, representative } = await scene()
    const input = await commentBy(representative, paper)
    const own = await taskforcePerson('Of Fjord')
    await db.membership.create({
      data: {
        id: crypto.randomUUID(),
        personId: own.personId,
        memberId: fjord.id,
        right: 'contributor',
        from: new Date('2024-01-01'),
      },
    })
    const asOwn = {
      ...own,
      memberships: [{ memberId: fjord.id, memberName: 'Fjord Registry', right: 'contributor' as const }],
    }
    await expect(recordDisposition(act(asOwn), answerTo(paper, [input]))).rejects.toThrow('your own member')
    await db.person.updateMany({
      where: { taskforce: true, id: { not: own.personId } },
      data: { leftAt: new Date('2025-01-01') },
    })
    await recordDisposition(act(asOwn), answerTo(paper, [input]))
    expect(await published(input.id)).toMatchObject([{ ownMember: true }])
  })

  test('a dropped preparation is gone, what is published stays', async () => {
    const { paper, representative, drafter } = await scene()
    const input = await commentBy(representative, paper)
    const { dispositionId } = await recordDisposition(
      act(drafter),
      answerTo(paper, [input], { publish: 'later' }),
    )
    await dropPrepared(act(drafter), { paperId: paper.id, dispositionIds: [dispositionId] })
    await expect(
      publishDispositions(act(drafter), { paperId: paper.id, dispositionIds: [dispositionId] }),
    ).rejects.toThrow('meanwhile')
    await expect(
      dropPrepared(act(representative), { paperId: paper.id, dispositionIds: [dispositionId] }),
    ).rejects.toThrow(Absent)
  })
})

describe('a blocking point', () => {
  async function blocked() {
    const all = await scene()
    const input = await commentBy(all.representative, all.paper, { blocking: true, capacity: 'forMember' })
    await recordDisposition(act(all.drafter), answerTo(all.paper, [input]))
    return { ...all, input, of: { paperId: all.paper.id, inputId: input.id } }
  }

  test('is closed by an admin only after a recirculation', async () => {
    const { paper, of } = await blocked()
    const admin = await adminPerson()
    const close = { ...of, reason: 'Considered twice.', consensus: 'strongSupport' as const }
    await expect(closeBlock(act(admin), close)).rejects.toThrow('recirculation')
    const window = await windowOn(paper, 'comments', '2025-05-28T09:00:00Z', '2025-06-01T12:00:00Z')
    await db.window.update({
      where: { id: window.id },
      data: { baseVersionId: paper.versions[0]?.id ?? null },
    })
    await closeBlock(act(admin), close)
    expect(await db.blockEnd.findMany({ where: { inputId: of.inputId } })).toMatchObject([
      { how: 'consideredNotMet', consensus: 'strongSupport' },
    ])
  })
})
