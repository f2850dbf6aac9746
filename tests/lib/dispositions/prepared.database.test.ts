import { beforeEach, describe, expect, test } from 'vitest'
import { saveSentence } from '@/lib/desk/commands'
import { getDesk } from '@/lib/desk/desk'
import { deskFilterFrom } from '@/lib/desk/filter'
import {
  answerTogether,
  publishAllPrepared,
  publishDispositions,
  undoAnswer,
} from '@/lib/dispositions/commands'
import { replacedBy } from '@/lib/dispositions/publish'
import { AnswerTogetherInput } from '@/lib/dispositions/schema'
import { withdrawPaper } from '@/lib/finalisation/commands'
import { wordRows } from '@/lib/matrix/statement'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { takeBackVersion } from '@/lib/versions/take-back'
import { answer, deskScene, inputOf, standing, together } from '@/tests/support/answers'
import { act, adminPerson, clockAt, foundCoalition } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { paragraphId, publishNext, recordedOn, save } from '@/tests/support/papers'

const now = new Date('2025-06-02T10:00:00Z')

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
})

describe('taking back and publishing', () => {
  test('who prepared an answer takes it back, for one input or for all', async () => {
    const { paper, ana, drafter } = await deskScene()
    for (let n = 0; n < 3; n++) await commentBy(ana, paper)
    const { dispositionId } = await answerTogether(act(drafter), together(paper, '1-3'))
    const of = { paperId: paper.id, dispositionId: String(dispositionId) }
    await undoAnswer(act(drafter), { ...of, inputId: (await inputOf(paper, 2)).id })
    expect(await standing(paper)).toEqual(['1 (noted)', '3 (noted)'])
    const sent = act(drafter)
    await Promise.all([undoAnswer(sent, of), undoAnswer(sent, of)])
    expect(await standing(paper)).toEqual([])
    await expect(undoAnswer(act(drafter), of)).rejects.toThrow('meanwhile')
    expect(await recordedOn(paper)).toEqual([])
  })

  test('nobody else does, and what is published stays', async () => {
    const { paper, ana, drafter, other } = await deskScene()
    await commentBy(ana, paper)
    const prepared = await answer(drafter, paper, 1)
    const of = { paperId: paper.id, dispositionId: prepared.dispositionId }
    await expect(undoAnswer(act(other), of)).rejects.toThrow('Another person prepared')
    await expect(undoAnswer(act(ana), of)).rejects.toThrow(Absent)
    const published = await answer(drafter, paper, 1, { publish: 'now' })
    await expect(
      undoAnswer(act(drafter), { paperId: paper.id, dispositionId: published.dispositionId }),
    ).rejects.toThrow('is published')
    expect(await standing(paper)).toEqual(['1 noted'])
  })

  test('all that is prepared is published as one event, if it is as much as was seen', async () => {
    const { paper, ana, drafter } = await deskScene()
    for (let n = 0; n < 3; n++) await commentBy(ana, paper)
    await answer(drafter, paper, 1)
    await answerTogether(act(drafter), together(paper, '2-3'))
    const publish = (count: number, by = drafter) => publishAllPrepared(act(by), { paperId: paper.id, count })
    await expect(publish(2)).rejects.toThrow('3 answers are prepared now, not 2')
    await expect(publish(3, ana)).rejects.toThrow(Absent)
    expect(await recordedOn(paper)).toEqual([])
    expect(await publish(3)).toEqual({ published: 3 })
    expect(await standing(paper)).toEqual(['1 noted', '2 noted', '3 noted'])
    expect(await recordedOn(paper)).toEqual(['disposition.published'])
    await expect(publish(3)).rejects.toThrow('No answer is prepared now')
  })

  test('nothing that is prepared is published once the paper was withdrawn', async () => {
    const { paper, ana, drafter } = await deskScene()
    await commentBy(ana, paper)
    const { dispositionId } = await answer(drafter, paper, 1)
    await withdrawPaper(act(await adminPerson()), { paperId: paper.id, reason: 'It is of no use any more.' })
    const of = { paperId: paper.id, dispositionIds: [dispositionId] }
    await expect(publishDispositions(act(drafter), of)).rejects.toThrow('The paper was withdrawn')
    await expect(publishAllPrepared(act(drafter), { paperId: paper.id, count: 1 })).rejects.toThrow(
      'The paper was withdrawn',
    )
    expect(await standing(paper)).toEqual(['1 (noted)'])
    expect(await recordedOn(paper)).toEqual(['paper.withdrawn'])
  })

  test('what would replace a published answer is named', async () => {
    const { paper, ana, drafter } = await deskScene()
    for (let n = 0; n < 2; n++) await commentBy(ana, paper)
    await answer(drafter, paper, 1, { publish: 'now' })
    const again = await answer(drafter, paper, 1)
    const first = await answer(drafter, paper, 2)
    const replaced = (ids: readonly string[] | 'all') => replacedBy(db, paper.id, ids)
    expect(await replaced('all')).toEqual([{ number: 1 }])
    expect(await replaced([again.dispositionId])).toEqual([{ number: 1 }])
    expect(await replaced([first.dispositionId])).toEqual([])
  })
})

