import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correctComment, withdrawInput } from '@/lib/comments/commands'
import { correctReply } from '@/lib/comments/replies'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { addSuggestion, correctSuggestion, counterSuggestion } from '@/lib/suggestions/commands'
import type { AddSuggestionInput } from '@/lib/suggestions/schema'

import { setWindows } from '@/lib/windows/commands'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { forMember, inputsOf, saidOn } from '@/tests/support/comments'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { instead, permanent, suggestionOn } from '@/tests/support/suggestions'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor
let mira: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  mira = await personOf(harbour, 'representative', 'Mira Osei')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(versions?: string[][]): Promise<Paper> {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'suggestions')
  return paper
}

const suggestion = (paper: Paper, change: Partial<AddSuggestionInput> = {}) =>
  suggestionOn(paper, forMember(fjord.id), change)
const given = (paper: Paper, change: Partial<AddSuggestionInput> = {}, actor: Actor = ana) =>
  addSuggestion(act(actor), suggestion(paper, change))

describe('correcting a suggestion', () => {
  test('keeps new wording and reason beside the old ones', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const change = { paperId: paper.id, inputId, changes: [permanent('stay')], reason: 'Shorter.' }
    await correctSuggestion(act(ana), change)
    const [input] = await inputsOf(paper)
    expect(input?.texts).toMatchObject([{ seq: 1 }, { body: 'Shorter.', tree: { changes: change.changes } }])
    expect(await factsOf(paper.id, 'input.corrected')).toMatchObject({
      wordingDigest: digest(change.changes),
    })
  })

  test('of its reason alone leaves its wording as it was', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    await correctComment(act(ana), { paperId: paper.id, inputId, text: 'Others make it so.' })
    const [input] = await inputsOf(paper)
    expect(input?.texts[1]?.tree).toEqual(input?.texts[0]?.tree)
  })

  test('that changes nothing, or wording that does not fit, is refused and leaves no trace', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const [input] = await inputsOf(paper)
    const same = { ...suggestion(paper), inputId, reason: input?.texts[0]?.body ?? '' }
    await expect(correctSuggestion(act(ana), same)).rejects.toThrow('Nothing has changed')
    const stale = { ...same, changes: [instead(1, 0, 'A', 'B')] }
    await expect(correctSuggestion(act(ana), stale)).rejects.toThrow('as you read it')
    await expect(correctSuggestion(act(mira), { ...same, reason: 'x' })).rejects.toThrow('Only its author')
    expect((await inputsOf(paper))[0]?.texts).toHaveLength(1)
    expect(await saidOn(paper)).toHaveLength(1)
  })

  test('in a recirculation reaches no paragraph that did not change and was not in it', async () => {
    const texts = ['The Forum should become permanent.', 'Its Secretariat needs funding.']
    const paper = await publishedPaper([texts, [texts[0] ?? '', 'Its Secretariat needs steady funding.']])
    await clockAt('2025-06-02T09:00:00Z')
    const [opensAt, closesAt] = [new Date('2025-06-02T10:00:00Z'), new Date('2025-06-20T12:00:00Z')]
    const window = { kind: 'suggestions' as const, opensAt, closesAt }
    const set = { paperId: paper.id, windows: [window], baseVersionId: paper.versions[0]?.id }
    await setWindows(act(await adminPerson()), set)
    await clockAt('2025-06-03T12:00:00Z')
    const { inputId } = await given(paper, { changes: [instead(2, 22, 'steady', 'stable')] })
    const correct = (...changes: AddSuggestionInput['changes']) =>
      correctSuggestion(act(ana), { paperId: paper.id, inputId, changes, reason: 'Better.' })
    const other = instead(2, 22, 'steady', 'lasting')
    await expect(correct(other, permanent('stay'))).rejects.toThrow('limited to')
    expect((await inputsOf(paper))[0]?.texts).toHaveLength(1)
    await correct(other)
    expect((await inputsOf(paper))[0]?.texts).toHaveLength(2)
  })

  test('of a comment is none', async () => {
    const paper = await openPaper()
    const { id } = await commentBy(ana, paper)
    const change = { ...suggestion(paper), inputId: id }
    await expect(correctSuggestion(act(ana), change)).rejects.toThrow('This is a comment')
  })

  test('withdrawn it says that it was a suggestion', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    await withdrawInput(act(ana), { paperId: paper.id, inputId })
    await expect(withdrawInput(act(ana), { paperId: paper.id, inputId })).rejects.toThrow(
      'This suggestion was already withdrawn.',
    )
  })
})

describe('counter-wording', () => {
  const counter = (paper: Paper, inputId: string) => ({
    ...{ paperId: paper.id, inputId, versionId: paper.versions.at(-1)?.id ?? '' },
    ...{ speaker: forMember(harbour.id), language: 'en', text: 'Shorter.', changes: [permanent('stay')] },
  })

  test('is a reply with words of its own, and one event', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const { replyId } = await counterSuggestion(act(mira), counter(paper, inputId))
    const [text] = await db.replyText.findMany({ where: { replyId } })
    expect(text).toMatchObject({ body: 'Shorter.', tree: { format: 1, changes: [permanent('stay')] } })
    expect((await saidOn(paper)).map(({ type }) => type)).toEqual(['input.given', 'reply.given'])
    expect(await factsOf(paper.id, 'reply.given')).toMatchObject({
      wordingDigest: digest([permanent('stay')]),
    })
  })

  test('sent twice it is one reply; a correction of its text keeps its words', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    const sent = act(mira)
    const [{ replyId }] = await Promise.all([
      counterSuggestion(sent, counter(paper, inputId)),
      counterSuggestion(sent, counter(paper, inputId)),
    ])
    expect(await db.reply.count({ where: { inputId } })).toBe(1)
    await correctReply(act(mira), { paperId: paper.id, replyId, text: 'Much shorter.' })
    const texts = await db.replyText.findMany({ where: { replyId }, orderBy: { seq: 'asc' } })
    expect(texts[1]).toMatchObject({ body: 'Much shorter.', tree: texts[0]?.tree })
  })

  test('to a comment, or that does not fit, is refused and leaves no trace', async () => {
    const paper = await openPaper()
    const { inputId } = await given(paper)
    await windowOn(paper, 'comments')
    const { id } = await commentBy(ana, paper)
    await expect(counterSuggestion(act(mira), counter(paper, id))).rejects.toThrow(
      'make a suggestion yourself',
    )
    const stale = { ...counter(paper, inputId), changes: [instead(1, 0, 'A', 'B')] }
    await expect(counterSuggestion(act(mira), stale)).rejects.toThrow('as you read it')
    expect(await db.reply.count({ where: { input: { paperId: paper.id } } })).toBe(0)
    expect(await saidOn(paper)).toHaveLength(1)
  })
})
