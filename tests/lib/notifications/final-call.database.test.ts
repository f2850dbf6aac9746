import { beforeEach, expect, test } from 'vitest'
import { challengeConsensus, proposeConsensus } from '@/lib/consensus/commands'
import { askToFreeze, freezeWithoutCall } from '@/lib/finalisation/ask'
import { drainOutbox } from '@/lib/notifications/outbox'
import { closeObjection } from '@/lib/objections/commands'
import { replyInCall } from '@/lib/objections/replies'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { finalCallOf, last, objectionOf } from '@/tests/support/final-call'
import { publishedPaper, publishNext } from '@/tests/support/papers'

type Paper = Awaited<ReturnType<typeof publishedPaper>>
let admin: PersonActor

beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-11T09:00:00Z')
  admin = await adminPerson()
})

/** The letters of this kind on the paper that these people got, once the worker has worked. */
async function lettersOf(paper: Paper, kind: string, ...people: PersonActor[]) {
  while ((await drainOutbox(async () => {})) > 0);
  const personId = { in: people.map((person) => person.personId) }
  return db.notice.findMany({ where: { paperId: paper.id, kind, personId }, orderBy: { createdAt: 'asc' } })
}

test('a final call is told to whoever speaks for a member, and to all its people where nobody does', async () => {
  const [fjord, delta] = [await memberCalled('Fjord Registry'), await memberCalled('Delta Names')]
  const [speaker, own] = [await personOf(fjord, 'representative'), await personOf(fjord, 'contributor')]
  const only = await personOf(delta, 'contributor')
  const paper = await finalCallOf(await publishedPaper(), admin)
  const letters = await lettersOf(paper, 'finalCall', speaker, own, only)
  expect(letters.map(({ personId }) => personId).sort()).toEqual([speaker.personId, only.personId].sort())
  expect(letters[0]?.text).toContain('Wed 18 June 2025, 09:01 UTC')
})

test('a freeze without a final call says that nobody’s silence counts', async () => {
  const speaker = await personOf(await memberCalled('Fjord Registry'), 'signatory')
  const paper = await publishedPaper()
  await db.paper.update({
    where: { id: paper.id },
    data: { procedure: 'emergency', procedureReason: 'Tonight.' },
  })
  const of = { paperId: paper.id, versionId: last(paper) }
  const other = await adminPerson()
  await askToFreeze(act(admin), { ...of, reason: 'It closes tonight.', withoutCall: true })
  const [asked] = await lettersOf(paper, 'freezeAsked', other)
  expect(asked?.text).toContain('be frozen without a final call')
  await freezeWithoutCall(act(other), of)
  const [letter] = await lettersOf(paper, 'finalCall', speaker)
  expect(letter?.subject).toContain('Frozen without a final call')
  expect(letter?.text).toContain('Nobody’s silence counts.')
})

test('who objects hears of a reply, of the level that is proposed, of the end; admins of a challenge', async () => {
  const paper = await finalCallOf(await publishedPaper(), admin)
  const { member, speaker, objectionId } = await objectionOf('Harbour Names', paper)
  const of = { paperId: paper.id, objectionId }
  await replyInCall(act(admin), { ...of, speaker: 'admin', text: 'Would “standing” do?' })
  const proposal = {
    paperId: paper.id,
    versionId: last(paper),
    level: 'consensus' as const,
    reason: 'All but one.',
  }
  await proposeConsensus(act(admin), proposal)
  const { id: proposalId } = await db.consensusProposal.findFirstOrThrow({ where: { paperId: paper.id } })
  const challenge = { paperId: paper.id, proposalId, memberId: member.id, reason: 'We are not alone.' }
  await challengeConsensus(act(speaker), challenge)
  await clockAt('2025-06-18T09:02:00Z')
  await closeObjection(act(admin), { ...of, reason: 'Others want it.', consensus: 'consensus' })

  const [reply, ...toAuthor] = await lettersOf(paper, 'callReply', speaker, admin)
  expect([reply?.personId, toAuthor]).toEqual([speaker.personId, []])
  const told = await lettersOf(paper, 'consensus', speaker, admin)
  expect(told.map(({ personId, subject }) => [personId, subject.split(':')[0]])).toEqual([
    [speaker.personId, 'Level of consensus proposed'],
    [admin.personId, 'Harbour Names challenges the level of consensus'],
  ])
  const [closed] = await lettersOf(paper, 'closed', speaker)
  expect(closed?.subject).toContain('Considered, not met: the objection of Harbour Names')
  for (const letter of [reply, ...told, closed]) expect(letter?.text).not.toContain('We are not alone.')
})

test('who objects is asked to withdraw once a version has its wording, and not for another text', async () => {
  const paper = await finalCallOf(await publishedPaper([['It names a new body.']]), admin)
  const { speaker } = await objectionOf('Harbour Names', paper)
  await publishNext(paper, ['It names another body.'])
  expect(await lettersOf(paper, 'objectionMet', speaker)).toEqual([])
  await publishNext(paper, ['It is a permanent forum.'])
  const [letter, ...more] = await lettersOf(paper, 'objectionMet', speaker)
  expect(more).toEqual([])
  expect(letter?.subject).toContain('Please withdraw the objection of Harbour Names')
  expect(letter?.text).toContain('Paragraph 1 of version 3')
})
