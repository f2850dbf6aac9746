import { beforeAll, describe, expect, test } from 'vitest'
import { liftBlock } from '@/lib/comments/commands'
import { signOn, withdrawEndorsement } from '@/lib/endorsements/commands'
import { getEndorsements } from '@/lib/endorsements/queries'
import { mergeMembers } from '@/lib/members/merge'
import { reportMerge } from '@/lib/members/merge-state'
import { getMember, listMembers, mergedInto } from '@/lib/members/queries'
import { drainOutbox } from '@/lib/notifications/outbox'
import { peopleBehind, peopleOf } from '@/lib/notifications/people'
import { nameDeputy } from '@/lib/people/rights'
import type { PersonActor } from '@/lib/platform/actor'
import { type ActorRow, actorJson, actorOf } from '@/lib/platform/actor-json'
import { instant } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { getHistory } from '@/lib/record/queries'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
  taskforcePerson,
} from '@/tests/support/coalition'
import { publishedPaper, windowOn } from '@/tests/support/papers'
import { leavesNoTrace } from '@/tests/support/refused'
import { blocked, endorsed } from '@/tests/support/signed'
import { stanceOn } from '@/tests/support/signing'

let chainId = ''
let admin: PersonActor

beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T10:00:00Z')
  admin = await adminPerson()
})

const mergesOn = async (chain: string) =>
  (await eventsOf(chain)).filter(({ type }) => type === 'members.merged')

/** Fjord is in the roster twice: one paper signed under both names, one under the old one alone, which also blocks. */
async function story() {
  const kept = await memberCalled('Fjord Registry')
  const gone = await memberCalled('Fjord Registry AS')
  const ingrid = await personOf(kept, 'signatory', 'Ingrid Dahl')
  const ana = await personOf(gone, 'signatory', 'Ana Lund')
  const [both, alone, none] = [await publishedPaper(), await publishedPaper(), await publishedPaper()]
  await endorsed(both, kept, ingrid)
  await endorsed(both, gone, ana)
  await endorsed(alone, gone, ana)
  const block = await blocked(alone, gone, ana)
  return { kept, gone, ingrid, ana, both, alone, none, block }
}

async function merging(
  { kept, gone }: Awaited<ReturnType<typeof story>>,
  keeps: Record<string, 'kept' | 'gone'>,
) {
  const report = await reportMerge(admin, kept.id, gone.id)
  return { keptId: kept.id, goneId: gone.id, digest: report?.digest ?? '', keeps }
}

const live = (paper: { id: string }) =>
  db.endorsement.findMany({ where: { paperId: paper.id, endedAt: null }, include: { previous: true } })

