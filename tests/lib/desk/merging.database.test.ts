import { beforeEach, describe, expect, test } from 'vitest'
import { getDesk } from '@/lib/desk/desk'
import { deskFilterFrom } from '@/lib/desk/filter'
import { answerTogether, recordDisposition } from '@/lib/dispositions/commands'
import { AnswerInput, AnswerTogetherInput } from '@/lib/dispositions/schema'
import { acceptWording, undoMerge } from '@/lib/merging/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { act, clockAt, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { accepting, openPaper, preparedFor, suggested } from '@/tests/support/merging'
import { paragraphId } from '@/tests/support/papers'
import { instead } from '@/tests/support/suggestions'

const now = new Date('2025-06-03T12:00:00Z')
let mei: PersonActor
let tomas: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt(now.toISOString())
  mei = await taskforcePerson('Mei Lin Tan')
  tomas = await taskforcePerson('Tomas Reyes')
})

const shall = instead(1, 10, 'should', 'shall')
const must = instead(1, 10, 'should', 'must')
const will = instead(2, 4, 'Secretariat', 'office')

async function seen(by: PersonActor, slug: string, at: number) {
  const desk = await getDesk(by, slug, deskFilterFrom({ show: 'all', at: String(at) }), now)
  if (!desk) throw new Error('No desk.')
  return desk
}

describe('a suggestion in focus', () => {
  test('stands beside the draft, and beside the others that want the same paragraph changed', async () => {
    const paper = await openPaper()
    await suggested(paper, [shall], 'Fjord Registry')
    await suggested(paper, [must], 'Moorland Registry')
    await suggested(paper, [will], 'Andes NIC')
    const { merging } = await seen(mei, paper.slug, 1)
    expect(merging).toMatchObject({
      standing: { is: 'fits' },
      rivals: [{ number: 2, who: 'Moorland Registry', is: 'fits' }],
      merge: null,
      undoing: null,
    })
  })

  test('once accepted it is credited where it landed, and the other collides with both texts', async () => {
    const paper = await openPaper()
    const [one] = [
      await suggested(paper, [shall], 'Fjord Registry'),
      await suggested(paper, [must], 'Moorland Registry'),
    ]
    await acceptWording(act(mei), accepting(paper, one))
    const after = await seen(mei, paper.slug, 1)
    expect(after.merging).toMatchObject({
      standing: null,
      merge: { number: 1, by: 'Mei Lin Tan', whole: true },
      rivals: [{ number: 2, is: 'collides' }],
    })
    expect(after.causes).toEqual([
      { input: 1, who: 'Fjord Registry', kind: 'accepted', paragraph: paragraphId(1) },
    ])
    expect(after.last).toMatchObject({ numbers: [1], mergeId: after.merging?.merge?.id })
    const other = await seen(mei, paper.slug, 2)
    expect(other.merging?.standing?.changes).toMatchObject([
      {
        is: 'collides',
        span: { theirs: expect.stringContaining('shall'), mine: expect.stringContaining('must') },
      },
    ])
  })

  test('what it was undone from is as it was; everyone of the Taskforce is offered that', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    const { mergeId } = await acceptWording(act(mei), accepting(paper, input))
    expect((await seen(mei, paper.slug, 1)).merging?.undoing).not.toBeNull()
    expect((await seen(tomas, paper.slug, 1)).merging?.undoing).not.toBeNull()
    await undoMerge(act(mei), {
      paperId: paper.id,
      mergeId: String(mergeId),
      chosen: new Map(),
      seen: undefined,
    })
    const desk = await seen(mei, paper.slug, 1)
    expect(desk).toMatchObject({ merging: { standing: { is: 'fits' }, merge: null }, causes: [], last: null })
  })

  test('answered otherwise after its answer was published, the last answer is taken back, not the words', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await acceptWording(act(mei), accepting(paper, input, { publish: 'now' }))
    const again = { paperId: paper.id, inputIds: [input.id], kind: 'notAccepted', reason: 'After all not.' }
    await recordDisposition(act(mei), AnswerInput.parse(again))
    const desk = await seen(mei, paper.slug, 1)
    expect(desk.last).toMatchObject({ kind: 'notAccepted', mergeId: null })
    expect(desk.causes).toMatchObject([{ input: 1, kind: 'notAccepted', paragraph: paragraphId(1) }])
  })

  test('while its words are in the draft, no answer says otherwise, also not for several at once', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await suggested(paper, [will])
    await acceptWording(act(mei), accepting(paper, input))
    const form = { paperId: paper.id, numbers: '1-2', kind: 'notAccepted', reason: 'No.' }
    await expect(answerTogether(act(mei), AnswerTogetherInput.parse(form))).rejects.toThrow(
      'Input 1 was accepted into the draft.',
    )
    expect(await preparedFor(input)).toMatchObject({ kind: 'accepted' })
  })

  test('a comment has no wording to merge', async () => {
    const paper = await openPaper()
    const { by } = await suggested(paper, [shall])
    await commentBy(by, paper)
    expect((await seen(mei, paper.slug, 2)).merging).toBeNull()
  })
})
