import { beforeEach, expect, test } from 'vitest'
import { withdrawInput } from '@/lib/comments/commands'
import { acceptAllWording, acceptWording, undoMerge } from '@/lib/merging/commands'
import { listMerges, listStandings } from '@/lib/merging/queries'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, clockAt, eventsOf, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import {
  accepting,
  draftOf,
  first,
  openPaper,
  preparedFor,
  second,
  suggested,
  third,
  undoingOf,
} from '@/tests/support/merging'
import { following, instead } from '@/tests/support/suggestions'

let mei: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  mei = await taskforcePerson('Mei Lin Tan')
})

/** Four suggestions: the second collides with the first, the third was withdrawn, the fourth stands beside the first. */
async function scene() {
  const paper = await openPaper()
  const one = await suggested(paper, [instead(1, 10, 'should', 'shall')], 'Fjord Registry')
  const two = await suggested(paper, [instead(1, 10, 'should', 'must')], 'Moorland Names')
  const three = await suggested(paper, [following(2, 'Gone again.')], 'Delta Names')
  const four = await suggested(
    paper,
    [instead(1, 39, 'report', 'answer'), following(3, 'New.')],
    'Atoll Names',
  )
  await withdrawInput(act(three.by), { paperId: paper.id, inputId: three.id, reason: '' })
  return { paper, one, two, three, four }
}

test('several are accepted in one act, in the order of their numbers; what cannot be is named and left', async () => {
  const { paper, one, two, three, four } = await scene()
  const copies = () => db.draftCopy.count({ where: { paperId: paper.id } })
  const [before, events] = [await copies(), (await eventsOf(paper.id)).length]
  const inputIds = [four, three, two, one].map(({ id }) => id)
  const sent = act(mei)
  const answer = await acceptAllWording(sent, { paperId: paper.id, inputIds })
  expect(await acceptAllWording(sent, { paperId: paper.id, inputIds })).toEqual(answer)
  expect(answer).toMatchObject({ accepted: 2, left: 2 })
  expect(answer.why).toMatch(/^Input 2: Its change collides .* Input 3: Input 3 was withdrawn meanwhile\.$/)
  expect((await draftOf(paper)).texts).toEqual([
    first.replace('should', 'shall').replace('report', 'answer'),
    second,
    third,
    'New.',
  ])
  expect(await copies()).toBe(before + 1)
  expect((await eventsOf(paper.id)).length).toBe(events)
  expect(await preparedFor(one)).toMatchObject({ kind: 'accepted' })
  expect([await preparedFor(two), await preparedFor(three)]).toEqual([null, null])
})

test('where none can be accepted, none is, and each is named', async () => {
  const { paper, three, two, one } = await scene()
  await acceptWording(act(mei), accepting(paper, one))
  const both = acceptAllWording(act(mei), { paperId: paper.id, inputIds: [two.id, three.id] })
  await expect(both).rejects.toThrow(/None could be accepted\. Input 2: .* Input 3: /)
})

test('accepting one tells how the others stand from then on, and undoing it does so again', async () => {
  const { paper, one, two, three, four } = await scene()
  const standing = async () => {
    const all = await listStandings(mei, paper.id)
    return [one, two, three, four].map(({ id }) => all.get(id)?.is ?? null)
  }
  expect(await standing()).toEqual(['fits', 'fits', null, 'fits'])
  const { mergeId } = await acceptWording(act(mei), accepting(paper, one))
  expect(await standing()).toEqual([null, 'collides', null, 'fits'])
  await undoMerge(act(mei), undoingOf(paper, mergeId))
  expect(await standing()).toEqual(['fits', 'fits', null, 'fits'])
})

test('one of several that were accepted in one act is undone by itself', async () => {
  const { paper, one, four } = await scene()
  await acceptAllWording(act(mei), { paperId: paper.id, inputIds: [one.id, four.id] })
  const merge = (await listMerges(mei, paper.id)).find(({ inputId }) => inputId === one.id)
  await undoMerge(act(mei), undoingOf(paper, merge?.id ?? ''))
  expect((await draftOf(paper)).texts).toEqual([first.replace('report', 'answer'), second, third, 'New.'])
})

test('input that proposes no wording is answered, not accepted into the draft', async () => {
  const { paper, one } = await scene()
  const comment = await commentBy(one.by, paper)
  await expect(acceptWording(act(mei), accepting(paper, comment))).rejects.toThrow('proposes no wording')
})
