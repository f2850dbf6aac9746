import { expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { drainOutbox } from '@/lib/notifications/outbox'
import { db } from '@/lib/platform/db'
import { suppressVersion } from '@/lib/versions/take-back'
import { act, adminPerson, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { publishNext } from '@/tests/support/papers'
import { paperToSign, stanceOn } from '@/tests/support/signing'

test('who signed a text that was taken out is told, and nobody else', async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const paper = await paperToSign()
  const [fjord, harbour] = [await memberCalled('Fjord Registry'), await memberCalled('Harbour Names')]
  const signed = await personOf(fjord, 'signatory', 'Ingrid Dahl')
  await personOf(harbour, 'signatory')
  await signOn(act(signed), stanceOn(paper, fjord))
  await publishNext(paper, ['The Forum should be permanent.'])
  const versionId = paper.versions[0]?.id ?? ''
  const input = { paperId: paper.id, versionId, reason: 'It names a person.' }
  await suppressVersion(act(await adminPerson()), input)
  while ((await drainOutbox(async () => {})) > 0);
  const told = await db.notice.findMany({ where: { kind: 'textTakenOut', paperId: paper.id } })
  expect(told.map(({ personId }) => personId)).toEqual([signed.personId])
  expect(told[0]?.text).toContain('The text of version 1')
})
