import { beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/drafts/commands'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { fixNumbers } from '@/lib/numbers/commands'
import { forgetPlan, planPlace, reviewPlace } from '@/lib/places/commands'
import { getPlaces, getSurvival } from '@/lib/places/queries'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { commentOn } from '@/tests/support/given'
import { bodyOf, paragraphId, publishedPaper, publishNext, recordedOn, save } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const forum = 'The Forum should become permanent.'
const funding = 'Its Secretariat needs steady funding.'
const third = 'Rotating hosts keep the Forum close to every region.'

/** A paper whose draft lost the second paragraph, on which a comment is. */
async function losing() {
  const paper = await publishedPaper([[forum, funding]])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const anchor = { paragraph: paragraphId(2), quote: 'steady funding', start: 22, end: 36 }
  const input = await commentOn(version, author, anchor)
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const { revision: next } = await save(paper.author, paper, revision, forum, third)
  return { paper, author, version, revision: next, of: { paperId: paper.id, inputId: input.id } }
}

const seenBy = async (actor: PersonActor, slug: string) => {
  const report = await getSurvival(actor, slug)
  return report?.rows[0]
}
const plans = (inputId: string) => db.plannedPlace.findMany({ where: { inputId } })
const places = (inputId: string) => db.place.findMany({ where: { inputId }, orderBy: { seq: 'asc' } })

describe('deciding on the draft', () => {
  test('keeps one decision, which later ones replace; it is private work and no event', async () => {
    const { paper, of } = await losing()
    const sent = act(paper.author)
    const said = { ...of, decision: 'move' as const, paragraph: paragraphId(2), words: 'every region' }
    await Promise.all([1, 2, 3].map(() => planPlace(sent, said)))
    expect(await plans(of.inputId)).toMatchObject([
      { decision: 'moved', paragraph: paragraphId(2), start: 39, end: 51, words: 'every region' },
    ])
    expect(await seenBy(paper.author, paper.slug)).toMatchObject({
      review: false,
      decision: { how: 'moved', by: paper.author.name },
      now: { id: paragraphId(2), start: 39, end: 51 },
    })
    await planPlace(act(paper.author), { ...of, decision: 'release' })
    expect(await plans(of.inputId)).toMatchObject([{ decision: 'released', paragraph: null, words: '' }])
    expect(await recordedOn(paper)).toEqual([])
  })

  test('a decision is taken back, and what was found counts again', async () => {
    const { paper, of } = await losing()
    await planPlace(act(paper.author), { ...of, decision: 'release' })
    const sent = act(paper.author)
    await forgetPlan(sent, of)
    await forgetPlan(sent, of)
    expect(await plans(of.inputId)).toEqual([])
    expect(await seenBy(paper.author, paper.slug)).toMatchObject({ review: true, decision: null })
    expect(await recordedOn(paper)).toEqual([])
  })

  test('takes effect with the version, beside what was found, and is counted in its event', async () => {
    const { paper, of } = await losing()
    await planPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(1) })
    const second = await publishNext(paper, [forum, third])
    expect(await places(of.inputId)).toMatchObject([
      { seq: 1, versionId: second.id, reviewedById: null },
      {
        seq: 2,
        versionId: second.id,
        paragraph: paragraphId(1),
        start: null,
        reviewedById: paper.author.personId,
        at: second.at,
      },
    ])
    expect(await factsOf(paper.id, 'version.published')).toMatchObject({
      carried: 1,
      decidedPlaces: [{ inputId: of.inputId, decision: 'moved', paragraph: paragraphId(1) }],
    })
    // What was published is no decision on the next draft.
    expect(await seenBy(paper.author, paper.slug)).toMatchObject({ decision: null, lapsed: null })
  })

  test('lapses when the words there change, and is not published then', async () => {
    const { paper, revision, of } = await losing()
    await planPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(1) })
    await save(paper.author, paper, revision, 'The Forum becomes permanent in 2025.', third)
    expect(await seenBy(paper.author, paper.slug)).toMatchObject({
      decision: null,
      lapsed: 'the words there were changed in the draft',
    })
    await publishNext(paper, ['The Forum becomes permanent in 2025.', third])
    expect(await places(of.inputId)).toHaveLength(1)
  })

  test('a refusal leaves no trace', async () => {
    const { paper, author, of } = await losing()
    const by = act(paper.author)
    const move = { ...of, decision: 'move' as const }
    await expect(planPlace(act(author), { ...of, decision: 'release' })).rejects.toThrow('Only the Taskforce')
    await expect(planPlace(by, { ...move, paragraph: 'nosuchplace1' })).rejects.toThrow('not in the draft')
    const other = { ...move, paragraph: paragraphId(1), words: 'every region' }
    await expect(planPlace(act(paper.author), other)).rejects.toThrow('not in paragraph 1 of the draft')
    await expect(
      planPlace(act(paper.author), { ...of, inputId: crypto.randomUUID(), decision: 'release' }),
    ).rejects.toThrow(Absent)
    await expect(forgetPlan(act(author), of)).rejects.toThrow('Only the Taskforce')
    expect(await plans(of.inputId)).toEqual([])
  })

  test('what waits in the late tray is not there for the Taskforce', async () => {
    const { paper, author, version } = await losing()
    const late = await commentOn(version, author, { paragraph: paragraphId(2), lateBySeconds: 60 })
    const of = { paperId: paper.id, inputId: late.id, decision: 'release' as const }
    await expect(planPlace(act(paper.author), of)).rejects.toThrow(Absent)
    expect((await getSurvival(paper.author, paper.slug))?.rows).toHaveLength(1)
  })
})

