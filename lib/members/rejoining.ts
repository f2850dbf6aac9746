import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { canRejoin } from './rules'
import type { RejoinInput } from './schema'

/**
 * A member that left joins again, now or since an earlier day. Its first time stays as it was, what ended with it stays
 * ended; its people hold what they held. Refuses what `canRejoin` refuses.
 */
export async function rejoinCoalition(act: Act, input: RejoinInput): Promise<void> {
  const { memberId, joinedOn } = input
  await once(act, 'rejoinCoalition', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw new Absent()
    const joinedAt = joinedOn ?? now
    ensure(canRejoin(act.actor, member, joinedAt, now))
    if (!member.leftAt) throw new Absent()
    const before = { memberId, joinedAt: member.joinedAt, leftAt: member.leftAt }
    await tx.memberSpan.create({ data: before })
    await tx.member.update({ where: { id: memberId }, data: { joinedAt, leftAt: null } })
    const facts = { memberId, joinedAt: joinedAt.toISOString() }
    await record(tx, act, now, { chainId: coalition.id, type: 'member.rejoined', facts })
  })
}
