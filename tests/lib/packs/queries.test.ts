import { beforeAll, describe, expect, test } from 'vitest'
import { makePack } from '@/lib/packs/commands'
import { getPack } from '@/lib/packs/pack'
import { getPacks } from '@/lib/packs/packs'
import { MakePackInput } from '@/lib/packs/schema'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
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
import { publishedPaper, publishNext } from '@/tests/support/papers'

let paper: Awaited<ReturnType<typeof publishedPaper>>
let ana: PersonActor
let ola: PersonActor
let packId: string
let strangers: Record<string, Actor>

/** A pack of version 1 with an input of another member and one of its own for the Taskforce only. */
beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const fjord = await memberCalled('Fjord Registry')
  ana = await personOf(fjord, 'representative', 'Ana Lund')
  ola = await personOf(fjord, 'contributor', 'Ola Berg')
  const donal = await personOf(await memberCalled('Moorland'), 'signatory', 'Donal Keane')
  strangers = {
    visitor,
    'a signatory of another member': donal,
    taskforce: await taskforcePerson(),
    admin: await adminPerson(),
    'someone who left': { ...ola, memberships: [] },
  }
  paper = await publishedPaper()
  await commentBy(donal, paper, { text: 'Say who pays, please.' })
  await commentBy(ola, paper, { text: 'Quietly to the Taskforce.', taskforceOnly: true })
  const form = { paperId: paper.id, memberId: fjord.id, versionId: paper.versions[0]?.id, inputs: ['1', '2'] }
  const input = MakePackInput.parse({ ...form, note: 'We propose to sign.' })
  packId = (await makePack(act(ana), input)).packId
})

const pack = async (actor: Actor, id = packId, slug = paper.slug) => getPack(actor, slug, id, await instant())
const packs = async (actor: Actor, member: string | null = null) =>
  getPacks(actor, paper.slug, member, await instant())

describe('a pack', () => {
  test('is there for people of its member, with its text, its note and what was chosen', async () => {
    for (const actor of [ana, ola]) {
      const seen = await pack(actor)
      expect(seen).toMatchObject({ note: 'We propose to sign.', pinned: { number: 1 } })
      expect(seen?.handling).toBe('Draft, for members and their governing bodies')
      expect(seen?.inputs.map(({ thread, label }) => [thread.wording?.body, label])).toEqual([
        ['Say who pays, please.', '1'],
        ['Quietly to the Taskforce.', '1'],
      ])
      expect(seen?.said?.from.body).toBeTruthy()
    }
    expect((await pack(ana))?.change?.all).toBe(true)
    expect((await pack(ola))?.change).toBeNull()
  })

  test.each([
    ...Object.keys({ visitor: 1, taskforce: 1, admin: 1 }),
    'a signatory of another member',
    'someone who left',
  ])('is not there for %s', async (name) => {
    expect(await pack(strangers[name] ?? visitor)).toBeNull()
  })

  test('is not there below another paper, nor under what is no id', async () => {
    const other = await publishedPaper()
    expect(await pack(ana, packId, other.slug)).toBeNull()
    expect(await pack(ana, 'unknown')).toBeNull()
    expect(await pack(ana, paper.id)).toBeNull()
  })

  test('says when the text has moved on, with both texts; what was withdrawn has no words any more', async () => {
    expect((await pack(ola))?.movedOn).toBeNull()
    await publishNext(paper, ['The Forum should be permanent.', 'Its Secretariat needs steady funding.'])
    await db.input.updateMany({
      where: { paperId: paper.id, number: 1 },
      data: { withdrawnAt: new Date('2025-06-03T11:00:00Z'), withdrawnById: ana.personId },
    })
    const seen = await pack(ola)
    expect(seen?.movedOn?.number).toBe(2)
    expect([seen?.said?.from.place, seen?.said?.to.place]).toEqual([1, 2])
    expect(seen?.inputs.map(({ thread }) => thread.wording?.body ?? null)).toEqual([
      null,
      'Quietly to the Taskforce.',
    ])
  })
})

describe('the packs of a member', () => {
  test('are listed to its people; who speaks for it can make another', async () => {
    const [mine] = (await packs(ana))?.members ?? []
    expect(mine?.packs.map(({ id, inputs }) => [id, inputs])).toEqual([[packId, 2]])
    expect(mine?.making?.may.ok).toBe(true)
    expect((await packs(ola))?.members[0]?.making).toBeNull()
  })

  test('are not there for the Taskforce, an admin or a visitor; another member has its own', async () => {
    for (const name of ['visitor', 'taskforce', 'admin', 'someone who left'])
      expect(await packs(strangers[name] ?? visitor)).toBeNull()
    const other = await packs(strangers['a signatory of another member'] ?? visitor)
    expect(other?.members.map((each) => each.packs.length)).toEqual([0])
    expect(await packs(ana, packId)).toBeNull()
  })

  test('do not offer what others said for the Taskforce only', async () => {
    const other = await packs(strangers['a signatory of another member'] ?? visitor)
    expect(other?.members[0]?.making?.choices.inputs.map(({ number }) => number)).not.toContain(2)
    const mine = await packs(ana)
    expect(mine?.members[0]?.making?.choices.inputs.map(({ number }) => number)).toContain(2)
  })
})
