import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** What the admins' first page counts; null for all others. */
export async function getOverview(actor: Actor) {
  if (!isAdmin(actor)) return null
  const [row] = await db.$queryRaw<[{ members: number; people: number; invited: number; events: number }]>`
    select (select count(*)::int from "Member" where "joinedAt" <= now and ("leftAt" is null or "leftAt" > now)) as members,
           (select count(*)::int from "Person" where "leftAt" is null) as people,
           (select count(distinct i."personId")::int from "Invitation" i join "Person" p on p.id = i."personId"
             where "acceptedAt" is null and "revokedAt" is null and p."leftAt" is null) as invited,
           (select count(*)::int from "Event") as events
      from (select coalition_now() as now) as clock`
  return row
}