describe('what an answer says', () => {
  test('begins with the sentence that was chosen', async () => {
    const { paper, ana, drafter } = await deskScene()
    await commentBy(ana, paper)
    const { sentenceId } = await saveSentence(act(drafter), { text: 'See paragraph 72.' })
    const { dispositionId } = await answer(drafter, paper, 1, { sentenceId, reason: 'It says so.' })
    const row = await db.disposition.findUniqueOrThrow({ where: { id: dispositionId } })
    expect(row.reason).toBe('See paragraph 72.\n\nIt says so.')
    await db.sentence.update({ where: { id: sentenceId }, data: { retiredAt: now } })
    await expect(answer(drafter, paper, 1, { sentenceId })).rejects.toThrow('retired meanwhile')
  })

  test('names the meeting it was decided in, with its day and who was there', async () => {
    const { paper, fjord, ana, drafter } = await deskScene()
    await commentBy(ana, paper)
    const meeting = { meeting: 'Agreed without objection.', meetingOn: '2025-05-30', present: fjord.id }
    await answer(drafter, paper, 1, { ...meeting, publish: 'now' })
    const words = '30 May 2025, with Fjord Registry. Agreed without objection.'
    const { id } = await inputOf(paper, 1)
    expect((await wordRows([id])).get(id)?.meeting).toBe(words)
    const desk = await getDesk(drafter, paper.slug, deskFilterFrom({ at: '1' }), now)
    expect(desk?.groups[0]?.items[0]?.published?.disposition.meeting).toBe(words)
    await expect(answer(drafter, paper, 1, { ...meeting, meetingOn: '2025-06-03' })).rejects.toThrow(
      'still to come',
    )
    await expect(answer(drafter, paper, 1, { ...meeting, present: crypto.randomUUID() })).rejects.toThrow(
      Absent,
    )
  })

  test('a meeting is not named without its minutes', () => {
    const said = { paperId: crypto.randomUUID(), numbers: '1', kind: 'accepted' }
    expect(AnswerTogetherInput.safeParse({ ...said, meetingOn: '2025-05-30' }).success).toBe(false)
    expect(AnswerTogetherInput.safeParse({ ...said, present: crypto.randomUUID() }).success).toBe(false)
    expect(AnswerTogetherInput.safeParse(said).success).toBe(true)
  })
})

describe('where it landed', () => {
  const landed = async (dispositionId: string) =>
    (
      await db.disposition.findUniqueOrThrow({
        where: { id: dispositionId },
        include: { landedVersion: true },
      })
    ).landedVersion?.number ?? null

  test('what is changed in the draft alone lands in the next version, also where its answer is published before', async () => {
    const { paper, ana, drafter } = await deskScene()
    for (let n = 0; n < 3; n++) await commentBy(ana, paper)
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    const texts = ['The Forum should be permanent.', 'Its Secretariat needs steady funding.'] as const
    await save(drafter, paper, revision, ...texts)
    const in1 = { kind: 'accepted', landedParagraph: paragraphId(1) }
    const early = (await answer(drafter, paper, 1, { ...in1, publish: 'now' })).dispositionId
    const stood = (
      await answer(drafter, paper, 2, { ...in1, landedParagraph: paragraphId(2), publish: 'now' })
    ).dispositionId
    const late = (await answer(drafter, paper, 3, in1)).dispositionId
    expect([await landed(early), await landed(stood), await landed(late)]).toEqual([null, 1, null])
    const version = await publishNext(paper, [...texts])
    expect([await landed(early), await landed(stood), await landed(late)]).toEqual([2, 1, 2])
    await takeBackVersion(act(drafter), { paperId: paper.id, versionId: version.id, reason: 'Too early.' })
    expect([await landed(early), await landed(stood), await landed(late)]).toEqual([null, 1, null])
  })
})
