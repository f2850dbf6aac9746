import { beforeEach, describe, expect, test } from 'vitest'
import { saveDraft } from '@/lib/drafts/commands'
import { getDraft } from '@/lib/drafts/queries'
import { SaveDraftInput } from '@/lib/drafts/schema'
import { fixNumbers, releaseNumbers } from '@/lib/numbers/commands'
import { fixedIn, fixedNow, labelsIn, numberedIn } from '@/lib/numbers/labels'
import { getReading } from '@/lib/papers/queries'
import { db } from '@/lib/platform/db'
import { Refused } from '@/lib/platform/errors'
import { publishVersion } from '@/lib/versions/commands'
import { PublishInput } from '@/lib/versions/schema'
import { takeBackVersion } from '@/lib/versions/take-back'
import { act, adminPerson, clockAt, factsOf, foundCoalition } from '@/tests/support/coalition'
import { bodyOf, paragraphId, publishedPaper, publishNext, recordedOn } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const [first, second, third] = ['The Forum stays.', 'It is funded.', 'It is open.']
const reason = 'Cited in a statement.'

async function fixedPaper() {
  const paper = await publishedPaper([[first, second]])
  const admin = await adminPerson()
  const versionId = paper.versions[0]?.id ?? ''
  const sent = act(admin)
  await fixNumbers(sent, { paperId: paper.id, versionId, reason })
  return { paper, admin, versionId, sent }
}

const rows = (versionId: string) =>
  db.fixedNumbers.findMany({ where: { versionId }, orderBy: { seq: 'asc' } })
const labelsOf = async (versionId: string) => {
  const numbered = (await numberedIn(db, [versionId])).get(versionId)
  return numbered?.paragraphs.map(({ label, text }) => `${label} ${text}`)
}

/** The next version, with the third paragraph between the two others. */
async function publishBetween(paper: Awaited<ReturnType<typeof publishedPaper>>) {
  const [one, two, three] = bodyOf(first, second, third).content
  return publishBody(paper, [one, three, two])
}

async function publishBody(paper: Awaited<ReturnType<typeof publishedPaper>>, content: unknown[]) {
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const body = { type: 'doc', content }
  const draft = { paperId: paper.id, revision, title: paper.title, language: 'en', body }
  const saved = await saveDraft(act(paper.author), SaveDraftInput.parse(draft))
  const input = {
    paperId: paper.id,
    draftRevision: saved.revision,
    coverNote: 'As agreed.',
    saidClass: 'substantive',
    dispositionIds: 'all',
  }
  return publishVersion(act(paper.author), PublishInput.parse(input))
}

