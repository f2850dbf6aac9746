import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { stageAt } from '@/lib/papers/rules'
import { hasRight, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import type { DecideLateInput } from './schema'
import { canDecideLate } from './time'

/** An admin admits or declines an input of the late tray, with a reason. Refuses what `canDecideLate` refuses. */
export async function decideLate(act: Act, input: DecideLateInput): Promise<void> {
  await once(act, 'decideLate', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const comment = await tx.input.findFirst({
      where: { id: input.inputId, paperId: paper.id },
      select: {
        id: true,
        kind: true,
        personId: true,
        memberId: true,
        lateBySeconds: true,
        withdrawnAt: true,
        lateDecision: true,
      },
    })
    if (!comment || comment.lateBySeconds === null) throw new Absent()
    const { kind, personId, memberId, lateBySeconds, lateDecision } = comment
    const own =
      personId === personIdOf(act.actor) ||
      (memberId !== null && hasRight(act.actor, memberId, 'contributor'))
    const facts = {
      kind,
      lateBySeconds,
      withdrawn: comment.withdrawnAt !== null,
      admitted: lateDecision?.admitted ?? null,
    }
    const others = own ? await otherAdmins(tx, personIdOf(act.actor), memberId, now) : []
    ensure(canDecideLate(act.actor, stageAt(paper, now), facts, own, others))
    const decided = { inputId: comment.id, admitted: input.admitted, ownMember: own }
    await tx.lateDecision.create({
      data: { ...decided, reason: input.reason, personId: personIdOf(act.actor), at: now },
    })
    const reasonDigest = digest(input.reason)
    await record(tx, act, now, {
      type: 'input.lateDecided',
      chainId: paper.id,
      facts: { ...decided, reasonDigest },
    })
  })
}

/** Names of the admins who are here and do not belong to this member. */
async function otherAdmins(
  tx: Pick<Tx, 'person'>,
  personId: string,
  memberId: string | null,
  now: Date,
): Promise<string[]> {
  const live = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const people = await tx.person.findMany({
    where: {
      id: { not: personId },
      admin: true,
      leftAt: null,
      ...(memberId === null ? {} : { memberships: { none: { memberId, ...live } } }),
    },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return people.map((person) => person.name)
}
