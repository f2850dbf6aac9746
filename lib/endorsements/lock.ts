import 'server-only'
import { lockPaper } from '@/lib/papers/lock'
import type { Right } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import type { Act } from '@/lib/platform/once'
import type { Endorsement, Member } from '@/prisma/generated/client'
import { belongs } from './rules'

/**
 * Holds the paper until the transaction ends, then reads the instant, the member and its last row on the paper. Raises
 * Absent where there is no such paper or member.
 */
export async function lockSigning(
  tx: Tx,
  act: Act,
  { paperId, memberId }: { paperId: string; memberId: string },
) {
  const { paper, now } = await lockPaper(tx, act.actor, paperId)
  const member = await tx.member.findUnique({ where: { id: memberId } })
  if (!member) throw new Absent()
  // Of two members that are one, a row that ended may stand beside the live one.
  const last = await tx.endorsement.findFirst({
    where: { paperId, memberId, next: null },
    orderBy: { endedAt: { sort: 'desc', nulls: 'first' } },
  })
  return { paper, member, last, now }
}

/** The row that a form was made for. Raises Absent where it is of another member or paper. */
export async function heldRow(
  tx: Tx,
  { endorsementId, paperId, memberId }: { endorsementId: string; paperId: string; memberId: string },
): Promise<Endorsement> {
  const row = await tx.endorsement.findUnique({ where: { id: endorsementId } })
  if (row?.paperId !== paperId || row.memberId !== memberId) throw new Absent()
  return row
}

/**
 * What may have changed since the request began: the member belongs to the coalition at this very instant, and the
 * person still has the right at that member. Asked after the rule, under the lock.
 */
export async function ensureStanding(
  tx: Tx,
  { actor }: Act,
  member: Member,
  right: Right | null,
  now: Date,
): Promise<void> {
  ensure(belongs(member, now))
  if (right === null || actor.kind !== 'person') return
  const rights: Right[] = right === 'signatory' ? ['signatory'] : ['representative', 'signatory']
  const held = await tx.membership.count({
    where: {
      personId: actor.personId,
      memberId: member.id,
      right: { in: rights },
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
  })
  if (held === 0) throw new Refused(`You are no longer a ${right} of ${member.displayName}.`)
}
