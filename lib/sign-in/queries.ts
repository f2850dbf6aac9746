import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { idleDays } from '@/lib/platform/session'
import { linkHash } from '@/lib/platform/sign-in-link'

/** The address of a mailed link that can still be used, or why it cannot. Reading spends nothing. */
export async function getLink(token: string): Promise<{ email: string; live: boolean } | null> {
  const [link] = await db.$queryRaw<{ email: string; live: boolean }[]>`
    select email, "consumedAt" is null and "expiresAt" > clock_timestamp() as live
      from "SignInLink" where "tokenHash" = ${linkHash(token)}`
  return link ?? null
}

/** The actor's own sessions, the one used last first. */
export async function listSessions(actor: Actor) {
  if (actor.kind === 'visitor') return []
  const lastSeenAt = { gt: new Date(Date.now() - idleDays * 86_400_000) }
  const where = { personId: actor.personId, expiresAt: { gt: new Date() }, lastSeenAt }
  return db.session.findMany({ where, orderBy: { lastSeenAt: 'desc' } })
}

const roles = ['taskforce', 'admin', 'signatory', 'representative', 'contributor'] as const
export type Role = (typeof roles)[number]
export type RoleGroup = { role: Role; people: { personId: string; name: string; member: string | null }[] }

/** In a demo the people of the roster by what they may do; anywhere else nothing. */
export async function listRoles(): Promise<RoleGroup[]> {
  const rows = await db.$queryRaw<{ role: Role; personId: string; name: string; member: string | null }[]>`
    with offered as (
      select 'taskforce' as role, p.id, p.name, null as member from "Person" p where taskforce and "leftAt" is null
      union all
      select 'admin', p.id, p.name, null from "Person" p where admin and "leftAt" is null
      union all
      select s."right"::text, p.id, p.name, m."displayName"
        from "Membership" s join "Person" p on p.id = s."personId" join "Member" m on m.id = s."memberId",
             lateral (select coalition_now() as now) as clock
       where p."leftAt" is null and s."from" <= now and (s.until is null or s.until > now)
         and m."joinedAt" <= now and (m."leftAt" is null or m."leftAt" > now))
    select role, id as "personId", name, member from offered
     where exists (select 1 from "Coalition" where demo)
     order by name, member`
  return roles
    .map((role) => ({
      role,
      people: rows
        .filter((row) => row.role === role)
        .map(({ personId, name, member }) => ({ personId, name, member })),
    }))
    .filter(({ people }) => people.length > 0)
}
