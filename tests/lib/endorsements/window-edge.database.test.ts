import { expect, test } from 'vitest'
import { signOn } from '@/lib/endorsements/commands'
import { act, clockAt, foundCoalition, memberCalled, personOf } from '@/tests/support/coalition'
import { paperToSign, rowsOf, stanceOn, stopClock } from '@/tests/support/signing'

test('a stance is taken in the first and the last millisecond of the window, and in none beside it', async () => {
  await foundCoalition()
  await clockAt('2025-06-03T12:00:00Z')
  const fjord = await memberCalled('Fjord Registry')
  const signatory = await personOf(fjord, 'signatory')
  const paper = await paperToSign(undefined, '2025-06-20T12:00:00Z')
  const sign = () => signOn(act(signatory), stanceOn(paper, fjord))

  await stopClock('2025-05-26T08:59:59.999Z')
  await expect(sign()).rejects.toThrow('Sign-on opens on Mon 26 May 2025, 09:00 UTC.')
  await stopClock('2025-05-26T09:00:00.000Z')
  await sign()
  await stopClock('2025-06-20T11:59:59.999Z')
  await sign()
  await stopClock('2025-06-20T12:00:00.000Z')
  await expect(sign()).rejects.toThrow(
    'Sign-on closed on Fri 20 June 2025, 12:00 UTC. Ask an admin to reopen it',
  )

  const given = (await rowsOf(paper)).map((row) => row.givenAt.toISOString())
  expect(given).toEqual(['2025-05-26T09:00:00.000Z', '2025-06-20T11:59:59.999Z'])
})
