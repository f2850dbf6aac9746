import { beforeEach, describe, expect, test } from 'vitest'
import { recordDisposition } from '@/lib/dispositions/commands'
import { sayLastWord } from '@/lib/last-words/commands'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import {
  act,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, recordedOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

type Paper = Awaited<ReturnType<typeof publishedPaper>>

/** One published answer to these inputs; the id of it. */
async function answered(paper: Paper, inputs: { id: string }[]) {
  const inputIds = inputs.map(({ id }) => id)
  const answer = { paperId: paper.id, inputIds, kind: 'notAccepted' as const, reason: 'It stays.' }
  const { dispositionId } = await recordDisposition(act(await taskforcePerson()), {
    ...answer,
    publish: 'now',
  })
  return dispositionId
}

async function scene(change: Parameters<typeof commentBy>[2] = {}) {
  const paper = await publishedPaper()
  const fjord = await memberCalled('Fjord Registry')
  const representative = await personOf(fjord, 'representative')
  const input = await commentBy(representative, paper, change)
  const dispositionId = await answered(paper, [input])
  return { paper, fjord, representative, input, of: { paperId: paper.id, inputId: input.id, dispositionId } }
}

const said = (inputId: string) =>
  db.lastWord.findMany({ where: { inputId }, orderBy: { at: 'asc' }, select: { heard: true, why: true } })

describe('the last word on an answer', () => {
  test('is kept with the answer, as one event without its words', async () => {
    const { paper, fjord, representative, input, of } = await scene()
    await sayLastWord(act(representative), { ...of, heard: 'notSatisfied', why: 'The date is missing.' })
    expect(await said(input.id)).toEqual([{ heard: 'notSatisfied', why: 'The date is missing.' }])
    expect(await recordedOn(paper)).toEqual(['disposition.published', 'lastWord.said'])
    const facts = await factsOf(paper.id, 'lastWord.said')
    expect(facts).toMatchObject({ number: 1, heard: 'notSatisfied', memberId: fjord.id, endsBlock: false })
    expect(JSON.stringify(facts)).not.toContain('date')
  })

  test('sent twice at once is said once', async () => {
    const { paper, representative, input, of } = await scene()
    const sent = act(representative)
    await Promise.all(Array.from({ length: 10 }, () => sayLastWord(sent, { ...of, heard: 'satisfied' })))
    expect(await said(input.id)).toHaveLength(1)
    expect(await recordedOn(paper)).toEqual(['disposition.published', 'lastWord.said'])
  })

  test('may be changed: the earlier one stays, the very same is refused', async () => {
    const { representative, input, of } = await scene()
    await sayLastWord(act(representative), { ...of, heard: 'notSatisfied' })
    await sayLastWord(act(representative), { ...of, heard: 'canLive', why: '' })
    const again = sayLastWord(act(representative), { ...of, heard: 'canLive' })
    await expect(again).rejects.toThrow('said already')
    expect((await said(input.id)).map(({ heard }) => heard)).toEqual(['notSatisfied', 'canLive'])
  })

  test('is asked anew by a new answer, and never said to one that was replaced', async () => {
    const { paper, representative, input, of } = await scene()
    await sayLastWord(act(representative), { ...of, heard: 'notSatisfied' })
    const dispositionId = await answered(paper, [input])
    const late = sayLastWord(act(representative), { ...of, heard: 'satisfied' })
    await expect(late).rejects.toThrow('answered anew')
    await sayLastWord(act(representative), { ...of, dispositionId, heard: 'satisfied' })
    expect(await db.lastWord.count({ where: { inputId: input.id } })).toBe(2)
  })

  test('of one input is not that of another with the same answer', async () => {
    const { paper, representative, input } = await scene()
    const second = await commentBy(representative, paper)
    const dispositionId = await answered(paper, [input, second])
    const of = { paperId: paper.id, inputId: second.id, dispositionId }
    await sayLastWord(act(representative), { ...of, heard: 'satisfied' })
    expect(await said(input.id)).toEqual([])
  })

  test('of who did not give the input is refused, and leaves no trace', async () => {
    const { paper, fjord, input, of } = await scene({ capacity: 'forMember' })
    const others = [await personOf(fjord, 'contributor'), await taskforcePerson()]
    for (const other of others)
      await expect(sayLastWord(act(other), { ...of, heard: 'satisfied' })).rejects.toThrow(Refused)
    expect(await said(input.id)).toEqual([])
    expect(await recordedOn(paper)).toEqual(['disposition.published'])
  })

  test('on what another member said for the Taskforce only is absent', async () => {
    const { of } = await scene({ taskforceOnly: true })
    const stranger = await personOf(await memberCalled('Delta Registrar'), 'signatory')
    await expect(sayLastWord(act(stranger), { ...of, heard: 'satisfied' })).rejects.toThrow(Absent)
  })
})

describe('on a blocking point', () => {
  const blocking = { blocking: true, capacity: 'forMember' } as const
  const ends = (inputId: string) => db.blockEnd.findMany({ where: { inputId } })

  test.each(['satisfied', 'canLive'] as const)(
    '%s accepts the answer: it ends, in the same event',
    async (heard) => {
      const { paper, fjord, representative, input, of } = await scene(blocking)
      const sent = act(representative)
      await Promise.all([sayLastWord(sent, { ...of, heard }), sayLastWord(sent, { ...of, heard })])
      expect(await ends(input.id)).toMatchObject([{ how: 'answerAccepted', memberId: fjord.id }])
      expect(await recordedOn(paper)).toEqual(['disposition.published', 'lastWord.said'])
      expect(await factsOf(paper.id, 'lastWord.said')).toMatchObject({ endsBlock: true })
    },
  )

  test('not satisfied keeps it open, and said after it ended does not open it again', async () => {
    const { representative, input, of } = await scene(blocking)
    await sayLastWord(act(representative), { ...of, heard: 'notSatisfied' })
    expect(await ends(input.id)).toEqual([])
    await sayLastWord(act(representative), { ...of, heard: 'canLive' })
    await sayLastWord(act(representative), { ...of, heard: 'notSatisfied' })
    expect(await ends(input.id)).toHaveLength(1)
  })
})
