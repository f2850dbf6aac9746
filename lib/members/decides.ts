import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { hasRight } from '@/lib/platform/actor'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { canSetDecides } from './rules'
import type { DecidesInput } from './schema'

/**
 * Says how a member decides from now on: by its signatory, or by an admin on its behalf. What was signed before stays. Refuses
 * what `canSetDecides` refuses.
 */
export async function setDecides(act: Act, input: DecidesInput): Promise<void> {
  const { memberId, decides } = input
  await once(act, 'setDecides', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw new Absent()
    const signatories = await tx.membership.count({
      where: { memberId, right: 'signatory', from: { lte: now }, until: null, person: { leftAt: null } },
    })
    const { displayName: name, decides: before } = member
    ensure(canSetDecides(act.actor, memberId, { name, from: before, to: decides, signatories }))
    await tx.member.update({ where: { id: memberId }, data: { decides } })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'member.decidesSet',
      facts: {
        memberId,
        decides,
        before,
        capacity: hasRight(act.actor, memberId, 'signatory') ? 'forMember' : 'onBehalf',
      },
    })
  })
}
