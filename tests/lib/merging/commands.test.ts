import { beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/drafts/commands'
import { acceptWording } from '@/lib/merging/commands'
import { listMerges, listStandings } from '@/lib/merging/queries'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, clockAt, eventsOf, foundCoalition, taskforcePerson } from '@/tests/support/coalition'
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
  writes,
  writesBody,
} from '@/tests/support/merging'
import { bodyOf, paragraphId, written } from '@/tests/support/papers'
import { following, instead, permanent, without } from '@/tests/support/suggestions'

let mei: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  mei = await taskforcePerson('Mei Lin Tan')
})

const shall = instead(1, 10, 'should', 'shall')
const traces = async (paperId: string) => ({
  draft: await db.draft.findUnique({ where: { paperId } }),
  copies: await db.draftCopy.count({ where: { paperId } }),
  merges: await db.merge.count({ where: { paperId } }),
  dispositions: await db.disposition.count({ where: { paperId } }),
  events: (await eventsOf(paperId)).length,
})

describe('accepting', () => {
  test('puts the words into the draft, prepares the answer with where it landed, and is no event', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    const before = await traces(paper.id)
    const answer = await acceptWording(act(mei), accepting(paper, input))
    expect(answer).toMatchObject({ kind: 'accepted', revision: (before.draft?.revision ?? 0) + 1 })
    expect((await draftOf(paper)).texts).toEqual([first.replace('should', 'shall'), second, third])
    expect(await preparedFor(input)).toMatchObject({
      ...{ kind: 'accepted', reason: null, landedParagraph: paragraphId(1), handlerId: mei.personId },
    })
    const after = await traces(paper.id)
    expect(after).toMatchObject({ merges: 1, events: before.events, copies: before.copies + 1 })
    expect(await listMerges(mei, paper.id)).toMatchObject([
      { number: 1, by: 'Mei Lin Tan', whole: true, undone: null, withdrawn: false, corrected: false },
    ])
  })

  test('sent twice acts once', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    const sent = act(mei)
    const answers = await Promise.all([1, 2, 3].map(() => acceptWording(sent, accepting(paper, input))))
    expect(new Set(answers.map(({ mergeId }) => mergeId)).size).toBe(1)
    expect((await traces(paper.id)).merges).toBe(1)
  })

  test('goes into what others wrote meanwhile, and touches nothing else', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall, following(2, 'Donors decide later.')])
    const now = [first.replace('permanent', 'a lasting body'), third, second]
    await writesBody(mei, paper, {
      ...bodyOf(...now),
      content: bodyOf(...now).content.map((each, n) => ({
        ...each,
        attrs: { id: paragraphId([1, 3, 2][n] ?? 0) },
      })),
    })
    await acceptWording(act(mei), accepting(paper, input))
    expect((await draftOf(paper)).texts).toEqual([
      first.replace('should', 'shall').replace('permanent', 'a lasting body'),
      third,
      second,
      'Donors decide later.',
    ])
  })

  test('an editor that was open meanwhile is told, and loses nothing', async () => {
    const paper = await openPaper()
    const { revision } = await draftOf(paper)
    await acceptWording(act(mei), accepting(paper, await suggested(paper, [shall])))
    const mine = saveDraft(act(mei), written(paper, revision, first, `${second} Mine.`, third))
    await expect(mine).rejects.toMatchObject({ kind: 'conflict' })
    expect((await draftOf(paper)).texts[0]).toContain('shall')
  })

  test('what stands in the draft already is accepted without touching it', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await writes(mei, paper, first.replace('should', 'shall'), second, third)
    const { revision } = await draftOf(paper)
    expect(await acceptWording(act(mei), accepting(paper, input))).toMatchObject({
      revision,
      kind: 'accepted',
    })
    expect(await listMerges(mei, paper.id)).toMatchObject([{ paragraphs: [paragraphId(1)] }])
  })

  test('a paragraph that goes is answered at the one above it', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [without(2, second)])
    await acceptWording(act(mei), accepting(paper, input))
    expect((await draftOf(paper)).texts).toEqual([first, third])
    expect(await preparedFor(input)).toMatchObject({ landedParagraph: paragraphId(1) })
  })
})

describe('published at once', () => {
  test('the answer is read, lands only with the next version, and is one event', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    const before = await traces(paper.id)
    await acceptWording(act(mei), accepting(paper, input, { publish: 'now' }))
    const said = await db.disposition.findFirstOrThrow({ where: { paperId: paper.id } })
    expect(said).toMatchObject({ kind: 'accepted', landedParagraph: paragraphId(1), landedVersionId: null })
    expect(said.publishedAt).not.toBeNull()
    expect((await draftOf(paper)).texts[0]).toBe(first.replace('should', 'shall'))
    const events = await eventsOf(paper.id)
    expect(events.slice(before.events).map(({ type }) => type)).toEqual(['disposition.published'])
  })
})