describe('two members that are one', () => {
  test('what is live moves under the name it was signed with, and each row that ended says so', async () => {
    const told = await story()
    const { kept, gone, both, alone, ana } = told
    await mergeMembers(act(admin), await merging(told, { [both.id]: 'gone' }))
    for (const paper of [both, alone])
      expect(await live(paper)).toMatchObject([
        {
          memberId: kept.id,
          memberName: 'Fjord Registry AS',
          personId: ana.personId,
          basis: 'restored',
          previous: { memberId: gone.id, endedHow: 'merged' },
        },
      ])
    const ended = await db.endorsement.findMany({ where: { paperId: both.id, endedHow: 'merged' } })
    expect(ended).toHaveLength(2)
    expect(ended[0]?.endedWhy).toBe('It is one member with Fjord Registry.')
    const list = await getEndorsements(admin, alone.slug, await instant())
    expect(list?.endorsing).toMatchObject([{ memberName: 'Fjord Registry AS', nowCalled: 'Fjord Registry' }])
  })

  test('or the stance of the one that is kept stays as it was', async () => {
    const told = await story()
    const [before] = await db.endorsement.findMany({
      where: { paperId: told.both.id, memberId: told.kept.id },
    })
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'kept' }))
    expect(await live(told.both)).toMatchObject([{ id: before?.id, memberId: told.kept.id }])
  })

  test('writes one event on its own chain and one on that of each paper it changes, once', async () => {
    const told = await story()
    const before = (await eventsOf(chainId)).length
    const [same, input] = [act(admin), await merging(told, { [told.both.id]: 'kept' })]
    await Promise.all([mergeMembers(same, input), mergeMembers(same, input)])
    const merged = { type: 'members.merged', actKey: same.key }
    expect((await eventsOf(chainId)).slice(before)).toMatchObject([merged])
    expect(await mergesOn(told.both.id)).toMatchObject([merged])
    expect(await mergesOn(told.alone.id)).toMatchObject([merged])
    expect(await mergesOn(told.none.id)).toEqual([])
    const history = await getHistory(told.ingrid, told.alone.slug)
    expect(history?.names.get(told.gone.id)).toBe('Fjord Registry AS')
  })

  test('people move, speak for what was said under the old name, and the old page leads to the new one', async () => {
    const told = await story()
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'kept' }))
    const held = await db.membership.findMany({ where: { personId: told.ana.personId } })
    expect(held.find(({ memberId }) => memberId === told.kept.id)).toMatchObject({
      right: 'signatory',
      until: null,
    })
    expect(held.find(({ memberId }) => memberId === told.gone.id)?.until).not.toBeNull()
    expect(await db.blockEnd.count({ where: { inputId: told.block.id } })).toBe(0)
    expect(await mergedInto(told.gone.slug)).toBe(told.kept.slug)
    expect((await listMembers()).map(({ id }) => id)).not.toContain(told.gone.id)
    const page = await getMember(admin, told.kept.slug, await instant())
    expect(page?.merged).toMatchObject([{ displayName: 'Fjord Registry AS' }])
  })

  test('what is for a time or half done ends, what is the member’s alone moves', async () => {
    const told = await story()
    const { kept, gone, ana, none } = told
    const ola = await personOf(gone, 'contributor', 'Ola Berg')
    const until = new Date('2025-06-20T00:00:00Z')
    await nameDeputy(act(ana), { personId: ola.personId, memberId: gone.id, until })
    const version = none.versions[0]
    const on = { paperId: none.id, versionId: version?.id ?? '', memberId: gone.id }
    const first = { digest: version?.digest ?? '', stance: 'endorse' as const, content: {} }
    const at = new Date('2025-06-02T00:00:00Z')
    await db.firstSignature.create({
      data: { id: newId(), ...on, ...first, contentDigest: '0'.repeat(64), personId: ana.personId, at },
    })
    const by = { personId: ana.personId, changedById: ana.personId, at, changedAt: at }
    await db.boardPack.create({ data: { id: newId(), ...on, ...by, note: '', revision: 1 } })
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'kept' }))
    expect(await db.membership.findMany({ where: { personId: ola.personId, until: null } })).toMatchObject([
      { memberId: kept.id, right: 'contributor' },
    ])
    expect(await db.firstSignature.findFirst({ where: { paperId: none.id } })).toMatchObject({
      endedHow: 'memberLeft',
    })
    expect(await mergesOn(none.id)).toHaveLength(1)
    expect(await db.boardPack.findFirst({ where: { paperId: none.id } })).toMatchObject({
      memberId: kept.id,
    })
  })

  test('people of the one that is kept lift its blocking point and hear of what becomes of its input', async () => {
    const told = await story()
    await personOf(told.kept, 'representative', 'Mira Osei')
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'kept' }))
    const input = { memberId: told.gone.id, personId: admin.personId, capacity: 'forMember' as const }
    const behind = await peopleBehind(db, [input], await instant())
    expect(behind(input).map(({ name }) => name)).toContain('Mira Osei')
    const heard = await peopleOf(db, [told.gone.id], ['signatory'], await instant())
    expect(heard.map(({ name }) => name).sort()).toEqual(['Ana Lund', 'Ingrid Dahl'])
    const [row] = await db.$queryRaw<[{ person: ActorRow }]>`
      with present as (select coalition_now() as now)
      select ${actorJson} as person from "Person" p, present where p.id = ${told.ingrid.personId}::uuid`
    const ingrid = actorOf(row.person)
    expect(ingrid.memberships).toMatchObject([{ memberId: told.kept.id, mergedIds: [told.gone.id] }])
    await liftBlock(act(ingrid), { paperId: told.alone.id, inputId: told.block.id })
    expect(await db.blockEnd.findFirst({ where: { inputId: told.block.id } })).toMatchObject({
      how: 'lifted',
      memberId: told.gone.id,
    })
  })

  test('it changes its stance afterwards as any member does', async () => {
    const told = await story()
    await windowOn(told.both, 'signOn', '2025-06-01T09:00:00Z', '2025-06-20T09:00:00Z')
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'gone' }))
    await signOn(act(told.ingrid), stanceOn(told.both, told.kept, { stance: 'noObjection' }))
    const [row] = await live(told.both)
    expect(row).toMatchObject({ stance: 'noObjection', memberName: 'Fjord Registry' })
    const withdrawing = { paperId: told.both.id, memberId: told.kept.id, reason: 'Not now.' }
    await withdrawEndorsement(act(told.ingrid), { ...withdrawing, endorsementId: row?.id ?? '' })
    expect(await live(told.both)).toEqual([])
  })

  test('who speaks for the one that is kept is told', async () => {
    const told = await story()
    await mergeMembers(act(admin), await merging(told, { [told.both.id]: 'kept' }))
    while ((await drainOutbox(async () => {})) > 0);
    const letters = await db.notice.findMany({ where: { kind: 'merged' } })
    const to = letters.filter(({ personId }) =>
      [told.ingrid.personId, told.ana.personId].includes(personId ?? ''),
    )
    expect(to).toHaveLength(2)
    expect(to[0]?.subject).toBe('Fjord Registry AS and Fjord Registry are one member')
  })

  test('a refusal leaves no trace: no admin, no choice, another state than the report’s, twice', async () => {
    const told = await story()
    const keeps = { [told.both.id]: 'kept' as const }
    const input = await merging(told, keeps)
    const drafter = await taskforcePerson()
    expect(await reportMerge(drafter, told.kept.id, told.gone.id)).toBeNull()
    await leavesNoTrace(() => mergeMembers(act(drafter), input), 'Only an admin')
    await leavesNoTrace(() => mergeMembers(act(admin), { ...input, keeps: {} }), 'Choose which one stays')
    await endorsed(told.none, told.gone, told.ana)
    await leavesNoTrace(() => mergeMembers(act(admin), input), 'Read the new report')
    await mergeMembers(act(admin), await merging(told, keeps))
    await leavesNoTrace(() => mergeMembers(act(admin), input), 'merged into another member already')
  })
})
