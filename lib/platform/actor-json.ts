import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Membership, PersonActor } from './actor'

export type ActorRow = Omit<PersonActor, 'kind' | 'memberships'> & {
  memberships: (Omit<Membership, 'mergedIds'> & { mergedIds: string[] | null })[] | null
}

/**
 * The person `p` as one who acts at the instant `now` (columns of the statement around it), as one JSON value: with the
 * memberships that hold then, at members that belong to the coalition then.
 */
export const actorJson = Prisma.sql`
  json_build_object('personId', p.id, 'name', p.name, 'taskforce', p.taskforce, 'admin', p.admin, 'memberships',
    (select json_agg(json_build_object('memberId', m.id, 'memberName', m."displayName", 'right', s."right",
        'mergedIds', (select json_agg(o.id) from "Member" o where o."mergedIntoId" = m.id)) order by m."displayName")
       from "Membership" s join "Member" m on m.id = s."memberId"
      where s."personId" = p.id and s."from" <= now and (s.until is null or s.until > now)
        and m."joinedAt" <= now and (m."leftAt" is null or m."leftAt" > now)))`

export const actorOf = (row: ActorRow): PersonActor => ({
  kind: 'person',
  ...row,
  memberships: (row.memberships ?? []).map(({ mergedIds, ...held }) =>
    mergedIds ? { ...held, mergedIds } : held,
  ),
})
