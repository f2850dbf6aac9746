import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { answerable } from './answerable'
import { wasRecirculated } from './recirculation'
import { canCloseBlock } from './rules'
import type { CloseBlockInput } from './schema'

/** An admin closes a blocking point as considered, not met. Refuses what `canCloseBlock` refuses. */
export async function closeBlock(act: Act, input: CloseBlockInput): Promise<void> {
  await once(act, 'closeBlock', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const [point] = await answerable(tx, paper.id, [input.inputId])
    if (!point?.memberId) throw new Absent()
    const live = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
    const elsewhere = { memberships: { none: { memberId: point.memberId, ...live } } }
    const others = await tx.person.count({ where: { admin: true, leftAt: null, ...elsewhere } })
    ensure(canCloseBlock(act.actor, point, wasRecirculated(paper, point.at, now), others > 0))
    const { reason, statement = null, consensus } = input
    const end = { how: 'consideredNotMet', reason, statement, consensus } as const
    await tx.blockEnd.create({
      data: {
        id: newId(),
        inputId: point.id,
        memberId: point.memberId,
        personId: personIdOf(act.actor),
        at: now,
        ...end,
      },
    })
    const facts = { inputId: point.id, objectionId: null, memberId: point.memberId, how: end.how }
    const reasonDigest = digest({ reason, statement, consensus })
    await record(tx, act, now, { type: 'block.ended', chainId: paper.id, facts: { ...facts, reasonDigest } })
  })
}