describe('in other words', () => {
  test('"in part" is refused where all of it would stand, and leaves no trace', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    const before = await traces(paper.id)
    const form = { kind: 'acceptedInPart', reason: 'Only some of it.' }
    await expect(acceptWording(act(mei), accepting(paper, input, form))).rejects.toThrow(
      'All of it would stand in the draft as proposed',
    )
    expect(await traces(paper.id)).toEqual(before)
  })

  test('is accepted in part, which needs a reason', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [permanent('be made permanent')])
    const [standing] = [...(await listStandings(mei, paper.id)).values()]
    const form = { ...choosing('other', 'be declared'), seen: standing?.seen ?? '' }
    await expect(acceptWording(act(mei), accepting(paper, input, form))).rejects.toThrow('Give a reason')
    const reason = 'It is declared, not made.'
    await acceptWording(act(mei), accepting(paper, input, { ...form, reason }))
    expect((await draftOf(paper)).texts[0]).toBe(first.replace('become', 'be declared'))
    expect(await preparedFor(input)).toMatchObject({ kind: 'acceptedInPart', reason })
    expect(await listMerges(mei, paper.id)).toMatchObject([{ whole: false }])
  })

  test('one change of two is left out', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall, following(3, 'New.')])
    const seen = (await listStandings(mei, paper.id)).get(input.id)?.seen ?? ''
    const form = { seen, 'choice-1': 'theirs', reason: 'Said elsewhere.' }
    await acceptWording(act(mei), accepting(paper, input, form))
    expect((await draftOf(paper)).texts).toEqual([first.replace('should', 'shall'), second, third])
  })
})

describe('what collides', () => {
  const must = first.replace('should', 'must')
  test('is refused with a sentence, leaves no trace, and is put before a person with both texts', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await writes(mei, paper, must, second, third)
    const before = await traces(paper.id)
    await expect(acceptWording(act(mei), accepting(paper, input))).rejects.toThrow(
      'Its change collides with what was changed in the draft meanwhile',
    )
    expect(await traces(paper.id)).toEqual(before)
    const standing = (await listStandings(mei, paper.id)).get(input.id)
    expect(standing).toMatchObject({
      is: 'collides',
      changes: [{ span: { mine: ' shall ', theirs: ' must ' } }],
    })
  })

  test.each([
    ['mine', undefined, 'shall', 'accepted'],
    ['other', 'ought to', 'ought to', 'acceptedInPart'],
  ] as const)('ends with the words that were chosen: %s', async (choice, words, stands, kind) => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await writes(mei, paper, must, second, third)
    const seen = (await listStandings(mei, paper.id)).get(input.id)?.seen ?? ''
    const form = { ...choosing(choice, words), seen, reason: 'So it was agreed.' }
    expect(await acceptWording(act(mei), accepting(paper, input, form))).toMatchObject({ kind })
    expect((await draftOf(paper)).texts[0]).toBe(first.replace('should', stands))
  })

  test('both sentences that were put in one place can stand', async () => {
    const paper = await openPaper()
    const end = first.length
    const one = await suggested(paper, [instead(1, end, '', ' We pay.')])
    const other = await suggested(paper, [instead(1, end, '', ' They pay.')], 'Moorland Names')
    await acceptWording(act(mei), accepting(paper, one))
    const standing = (await listStandings(mei, paper.id)).get(other.id)
    expect(standing?.changes).toMatchObject([{ is: 'collides', both: true }])
    await acceptWording(
      act(mei),
      accepting(paper, other, { ...choosing('both'), seen: standing?.seen ?? '' }),
    )
    expect((await draftOf(paper)).texts[0]).toBe(`${first} We pay. They pay.`)
  })

  test('a choice between other texts than those that stand now is refused', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [shall])
    await writes(mei, paper, must, second, third)
    const seen = (await listStandings(mei, paper.id)).get(input.id)?.seen ?? ''
    await writes(mei, paper, first.replace('should', 'may'), second, third)
    const late = acceptWording(act(mei), accepting(paper, input, { ...choosing('mine'), seen }))
    await expect(late).rejects.toThrow('changed while you chose')
    expect((await draftOf(paper)).texts[0]).toContain('may')
  })

  test('nothing left of it: it is answered without its words', async () => {
    const paper = await openPaper()
    const input = await suggested(paper, [instead(2, 22, 'steady', 'firm')])
    await writesBody(mei, paper, { ...bodyOf(first) })
    await expect(acceptWording(act(mei), accepting(paper, input))).rejects.toThrow('no longer in the draft')
    const seen = (await listStandings(mei, paper.id)).get(input.id)?.seen ?? ''
    const leave = acceptWording(act(mei), accepting(paper, input, { ...choosing('theirs'), seen }))
    await expect(leave).rejects.toThrow('Nothing of it would stand')
  })
})
