import 'server-only'
import { ensureStanding, lockSigning } from '@/lib/endorsements/lock'
import { record } from '@/lib/events/record'
import { personIdOf } from '@/lib/platform/actor'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canEndIntention, canStateIntention } from './rules'
import type { EndIntention, StateIntention } from './schema'

/** Says what a member will do before it can sign; what it said before ends. Refuses what `canStateIntention` refuses. */
export async function stateIntention(act: Act, input: StateIntention): Promise<void> {
  const { paperId, memberId, versionId, kind, onDate = null, note = null } = input
  await once(act, 'stateIntention', input, async (tx) => {
    const { paper, member, last, now } = await lockSigning(tx, act, input)
    const signed = last && !last.endedAt ? last.digest : null
    ensure(canStateIntention(act.actor, memberId, paper, { versionId, kind, onDate }, signed, now))
    await ensureStanding(tx, act, member, 'representative', now)
    await tx.intention.updateMany({ where: { paperId, memberId, endedAt: null }, data: { endedAt: now } })
    const stated = { id: newId(), paperId, memberId, versionId, kind, onDate, note }
    await tx.intention.create({ data: { ...stated, personId: personIdOf(act.actor), at: now } })
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'intention.stated',
      facts: {
        intentionId: stated.id,
        memberId,
        versionId,
        kind,
        onDate: onDate?.toISOString().slice(0, 10) ?? null,
      },
    })
  })
}

/** Takes it back, without saying anything else. Refuses what `canEndIntention` refuses. */
export async function endIntention(act: Act, input: EndIntention): Promise<void> {
  const { paperId, memberId, intentionId } = input
  await once(act, 'endIntention', input, async (tx) => {
    const { paper, member, now } = await lockSigning(tx, act, input)
    const row = await tx.intention.findUnique({ where: { id: intentionId } })
    if (row?.paperId !== paperId || row.memberId !== memberId) throw new Absent()
    ensure(canEndIntention(act.actor, memberId, row.endedAt))
    await ensureStanding(tx, act, member, 'representative', now)
    await tx.intention.update({ where: { id: intentionId, endedAt: null }, data: { endedAt: now } })
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'intention.ended',
      facts: { intentionId, memberId },
    })
  })
}
