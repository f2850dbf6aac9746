import { beforeAll, expect, test, vi } from 'vitest'
import { withdrawInput } from '@/lib/comments/commands'
import { WithdrawInput } from '@/lib/comments/schema'
import { filterFrom } from '@/lib/participation/filter'
import { getParticipation } from '@/lib/participation/queries'
import { listToCall } from '@/lib/participation/to-call'
import { getWeight } from '@/lib/participation/weight'
import { type Actor, type PersonActor, visitor } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import {
  act,
  adminPerson,
  clockAt,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { endorsementOn } from '@/tests/support/given'
import { commentBy } from '@/tests/support/input'
import { paragraphId, publishedPaper, windowOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
type Member = Awaited<ReturnType<typeof memberCalled>>
let paper: Paper
let drafter: PersonActor
let admin: PersonActor
const members: Record<string, Member> = {}
const speakers: Record<string, PersonActor> = {}

async function memberWith(name: string, change: { joinedAt?: Date; leftAt?: Date } = {}) {
  const member = await memberCalled(name, change)
  members[name] = member
  speakers[name] = await personOf(member, 'representative', `Representative of ${name}`)
  return speakers[name]
}

beforeAll(async () => {
  await foundCoalition()
  paper = await publishedPaper()
  drafter = await taskforcePerson()
  admin = await adminPerson()
  await windowOn(paper, 'comments')
  await clockAt('2025-05-28T10:00:00Z')
  const [spoke, own, hidden, replied] = [
    await memberWith('Spoke'),
    await memberWith('Own'),
    await memberWith('Hidden'),
    await memberWith('Replied'),
  ]
  for (const name of ['Silent', 'Declined', 'Supports']) await memberWith(name)
  await memberWith('Later', { joinedAt: new Date('2025-05-25T00:00:00Z') })
  await memberWith('Gone', { leftAt: new Date('2025-05-27T00:00:00Z') })
  const suggestion = await commentBy(spoke, paper, { capacity: 'forMember', kind: 'suggestion' })
  await commentBy(spoke, paper, { capacity: 'forMember' })
  await commentBy(own, paper)
  await commentBy(hidden, paper, { capacity: 'forMember', taskforceOnly: true })
  await commentBy(speakers.Silent ?? spoke, paper, { capacity: 'forMember', lateBySeconds: 60 })
  const at = new Date('2025-05-27T08:00:00Z')
  const by = (name: string) => ({
    memberId: members[name]?.id ?? '',
    personId: speakers[name]?.personId ?? '',
    at,
  })
  await db.support.create({ data: { inputId: suggestion.id, ...by('Supports') } })
  await db.reply.create({
    data: {
      id: newId(),
      inputId: suggestion.id,
      seq: 1,
      capacity: 'forMember',
      language: 'en',
      ...by('Replied'),
      personId: replied.personId,
    },
  })
  const versionId = paper.versions[0]?.id ?? ''
  await db.intention.create({
    data: { id: newId(), paperId: paper.id, versionId, kind: 'noComment', ...by('Declined') },
  })
  const signed = paper.versions[0]
  if (signed) members.Signed = (await endorsementOn(signed, 'Signed')).member
})

async function participation(actor: Actor, query = {}) {
  const found = await getParticipation(actor, filterFrom({ paper: paper.slug, ...query }), await instant())
  if (!found) throw new Error('Not for this reader.')
  return found
}

const levelsFor = async (actor: Actor, query = {}) =>
  Object.fromEntries(
    (await participation(actor, query)).groups.flatMap(({ rows }) =>
      rows.map(({ displayName, cells }) => [displayName, cells[0]?.level]),
    ),
  )

test('the Taskforce sees by name how far each member came, and who joined too late to be asked', async () => {
  expect(await levelsFor(drafter)).toEqual({
    Spoke: 'spoke',
    Own: 'ownNames',
    Hidden: 'spoke',
    Replied: 'spoke',
    Silent: 'silent',
    Declined: 'noComment',
    Supports: 'supported',
    Later: 'notAsked',
    Signed: 'endorse',
  })
})

test('an admin is not told who spoke for the Taskforce only, but that somebody did', async () => {
  expect(await levelsFor(admin)).toMatchObject({ Hidden: 'silent', Spoke: 'spoke' })
  const { untold, papers } = await participation(admin)
  expect([untold, papers[0]?.tally.spoken]).toEqual([1, 6])
})

test('the numbers are the same for everyone inside: who was asked, spoke, declined and is silent', async () => {
  for (const actor of [drafter, admin, speakers.Silent ?? visitor]) {
    const { papers } = await participation(actor)
    expect(papers[0]?.tally).toMatchObject({ asked: 8, spoken: 6, ownNames: 1, declined: 1, silent: 1 })
  }
})

test('people of a member see its own row and nobody else’s, whatever they filter by', async () => {
  const silent = speakers.Silent ?? visitor
  for (const query of [{}, { silent: 'yes' }, { category: 'registrar' }, { region: 'africa' }]) {
    const found = await participation(silent, query)
    expect(found.groups).toEqual([])
    expect(found.own.map(({ displayName }) => displayName)).toEqual(['Silent'])
    expect(found.papers[0]?.tally.asked).toBe(8)
  }
  const own = await participation(speakers.Hidden ?? visitor)
  expect(own.own[0]?.cells[0]?.level).toBe('spoke')
})

test('visitors are told nothing', async () => {
  expect(await getParticipation(visitor, filterFrom({}), await instant())).toBeNull()
  expect(await getWeight(visitor, paper.id, paper.versions[0]?.id ?? '')).toBeNull()
})

test('the filters pick members and papers', async () => {
  expect(Object.keys(await levelsFor(drafter, { silent: 'yes' }))).toEqual(['Silent'])
  expect(await levelsFor(drafter, { category: 'registrar' })).toEqual({})
  expect((await participation(drafter, { stage: 'final' })).papers).toEqual([])
  expect((await participation(drafter, { round: newId() })).papers).toEqual([])
})

test('the call list names whom to call until when, for the Taskforce and admins', async () => {
  const found = await participation(drafter)
  const list = await listToCall(drafter, found, await instant())
  expect(list?.map(({ displayName }) => displayName)).toEqual(['Silent'])
  expect(list?.[0]).toMatchObject({
    waiting: [{ slug: paper.slug, kind: 'comments', closesAt: new Date('2025-06-06T12:00:00Z') }],
    people: [{ name: 'Representative of Silent', right: 'representative' }],
    lastCall: null,
  })
  expect(await listToCall(speakers.Silent ?? visitor, found, await instant())).toBeNull()
})

test('nobody is called once nothing is open any more', async () => {
  await clockAt('2025-06-08T10:00:00Z')
  expect(await listToCall(drafter, await participation(drafter), await instant())).toEqual([])
  await clockAt('2025-05-28T10:00:00Z')
})

test('the weight of a paragraph counts each member once, by the most that it did there', async () => {
  const versionId = paper.versions[0]?.id ?? ''
  for (const actor of [admin, speakers.Own ?? visitor])
    expect(await getWeight(actor, paper.id, versionId)).toEqual([
      {
        paragraph: paragraphId(1),
        lost: false,
        members: 4,
        suggested: 1,
        commented: 2,
        supported: 1,
        inputs: 4,
      },
    ])
})

test('what was withdrawn is in no number', async () => {
  const author = speakers.Declined ?? drafter
  const withdrawing = await commentBy(author, paper, { capacity: 'forMember' })
  expect(await levelsFor(drafter)).toMatchObject({ Declined: 'spoke' })
  await withdrawInput(act(author), WithdrawInput.parse({ paperId: paper.id, inputId: withdrawing.id }))
  expect(await levelsFor(drafter)).toMatchObject({ Declined: 'noComment' })
})

test('it is read in three statements, and in one while nothing happens, however many members and papers there are', async () => {
  const count = async () => {
    const statements = vi.spyOn(db, '$queryRaw')
    const now = new Date('2025-05-28T10:00:00Z')
    const found = await getParticipation(drafter, filterFrom({}), now)
    const read = statements.mock.calls.length
    if (found) await listToCall(drafter, found, now)
    const all = statements.mock.calls.length
    statements.mockRestore()
    return [read, all]
  }
  expect([await count(), await count()]).toEqual([
    [3, 4],
    [1, 2],
  ])
  for (let n = 0; n < 3; n += 1) await windowOn(await publishedPaper(), 'comments')
  for (let n = 0; n < 5; n += 1) await memberCalled(`Another ${n}`)
  expect([await count(), await count()]).toEqual([
    [3, 4],
    [1, 2],
  ])
})
