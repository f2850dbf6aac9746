import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment, withdrawInput } from '@/lib/comments/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { declineEntry, withdrawEntry } from '@/lib/room/commands'
import { sendOn } from '@/lib/room/send'
import { act, clockAt, factsOf, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { commentOn, forMember, inputsOf, ownName, saidOn } from '@/tests/support/comments'
import { paragraphId, publishedPaper, publishNext, windowOn } from '@/tests/support/papers'
import { entryOf, saidInRoom, sending } from '@/tests/support/room'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor
let siri: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  siri = await personOf(fjord, 'contributor', 'Siri Vik')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(versions?: string[][]) {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  return paper
}

describe('a representative sends on', () => {
  test('one thing where it was said, as the member’s input; who said it stays in the room', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord, { quote: 'become permanent', start: 17 })
    const given = await sendOn(act(ana), sending(paper, fjord, [id], { blocking: true }))
    expect(given).toMatchObject({ number: 1, lateBySeconds: null, quoteFound: true })
    const [input] = await inputsOf(paper)
    expect(input).toMatchObject({
      ...{
        capacity: 'forMember',
        memberId: fjord.id,
        personId: ana.personId,
        source: 'page',
        blocking: true,
      },
      ...{
        paragraph: paragraphId(1),
        quote: 'become permanent',
        start: 17,
        versionId: paper.versions[0]?.id,
      },
      texts: [{ body: 'Fjord Registry asks who pays.', personId: ana.personId }],
    })
    expect(await entryOf(id)).toMatchObject({ sentAs: input?.id, sentById: ana.personId })
  })

  test('records the one event of giving a comment, with nobody of the room in it', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    await sendOn(act(ana), sending(paper, fjord, [id]))
    expect((await saidOn(paper)).map(({ type }) => type)).toEqual(['input.given'])
    expect(JSON.stringify(await factsOf(paper.id, 'input.given'))).not.toContain(ola.personId)
  })

  test('sent twice it is one input', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    const sent = act(ana)
    await Promise.all([1, 2, 3].map(() => sendOn(sent, sending(paper, fjord, [id]))))
    expect(await inputsOf(paper)).toHaveLength(1)
  })

  test('two representatives at once: one input, and the other is told which', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    const results = await Promise.allSettled([1, 2].map(() => sendOn(act(ana), sending(paper, fjord, [id]))))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'This was sent on already, as input 1.' },
    })
    expect(await inputsOf(paper)).toHaveLength(1)
  })

  test('several as one, on the place that was chosen', async () => {
    const paper = await openPaper()
    const [one, two] = [
      await saidInRoom(ola, paper, fjord),
      await saidInRoom(siri, paper, fjord, { paragraph: paragraphId(2) }),
    ]
    await sendOn(act(ana), sending(paper, fjord, [one, two], { place: paragraphId(2) }))
    const [input, ...more] = await inputsOf(paper)
    expect(more).toEqual([])
    expect(input).toMatchObject({ paragraph: paragraphId(2), quote: null })
    expect(await entryOf(one)).toMatchObject({ sentAs: input?.id })
    expect(await entryOf(two)).toMatchObject({ sentAs: input?.id })
  })

  test('wording as a suggestion, two of them together; to a comment it is said in words', async () => {
    const paper = await openPaper()
    await windowOn(paper, 'suggestions')
    const replace = (start: number, was: string, words: string) => ({
      ...{ do: 'replace' as const, paragraph: paragraphId(1), start, end: start + was.length, was, words },
    })
    const must = await saidInRoom(ola, paper, fjord, { changes: [replace(10, 'should', 'must')] })
    const be = await saidInRoom(siri, paper, fjord, { changes: [replace(17, 'become', 'be')] })
    expect(await entryOf(must)).toMatchObject({ kind: 'suggestion', quote: 'should', start: 10 })
    await sendOn(act(ana), sending(paper, fjord, [must, be], { kind: 'suggestion' }))
    const [input] = await inputsOf(paper)
    expect(input).toMatchObject({
      ...{ kind: 'suggestion', memberId: fjord.id, capacity: 'forMember', paragraph: paragraphId(1) },
      texts: [
        {
          body: 'Fjord Registry asks who pays.',
          tree: { changes: [replace(10, 'should', 'must'), replace(17, 'become', 'be')] },
        },
      ],
    })
    const shall = await saidInRoom(ola, paper, fjord, { changes: [replace(10, 'should', 'shall')] })
    const of = sending(paper, fjord, [shall], { kind: 'suggestion' })
    await expect(sendOn(act(ana), of)).rejects.toThrow(
      'Fjord Registry has proposed other wording for the same words, in input 1.',
    )
  })

  test('what was said on an earlier version, there, with its place in the current one', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord, { paragraph: paragraphId(2), quote: 'steady funding' })
    await publishNext(paper, ['A new beginning.', 'Its Secretariat needs steady funding.'])
    await sendOn(act(ana), sending(paper, fjord, [id]))
    const [input] = await inputsOf(paper)
    expect(input?.versionId).toBe(paper.versions[0]?.id)
    expect(input?.places).toMatchObject([{ paragraph: paragraphId(2), label: 'exact' }])
  })

  test('again, once the input that it became was withdrawn; and what was declined before', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    const { inputId } = await sendOn(act(ana), sending(paper, fjord, [id]))
    await withdrawInput(act(ana), { paperId: paper.id, inputId })
    expect(await sendOn(act(ana), sending(paper, fjord, [id]))).toMatchObject({ number: 2 })
    const other = await saidInRoom(ola, paper, fjord)
    await declineEntry(act(ana), { paperId: paper.id, entryId: other, why: 'Not now.' })
    expect(await sendOn(act(ana), sending(paper, fjord, [other]))).toMatchObject({ number: 3 })
  })
})

