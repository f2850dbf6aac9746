import { beforeEach, describe, expect, test } from 'vitest'
import { planPlace, reviewPlace } from '@/lib/places/commands'
import { getPlaces, getSurvival } from '@/lib/places/queries'
import { db } from '@/lib/platform/db'
import { suppressVersion, takeBackVersion } from '@/lib/versions/take-back'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentOn } from '@/tests/support/given'
import { begunPaper, paragraphId, publishedPaper, publishNext, save } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const old = [
  'The Forum should become permanent, with a mandate that nobody has to renew.',
  'Its Secretariat needs steady funding from the regular budget of the Organisation.',
  'Hosts rotate between the regions, so that no region carries the meeting alone.',
]
const [forum = '', , hosts = ''] = old
const funding = 'Its Secretariat needs steady funding from many sources, and from the regular budget first.'

/** A paper whose draft keeps, changes and drops what comments are on. */
async function revised() {
  const paper = await publishedPaper([old])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor', 'Ola Berg')
  const on = (n: number, quote: string) => {
    const start = old[n - 1]?.indexOf(quote) ?? 0
    return { paragraph: paragraphId(n), quote, start, end: start + quote.length }
  }
  const kept = await commentOn(version, author, on(1, 'become permanent'))
  const changed = await commentOn(version, author, on(2, 'steady funding from the regular budget'))
  const gone = await commentOn(version, author, { paragraph: paragraphId(3) })
  const whole = await commentOn(version, author)
  const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
  const saved = await save(paper.author, paper, revision, forum, funding)
  return { paper, author, version, revision: saved.revision, kept, changed, gone, whole }
}

describe('the survival report', () => {
  test('shows each input on a paragraph, its old place beside its new one, the worst first', async () => {
    const { paper } = await revised()
    const report = await getSurvival(paper.author, paper.slug)
    expect(report?.rows.map(({ input, label, review }) => [input.number, label, review])).toEqual([
      [3, 'gone', true],
      [2, 'changed', false],
      [1, 'exact', false],
    ])
    expect(report?.summary).toMatchObject({
      threads: 3,
      exact: 1,
      changed: 1,
      gone: 1,
      review: 1,
      decided: 0,
    })
    expect(report?.rows[1]).toMatchObject({
      input: { who: 'Fjord Registry', of: 'Ola Berg', text: 'As it stands this says too much.' },
      before: { version: 1, label: '2', text: old[1] },
      now: { label: '2', text: funding },
    })
    expect(report?.rows[0]).toMatchObject({ before: { label: '3', text: hosts }, now: null, found: null })
  })

  test('is the Taskforce’s alone', async () => {
    const { paper, author } = await revised()
    for (const other of [{ kind: 'visitor' } as const, author, await adminPerson()]) {
      expect(await getSurvival(other, paper.slug)).toBeNull()
      expect(await getPlaces(other, paper.slug)).toBeNull()
    }
    expect(await getSurvival(paper.author, 'no-such-paper')).toBeNull()
    expect(await getPlaces(paper.author, 'no-such-paper')).toBeNull()
  })

  test('is not there before version 1', async () => {
    const drafter = await taskforcePerson()
    const { slug } = await begunPaper(drafter)
    expect(await getSurvival(drafter, slug)).toBeNull()
    expect(await getPlaces(drafter, slug)).toBeNull()
  })

  test('does not have what was withdrawn', async () => {
    const { paper, author, gone } = await revised()
    const withdrawn = { withdrawnAt: new Date(), withdrawnById: author.personId }
    await db.input.update({ where: { id: gone.id }, data: withdrawn })
    expect((await getSurvival(paper.author, paper.slug))?.summary).toMatchObject({ threads: 2, review: 0 })
  })

  test('after publishing says the same, with what was decided, and what is left to review', async () => {
    const { paper, gone, changed } = await revised()
    await planPlace(act(paper.author), { paperId: paper.id, inputId: gone.id, decision: 'release' })
    const second = await publishNext(paper, [forum, funding])
    const report = await getPlaces(paper.author, paper.slug)
    expect(report?.rows.map(({ input, label, decision }) => [input.number, label, decision?.how])).toEqual([
      [3, 'gone', 'released'],
      [2, 'changed', undefined],
      [1, 'exact', undefined],
    ])
    expect(report?.summary).toMatchObject({ review: 0, decided: 1 })
    const of = { paperId: paper.id, inputId: changed.id, versionId: second.id }
    await reviewPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(1) })
    const [, row] = (await getPlaces(paper.author, paper.slug))?.rows ?? []
    expect(row).toMatchObject({ decision: { how: 'moved', by: paper.author.name }, now: { label: '1' } })
  })

  test('keeps a person’s word in later versions: what was put on the whole paper stays and is not asked again', async () => {
    const { paper, gone } = await revised()
    await planPlace(act(paper.author), { paperId: paper.id, inputId: gone.id, decision: 'release' })
    await publishNext(paper, [forum, funding])
    expect((await getSurvival(paper.author, paper.slug))?.summary).toMatchObject({ threads: 2, review: 0 })
  })
})

describe('where a version does not stand any more', () => {
  test('taken back, its places do not count, and what was decided before it stands again', async () => {
    const { paper, gone } = await revised()
    await planPlace(act(paper.author), { paperId: paper.id, inputId: gone.id, decision: 'release' })
    const second = await publishNext(paper, [forum, funding])
    expect((await getSurvival(paper.author, paper.slug))?.rows).toHaveLength(2)
    const of = { paperId: paper.id, versionId: second.id, reason: 'Too early.' }
    await takeBackVersion(act(paper.author), of)
    const report = await getSurvival(paper.author, paper.slug)
    expect(report?.rows[0]).toMatchObject({ label: 'gone', decision: { how: 'released' } })
    expect(report?.rows[0]?.before?.version).toBe(1)
    expect(await getPlaces(paper.author, paper.slug)).toMatchObject({ rows: [], name: 'version 1' })
  })

  test('suppressed, its words are in no report, and what was decided on them is forgotten', async () => {
    const { paper, version, gone } = await revised()
    await planPlace(act(paper.author), { paperId: paper.id, inputId: gone.id, decision: 'release' })
    const second = await publishNext(paper, [forum, funding])
    const admin = act(await adminPerson())
    for (const versionId of [version.id, second.id]) {
      const of = { paperId: paper.id, versionId, reason: 'A private address.' }
      await suppressVersion({ ...admin, key: crypto.randomUUID() }, of)
    }
    expect(await db.plannedPlace.count({ where: { inputId: gone.id } })).toBe(0)
    const report = await getSurvival(paper.author, paper.slug)
    expect(report?.rows.every(({ before }) => before === null)).toBe(true)
    expect(report?.rows.every(({ label }) => label === 'doubtful')).toBe(true)
    expect((await getPlaces(paper.author, paper.slug))?.body).toBeNull()
  })
})
