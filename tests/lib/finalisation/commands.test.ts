import { beforeEach, describe, expect, test } from 'vitest'
import { freeze, sendBack, supersedePaper, takeBackAct, withdrawPaper } from '@/lib/finalisation/commands'
import { finalise } from '@/lib/finalisation/finalise'
import { factsById } from '@/lib/papers/facts'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'
import { stageOf } from '@/tests/support/stands'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
const frozenAt = '2025-06-11T09:00:00Z'
const closesAt = new Date('2025-06-18T09:00:00Z')
let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt(frozenAt)
  admin = await adminPerson()
})

const last = (paper: Paper) => paper.versions.at(-1)?.id ?? ''
const freezing = (paper: Paper, until = new Date(closesAt.getTime() + 60_000)) => ({
  paperId: paper.id,
  versionId: last(paper),
  closesAt: until,
})
const finalising = (paper: Paper) => ({
  paperId: paper.id,
  versionId: last(paper),
  consensus: 'consensus' as const,
  closesEarlier: false,
})

async function finalCallOf(paper: Paper) {
  await freeze(act(admin), freezing(paper))
  return paper
}

describe('freezing', () => {
  test('opens the final call in the same act, as one event, once', async () => {
    const paper = await publishedPaper()
    const sent = act(admin)
    await Promise.all([freeze(sent, freezing(paper)), freeze(sent, freezing(paper))])
    expect(await stageOf(paper)).toBe('finalCall')
    expect(await recordedOn(paper)).toEqual(['paper.frozen'])
    expect((await factsById(db, paper.id))?.windows).toMatchObject([{ kind: 'finalCall' }])
  })

  test('a refusal leaves no trace: an answer is owed, the call is too short, the person may not', async () => {
    const paper = await publishedPaper()
    const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
    await expect(freeze(act(admin), freezing(paper, new Date('2025-06-13T09:00:00Z')))).rejects.toThrow(
      'at least 5 working days',
    )
    await expect(freeze(act(author), freezing(paper))).rejects.toThrow('Only an admin')
    await commentBy(author, paper)
    await expect(freeze(act(admin), freezing(paper))).rejects.toThrow('Needs 1 disposition.')
    expect(await recordedOn(paper)).toEqual([])
    expect(await db.paperAct.count({ where: { paperId: paper.id } })).toBe(0)
    expect(await db.window.count({ where: { paperId: paper.id } })).toBe(0)
  })

  test('counts comments and suggestions without an answer, and late input nobody decided on, in one sentence', async () => {
    const paper = await publishedPaper()
    const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
    await commentBy(author, paper)
    await commentBy(author, paper, { kind: 'suggestion' })
    await commentBy(author, paper, { kind: 'suggestion', lateBySeconds: 40 })
    await expect(freeze(act(admin), freezing(paper))).rejects.toThrow(
      'Needs 2 dispositions; 1 decision on late input.',
    )
    // Publishing is not held up by them.
    await publishNext(paper, ['The Forum should be permanent.'])
    expect(await recordedOn(paper)).toEqual([])
  })

  test('is taken back within ten minutes, and not later', async () => {
    const paper = await finalCallOf(await publishedPaper())
    const freezeAct = (await factsById(db, paper.id))?.acts[0]?.id ?? ''
    await takeBackAct(act(admin), { paperId: paper.id, actId: freezeAct, reason: 'Wrong paper.' })
    expect(await stageOf(paper)).toBe('revising')
    const other = await finalCallOf(await publishedPaper())
    const late = (await factsById(db, other.id))?.acts[0]?.id ?? ''
    await clockAt('2025-06-11T09:10:01Z')
    await expect(
      takeBackAct(act(admin), { paperId: other.id, actId: late, reason: 'Wrong.' }),
    ).rejects.toThrow('ten minutes')
  })

  test('sent back, the call closes at once and the paper is revised', async () => {
    const paper = await finalCallOf(await publishedPaper())
    await sendBack(act(admin), { paperId: paper.id, reason: 'A paragraph has to change.' })
    expect(await stageOf(paper)).toBe('revising')
    const [call] = (await factsById(db, paper.id))?.windows ?? []
    expect(call && call.closesAt < closesAt).toBe(true)
  })
})

