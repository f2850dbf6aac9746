import { beforeEach, expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { noticeMoments } from '@/lib/notifications/moments'
import { drainOutbox } from '@/lib/notifications/outbox'
import { db } from '@/lib/platform/db'
import { formatInstant } from '@/lib/platform/format'
import { confirmClass } from '@/lib/versions/classes'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext, windowOn } from '@/tests/support/papers'
import { paperToSign, stanceOn } from '@/tests/support/signing'

beforeEach(async () => {
  await foundCoalition()
  // A Tuesday.
  await clockAt('2025-06-03T12:00:00Z')
})

test('whose signature was carried over is told until when it can be declined', async () => {
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  const paper = await paperToSign([['The Forum should become permanent.']])
  await signOn(act(signatory), stanceOn(paper, fjord))
  const { id: versionId } = await publishNext(paper, ['The Forum must become permanent.'], 'editorial')
  await confirmClass(act(await adminPerson('Noor Haddad')), { paperId: paper.id, versionId })
  while ((await drainOutbox(async () => {})) > 0);
  const [letter, ...more] = await db.notice.findMany({ where: { kind: 'carriedOver', paperId: paper.id } })
  expect(more).toEqual([])
  expect(letter?.text).toContain('challenge it for all, until Fri 6 June 2025, 12:00 UTC')
})

test('who is asked to reconfirm is told until when, or that it is not open', async () => {
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  const paper = await paperToSign([['The Forum should become permanent.']])
  await signOn(act(signatory), stanceOn(paper, fjord))
  const lettersNow = async () => {
    while ((await drainOutbox(async () => {})) > 0);
    return db.notice.findMany({
      where: { kind: 'reconfirm', paperId: paper.id },
      orderBy: { createdAt: 'asc' },
    })
  }
  await publishNext(paper, ['The Forum must become permanent.'], 'substantive')
  const [open] = await lettersNow()
  const closes = (await db.windowTimes.findFirstOrThrow({ where: { window: { paperId: paper.id } } }))
    .closesAt
  expect(open?.subject).toBe(
    `Please reconfirm for Fjord Registry until ${formatInstant(closes)}: ${open?.subject.split(': ')[1]}`,
  )
  expect(open?.text).toContain(`Sign-on is open until ${formatInstant(closes)}`)

  await clockAt(new Date(closes.getTime() + 60_000).toISOString())
  await publishNext(paper, ['The Forum shall become permanent.'], 'substantive')
  const [, shut] = await lettersNow()
  expect(shut?.text).toContain('Sign-on is not open now: you are told when it is.')

  await clockAt('2025-07-01T12:00:00Z')
  await windowOn(paper, 'signOn', '2025-07-01T09:00:00Z', '2025-07-10T12:00:00Z')
  await noticeMoments(async () => {})
  const opened = await db.notice.findFirst({
    where: { kind: 'opened', personId: signatory.personId, paperId: paper.id },
  })
  expect(opened?.text).toContain('Fjord Registry stands under version 1')
})
