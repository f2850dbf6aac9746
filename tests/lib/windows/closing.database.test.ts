import { beforeAll, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import { factsById } from '@/lib/papers/facts'
import { stageAt } from '@/lib/papers/rules'
import type { PersonActor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, ownName } from '@/tests/support/comments'
import { publishedPaper, windowOn } from '@/tests/support/papers'

// Nothing runs here but the database's clock: no worker, no job, no timer.

const closes = new Date('2025-06-06T12:00:00Z')
let ana: PersonActor
let memberId: string

beforeAll(async () => {
  await foundCoalition()
  const fjord = await memberCalled('Fjord Registry')
  memberId = fjord.id
  ana = await personOf(fjord, 'representative', 'Ana Lund')
})

async function consulted() {
  const paper = await publishedPaper()
  await windowOn(paper, 'comments')
  return paper
}

const clockBefore = (ms: number) => clockAt(new Date(closes.getTime() - ms).toISOString())

describe('with all background work stopped, a window', () => {
  test('closes to the millisecond: what is recorded before is in time, from the closing on it is late', async () => {
    const paper = await consulted()
    await clockBefore(400)
    // Three people send one comment after the other, over the closing.
    const send = async () => {
      for (;;) {
        const { lateBySeconds } = await addComment(act(ana), commentOn(paper, ownName(memberId)))
        if (lateBySeconds !== null) return
      }
    }
    await Promise.all([send(), send(), send()])
    const inputs = await db.input.findMany({ where: { paperId: paper.id } })
    const [early, late] = [inputs.filter(({ at }) => at < closes), inputs.filter(({ at }) => at >= closes)]
    expect(early.length).toBeGreaterThan(0)
    expect(late.length).toBeGreaterThan(0)
    expect(new Set(early.map(({ lateBySeconds }) => lateBySeconds))).toEqual(new Set([null]))
    for (const { at, lateBySeconds } of late)
      expect(lateBySeconds).toBe(Math.floor((at.getTime() - closes.getTime()) / 1000))
    expect(await db.windowMoment.count()).toBe(0)
  })

  test('closes for who waited for the paper: the instant is read once it is held', async () => {
    const paper = await consulted()
    await clockBefore(60_000)
    const waiting = await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Paper" where id = ${paper.id}::uuid for update`
      const sent = addComment(act(ana), commentOn(paper, ownName(memberId)))
      await blocked()
      await clockAt(new Date(closes.getTime() + 7000).toISOString())
      return { sent }
    })
    expect((await waiting.sent).lateBySeconds).toBe(7)
  })

  test('moves the stage of its paper at that instant, not before', async () => {
    const paper = await consulted()
    const facts = await factsById(db, paper.id)
    if (!facts) throw new Error('The paper is gone.')
    expect(stageAt(facts, new Date(closes.getTime() - 1))).toBe('consulting')
    expect(stageAt(facts, closes)).toBe('revising')
    await clockAt(closes.toISOString())
    expect(stageAt(facts, await instant())).toBe('revising')
  })
})

/** Comes back once somebody waits for a row that another transaction holds. */
async function blocked(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await db.$queryRaw<[{ n: number }]>`
        select count(*)::int as n from pg_locks where not granted
          and pid in (select pid from pg_stat_activity where datname = current_database())`
      return row.n
    })
    .toBeGreaterThan(0)
}
