import 'server-only'
import type { Right } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

type At = { personId: string; memberId: string }

/** The membership that holds at this instant, or null. */
export async function liveMembership(tx: Tx, at: At, now: Date) {
  const live = { ...at, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  return tx.membership.findFirst({ where: live })
}

/** Ends what a person holds at a member and drops what was to begin later. Answers the ids of what ended. */
export async function endMemberships(
  tx: Tx,
  where: { personId: string; memberId?: string },
  now: Date,
): Promise<{ id: string; memberId: string }[]> {
  await tx.membership.deleteMany({ where: { ...where, from: { gte: now } } })
  const live = { ...where, OR: [{ until: null }, { until: { gt: now } }] }
  const held = await tx.membership.findMany({ where: live, select: { id: true, memberId: true } })
  await tx.membership.updateMany({ where: live, data: { until: now } })
  return held
}

/** Gives a right at a member from now on, in place of the one held there. */
export async function giveMembership(tx: Tx, at: At, right: Right, now: Date) {
  await endMemberships(tx, at, now)
  return tx.membership.create({ data: { id: newId(), ...at, right, from: now } })
}

/** Gives the right to sign until an instant; what was held before is held again from then on. */
export async function lendSignature(tx: Tx, at: At, until: Date, now: Date) {
  const held = await liveMembership(tx, at, now)
  await endMemberships(tx, at, now)
  const lent = await tx.membership.create({
    data: { id: newId(), ...at, right: 'signatory', from: now, until },
  })
  if (held && (held.until === null || held.until > until))
    await tx.membership.create({
      data: { id: newId(), ...at, right: held.right, from: until, until: held.until },
    })
  return lent
}

/** Ends a membership before its time and lets the one that was to follow begin now. */
export async function endLent(tx: Tx, lent: At & { id: string; from: Date; until: Date | null }, now: Date) {
  if (lent.from >= now) await tx.membership.delete({ where: { id: lent.id } })
  else await tx.membership.update({ where: { id: lent.id }, data: { until: now } })
  if (lent.until)
    await tx.membership.updateMany({
      where: { personId: lent.personId, memberId: lent.memberId, from: lent.until },
      data: { from: now },
    })
}