async function lost() {
  const { paper, author, of } = await losing()
  const version = await publishNext(paper, [forum, third])
  return { paper, author, of: { ...of, versionId: version.id } }
}

describe('reviewing the place of an input', () => {
  test('keeps what was found, writes who looked, and is one event, once', async () => {
    const { paper, of } = await lost()
    const sent = act(paper.author)
    const said = { ...of, decision: 'move' as const, paragraph: paragraphId(1), words: 'become  permanent' }
    await Promise.all([1, 2, 3].map(() => reviewPlace(sent, said)))
    expect(await places(of.inputId)).toMatchObject([
      { seq: 1, reviewedById: null },
      { seq: 2, paragraph: paragraphId(1), start: 17, end: 33, reviewedById: paper.author.personId },
    ])
    expect(await recordedOn(paper)).toEqual(['place.reviewed'])
    expect(await factsOf(paper.id, 'place.reviewed')).toMatchObject({ decision: 'moved' })
  })

  test('confirming takes what was found first, also after another word', async () => {
    const { paper, of } = await lost()
    await reviewPlace(act(paper.author), { ...of, decision: 'release' })
    const [row] = (await getPlaces(paper.author, paper.slug))?.rows ?? []
    expect(row).toMatchObject({ review: false, decision: { how: 'released' }, now: null })
    await reviewPlace(act(paper.author), { ...of, decision: 'confirm', seen: row?.seen })
    const [first, , last] = await places(of.inputId)
    expect(last).toMatchObject({ paragraph: first?.paragraph, start: first?.start, end: first?.end })
  })

  test('a refusal leaves no trace: another person, another text, a paragraph or words that are not there', async () => {
    const { paper, author, of } = await lost()
    const by = () => act(paper.author)
    const move = { ...of, decision: 'move' as const }
    await expect(reviewPlace(act(author), { ...of, decision: 'release' })).rejects.toThrow(
      'Only the Taskforce',
    )
    await expect(reviewPlace(by(), { ...move, paragraph: 'nosuchplace1' })).rejects.toThrow(
      'not in version 2',
    )
    const words = { ...move, paragraph: paragraphId(1), words: 'every region' }
    await expect(reviewPlace(by(), words)).rejects.toThrow('not in paragraph 1 of version 2')
    const unseen = { ...of, decision: 'confirm' as const, seen: '0'.repeat(32) }
    await expect(reviewPlace(by(), unseen)).rejects.toThrow()
    await expect(
      reviewPlace(by(), { ...of, decision: 'release', versionId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ kind: 'conflict' })
    expect(await places(of.inputId)).toHaveLength(1)
    expect(await recordedOn(paper)).toEqual([])
  })
})

test('where numbers are fixed, a refusal names the paragraph by the number that it keeps', async () => {
  const paper = await publishedPaper([[forum, funding]])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  await fixNumbers(act(await adminPerson()), { paperId: paper.id, versionId: version.id, reason: 'Cited.' })
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  const input = await commentOn(version, author, { paragraph: paragraphId(2) })
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  // Paragraph 1 is gone, and the one that follows is still 2.
  const [, second] = bodyOf(forum, funding).content
  const body = { type: 'doc', content: [second] }
  const draft = { paperId: paper.id, revision, title: paper.title, language: 'en', body }
  const saved = await saveDraft(act(paper.author), SaveDraftInput.parse(draft))
  const of = { paperId: paper.id, inputId: input.id }
  const said = { ...of, decision: 'move' as const, paragraph: paragraphId(2), words: 'every region' }
  await expect(planPlace(act(paper.author), said)).rejects.toThrow('not in paragraph 2 of the draft')
  const published = await publishVersion(
    act(paper.author),
    PublishInput.parse({
      ...{ paperId: paper.id, draftRevision: saved.revision, coverNote: 'As agreed.' },
      ...{ saidClass: 'substantive', dispositionIds: 'all' },
    }),
  )
  await expect(reviewPlace(act(paper.author), { ...said, versionId: published.versionId })).rejects.toThrow(
    'not in paragraph 2 of version 2',
  )
})
