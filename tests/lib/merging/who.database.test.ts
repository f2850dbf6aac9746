import { beforeEach, expect, test } from 'vitest'
import { withdrawInput } from '@/lib/comments/commands'
import { acceptWording } from '@/lib/merging/commands'
import { listMerges, listStandings } from '@/lib/merging/queries'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import { correctSuggestion } from '@/lib/suggestions/commands'
import { act, clockAt, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { accepting, draftOf, openPaper, suggested } from '@/tests/support/merging'
import { instead } from '@/tests/support/suggestions'

let mei: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  mei = await taskforcePerson('Mei Lin Tan')
})

const shall = instead(1, 10, 'should', 'shall')

test('is the Taskforce’s alone', async () => {
  const paper = await openPaper()
  const input = await suggested(paper, [shall])
  for (const actor of [input.by, visitor]) {
    await expect(acceptWording(act(actor), accepting(paper, input))).rejects.toThrow(Absent)
    expect([...(await listStandings(actor, paper.id))]).toEqual([])
    expect(await listMerges(actor, paper.id)).toEqual([])
  }
})

test('of two Taskforce people at once one accepts, the other hears who did', async () => {
  const paper = await openPaper()
  const input = await suggested(paper, [shall])
  const tomas = await taskforcePerson('Tomas Reyes')
  const ends = await Promise.allSettled(
    [mei, tomas].map((who) => acceptWording(act(who), accepting(paper, input))),
  )
  const [refused] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(refused).toBeInstanceOf(Refused)
  expect(String(refused.message)).toMatch(
    /^(Mei Lin Tan|Tomas Reyes) accepted input 1 into the draft already/,
  )
  expect(await db.merge.count({ where: { paperId: paper.id } })).toBe(1)
})

test('an input of words only, and one that was withdrawn, are refused', async () => {
  const paper = await openPaper()
  const input = await suggested(paper, [shall])
  await withdrawInput(act(input.by), { paperId: paper.id, inputId: input.id, reason: '' })
  await expect(acceptWording(act(mei), accepting(paper, input))).rejects.toThrow('withdrawn')
  const other = accepting(await openPaper(), input)
  await expect(acceptWording(act(mei), other)).rejects.toThrow(Absent)
})

test('an author who withdraws what was accepted: the words stay, and the merge says so', async () => {
  const paper = await openPaper()
  const input = await suggested(paper, [shall])
  await acceptWording(act(mei), accepting(paper, input))
  await withdrawInput(act(input.by), { paperId: paper.id, inputId: input.id, reason: '' })
  expect((await draftOf(paper)).texts[0]).toContain('shall')
  expect(await listMerges(mei, paper.id)).toMatchObject([{ withdrawn: true, undone: null }])
})

test('an author who corrects what was accepted: what was accepted stays, and the merge says so', async () => {
  const paper = await openPaper()
  const input = await suggested(paper, [shall])
  await acceptWording(act(mei), accepting(paper, input))
  const changes = [instead(1, 10, 'should', 'must')]
  await correctSuggestion(act(input.by), {
    paperId: paper.id,
    inputId: input.id,
    changes,
    reason: 'Stronger.',
  })
  expect((await draftOf(paper)).texts[0]).toContain('shall')
  expect(await listMerges(mei, paper.id)).toMatchObject([{ corrected: true }])
})