describe('finalising', () => {
  test('gives the next number of the kind and year, as one event, once', async () => {
    const [first, second] = [
      await finalCallOf(await publishedPaper()),
      await finalCallOf(await publishedPaper()),
    ]
    await clockAt('2025-06-18T09:02:00Z')
    const sent = act(admin)
    const [a, again] = await Promise.all([
      finalise(sent, finalising(first)),
      finalise(sent, finalising(first)),
    ])
    const b = await finalise(act(admin), finalising(second))
    expect(a).toEqual(again)
    const sequence = (number: string) => Number(/^TCCM\/2025\/P-(\d\d)$/.exec(number)?.[1])
    expect(sequence(b.number)).toBe(sequence(a.number) + 1)
    expect(await recordedOn(first)).toEqual(['paper.frozen', 'paper.finalised'])
    expect(await stageOf(first)).toBe('final')
  })

  test('eight papers at once get eight numbers', async () => {
    const papers = await Promise.all(
      Array.from({ length: 8 }, async () => finalCallOf(await publishedPaper())),
    )
    await clockAt('2025-06-18T09:02:00Z')
    const numbers = await Promise.all(papers.map((paper) => finalise(act(admin), finalising(paper))))
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(8)
  })

  test('is refused while the call runs, and leaves no trace', async () => {
    const paper = await finalCallOf(await publishedPaper())
    await expect(finalise(act(admin), finalising(paper))).rejects.toThrow(Refused)
    await expect(finalise(act(await taskforcePerson()), finalising(paper))).rejects.toThrow('Only an admin')
    expect(await recordedOn(paper)).toEqual(['paper.frozen'])
    expect(await db.paperNumber.count({ where: { paperId: paper.id } })).toBe(0)
  })

  test('counts silence only with proof of notice', async () => {
    const paper = await publishedPaper()
    const told = await personOf(await memberCalled('Told Registry'), 'representative')
    await personOf(await memberCalled('Untold Registry'), 'representative')
    await finalCallOf(paper)
    const notice = {
      id: crypto.randomUUID(),
      personId: told.personId,
      channel: 'mail' as const,
      address: 'a@b',
      kind: 'finalCall',
    }
    const now = new Date()
    const letter = {
      paperId: paper.id,
      subject: 's',
      text: 't',
      html: 'h',
      createdAt: now,
      dueAt: now,
      sentAt: now,
    }
    await db.notice.create({
      data: { ...notice, ...letter, cause: `${paper.id}:${(await eventsOf(paper.id)).length}` },
    })
    await clockAt('2025-06-18T09:02:00Z')
    await finalise(act(admin), finalising(paper))
    expect(await db.paperAct.findFirst({ where: { paperId: paper.id, kind: 'finalised' } })).toMatchObject({
      silentNoticed: 1,
    })
  })
})

test('a paper is withdrawn with a reason, once', async () => {
  const paper = await publishedPaper()
  await withdrawPaper(act(admin), { paperId: paper.id, reason: 'Overtaken by events.' })
  expect(await stageOf(paper)).toBe('withdrawn')
  await expect(withdrawPaper(act(admin), { paperId: paper.id, reason: 'Again.' })).rejects.toThrow(
    'withdrawn already',
  )
  expect(await recordedOn(paper)).toEqual(['paper.withdrawn'])
})

test('a final paper is superseded by another final one, and stays final', async () => {
  const [old, next] = [await finalCallOf(await publishedPaper()), await finalCallOf(await publishedPaper())]
  await clockAt('2025-06-18T09:02:00Z')
  await finalise(act(admin), finalising(old))
  await expect(supersedePaper(act(admin), { paperId: old.id, byPaperId: next.id })).rejects.toThrow(
    'Both papers',
  )
  await finalise(act(admin), finalising(next))
  await supersedePaper(act(admin), { paperId: old.id, byPaperId: next.id })
  expect(await stageOf(old)).toBe('final')
  expect(await recordedOn(old)).toEqual(['paper.frozen', 'paper.finalised', 'paper.superseded'])
})
