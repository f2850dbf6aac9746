import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** For an admin, the members of now, for which a stance can be entered on behalf. */
export async function listMembersToEnter(actor: Actor, now: Date) {
  if (!isAdmin(actor)) return []
  return db.member.findMany({
    where: { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
}