describe('is refused, and leaves no trace', () => {
  const refused = async (
    paper: Awaited<ReturnType<typeof openPaper>>,
    run: () => Promise<unknown>,
    why: string,
  ) => {
    const before = await inputsOf(paper)
    await expect(run()).rejects.toThrow(why)
    expect(await inputsOf(paper)).toEqual(before)
  }

  test('to a contributor', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    await refused(
      paper,
      () => sendOn(act(ola), sending(paper, fjord, [id])),
      'Only a representative sends on what was said in the room of Fjord Registry.',
    )
    expect((await entryOf(id)).sentAs).toBeNull()
  })

  test('when its author withdrew it, or no window is open', async () => {
    const paper = await openPaper()
    const id = await saidInRoom(ola, paper, fjord)
    await clockAt('2025-06-09T12:00:00Z')
    await refused(paper, () => sendOn(act(ana), sending(paper, fjord, [id])), 'Comments closed on')
    await withdrawEntry(act(ola), { paperId: paper.id, entryId: id })
    await clockAt('2025-06-03T12:00:00Z')
    await refused(paper, () => sendOn(act(ana), sending(paper, fjord, [id])), 'withdrawn by its author')
  })

  test('where an entry is of another room', async () => {
    const paper = await openPaper()
    const harbour = await memberCalled('Harbour Names')
    const kai = await personOf(harbour, 'representative', 'Kai')
    const id = await saidInRoom(ola, paper, fjord)
    await refused(paper, () => sendOn(act(kai), sending(paper, harbour, [id])), '')
    const of = { paperId: paper.id, entryId: id, why: 'No.' }
    await expect(declineEntry(act(kai), of)).rejects.toThrow()
  })

  test('where it contradicts what the member said, until that is read and meant', async () => {
    const paper = await openPaper()
    const { inputId } = await addComment(act(ana), commentOn(paper, forMember(fjord.id), { type: 'support' }))
    const id = await saidInRoom(ola, paper, fjord)
    const send = (meant: string[]) => sendOn(act(ana), sending(paper, fjord, [id], { meant }))
    await refused(
      paper,
      () => send([]),
      'Fjord Registry has supported this as it is, in input 1. Read both, and tick that it is meant all the same.',
    )
    expect(await send([`input:${inputId}`])).toMatchObject({ number: 2 })
  })

  test('where it contradicts what somebody said under their own name, or what waits in the room', async () => {
    const paper = await openPaper()
    await addComment(act(siri), commentOn(paper, ownName(fjord.id), { type: 'support' }))
    const id = await saidInRoom(ola, paper, fjord)
    await refused(
      paper,
      () => sendOn(act(ana), sending(paper, fjord, [id])),
      'Siri Vik of Fjord Registry has supported this as it is, in input 1.',
    )
    const other = await openPaper()
    const kept = await saidInRoom(siri, other, fjord, { type: 'support' })
    const contested = await saidInRoom(ola, other, fjord)
    const of = sending(other, fjord, [contested])
    await refused(other, () => sendOn(act(ana), of), 'Siri Vik would keep this as it is, in the room.')
    expect(await sendOn(act(ana), { ...of, meant: [`entry:${kept}`] })).toMatchObject({ number: 1 })
  })
})
