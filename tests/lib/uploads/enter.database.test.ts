import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { enterUpload } from '@/lib/uploads/enter'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  taskforcePerson,
} from '@/tests/support/coalition'
import { inputsOf } from '@/tests/support/comments'
import { paragraphId, publishedPaper, publishNext, recordedOn, windowOn } from '@/tests/support/papers'
import {
  entering,
  fileOf,
  mailOf,
  remarked,
  texts,
  tracked,
  uploadOf,
  waiting,
} from '@/tests/support/uploads'

const [one, two] = texts
const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [
    remarked(texts, 2, 'steady funding', 'Donors come and go.'),
    remarked(texts, 1, 'a mandate', 'For how long?'),
  ],
)

let fjord: Awaited<ReturnType<typeof memberCalled>>
let drafter: PersonActor

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  drafter = await taskforcePerson('Tomas Reyes')
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

async function open(versions: string[][] = [texts]) {
  const paper = await publishedPaper(versions)
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  return paper
}

async function mailed(versions?: string[][]) {
  const paper = await open(versions)
  return { paper, upload: await waiting(drafter, mailOf(paper, fjord.id), file) }
}

/** Everything that entering can write. */
const traces = async (paperId: string) => ({
  inputs: await db.input.count({ where: { paperId } }),
  events: await db.event.count({ where: { chainId: paperId } }),
  uploads: await db.upload.findMany({ where: { paperId }, include: { items: true } }),
})

describe('entering a mail for a member', () => {
  test('makes each item an input of the member, with its source, its author and its wording', async () => {
    const { paper, upload } = await mailed()
    expect(await enterUpload(act(drafter), entering(upload))).toEqual({
      first: 1,
      last: 3,
      lateBySeconds: null,
    })
    const [must, mandate, firm] = await inputsOf(paper)
    const common = {
      ...{
        memberId: fjord.id,
        personId: drafter.personId,
        capacity: 'onBehalf',
        source: 'mail',
        publicAs: 'counted',
      },
      ...{ sourceNote: 'a mail of 1 June 2025 from Kari Solheim, file comments.docx', uploadId: upload.id },
      ...{ versionId: paper.versions[0]?.id, language: 'en', lateBySeconds: null },
    }
    expect(must).toMatchObject({
      ...common,
      ...{ number: 1, kind: 'suggestion', paragraph: paragraphId(1), quote: 'should', start: 10, end: 16 },
      ...{ importedAuthor: 'K. Solheim', importedAt: new Date('2025-05-30T08:00:00Z'), type: 'substantive' },
    })
    expect(must?.texts).toMatchObject([
      {
        body: 'The file gives no reason.',
        tree: {
          format: 1,
          versionId: paper.versions[0]?.id,
          changes: [
            { do: 'replace', paragraph: paragraphId(1), start: 10, end: 16, was: 'should', words: 'must' },
          ],
        },
      },
    ])
    expect(mandate).toMatchObject({
      ...common,
      kind: 'comment',
      quote: 'a mandate',
      type: 'question',
      importedAuthor: 'A. Berg',
    })
    expect(mandate?.texts).toMatchObject([{ body: 'For how long?', tree: null }])
    expect(firm?.texts[0]?.body).toBe('Donors come and go.')
    expect(firm).toMatchObject({ ...common, kind: 'suggestion', importedAuthor: 'K. Solheim, A. Berg' })
    expect(await uploadOf(upload.id)).toMatchObject({ enteredById: drafter.personId, reading: null })
  })

  test('is one event, which names every input', async () => {
    const { paper, upload } = await mailed()
    await enterUpload(act(drafter), entering(upload))
    expect(await recordedOn(paper)).toEqual(['windows.set', 'windows.set', 'input.entered'])
    const inputs = await inputsOf(paper)
    const inputIds = inputs.map(({ id }) => id).sort()
    const suggestionIds = inputs.flatMap(({ kind, id }) => (kind === 'suggestion' ? [id] : [])).sort()
    const facts = {
      uploadId: upload.id,
      inputIds,
      suggestionIds,
      lateIds: [],
      firstNumber: 1,
      lastNumber: 3,
      memberId: fjord.id,
    }
    expect(await factsOf(paper.id, 'input.entered')).toMatchObject({
      ...facts,
      capacity: 'onBehalf',
      source: 'mail',
    })
  })

  test('is on behalf of the member, and counted for the public, whatever its form says', async () => {
    const { paper, upload } = await mailed()
    await enterUpload(act(drafter), entering(upload, { capacity: 'forMember', publicAs: 'text' }))
    const said = { capacity: 'onBehalf', publicAs: 'counted' }
    expect(await inputsOf(paper)).toMatchObject([said, said, said])
    expect(await factsOf(paper.id, 'input.entered')).toMatchObject(said)
  })

  test('sent many times at once it is entered once, and so it is by two people', async () => {
    const { paper, upload } = await mailed()
    const sent = act(drafter)
    const admin = await adminPerson()
    const all = [sent, sent, sent, act(admin)].map((each) => enterUpload(each, entering(upload)))
    const settled = await Promise.allSettled(all)
    expect(await inputsOf(paper)).toHaveLength(3)
    const failed = settled.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
    expect([1, 3]).toContain(failed.length)
    for (const why of failed) expect(why).toMatch(/entered this already/)
    expect((await recordedOn(paper)).filter((type) => type === 'input.entered')).toHaveLength(1)
  })

  test('what is not ticked stays out; what is joined or taken apart is entered so', async () => {
    const { paper, upload } = await mailed()
    const both = entering(upload, { chosen: [1, 2], join: [2], types: { 1: 'editorial' } })
    await enterUpload(act(drafter), both)
    const inputs = await inputsOf(paper)
    expect(inputs.map(({ kind, texts: [text] }) => [kind, text?.body])).toEqual([
      ['suggestion', 'For how long?'],
    ])
    expect((await uploadOf(upload.id)).items.map(({ chosen }) => chosen)).toEqual([true, false])
  })

  test('a version published meanwhile: it stays on the version that the file was made from, and is carried on', async () => {
    const { paper, upload } = await mailed()
    await publishNext(paper, [
      'A new first paragraph that was not there before.',
      one.replace('permanent', 'lasting'),
    ])
    await enterUpload(act(drafter), entering(upload))
    const inputs = await inputsOf(paper)
    expect(new Set(inputs.map(({ versionId }) => versionId))).toEqual(new Set([paper.versions[0]?.id]))
    expect(inputs.map(({ places }) => places.length)).toEqual([1, 1, 1])
    // “a mandate” went along with its paragraph, which is the second now; the words of the last are gone.
    expect(inputs[1]?.places).toMatchObject([{ paragraph: paragraphId(2) }])
    expect(inputs[2]?.places).toMatchObject([{ label: expect.stringMatching(/gone|doubtful/) }])
  })

  test('the clock decides at entering: late by seconds goes to the late tray, though the mail came in time', async () => {
    const { paper, upload } = await mailed()
    await clockAt('2025-06-06T12:00:30Z')
    const { lateBySeconds } = await enterUpload(act(drafter), entering(upload))
    expect(lateBySeconds).toBeGreaterThanOrEqual(30)
    for (const input of await inputsOf(paper)) expect(input.lateBySeconds).toBe(lateBySeconds)
  })
})