describe('fixing numbers', () => {
  test('keeps the labels of the version, with one event, and twice sent acts once', async () => {
    const { paper, admin, versionId, sent } = await fixedPaper()
    await fixNumbers(sent, { paperId: paper.id, versionId, reason })
    expect(await rows(versionId)).toMatchObject([
      {
        seq: 1,
        labels: { [paragraphId(1)]: '1', [paragraphId(2)]: '2' },
        reason,
        personId: admin.personId,
      },
    ])
    expect(await recordedOn(paper)).toEqual(['numbers.fixed'])
    expect(await factsOf(paper.id, 'numbers.fixed')).toMatchObject({ versionId })
  })

  test('a later version keeps them, what is new becomes 1bis, and the draft shows it', async () => {
    const { paper, admin } = await fixedPaper()
    const { versionId } = await publishBetween(paper)
    expect(await labelsOf(versionId)).toEqual([`1 ${first}`, `1bis ${third}`, `2 ${second}`])
    expect(await rows(versionId)).toMatchObject([{ seq: 1, reason: null }])
    expect((await getDraft(paper.author, paper.slug))?.fixed).toContainEqual([paragraphId(3), '1bis'])
    const more = await publishNext(paper, [first, second, third])
    expect(await labelsOf(more.id)).toEqual([`1 ${first}`, `2 ${second}`, `1bis ${third}`])
    const less = await publishNext(paper, [first])
    expect((await fixedIn(db, [less.id])).get(less.id)?.get(paragraphId(3))).toBe('1bis')
    const reading = await getReading(admin, paper.slug, new Date('2025-06-02T10:00:00Z'))
    expect(reading?.shown.fixed?.get(paragraphId(2))).toBe('2')
    expect(reading?.shown.was?.size).toBe(0)
  })

  test('a blank item keeps its place, so that one with words before it does not take what is above others', async () => {
    const paper = await publishedPaper([[first]])
    const [one, held, added] = bodyOf(first, second, third).content
    const listed = (...content: unknown[]) => ({ type: 'bulletList', content })
    const item = (...content: unknown[]) => ({ type: 'listItem', content })
    const blank = item({ type: 'paragraph', attrs: { id: paragraphId(9) } }, listed(item(held)))
    const { versionId } = await publishBody(paper, [one, listed(blank)])
    await fixNumbers(act(await adminPerson()), { paperId: paper.id, versionId, reason })
    expect(await rows(versionId)).toMatchObject([
      { labels: { [paragraphId(1)]: '1', [paragraphId(9)]: '1(a)', [paragraphId(2)]: '1(a)(i)' } },
    ])
    const next = await publishBody(paper, [one, listed(item(added), blank)])
    expect(await labelsOf(next.versionId)).toEqual([`1 ${first}`, `1(0) ${third}`, ' ', `1(a)(i) ${second}`])
  })

  test('is refused for the Taskforce, and for a version that is no longer current, without a trace', async () => {
    const paper = await publishedPaper([[first], [first, second]])
    const [old, current] = paper.versions
    if (!old || !current) throw new Error('There are two versions.')
    const admin = await adminPerson()
    await expect(
      fixNumbers(act(paper.author), { paperId: paper.id, versionId: current.id, reason }),
    ).rejects.toThrow(Refused)
    await expect(fixNumbers(act(admin), { paperId: paper.id, versionId: old.id, reason })).rejects.toThrow(
      'A newer version was published meanwhile.',
    )
    expect(await db.fixedNumbers.count({ where: { version: { paperId: paper.id } } })).toBe(0)
    expect(await recordedOn(paper)).toEqual([])
  })
})

describe('releasing numbers', () => {
  test('lets the version count anew, with one event, and twice sent acts once; earlier ones stay', async () => {
    const { paper, admin, versionId } = await fixedPaper()
    const next = await publishNext(paper, [second, third])
    expect(await fixedNow(db, paper.id)).toBeDefined()
    const sent = act(admin)
    const input = { paperId: paper.id, versionId: next.id, reason: 'Nobody cited it after all.' }
    await releaseNumbers(sent, input)
    await releaseNumbers(sent, input)
    expect(await rows(next.id)).toMatchObject([{ seq: 1 }, { seq: 2, labels: null }])
    expect(await fixedNow(db, paper.id)).toBeUndefined()
    expect((await fixedIn(db, [versionId])).get(versionId)).toBeDefined()
    expect(await recordedOn(paper)).toEqual(['numbers.fixed', 'numbers.released'])
    const last = await publishNext(paper, [first, third])
    expect(await rows(last.id)).toEqual([])
    expect((await labelsIn(db, [last.id])).get(`${last.id} ${paragraphId(2)}`)).toBe('2')
  })

  test('is refused where they are not fixed, without a trace', async () => {
    const paper = await publishedPaper([[first]])
    const input = { paperId: paper.id, versionId: paper.versions[0]?.id ?? '', reason }
    await expect(releaseNumbers(act(await adminPerson()), input)).rejects.toThrow(
      'The numbers of this paper are not fixed.',
    )
    expect(await recordedOn(paper)).toEqual([])
  })

  test('where a version is taken back, the numbers of the one before count', async () => {
    const { paper } = await fixedPaper()
    const next = await publishNext(paper, [first, second, third])
    await takeBackVersion(act(paper.author), { paperId: paper.id, versionId: next.id, reason: 'Too early.' })
    expect([...((await fixedNow(db, paper.id))?.keys() ?? [])]).toEqual([paragraphId(1), paragraphId(2)])
  })
})

test('rows are never changed and never removed', async () => {
  const { versionId } = await fixedPaper()
  await expect(db.fixedNumbers.updateMany({ where: { versionId }, data: { reason: 'x' } })).rejects.toThrow()
  await expect(db.fixedNumbers.deleteMany({ where: { versionId } })).rejects.toThrow()
})
