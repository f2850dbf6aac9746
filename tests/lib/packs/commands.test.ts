import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changePack, makePack, removePack } from '@/lib/packs/commands'
import { MakePackInput } from '@/lib/packs/schema'
import type { Actor, PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { commentBy } from '@/tests/support/input'
import { publishedPaper, recordedOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let fjord: Awaited<ReturnType<typeof memberCalled>>
let ana: PersonActor
let ola: PersonActor
let donal: PersonActor
let others: Actor[]

beforeAll(async () => {
  await foundCoalition()
  fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  donal = await personOf(await memberCalled('Moorland'), 'signatory', 'Donal Keane')
  others = [donal, await taskforcePerson(), await adminPerson(), { ...ana, memberships: [] }]
})
beforeEach(() => clockAt('2025-06-03T12:00:00Z'))

const making = (paper: Paper, change: object = {}) =>
  MakePackInput.parse({
    ...{ paperId: paper.id, memberId: fjord.id, versionId: paper.versions[0]?.id },
    ...{ note: 'We propose to sign.', onDate: '2025-06-12', ...change },
  })
const packsOn = (paper: Paper) =>
  db.boardPack.findMany({ where: { paperId: paper.id }, include: { inputs: true }, orderBy: { at: 'asc' } })

describe('making a pack for a board', () => {
  test('keeps it as a row of the member, with the input that was chosen, and writes no event', async () => {
    const paper = await publishedPaper()
    const one = await commentBy(donal, paper)
    await commentBy(donal, paper)
    const before = await db.event.count()
    const { packId, slug } = await makePack(act(ana), making(paper, { more: '1' }))
    expect(slug).toBe(paper.slug)
    expect(await packsOn(paper)).toMatchObject([
      {
        ...{ id: packId, memberId: fjord.id, versionId: paper.versions[0]?.id, revision: 1 },
        ...{ note: 'We propose to sign.', personId: ana.personId, inputs: [{ inputId: one.id }] },
      },
    ])
    expect(await db.event.count()).toBe(before)
    expect(await recordedOn(paper)).toEqual([])
  })

  test('sent twice it is made once', async () => {
    const paper = await publishedPaper()
    const sent = act(ana)
    const answers = await Promise.all([makePack(sent, making(paper)), makePack(sent, making(paper))])
    expect(answers[0]).toEqual(answers[1])
    expect(await packsOn(paper)).toHaveLength(1)
  })

  test('a refusal leaves no trace: who may not, input that is not there, or is for the Taskforce only', async () => {
    const paper = await publishedPaper()
    const other = await publishedPaper()
    await commentBy(donal, paper, { taskforceOnly: true })
    await expect(makePack(act(ola), making(paper))).rejects.toThrow('Only a representative or signatory')
    await expect(makePack(act(ana), making(paper, { more: '1' }))).rejects.toThrow('not for you to read')
    await expect(makePack(act(ana), making(paper, { more: '9' }))).rejects.toThrow('not on this paper')
    await expect(makePack(act(ana), making(paper, { versionId: other.versions[0]?.id }))).rejects.toThrow(
      'not one of this paper’s',
    )
    for (const actor of others) await expect(makePack(act(actor), making(paper))).rejects.toThrow(Absent)
    expect(await packsOn(paper)).toEqual([])
  })
})

describe('changing and removing one', () => {
  async function made() {
    const paper = await publishedPaper()
    const [one, two] = [await commentBy(donal, paper), await commentBy(ola, paper)]
    const { packId } = await makePack(act(ana), making(paper, { inputs: ['1'] }))
    return { paper, one, two, of: { paperId: paper.id, packId, revision: 1 } }
  }
  const said = { note: 'Other words.', inputs: [2] }

  test('replaces note, day and input; the version stays pinned', async () => {
    const { paper, two, of } = await made()
    const sent = act(ana)
    await Promise.all([changePack(sent, { ...of, ...said }), changePack(sent, { ...of, ...said })])
    expect(await packsOn(paper)).toMatchObject([
      { note: 'Other words.', onDate: null, revision: 2, inputs: [{ inputId: two.id }] },
    ])
  })

  test('of two at once the second is told, and nothing is overwritten', async () => {
    const { paper, of } = await made()
    const changes = await Promise.allSettled([
      changePack(act(ana), { ...of, ...said }),
      changePack(act(ana), { ...of, note: 'Mine.', inputs: [1] }),
    ])
    const refused = changes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
    expect(refused).toEqual([expect.stringContaining('A colleague changed this pack')])
    expect(await packsOn(paper)).toMatchObject([{ revision: 2 }])
  })

  test('is not for a contributor, and not there for anybody else', async () => {
    const { paper, of } = await made()
    await expect(changePack(act(ola), { ...of, ...said })).rejects.toThrow('Only a representative')
    for (const actor of others) {
      await expect(changePack(act(actor), { ...of, ...said })).rejects.toThrow(Absent)
      await expect(removePack(act(actor), of)).rejects.toThrow(Absent)
    }
    expect(await packsOn(paper)).toMatchObject([{ revision: 1, removedAt: null }])
  })

  test('removed, it is kept in the database and changes no more', async () => {
    const { paper, of } = await made()
    expect(await removePack(act(ana), of)).toEqual({ slug: paper.slug })
    expect((await packsOn(paper))[0]?.removedAt).not.toBeNull()
    await expect(changePack(act(ana), { ...of, ...said })).rejects.toThrow('removed meanwhile')
  })
})
