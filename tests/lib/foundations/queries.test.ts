import { beforeAll, describe, expect, test } from 'vitest'
import { supersedePaper } from '@/lib/finalisation/commands'
import { restOn } from '@/lib/foundations/commands'
import { getFoundations } from '@/lib/foundations/queries'
import { factsById } from '@/lib/papers/facts'
import { listPapers } from '@/lib/papers/overview'
import { getPaper } from '@/lib/papers/queries'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { getHistory, getRecord } from '@/lib/record/queries'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'
import { endorsed } from '@/tests/support/signed'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let drafter: PersonActor
let fjord: PersonActor
let admin: PersonActor
let submission: Paper
let shown: Paper
let open: Paper

/** A final submission that rests on a final position and on one that is still open. */
beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-06-21T10:00:00Z')
  drafter = await taskforcePerson()
  admin = await adminPerson()
  const member = await memberCalled('Fjord Registry')
  fjord = await personOf(member, 'signatory')
  submission = await publishedPaper()
  await db.paper.update({ where: { id: submission.id }, data: { kind: 'submission' } })
  shown = await publishedPaper()
  open = await publishedPaper()
  for (const position of [shown, open])
    await restOn(act(drafter), { paperId: submission.id, positionId: position.id })
  await endorsed(submission, member, fjord)
  for (const paper of [submission, shown]) await finalise(paper)
})

const finalise = (paper: Paper) =>
  db.paperAct.create({
    data: {
      ...{
        id: newId(),
        paperId: paper.id,
        seq: 1,
        kind: 'finalised',
        versionId: paper.versions[0]?.id ?? '',
      },
      ...{ personId: paper.author.personId, at: new Date('2025-06-20T10:00:00Z') },
    },
  })

const related = async (actor: Actor, paper: Paper) =>
  ((await getPaper(actor, paper.slug))?.related ?? []).map(({ tie, slug }) => [tie, slug])

describe('what a paper rests on, to', () => {
  test('a visitor: final papers only, and who stands under only one of them', async () => {
    expect(await related(visitor, submission)).toEqual([['restsOn', shown.slug]])
    expect(await related(visitor, shown)).toEqual([['carries', submission.slug]])
    const [tied] = (await getPaper(visitor, submission.slug))?.related ?? []
    expect(tied?.apart?.hereOnly.map(({ memberName }) => memberName)).toEqual(['Fjord Registry'])
  })

  test('people of members: what is open, too', async () => {
    expect(await related(fjord, submission)).toEqual([
      ['restsOn', shown.slug],
      ['restsOn', open.slug],
    ])
    expect(await related(fjord, open)).toEqual([['carries', submission.slug]])
  })
})

describe('what can be chosen, to', () => {
  test('the Taskforce and admins, of what is no position; to nobody else', async () => {
    const [now, facts] = [await instant(), await factsById(db, submission.id)]
    if (!facts) throw new Error('no paper')
    expect((await getFoundations(drafter, facts, now))?.held.map(({ slug }) => slug)).toEqual([
      shown.slug,
      open.slug,
    ])
    expect((await getFoundations(admin, facts, now))?.may.ok).toBe(false)
    expect(await getFoundations(fjord, facts, now)).toBeNull()
    expect(await getFoundations(visitor, facts, now)).toBeNull()
    const position = await factsById(db, shown.id)
    expect(position && (await getFoundations(drafter, position, now))).toBeNull()
  })
})

describe('the record', () => {
  test('names a position to those who may see it, and seals it for the others', async () => {
    const opened = async (actor: Actor) => {
      const record = await getRecord(actor, submission.slug, await instant())
      const rests = (record?.events ?? []).filter(({ type }) => type === 'paper.restsOn')
      return rests.map(({ shown: facts }) => facts.positionId?.value ?? null)
    }
    expect(await opened(visitor)).toEqual([shown.id, null])
    expect(await opened(fjord)).toEqual([shown.id, open.id])
    expect((await getRecord(visitor, submission.slug, await instant()))?.paper).toMatchObject({
      restsOn: [{ slug: shown.slug }],
      supersededBy: null,
    })
  })

  test('history has the titles that its reader may see', async () => {
    const names = async (actor: Actor) => (await getHistory(actor, submission.slug))?.names
    expect((await names(visitor))?.has(shown.id)).toBe(true)
    expect((await names(visitor))?.has(open.id)).toBe(false)
  })
})

test('superseding is said on both papers, on the list and in both records', async () => {
  const [older, newer] = [await publishedPaper(), await publishedPaper()]
  for (const paper of [older, newer]) await finalise(paper)
  await supersedePaper(act(admin), { paperId: older.id, byPaperId: newer.id })
  expect(await related(visitor, older)).toEqual([['supersededBy', newer.slug]])
  expect(await related(visitor, newer)).toEqual([['supersedes', older.slug]])
  const lines = await listPapers(visitor, await instant(), [older.id, newer.id])
  const line = ({ slug }: Paper) => lines.find(({ facts }) => facts.slug === slug)
  expect(line(older)?.supersededBy?.slug).toBe(newer.slug)
  expect(line(newer)?.supersedes.map(({ slug }) => slug)).toEqual([older.slug])
  const record = async ({ slug }: Paper) => (await getRecord(visitor, slug, await instant()))?.paper
  expect(await record(older)).toMatchObject({ supersededBy: { slug: newer.slug } })
  expect(await record(newer)).toMatchObject({ supersedes: [{ slug: older.slug }] })
})
