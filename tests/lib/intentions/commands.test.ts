import { beforeEach, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { endIntention, stateIntention } from '@/lib/intentions/commands'
import type { PersonActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Absent } from '@/lib/platform/errors'
import { act, clockAt, factsOf, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paperToSign, rowsOf, signEventTypes, stanceOn } from '@/tests/support/signing'

let fjord: Awaited<ReturnType<typeof memberCalled>>
let representative: PersonActor
beforeEach(async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  fjord = await memberCalled('Fjord Registry')
  representative = await personOf(fjord, 'representative')
})

type Paper = Awaited<ReturnType<typeof paperToSign>>
const board = (paper: Paper) => {
  const { paperId, versionId, memberId } = stanceOn(paper, fjord)
  const onDate = new Date('2025-06-12T00:00:00Z')
  return { paperId, versionId, memberId, kind: 'intendsToSign' as const, onDate, note: 'The board meets.' }
}
const rows = ({ id: paperId }: Paper) => db.intention.findMany({ where: { paperId }, orderBy: { at: 'asc' } })

test('a representative says by when its member signs which version; it is never an endorsement', async () => {
  const paper = await paperToSign()
  const sent = act(representative)
  await Promise.all([stateIntention(sent, board(paper)), stateIntention(sent, board(paper))])
  expect(await rows(paper)).toMatchObject([
    { kind: 'intendsToSign', note: 'The board meets.', endedAt: null },
  ])
  expect(await rowsOf(paper)).toEqual([])
  expect(await signEventTypes(paper)).toEqual(['intention.stated'])
  expect(await factsOf(paper.id, 'intention.stated')).toMatchObject({
    kind: 'intendsToSign',
    onDate: '2025-06-12',
  })
})

test('what it says next ends what it said before', async () => {
  const paper = await paperToSign()
  await stateIntention(act(representative), board(paper))
  const { onDate: _, ...later } = board(paper)
  await stateIntention(act(representative), { ...later, kind: 'willNotTakePart' })
  expect((await rows(paper)).map(({ kind, endedAt }) => [kind, endedAt === null])).toEqual([
    ['intendsToSign', false],
    ['willNotTakePart', true],
  ])
})

test('an older version may be named, since boards are sent one and keep it', async () => {
  const paper = await paperToSign([['One.'], ['Two.']])
  await stateIntention(act(representative), { ...board(paper), versionId: paper.versions[0]?.id ?? '' })
  expect(await rows(paper)).toMatchObject([{ versionId: paper.versions[0]?.id }])
})

test('a refusal leaves no trace', async () => {
  const paper = await paperToSign()
  const refused = act(await personOf(fjord, 'contributor'))
  await expect(stateIntention(refused, board(paper))).rejects.toThrow('Only a representative')
  const past = { ...board(paper), onDate: new Date('2025-06-02T00:00:00Z') }
  await expect(stateIntention(act(representative), past)).rejects.toThrow('That day has passed.')
  await signOn(act(await personOf(fjord, 'signatory')), stanceOn(paper, fjord))
  await expect(stateIntention(act(representative), board(paper))).rejects.toThrow(
    'has signed version 1 already',
  )
  expect(await rows(paper)).toEqual([])
  expect(await signEventTypes(paper)).toEqual(['endorsement.given'])
})

test('is taken back by its own member, once', async () => {
  const paper = await paperToSign()
  await stateIntention(act(representative), board(paper))
  const [stated] = await rows(paper)
  const input = { paperId: paper.id, memberId: fjord.id, intentionId: stated?.id ?? '' }
  const harbour = await memberCalled('Harbour Names')
  const stranger = act(await personOf(harbour, 'representative'))
  await expect(endIntention(stranger, { ...input, memberId: harbour.id })).rejects.toThrow(Absent)
  await endIntention(act(representative), input)
  await expect(endIntention(act(representative), input)).rejects.toThrow('ended meanwhile')
  expect(await signEventTypes(paper)).toEqual(['intention.stated', 'intention.ended'])
})
