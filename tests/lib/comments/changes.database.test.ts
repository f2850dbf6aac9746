import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment, correctComment, liftBlock, withdrawInput } from '@/lib/comments/commands'
import type { AddCommentInput } from '@/lib/comments/schema'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, forMember, inputsOf, saidOn } from '@/tests/support/comments'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(): Promise<Paper> {
  const paper = await publishedPaper()
  await windowOn(paper, 'comments')
  return paper
}

const given = (paper: Paper, change: Partial<AddCommentInput> = {}) =>
  addComment(act(ana), commentOn(paper, forMember(fjord.id), change))

describe('correcting a comment', () => {
  test('adds the new words, keeps the old, and records one event', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const sent = act(ana)
    const correction = { paperId: paper.id, inputId, text: 'Say “standing forum”.' }
    await Promise.all([correctComment(sent, correction), correctComment(sent, correction)])
    const [input] = await inputsOf(paper)
    expect(input?.texts.map((text) => text.body)).toEqual(['Say “permanent forum”.', 'Say “standing forum”.'])
    expect((await saidOn(paper)).map((event) => event.type)).toEqual(['input.given', 'input.corrected'])
  })

  test('is refused where nothing changes, and to everyone but its author', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const same = { paperId: paper.id, inputId, text: 'Say “permanent forum”.' }
    await expect(correctComment(act(ana), same)).rejects.toThrow('Nothing has changed')
    const other = await personOf(fjord, 'representative')
    await expect(correctComment(act(other), { ...same, text: 'Mine.' })).rejects.toThrow('Only its author')
    expect((await inputsOf(paper))[0]?.texts).toHaveLength(1)
  })

  test('goes on for 15 minutes after closing, and no longer', async () => {
    const paper = await openPaper()
    await clockAt('2025-06-06T11:59:00Z')
    const { inputId } = await given(paper)
    await clockAt('2025-06-06T12:10:00Z')
    await correctComment(act(ana), { paperId: paper.id, inputId, text: 'In time.' })
    await clockAt('2025-06-06T12:20:00Z')
    await expect(correctComment(act(ana), { paperId: paper.id, inputId, text: 'Too late.' })).rejects.toThrow(
      'Comments are closed',
    )
  })

  test('of a comment of another paper finds nothing', async () => {
    const [one, two] = [await openPaper(), await openPaper()]
    const { inputId } = await given(one)
    await expect(correctComment(act(ana), { paperId: two.id, inputId, text: 'Elsewhere.' })).rejects.toThrow(
      Absent,
    )
  })
})

describe('withdrawing a comment', () => {
  test('leaves the row, with who and why, and records one event', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const sent = act(await personOf(fjord, 'signatory'))
    const withdrawal = { paperId: paper.id, inputId, reason: 'Settled in Prague.' }
    await Promise.all([withdrawInput(sent, withdrawal), withdrawInput(sent, withdrawal)])
    expect((await inputsOf(paper))[0]).toMatchObject({
      withdrawnWhy: 'Settled in Prague.',
      withdrawnAt: expect.any(Date),
    })
    expect((await saidOn(paper)).map((event) => event.type)).toEqual(['input.given', 'input.withdrawn'])
  })

  test('is refused to another member, and twice', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const withdrawal = { paperId: paper.id, inputId }
    await expect(withdrawInput(act(await personOf(harbour, 'signatory')), withdrawal)).rejects.toThrow(
      'Only a representative of Fjord Registry',
    )
    await withdrawInput(act(ana), withdrawal)
    await expect(withdrawInput(act(ana), withdrawal)).rejects.toThrow('already withdrawn')
    expect(await saidOn(paper)).toHaveLength(2)
  })
})

describe('lifting a blocking point', () => {
  test('ends it once, with one event, and leaves the comment', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper, { blocking: true })
    const sent = act(await personOf(fjord, 'representative'))
    await Promise.all([
      liftBlock(sent, { paperId: paper.id, inputId }),
      liftBlock(sent, { paperId: paper.id, inputId }),
    ])
    expect(await db.blockEnd.findMany({ where: { inputId } })).toMatchObject([{ how: 'lifted' }])
    expect((await saidOn(paper)).map((event) => event.type)).toEqual(['input.given', 'block.ended'])
    await expect(liftBlock(act(ana), { paperId: paper.id, inputId })).rejects.toThrow('already ended')
  })

  test('is refused to another member, and leaves no trace', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper, { blocking: true })
    const other = await personOf(harbour, 'signatory')
    await expect(liftBlock(act(other), { paperId: paper.id, inputId })).rejects.toThrow(
      'Only a representative',
    )
    expect(await db.blockEnd.count({ where: { inputId } })).toBe(0)
    expect(await saidOn(paper)).toHaveLength(1)
  })
})

test('a comment for the Taskforce only is not there for other members', async () => {
  const paper = await openPaper()
  const { inputId } = await given(paper, { taskforceOnly: true })
  const other = await personOf(harbour, 'signatory')
  await expect(withdrawInput(act(other), { paperId: paper.id, inputId })).rejects.toThrow(Absent)
})

describe('in a recirculation', () => {
  const recirculated = async () => {
    const paper = await publishedPaper([
      ['The Forum should become permanent.', 'Its Secretariat needs steady funding.'],
      ['The Forum should become permanent.', 'Its Secretariat needs funding for five years.'],
    ])
    const [base] = paper.versions
    const window = await windowOn(paper, 'comments')
    await db.window.update({ where: { id: window.id }, data: { baseVersionId: base?.id ?? '' } })
    return paper
  }

  test('a comment is on what changed', async () => {
    const paper = await recirculated()
    await given(paper, { paragraph: paragraphId(2) })
    await expect(given(paper)).rejects.toThrow('limited to what changed since version 1')
    await expect(given(paper, { paragraph: undefined })).rejects.toThrow('limited to what changed')
    expect(await inputsOf(paper)).toHaveLength(1)
  })

  test('or where a blocking point is still open', async () => {
    const paper = await recirculated()
    const personId = ana.personId
    const row = {
      kind: 'comment',
      type: 'substantive',
      blocking: true,
      capacity: 'forMember',
      source: 'page',
    } as const
    const [base] = paper.versions
    await db.input.create({
      data: {
        ...{ id: newId(), paperId: paper.id, number: 1, versionId: base?.id ?? '', ...row, personId },
        ...{
          memberId: fjord.id,
          paragraph: paragraphId(1),
          language: 'en',
          publicAs: 'counted',
          at: new Date(),
        },
      },
    })
    await given(paper)
    expect(await inputsOf(paper)).toHaveLength(2)
  })
})
