import { beforeEach, describe, expect, test } from 'vitest'
import { assignInput, retireSentence, saveSentence } from '@/lib/desk/commands'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import {
  act,
  clockAt,
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

async function scene() {
  const paper = await publishedPaper()
  const representative = await personOf(await memberCalled('Fjord Registry'), 'representative')
  const inputs = [await commentBy(representative, paper), await commentBy(representative, paper)]
  return {
    paper,
    representative,
    inputs,
    drafter: await taskforcePerson(),
    other: await taskforcePerson('Another'),
  }
}

const held = async (paper: { id: string }) =>
  (
    await db.assignment.findMany({
      where: { input: { paperId: paper.id } },
      orderBy: { input: { number: 'asc' } },
    })
  ).map(({ handlerId }) => handlerId)

describe('assigning', () => {
  test('gives several at once, and to another, and to nobody; it is private work', async () => {
    const { paper, drafter, other } = await scene()
    await assignInput(act(drafter), { paperId: paper.id, numbers: [1, 2], handlerId: other.personId })
    expect(await held(paper)).toEqual([other.personId, other.personId])
    await assignInput(act(drafter), { paperId: paper.id, numbers: [2], handlerId: drafter.personId })
    expect(await held(paper)).toEqual([other.personId, drafter.personId])
    await assignInput(act(other), { paperId: paper.id, numbers: [1, 2] })
    expect(await held(paper)).toEqual([])
    expect(await recordedOn(paper)).toEqual([])
  })

  test('sent twice it acts once', async () => {
    const { paper, drafter, other } = await scene()
    const sent = act(drafter)
    const input = { paperId: paper.id, numbers: [1], handlerId: other.personId }
    await Promise.all([assignInput(sent, input), assignInput(sent, input)])
    expect(await held(paper)).toEqual([other.personId])
  })

  test('a refusal leaves no trace', async () => {
    const { paper, drafter, representative, inputs } = await scene()
    const to = { paperId: paper.id, numbers: [1], handlerId: drafter.personId }
    await expect(assignInput(act(representative), to)).rejects.toThrow(Absent)
    await expect(assignInput(act(drafter), { ...to, numbers: [1, 99] })).rejects.toThrow(Absent)
    await expect(assignInput(act(drafter), { ...to, handlerId: representative.personId })).rejects.toThrow(
      'not of the Taskforce',
    )
    await db.input.update({
      where: { id: inputs[0]?.id ?? '' },
      data: { withdrawnAt: new Date('2025-06-01'), withdrawnById: representative.personId },
    })
    await expect(assignInput(act(drafter), to)).rejects.toThrow(Refused)
    expect(await held(paper)).toEqual([])
  })
})

describe('sentences', () => {
  const texts = async () =>
    (await db.sentence.findMany({ orderBy: { text: 'asc' } })).map(({ text, retiredAt }) => [
      text,
      retiredAt !== null,
    ])

  test('are kept, get other words, are retired and offered again', async () => {
    const drafter = await taskforcePerson()
    const { sentenceId } = await saveSentence(act(drafter), { text: 'See paragraph 72.' })
    await saveSentence(act(drafter), { sentenceId, text: 'See paragraph 73.' })
    expect(await texts()).toContainEqual(['See paragraph 73.', false])
    await retireSentence(act(drafter), { sentenceId, retired: 'yes' })
    expect(await texts()).toContainEqual(['See paragraph 73.', true])
    await retireSentence(act(drafter), { sentenceId, retired: 'no' })
    expect(await texts()).toContainEqual(['See paragraph 73.', false])
  })

  test('one that is kept already is refused, and so is who is not of the Taskforce', async () => {
    const drafter = await taskforcePerson()
    await saveSentence(act(drafter), { text: 'Once.' })
    await expect(saveSentence(act(drafter), { text: 'Once.' })).rejects.toThrow('kept already')
    const signatory = await personOf(await memberCalled('Fjord'), 'signatory')
    await expect(saveSentence(act(signatory), { text: 'Mine.' })).rejects.toThrow(Refused)
    const unknown = crypto.randomUUID()
    await expect(saveSentence(act(drafter), { sentenceId: unknown, text: 'Two.' })).rejects.toThrow(Absent)
    await expect(retireSentence(act(drafter), { sentenceId: unknown, retired: 'yes' })).rejects.toThrow(
      Absent,
    )
    expect((await texts()).map(([text]) => text)).not.toContain('Mine.')
  })
})
