import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { leaveCoalition } from '@/lib/members/leaving'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import {
  act,
  adminPerson,
  clockAt,
  eventsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { publishedPaper } from '@/tests/support/papers'
import { leavesNoTrace } from '@/tests/support/refused'
import { blocked, endorsed } from '@/tests/support/signed'

let chainId = ''
const leavingOn = async (chain: string) =>
  (await eventsOf(chain)).filter(({ type }) => type === 'member.left')

beforeAll(async () => {
  chainId = (await foundCoalition()).id
  await clockAt('2025-06-03T10:00:00Z')
})

/** Two open papers and a final one, all signed by the member; the first also blocked by it. */
async function story() {
  const member = await memberCalled('Fjord Registry')
  const other = await memberCalled('Harbour Names')
  const signatory = await personOf(member, 'signatory')
  const otherSignatory = await personOf(other, 'signatory')
  const [first, second, final] = [await publishedPaper(), await publishedPaper(), await publishedPaper()]
  for (const paper of [first, second, final]) {
    await endorsed(paper, member, signatory)
    await endorsed(paper, other, otherSignatory)
  }
  const block = await blocked(first, member, signatory)
  const otherBlock = await blocked(first, other, otherSignatory)
  await db.paperAct.create({
    data: {
      id: newId(),
      paperId: final.id,
      seq: 1,
      kind: 'finalised',
      versionId: final.versions[0]?.id ?? '',
      personId: final.author.personId,
      at: new Date('2025-06-01T00:00:00Z'),
    },
  })
  return { member, other, first, second, final, block, otherBlock }
}

describe('a member leaves', () => {
  test('its stances and blocking points on open papers end, what it signed of final ones stays', async () => {
    const { member, other, first, second, final, block, otherBlock } = await story()
    const admin = await adminPerson()
    await leaveCoalition(act(admin), { memberId: member.id })

    const { leftAt } = await db.member.findUniqueOrThrow({ where: { id: member.id } })
    expect(leftAt?.toISOString()).toMatch(/^2025-06-03T10:0/)
    const its = await db.endorsement.findMany({ where: { memberId: member.id } })
    const of = (paper: { id: string }) => its.find(({ paperId }) => paperId === paper.id)
    for (const paper of [first, second])
      expect(of(paper)).toMatchObject({ endedAt: leftAt, endedHow: 'memberLeft', endedById: admin.personId })
    expect(of(final)).toMatchObject({ endedAt: null })
    expect(await db.blockEnd.findMany({ where: { inputId: block.id } })).toMatchObject([
      { how: 'memberLeft', memberId: member.id },
    ])
    expect(await db.blockEnd.count({ where: { inputId: otherBlock.id } })).toBe(0)
    expect(await db.endorsement.count({ where: { memberId: other.id, endedAt: { not: null } } })).toBe(0)
  })

  test('writes one event on its own chain and one on that of each paper it changes, sharing the act', async () => {
    const { member, first, second, final, block } = await story()
    const before = (await eventsOf(chainId)).length
    const same = act(await adminPerson())
    await leaveCoalition(same, { memberId: member.id })
    await leaveCoalition(same, { memberId: member.id })
    const left = { type: 'member.left', actKey: same.key }
    expect((await eventsOf(chainId)).slice(before)).toMatchObject([left])
    expect(await leavingOn(first.id)).toMatchObject([left])
    expect(await leavingOn(second.id)).toMatchObject([left])
    expect(await leavingOn(final.id)).toEqual([])
    const facts = await db.eventFacts.findFirstOrThrow({
      where: { chainId: first.id, event: { type: 'member.left' } },
    })
    expect(facts.facts).toMatchObject({ memberId: member.id, inputIds: [block.id], objectionIds: [] })
    const all = await db.eventFacts.findFirstOrThrow({ where: { chainId, seq: before + 1 } })
    expect((all.facts as { endorsementIds: string[] }).endorsementIds).toHaveLength(2)
  })

  test('on an earlier day it is that day', async () => {
    const member = await memberCalled('Early Names')
    const leftOn = new Date('2025-05-01T00:00:00Z')
    await leaveCoalition(act(await adminPerson()), { memberId: member.id, leftOn })
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({ leftAt: leftOn })
  })

  test('is refused to others than admins, twice, and for days to come', async () => {
    const { member } = await story()
    const signatory = await personOf(member, 'signatory')
    const admin = await adminPerson()
    const memberId = member.id
    await leavesNoTrace(() => leaveCoalition(act(signatory), { memberId }), 'Only an admin')
    const leftOn = new Date('2025-06-04T00:00:00Z')
    await leavesNoTrace(() => leaveCoalition(act(admin), { memberId, leftOn }), 'today or earlier')
    await leavesNoTrace(() => leaveCoalition(act(admin), { memberId: randomUUID() }), Absent)
    await leaveCoalition(act(admin), { memberId })
    await leavesNoTrace(() => leaveCoalition(act(admin), { memberId }), 'left already')
  })

  test('two admins at once: one says so, the other is told', async () => {
    const { member, first } = await story()
    const admins = [await adminPerson(), await adminPerson()]
    const done = await Promise.allSettled(
      admins.map((admin) => leaveCoalition(act(admin), { memberId: member.id })),
    )
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await leavingOn(first.id)).toHaveLength(1)
  })
})
