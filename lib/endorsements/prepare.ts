import 'server-only'
import { record } from '@/lib/events/record'
import { personIdOf } from '@/lib/platform/actor'
import { ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { ensureStanding, lockSigning } from './lock'
import { canPrepare } from './rules'
import type { Prepare } from './schema'

/** Lays a stance and a note before the signatory; the one before it ends. Never counted. Refuses what `canPrepare` refuses. */
export async function prepareEndorsement(act: Act, input: Prepare): Promise<void> {
  const { paperId, memberId, versionId, stance, note } = input
  await once(act, 'prepareEndorsement', input, async (tx) => {
    const { paper, member, now } = await lockSigning(tx, act, input)
    ensure(canPrepare(act.actor, memberId, paper, versionId, now))
    await ensureStanding(tx, act, member, 'representative', now)
    await tx.preparation.updateMany({ where: { paperId, memberId, endedAt: null }, data: { endedAt: now } })
    const prepared = { id: newId(), paperId, memberId, versionId, stance, note }
    await tx.preparation.create({ data: { ...prepared, personId: personIdOf(act.actor), at: now } })
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'endorsement.prepared',
      facts: { preparationId: prepared.id, memberId, versionId, stance },
    })
  })
}
