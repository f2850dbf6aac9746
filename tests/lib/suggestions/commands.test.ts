import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Actor, PersonActor } from '@/lib/platform/actor'

import { digest } from '@/lib/platform/digest'
import { addSuggestion } from '@/lib/suggestions/commands'
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
import { forMember, inputsOf, ownName, saidOn } from '@/tests/support/comments'

import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'
import { following, instead, permanent, suggestionOn, without } from '@/tests/support/suggestions'

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

async function openPaper(versions?: string[][]): Promise<Paper> {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'suggestions')
  return paper
}

const suggestion = (paper: Paper, change: Partial<AddSuggestionInput> = {}) =>
  suggestionOn(paper, forMember(fjord.id), change)
const given = (paper: Paper, change: Partial<AddSuggestionInput> = {}, actor: Actor = ana) =>
  addSuggestion(act(actor), suggestion(paper, change))

describe('making a suggestion', () => {
  test('keeps its wording and its reason on the version and the words that were read', async () => {
    const paper = await openPaper()
    const answer = await given(paper, { blocking: true })
    expect(answer).toMatchObject({ number: 1, lateBySeconds: null, quoteFound: true })
    const versionId = paper.versions[0]?.id
    const tree = { format: 1, versionId, changes: [permanent('be made permanent')] }
    expect(await inputsOf(paper)).toMatchObject([
      {
        ...{ kind: 'suggestion', versionId, memberId: fjord.id, capacity: 'forMember', blocking: true },
        ...{ paragraph: paragraphId(1), quote: 'become permanent', start: 17, end: 33, places: [] },
        texts: [{ seq: 1, body: 'It is others who make it so.', tree }],
      },
    ])
  })

  test('records one event on the paper’s chain, which says that it is one and seals its wording', async () => {
    const paper = await openPaper()
    await given(paper)
    expect(await saidOn(paper)).toMatchObject([{ type: 'input.given' }])
    expect(await factsOf(paper.id, 'input.given')).toMatchObject({
      kind: 'suggestion',
      wordingDigest: digest([permanent('be made permanent')]),
    })
  })

  test('fifty times at once with one key is one suggestion', async () => {
    const paper = await openPaper()
    const sent = act(ana)
    await Promise.all(Array.from({ length: 50 }, () => addSuggestion(sent, suggestion(paper))))
    expect(await inputsOf(paper)).toHaveLength(1)
    expect(await saidOn(paper)).toHaveLength(1)
  })

  test('over several paragraphs it lies on the first, and keeps them in the order of reading', async () => {
    const paper = await openPaper()
    const changes = [without(2, 'Its Secretariat needs steady funding.'), following(1, 'It needs funding.')]
    await given(paper, { changes })
    const [input] = await inputsOf(paper)
    expect(input).toMatchObject({ paragraph: paragraphId(1), quote: null, start: null })
    expect(input?.texts[0]?.tree).toMatchObject({ changes: changes.toReversed() })
  })

  test('at the beginning of the text it is on the whole paper', async () => {
    const paper = await openPaper()
    await given(paper, { changes: [{ do: 'insertAfter', paragraph: null, words: 'We welcome this.' }] })
    expect(await inputsOf(paper)).toMatchObject([{ paragraph: null, quote: null }])
  })

  test('on a version that was overtaken while it was written, it stays there and is placed in the current one', async () => {
    const paper = await openPaper([
      ['The Forum should become permanent.', 'Its Secretariat needs steady funding.'],
      ['A new beginning that was not there.', 'Its Secretariat needs steady funding.'],
    ])
    const [read, current] = paper.versions
    const changes = [instead(2, 22, 'steady', 'stable')]
    await given(paper, { versionId: read?.id ?? '', changes })
    const [input] = await inputsOf(paper)
    expect(input?.versionId).toBe(read?.id)
    expect(input?.places).toMatchObject([{ versionId: current?.id, paragraph: paragraphId(2), start: 22 }])
  })

  test.each([
    ['a second after suggestions closed it goes to the late tray', '2025-06-06T12:00:01Z', true],
    ['more than 24 hours after it is refused', '2025-06-07T12:00:01Z', false],
  ])('%s', async (_, now, kept) => {
    const paper = await openPaper()
    await clockAt(now)
    if (kept) expect((await given(paper)).lateBySeconds).toBeGreaterThanOrEqual(1)
    else await expect(given(paper)).rejects.toThrow('Suggestions closed on Fri 6 June 2025')
    expect(await inputsOf(paper)).toHaveLength(kept ? 1 : 0)
  })
})

describe('a refused suggestion leaves no trace', () => {
  test.each([
    ['for another member', () => ({ speaker: forMember(harbour.id) }), 'do not belong'],
    [
      'blocking in one’s own name',
      () => ({ blocking: true, speaker: ownName(fjord.id) }),
      'suggestion for a member',
    ],
    ['on a version of another paper', () => ({ versionId: fjord.id }), 'not one of this paper’s'],
    ['on words that are not there', () => ({ changes: [instead(1, 0, 'A', 'The')] }), 'as you read it'],
    ['on a paragraph that is not there', () => ({ changes: [following(7, 'More.')] }), 'not in the version'],
    ['that changes nothing', () => ({ changes: [permanent('become permanent')] }), 'Nothing has changed'],
  ])('%s', async (_, change, why) => {
    const paper = await openPaper()
    await expect(given(paper, change())).rejects.toThrow(why)
    expect(await inputsOf(paper)).toEqual([])
    expect(await saidOn(paper)).toEqual([])
  })

  test('while comments alone are open', async () => {
    const paper = await publishedPaper()
    await windowOn(paper, 'comments')
    await expect(given(paper)).rejects.toThrow('Suggestions are not open on this paper, comments are')
    expect(await inputsOf(paper)).toEqual([])
  })

  test('in a recirculation, where one of its paragraphs did not change', async () => {
    const texts = ['The Forum should become permanent.', 'Its Secretariat needs funding.']
    const paper = await publishedPaper([texts, [texts[0] ?? '', 'Its Secretariat needs steady funding.']])
    const [base] = paper.versions
    await clockAt('2025-06-02T09:00:00Z')
    const [opensAt, closesAt] = [new Date('2025-06-02T10:00:00Z'), new Date('2025-06-20T12:00:00Z')]
    const window = { kind: 'suggestions' as const, opensAt, closesAt }
    const set = { paperId: paper.id, windows: [window], baseVersionId: base?.id }
    await setWindows(act(await adminPerson()), set)
    await clockAt('2025-06-03T12:00:00Z')
    const touched = instead(2, 22, 'steady', 'stable')
    await expect(given(paper, { changes: [permanent('stay'), touched] })).rejects.toThrow('limited to')
    expect(await inputsOf(paper)).toEqual([])
    await given(paper, { changes: [touched] })
    expect(await inputsOf(paper)).toHaveLength(1)
  })
})
