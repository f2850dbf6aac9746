import { beforeAll, describe, expect, test } from 'vitest'
import { decideLate } from '@/lib/comments/late'
import { type Actor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { disownInputs } from '@/lib/uploads/disown'
import { enterUpload } from '@/lib/uploads/enter'
import { getEntered, listEntered } from '@/lib/uploads/entered'
import { getUploadFile, listBringable, listUploads } from '@/lib/uploads/queries'
import { getUpload } from '@/lib/uploads/waiting'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { entering, fileOf, mailOf, ownFile, remarked, tracked, waiting } from '@/tests/support/uploads'

const texts = [
  'The Forum should become permanent.',
  'Its Secretariat needs steady funding from all who gain by it.',
]
const file = fileOf(
  texts,
  [tracked(texts, 1, 'should', 'must'), tracked(texts, 2, 'steady', 'firm')],
  [remarked(texts, 2, 'gain by it', 'SECRET-remark')],
)

let people: Record<'taskforce' | 'admin' | 'representative' | 'contributor' | 'other' | 'visitor', Actor>
let paper: Awaited<ReturnType<typeof publishedPaper>>
let mail: Awaited<ReturnType<typeof waiting>>
let own: typeof mail
let entered: typeof mail
let now: Date

const names = () => Object.keys(people) as (keyof typeof people)[]
/** The people for whom a query answers something. */
async function whoGets(query: (actor: Actor) => Promise<unknown>) {
  const got = await Promise.all(
    names().map(async (name) => ((await query(people[name])) === null ? [] : [name])),
  )
  return got.flat()
}

beforeAll(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  now = await instant()
  const fjord = await memberCalled('Fjord Registry')
  const drafter = await taskforcePerson('Tomas Reyes')
  const ana = await personOf(fjord, 'representative', 'Ana Lund')
  people = {
    taskforce: drafter,
    admin: await adminPerson(),
    representative: ana,
    contributor: await personOf(fjord, 'contributor'),
    other: await personOf(await memberCalled('Harbour Names'), 'signatory'),
    visitor,
  }
  paper = await publishedPaper([
    texts,
    [texts[0] ?? '', 'Quite another second paragraph about other things.'],
  ])
  await windowOn(paper, 'comments')
  await windowOn(paper, 'suggestions')
  entered = await waiting(drafter, mailOf(paper, fjord.id), file)
  await enterUpload(act(drafter), entering(entered))
  mail = await waiting(drafter, mailOf(paper, fjord.id), file)
  own = await waiting(ana, ownFile(paper, fjord.id), file)
})

describe('who gets what came', () => {
  test('a mail that waits: the Taskforce and admins', async () => {
    expect(await whoGets((actor) => getUpload(actor, paper.slug, mail.id, 'mail', now))).toEqual([
      'taskforce',
      'admin',
    ])
    expect(await whoGets((actor) => getUploadFile(actor, paper.slug, mail.id))).toEqual([
      'taskforce',
      'admin',
    ])
  })

  test('a member’s own file: its people', async () => {
    const fjord = ['representative', 'contributor']
    expect(await whoGets((actor) => getUpload(actor, paper.slug, own.id, 'file', now))).toEqual(fjord)
    expect(await whoGets((actor) => getUploadFile(actor, paper.slug, own.id))).toEqual(fjord)
  })

  test('what was entered: the member, the Taskforce and admins; its file only these', async () => {
    expect(await whoGets((actor) => getEntered(actor, paper.slug, entered.id, now))).toEqual([
      'taskforce',
      'admin',
      'representative',
      'contributor',
    ])
    expect(await whoGets((actor) => getUploadFile(actor, paper.slug, entered.id))).toEqual([
      'taskforce',
      'admin',
    ])
  })

  test('nothing by the wrong door, under the address of another paper, or under no id', async () => {
    const other = await publishedPaper([texts])
    for (const query of [
      getUpload(people.taskforce, paper.slug, mail.id, 'file', now),
      getUpload(people.taskforce, other.slug, mail.id, 'mail', now),
      getUpload(people.taskforce, paper.slug, 'no-id', 'mail', now),
      getEntered(people.representative, paper.slug, mail.id, now),
      getEntered(people.representative, paper.slug, own.id, now),
    ])
      expect(await query).toBeNull()
  })

  test('the lists hold the same, and for others nothing', async () => {
    const lists = async (name: keyof typeof people, door: 'mail' | 'file') =>
      (await listUploads(people[name], paper, door)).map(({ id }) => id)
    expect((await lists('admin', 'mail')).toSorted()).toEqual([entered.id, mail.id].toSorted())
    expect(await lists('contributor', 'file')).toEqual([own.id])
    for (const [name, door] of [
      ['admin', 'file'],
      ['taskforce', 'file'],
      ['representative', 'mail'],
      ['other', 'file'],
      ['visitor', 'mail'],
    ] as const)
      expect(await lists(name, door)).toEqual([])
  })

  test('members to bring something for: all by mail, one’s own by file', async () => {
    expect(await whoGets((actor) => listBringable(actor, 'mail', now))).toEqual(['taskforce', 'admin'])
    expect((await listBringable(people.other, 'file', now))?.map(({ displayName }) => displayName)).toEqual([
      'Harbour Names',
    ])
    expect(await listBringable(people.taskforce, 'file', now)).toBeNull()
  })
})

