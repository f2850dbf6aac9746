import { beforeEach, describe, expect, test } from 'vitest'
import { challengeConsensus, proposeConsensus } from '@/lib/consensus/commands'
import { getConsensus } from '@/lib/consensus/queries'
import { finalise } from '@/lib/finalisation/finalise'
import { replyInCall } from '@/lib/objections/replies'
import { type PersonActor, visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import {
  act,
  adminPerson,
  clockAt,
  factsOf,
  foundCoalition,
  memberCalled,
  personOf,
} from '@/tests/support/coalition'
import { finalCallOf, finalising, last, objectionOf } from '@/tests/support/final-call'
import { publishedPaper, recordedOn } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

const proposing = (paper: Paper, level: 'consensus' | 'strongSupport' = 'strongSupport') => ({
  ...{ paperId: paper.id, versionId: last(paper), level, reason: 'All but two members agree.' },
})
const standing = async (paper: Paper) =>
  (await db.consensusProposal.findFirst({ where: { paperId: paper.id }, orderBy: { at: 'desc' } }))?.id ?? ''

async function proposed() {
  const paper = await finalCallOf(await publishedPaper(), admin)
  await proposeConsensus(act(admin), proposing(paper))
  const member = await memberCalled('Harbour Names')
  const speaker = await personOf(member, 'representative')
  const proposalId = await standing(paper)
  const challenge = { paperId: paper.id, proposalId, memberId: member.id, reason: 'We are not alone.' }
  return { paper, member, speaker, challenge }
}

describe('the level of consensus', () => {
  test('is proposed as one event, once', async () => {
    const paper = await finalCallOf(await publishedPaper(), admin)
    const sent = act(admin)
    await Promise.all([proposeConsensus(sent, proposing(paper)), proposeConsensus(sent, proposing(paper))])
    expect(await recordedOn(paper)).toEqual(['paper.frozen', 'consensus.proposed'])
    expect(await factsOf(paper.id, 'consensus.proposed')).toMatchObject({ level: 'strongSupport' })
  })

  test('is challenged as one event, once, and does not hold up the paper', async () => {
    const { paper, speaker, challenge } = await proposed()
    const sent = act(speaker)
    await Promise.all([challengeConsensus(sent, challenge), challengeConsensus(sent, challenge)])
    await clockAt('2025-06-18T09:02:00Z')
    await finalise(act(admin), { ...finalising(paper), consensus: 'strongSupport' })
    const events = ['paper.frozen', 'consensus.proposed', 'consensus.challenged', 'paper.finalised']
    expect(await recordedOn(paper)).toEqual(events)
  })

  test('that is finalised is the last one proposed, and no other', async () => {
    const { paper } = await proposed()
    await proposeConsensus(act(admin), proposing(paper, 'consensus'))
    await clockAt('2025-06-18T09:02:00Z')
    const other = finalise(act(admin), { ...finalising(paper), consensus: 'strongSupport' })
    await expect(other).rejects.toThrow('Another level of consensus stands proposed: consensus.')
    await finalise(act(admin), finalising(paper))
    expect(await factsOf(paper.id, 'paper.finalised')).toMatchObject({ consensus: 'consensus' })
  })

  test('a refusal leaves no trace: no admin, no freeze, no right, twice, replaced', async () => {
    const { paper, member, speaker, challenge } = await proposed()
    const open = await publishedPaper()
    const contributor = await personOf(member, 'contributor')
    await expect(proposeConsensus(act(speaker), proposing(paper))).rejects.toThrow('Only an admin')
    await expect(proposeConsensus(act(admin), proposing(open))).rejects.toThrow('once a version is frozen')
    await expect(challengeConsensus(act(contributor), challenge)).rejects.toThrow('Only a representative')
    await challengeConsensus(act(speaker), challenge)
    await expect(challengeConsensus(act(speaker), challenge)).rejects.toThrow(
      'challenged this proposal already',
    )
    await proposeConsensus(act(admin), proposing(paper, 'consensus'))
    await expect(challengeConsensus(act(speaker), challenge)).rejects.toThrow('Another level was proposed')
    expect((await recordedOn(paper)).filter((type) => type === 'consensus.challenged')).toHaveLength(1)
    expect(await recordedOn(open)).toEqual([])
  })

  test('is read with its challenges, replies and the minority by people of members, and by no visitor', async () => {
    const { paper, member, speaker, challenge } = await proposed()
    await challengeConsensus(act(speaker), challenge)
    await objectionOf('Moorland Registry', paper)
    const { id } = await db.consensusChallenge.findFirstOrThrow({ where: { memberId: member.id } })
    const text = 'Three of you say so.'
    await replyInCall(act(admin), { paperId: paper.id, challengeId: id, speaker: 'admin', text })
    const contributor = await personOf(member, 'contributor')
    expect(await getConsensus(contributor, last(paper))).toMatchObject({
      proposals: [
        { level: 'strongSupport', challenges: [{ reason: 'We are not alone.', replies: [{ body: text }] }] },
      ],
      minority: [{ memberName: 'Moorland Registry', said: 'objects', statement: 'It names a new body.' }],
    })
    expect(await getConsensus(visitor, last(paper))).toBeNull()
  })
})

describe('a reply to an objection', () => {
  const reply = (paper: Paper, objectionId: string, memberId: string) => ({
    ...{ paperId: paper.id, objectionId, text: 'Would “standing” do?' },
    speaker: { capacity: 'forMember' as const, memberId },
  })

  test('is one event, once, numbered in its thread', async () => {
    const paper = await finalCallOf(await publishedPaper(), admin)
    const { member, speaker, objectionId } = await objectionOf('Harbour Names', paper)
    const sent = act(speaker)
    const said = reply(paper, objectionId, member.id)
    await Promise.all([replyInCall(sent, said), replyInCall(sent, said)])
    await replyInCall(act(admin), { ...said, speaker: 'admin' })
    const rows = await db.callReply.findMany({ where: { objectionId }, orderBy: { seq: 'asc' } })
    expect(rows).toMatchObject([
      { seq: 1, capacity: 'forMember', memberId: member.id },
      { seq: 2, capacity: 'ownName', memberId: null },
    ])
    expect((await recordedOn(paper)).filter((type) => type === 'callReply.given')).toHaveLength(2)
  })

  test('a refusal leaves no trace: no right, another paper, a final paper', async () => {
    const [paper, other] = [await finalCallOf(await publishedPaper(), admin), await publishedPaper()]
    const { member, speaker, objectionId } = await objectionOf('Harbour Names', paper)
    const said = reply(paper, objectionId, member.id)
    const contributor = await personOf(member, 'contributor')
    await expect(replyInCall(act(contributor), said)).rejects.toThrow('Only a representative')
    await expect(replyInCall(act(contributor), { ...said, speaker: 'admin' })).rejects.toThrow(
      'Only an admin',
    )
    await expect(replyInCall(act(speaker), { ...said, paperId: other.id })).rejects.toThrow()
    expect(await db.callReply.count({ where: { objectionId } })).toBe(0)
    expect(await recordedOn(paper)).toEqual(['paper.frozen', 'objection.given'])
  })
})