describe('a refusal leaves no trace', () => {
  test.each([
    ['more than a day after closing', '2025-06-07T12:00:01Z', {}, 'more than 24 hours ago'],
    ['nothing ticked', '2025-06-03T12:00:00Z', { chosen: [] }, 'Nothing is ticked'],
    ['choices that someone changed', '2025-06-03T12:00:00Z', { revision: 7 }, 'Someone changed'],
  ])('%s', async (_, clock, change, why) => {
    const { paper, upload } = await mailed()
    await clockAt(clock)
    const before = await traces(paper.id)
    await expect(enterUpload(act(drafter), entering(upload, change))).rejects.toThrow(why)
    expect(await traces(paper.id)).toEqual(before)
  })

  test('an item that is longer than an input can be is named', async () => {
    const { paper, upload } = await mailed()
    const said = {
      do: 'say',
      paragraph: null,
      start: null,
      end: null,
      quote: null,
      words: 'w'.repeat(20_001),
    }
    const pieces = [{ ...said, label: 'exact', reply: false, resolved: false, authors: [], date: null }]
    await db.uploadItem.updateMany({ where: { uploadId: upload.id, seq: 1 }, data: { pieces } })
    await expect(enterUpload(act(drafter), entering(upload))).rejects.toThrow('Number 1 is longer')
    expect(await inputsOf(paper)).toEqual([])
  })

  test('in a recirculation, what did not change since its base', async () => {
    const paper = await open([texts, [one, two.replace('year after year', 'each year')]])
    await db.window.updateMany({
      where: { paperId: paper.id },
      data: { baseVersionId: paper.versions[0]?.id ?? null },
    })
    const now = [one, two.replace('year after year', 'each year')]
    const changed = fileOf(now, [tracked(now, 1, 'should', 'must'), tracked(now, 2, 'steady', 'firm')])
    const upload = await waiting(drafter, mailOf(paper, fjord.id), changed)
    await expect(enterUpload(act(drafter), entering(upload))).rejects.toThrow(
      'Untick what lies elsewhere: number 1.',
    )
    await enterUpload(act(drafter), entering(upload, { chosen: [2] }))
    expect(await inputsOf(paper)).toHaveLength(1)
  })
})