describe('what is shown of it', () => {
  test('what waits has its version with the likeness of each, its items, and what the clock says', async () => {
    const preview = await getUpload(people.admin, paper.slug, mail.id, 'mail', now)
    expect(preview).toMatchObject({
      number: 1,
      choices: [{ number: 2 }, { number: 1, score: 1 }],
      items: [
        {
          seq: 1,
          paragraphLabel: '1',
          kind: 'suggestion',
          body: 'The file gives no reason.',
          joins: false,
        },
        { seq: 2, paragraphLabel: '2', said: [], joins: false, outside: false },
        { seq: 3, paragraphLabel: '2', said: ['SECRET-remark'], joins: true },
      ],
      times: {
        comment: { ok: true, lateBySeconds: null },
        suggestion: { ok: true, lateBySeconds: null },
      },
      waits: true,
    })
  })

  test('what was entered says who may do what, and the words of what was taken out are gone', async () => {
    const page = await getEntered(people.representative, paper.slug, entered.id, now)
    expect(page?.inputs.map(({ corrects, takesOut }) => [corrects, takesOut])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ])
    const seen = await getEntered(people.contributor, paper.slug, entered.id, now)
    expect(seen?.inputs.map(({ corrects, takesOut }) => [corrects, takesOut])).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ])
    const inputId = page?.inputs[2]?.id ?? ''
    await disownInputs(act(people.representative), {
      paperId: paper.id,
      uploadId: entered.id,
      inputId,
      reason: 'No.',
    })
    const after = await getEntered(people.taskforce, paper.slug, entered.id, now)
    expect(JSON.stringify(after)).not.toContain('SECRET-remark')
    expect(after?.inputs[2]).toMatchObject({ text: null, withdrawnWhy: 'Not ours: No.', takesOut: false })
  })

  test('what came late is read by those who speak for the member, and by those who enter mail, until it is admitted', async () => {
    await clockAt('2025-06-06T12:00:30Z')
    await enterUpload(act(people.admin), entering(mail))
    const after = await instant()
    const textsFor = async (name: keyof typeof people) =>
      (await getEntered(people[name], paper.slug, mail.id, after))?.inputs.map(({ text }) => text !== null)
    expect(await textsFor('representative')).toEqual([true, true, true])
    expect(await textsFor('taskforce')).toEqual([true, true, true])
    expect(await textsFor('contributor')).toEqual([false, false, false])
    expect(JSON.stringify(await getEntered(people.contributor, paper.slug, mail.id, after))).not.toContain(
      'SECRET',
    )
  })

  test('what came late of a member’s own file is read by who sent it alone, until it is admitted', async () => {
    await clockAt('2025-06-06T12:00:30Z')
    await enterUpload(act(people.representative), entering(own, { capacity: 'forMember' }))
    const sent = { ...own, source: 'file' as const }
    const readBy = async (name: keyof typeof people) =>
      (await listEntered(people[name], paper, sent)).map(({ text, quote }) => [text !== null, quote !== null])
    const [all, none] = [Array(3).fill([true, true]), Array(3).fill([false, false])]
    expect(await readBy('representative')).toEqual(all)
    for (const name of ['contributor', 'taskforce', 'admin', 'other', 'visitor'] as const)
      expect([name, await readBy(name)]).toEqual([name, none])
    expect(JSON.stringify(await listEntered(people.contributor, paper, sent))).not.toContain('SECRET')
    for (const { id } of await db.input.findMany({ where: { uploadId: own.id } }))
      await decideLate(act(people.admin), {
        paperId: paper.id,
        inputIds: [id],
        admitted: true,
        reason: 'A storm.',
      })
    expect(await readBy('contributor')).toEqual(all)
  })
})
