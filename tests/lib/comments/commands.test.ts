import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addComment } from '@/lib/comments/commands'
import type { AddCommentInput } from '@/lib/comments/schema'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent, Refused } from '@/lib/platform/errors'
import {
  act,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { asTaskforce, commentOn, forMember, inputsOf, ownName, saidOn } from '@/tests/support/comments'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>

const closing = '2025-06-06T12:00:00'
let fjord: Awaited<ReturnType<typeof memberCalled>>
let harbour: typeof fjord
let ana: PersonActor
let ola: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  harbour = await memberCalled('Harbour Names')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function openPaper(versions?: string[][]): Promise<Paper> {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  return paper
}

const comment = (paper: Paper, change: Partial<AddCommentInput> = {}) =>
  commentOn(paper, forMember(fjord.id), change)
const given = (paper: Paper, change: Partial<AddCommentInput> = {}, actor: Actor = ana) =>
  addComment(act(actor), comment(paper, change))

describe('giving a comment', () => {
  test('keeps it on the version and the passage that were read', async () => {
    const paper = await openPaper()
    const answer = await given(paper, { quote: 'become permanent', start: 17, blocking: true })
    expect(answer).toMatchObject({ number: 1, lateBySeconds: null, quoteFound: true })
    const [input] = await inputsOf(paper)
    expect(input).toMatchObject({
      versionId: paper.versions[0]?.id,
      memberId: fjord.id,
      personId: ana.personId,
      capacity: 'forMember',
      blocking: true,
      paragraph: paragraphId(1),
      quote: 'become permanent',
      start: 17,
      end: 33,
      before: 'The Forum should ',
      after: '.',
      texts: [{ seq: 1, body: 'Say “permanent forum”.' }],
      places: [],
    })
  })

  test('records one event on the paper’s chain', async () => {
    const paper = await openPaper()
    await given(paper)
    expect(await saidOn(paper)).toMatchObject([{ type: 'input.given' }])
  })

  test('fifty times at once with one key is one comment, and the same answer', async () => {
    const paper = await openPaper()
    const sent = act(ana)
    const answers = await Promise.all(Array.from({ length: 50 }, () => addComment(sent, comment(paper))))
    expect(new Set(answers.map((answer) => answer.inputId)).size).toBe(1)
    expect(await inputsOf(paper)).toHaveLength(1)
    expect(await saidOn(paper)).toHaveLength(1)
  })

  test('two at once get two numbers without a gap', async () => {
    const paper = await openPaper()
    await Promise.all([given(paper), given(paper, { speaker: ownName(fjord.id) }, ola), given(paper)])
    expect((await inputsOf(paper)).map((input) => input.number)).toEqual([1, 2, 3])
  })

  test('a quote that is not in the paragraph leaves it on the paragraph, with the quote kept', async () => {
    const paper = await openPaper()
    const answer = await given(paper, { quote: 'devenir permanent', start: 17 })
    expect(answer.quoteFound).toBe(false)
    const [input] = await inputsOf(paper)
    expect(input).toMatchObject({
      paragraph: paragraphId(1),
      quote: 'devenir permanent',
      start: null,
      end: null,
    })
  })

  test('on the whole paper it has no paragraph', async () => {
    const paper = await openPaper()
    await given(paper, { paragraph: undefined })
    expect((await inputsOf(paper))[0]).toMatchObject({ paragraph: null, quote: null })
  })

  test('the Taskforce speaks as the Taskforce', async () => {
    const paper = await openPaper()
    await given(paper, { speaker: asTaskforce }, await taskforcePerson())
    expect((await inputsOf(paper))[0]).toMatchObject(asTaskforce)
  })

  test('on a version that was overtaken while it was written, it stays there and is placed in the current one', async () => {
    const paper = await openPaper([
      ['The Forum should become permanent.', 'Its Secretariat needs steady funding.'],
      ['A new beginning that was not there.', 'Its Secretariat needs steady funding.'],
    ])
    const [read, current] = paper.versions
    await given(paper, {
      versionId: read?.id ?? '',
      paragraph: paragraphId(2),
      quote: 'steady funding',
    })
    const [input] = await inputsOf(paper)
    expect(input?.versionId).toBe(read?.id)
    expect(input?.places).toMatchObject([
      { versionId: current?.id, paragraph: paragraphId(2), start: 22, end: 36, label: 'exact' },
    ])
  })
})

describe('a comment that comes', () => {
  test.each([
    ['a moment before closing', `${closing.slice(0, -8)}11:59:30Z`, null],
    ['a second after closing', '2025-06-06T12:00:01Z', 1],
    ['almost 24 hours after closing', '2025-06-07T11:59:00Z', 86_340],
  ])('%s is kept, with its seconds', async (_, now, seconds) => {
    const paper = await openPaper()
    await clockAt(now)
    const answer = await given(paper)
    if (seconds === null) expect(answer.lateBySeconds).toBeNull()
    else expect(answer.lateBySeconds).toBeGreaterThanOrEqual(seconds)
    expect((await inputsOf(paper))[0]?.lateBySeconds).toBe(answer.lateBySeconds)
  })

  test('more than 24 hours after closing leaves no trace', async () => {
    const paper = await openPaper()
    await clockAt('2025-06-07T12:00:01Z')
    await expect(given(paper)).rejects.toThrow('more than 24 hours ago')
    expect(await inputsOf(paper)).toEqual([])
    expect(await saidOn(paper)).toEqual([])
  })
})

describe('a refused comment leaves no trace', () => {
  test.each([
    ['for another member', () => ({ speaker: forMember(harbour.id) })],
    [
      'for a member that is not there',
      () => ({ speaker: forMember('01900000-0000-7000-8000-000000000000') }),
    ],
    ['on a version of another paper', () => ({ versionId: '01900000-0000-7000-8000-000000000000' })],
    ['on a paragraph that is not there', () => ({ paragraph: 'nosuchnosuch' })],
    ['blocking and for the Taskforce only', () => ({ blocking: true, taskforceOnly: true })],
    ['blocking in one’s own name', () => ({ blocking: true, speaker: ownName(fjord.id) })],
  ])('%s', async (_, change) => {
    const paper = await openPaper()
    await expect(given(paper, change())).rejects.toThrow(Refused)
    expect(await inputsOf(paper)).toEqual([])
    expect(await saidOn(paper)).toEqual([])
  })

  test('by a person of two members who speaks for the one where they only contribute', async () => {
    const paper = await openPaper()
    const signatory = await personOf(harbour, 'signatory')
    const both = { ...signatory, memberships: [...signatory.memberships, ...ola.memberships] }
    await expect(given(paper, { speaker: forMember(fjord.id) }, both)).rejects.toThrow(
      'Only a representative speaks for Fjord Registry.',
    )
    await given(paper, { speaker: forMember(harbour.id) }, both)
    expect((await inputsOf(paper)).map((input) => input.memberId)).toEqual([harbour.id])
  })

  test('by a contributor whose member releases input through its representatives', async () => {
    const paper = await openPaper()
    await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: true } })
    try {
      await expect(given(paper, { speaker: ownName(fjord.id) }, ola)).rejects.toThrow(
        'only its representatives',
      )
      await given(paper)
    } finally {
      await db.member.update({ where: { id: fjord.id }, data: { releaseByRepresentative: false } })
    }
    expect(await inputsOf(paper)).toHaveLength(1)
  })

  test('on a paper that is not there, or hidden', async () => {
    const hidden = await publishedPaper([])
    await expect(given(hidden)).rejects.toThrow(Absent)
    await expect(given(hidden, { paperId: '01900000-0000-7000-8000-000000000000' })).rejects.toThrow(Absent)
  })

  test('the same key with other words', async () => {
    const paper = await openPaper()
    const sent = act(ana)
    await addComment(sent, comment(paper))
    await expect(addComment(sent, comment(paper, { text: 'Other words.' }))).rejects.toThrow('already sent')
  })
})
