import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '@/lib/document/tree'
import { factsById } from '@/lib/papers/facts'
import { planPlace, reviewPlace } from '@/lib/places/commands'
import { db, type Reader } from '@/lib/platform/db'
import { findPlaces } from '@/lib/versions/places'
import { suppressVersion } from '@/lib/versions/take-back'
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
import { bodyOf, paragraphId, publishedPaper, publishNext, save } from '@/tests/support/papers'

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-02T10:00:00Z')
})

const places = (inputId: string) => db.place.findMany({ where: { inputId }, orderBy: { seq: 'asc' } })

describe('what was put on the whole paper, where the words that it was said to were taken away', () => {
  async function homeless() {
    const paper = await publishedPaper([['The Forum stays.', 'It is funded.']])
    const [version] = paper.versions
    if (!version) throw new Error('no version')
    const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
    const { id: inputId } = await commentOn(version, author, { paragraph: paragraphId(2) })
    const of = { paperId: paper.id, inputId }
    const suppressed = { paperId: paper.id, versionId: version.id, reason: 'A private address.' }
    await suppressVersion(act(await adminPerson()), suppressed)
    const { revision } = await db.draft.findUniqueOrThrow({ where: { paperId: paper.id } })
    await save(paper.author, paper, revision, 'A second text.')
    return { paper, of }
  }

  test('is recorded with one version, and not again with later ones', async () => {
    const { paper, of } = await homeless()
    await planPlace(act(paper.author), { ...of, decision: 'release' })
    await publishNext(paper, ['A second text.'])
    const decided = [{ inputId: of.inputId, decision: 'released', paragraph: '' }]
    expect(await factsOf(paper.id, 'version.published')).toMatchObject({ decidedPlaces: decided })
    const later = await publishNext(paper, ['A third text.'])
    expect(await factsOf(paper.id, 'version.published')).toMatchObject({ carried: 1, decidedPlaces: [] })
    expect((await places(of.inputId)).filter(({ versionId }) => versionId === later.id)).toHaveLength(1)
  })

  test('stays there, also where it was put on a paragraph before', async () => {
    const { paper, of } = await homeless()
    await planPlace(act(paper.author), { ...of, decision: 'move', paragraph: paragraphId(1) })
    const second = await publishNext(paper, ['A second text.'])
    await reviewPlace(act(paper.author), { ...of, versionId: second.id, decision: 'release' })
    const later = await publishNext(paper, ['A second text.', 'And more.'])
    expect((await places(of.inputId)).filter(({ versionId }) => versionId === later.id)).toMatchObject([
      { paragraph: null },
    ])
    const again = { ...of, decision: 'move' as const, paragraph: paragraphId(1) }
    await expect(planPlace(act(paper.author), again)).rejects.toThrow('put on the whole paper in an earlier')
  })
})

test('of earlier versions only the words are read', async () => {
  const paper = await publishedPaper([['The Forum stays.']])
  const [version] = paper.versions
  if (!version) throw new Error('no version')
  const author = await personOf(await memberCalled('Fjord Registry'), 'contributor')
  await commentOn(version, author, { paragraph: paragraphId(1) })
  const read: string[][] = []
  const watched = db.$extends({
    query: {
      versionText: {
        findMany: async ({ args, query }) => {
          const rows = await query(args)
          read.push(...rows.map((row) => Object.keys(row)))
          return rows
        },
      },
    },
  })
  const facts = await factsById(db, paper.id)
  if (!facts) throw new Error('no paper')
  const { carried } = await findPlaces(
    watched as unknown as Reader,
    facts,
    bodyOf('The Forum stays.') as Body,
  )
  expect(carried).toHaveLength(1)
  expect(read).toEqual([['versionId', 'body']])
})
