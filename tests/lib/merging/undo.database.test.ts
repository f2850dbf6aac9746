import { beforeEach, describe, expect, test } from 'vitest'
import { publishDispositions } from '@/lib/dispositions/commands'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { saveDraft } from '@/lib/drafts/commands'
import { acceptWording, undoMerge } from '@/lib/merging/commands'
import { getUndoing, listMerges, listStandings } from '@/lib/merging/queries'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { head, item, list, note, para, text } from '@/tests/lib/document/build'
import { act, clockAt, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import {
  accepting,
  choosing,
  draftOf,
  first,
  openPaper,
  preparedFor,
  second,
  suggested,
  third,
  undoingOf,
  writes,
} from '@/tests/support/merging'
import { paragraphId, written } from '@/tests/support/papers'
import { following, instead, without } from '@/tests/support/suggestions'

let mei: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  mei = await taskforcePerson('Mei Lin Tan')
})

const shall = instead(1, 10, 'should', 'shall')

async function accepted(changes: Wording[], paper?: Awaited<ReturnType<typeof openPaper>>) {
  const on = paper ?? (await openPaper())
  const input = await suggested(on, changes)
  const { mergeId } = await acceptWording(act(mei), accepting(on, input))
  return { paper: on, input, mergeId }
}

describe('undoing', () => {
  test('takes the words out, drops the prepared answer, and lets the input be accepted again', async () => {
    const { paper, input, mergeId } = await accepted([shall, without(2, second), following(3, 'New.')])
    await undoMerge(act(mei), undoingOf(paper, mergeId))
    expect((await draftOf(paper)).texts).toEqual([first, second, third])
    expect(await preparedFor(input)).toBeNull()
    expect(await listMerges(mei, paper.id)).toMatchObject([{ undone: { by: 'Mei Lin Tan' } }])
    expect((await listStandings(mei, paper.id)).get(input.id)?.is).toBe('fits')
    await acceptWording(act(mei), accepting(paper, input))
    expect((await draftOf(paper)).texts).toEqual([first.replace('should', 'shall'), third, 'New.'])
  })

  test('what nobody touched since becomes what it was, to the last mark and place', async () => {
    const paper = await openPaper([first, second, third])
    const input = await suggested(paper, [shall, without(2, second), without(3, third)])
    const bold = [
      text('The '),
      text('Forum should', { type: 'bold' }),
      note('Since 2006.'),
      text(' become permanent.'),
    ]
    const [one, other] = [item(second), item(third)]
    one.content[0].attrs.id = paragraphId(2)
    other.content[0].attrs.id = paragraphId(3)
    const content = [
      head('Aims'),
      para(bold, paragraphId(1)),
      list([one, item('Between'), other]),
      para('End.'),
    ]
    const { revision } = await draftOf(paper)
    await saveDraft(act(mei), { ...written(paper, revision, 'x'), body: { type: 'doc', content } as Body })
    const before = (await draftOf(paper)).body
    const { mergeId } = await acceptWording(act(mei), accepting(paper, input))
    expect((await draftOf(paper)).texts).toEqual([
      'Aims',
      'The Forum shall become permanent.',
      'Between',
      'End.',
    ])
    await undoMerge(act(mei), undoingOf(paper, mergeId))
    expect((await draftOf(paper)).body).toEqual(before)
  })

  test('leaves what was changed since in other places', async () => {
    const { paper, mergeId } = await accepted([shall])
    const now = first.replace('should', 'shall').replace('permanent', 'a lasting body')
    await writes(mei, paper, now, second, third)
    await undoMerge(act(mei), undoingOf(paper, mergeId))
    expect((await draftOf(paper)).texts[0]).toBe(first.replace('permanent', 'a lasting body'))
  })

  test('one of two in a paragraph, in either order', async () => {
    const { paper, mergeId } = await accepted([shall])
    const other = await suggested(paper, [instead(1, 39, 'report', 'answer')], 'Moorland Names')
    const next = await acceptWording(act(mei), accepting(paper, other))
    await undoMerge(act(mei), undoingOf(paper, mergeId))
    expect((await draftOf(paper)).texts[0]).toBe(first.replace('report', 'answer'))
    await undoMerge(act(mei), undoingOf(paper, next.mergeId))
    expect((await draftOf(paper)).texts[0]).toBe(first)
  })

  test.each([
    ['mine', first],
    ['theirs', first.replace('should', 'must')],
  ] as const)('words that were changed since are put before a person: %s', async (choice, stands) => {
    const { paper, mergeId } = await accepted([shall])
    await writes(mei, paper, first.replace('should', 'must'), second, third)
    await expect(undoMerge(act(mei), undoingOf(paper, mergeId))).rejects.toThrow('were changed since')
    const seen = (await getUndoing(mei, paper.id, mergeId))?.seen ?? ''
    await undoMerge(act(mei), undoingOf(paper, mergeId, { ...choosing(choice), seen }))
    expect((await draftOf(paper)).texts[0]).toBe(stands)
  })

  test('is refused twice, and for whoever may not', async () => {
    const { paper, input, mergeId } = await accepted([shall])
    await expect(undoMerge(act(input.by), undoingOf(paper, mergeId))).rejects.toThrow(Absent)
    expect(await getUndoing(input.by, paper.id, mergeId)).toBeNull()
    await undoMerge(act(mei), undoingOf(paper, mergeId))
    await expect(undoMerge(act(mei), undoingOf(paper, mergeId))).rejects.toThrow('out of the draft already')
  })

  test('is refused while a published answer says that it was accepted', async () => {
    const { paper, input, mergeId } = await accepted([shall])
    const prepared = await preparedFor(input)
    await publishDispositions(act(mei), { paperId: paper.id, dispositionIds: [prepared?.id ?? ''] })
    const { revision } = await draftOf(paper)
    await expect(undoMerge(act(mei), undoingOf(paper, mergeId))).rejects.toThrow('Publish another answer')
    expect((await draftOf(paper)).revision).toBe(revision)
    expect(await db.merge.count({ where: { id: mergeId, undoneAt: null } })).toBe(1)
  })
})
