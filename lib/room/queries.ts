import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { RoomNews } from './news'

/** The rooms of the actor's members in which something is new, or asks to be sent by them. For a visitor nothing is asked. */
export async function listRooms(actor: Actor): Promise<RoomNews[]> {
  if (actor.kind === 'visitor' || actor.memberships.length === 0) return []
  const { personId, memberships } = actor
  const members = memberships.map(({ memberId }) => memberId)
  const speaksFor = memberships.filter(({ right }) => right !== 'contributor').map(({ memberId }) => memberId)
  const rows = await db.$queryRaw<Omit<RoomNews, 'memberName'>[]>`
    select n.* from (select e."memberId", e."paperId",
        (count(*) filter (where (e."personId" <> ${personId}::uuid and e.at > coalesce(v.at, '-infinity'))
          or exists (select 1 from "RoomReply" r where r."entryId" = e.id and r."withdrawnAt" is null
            and r."personId" <> ${personId}::uuid and r.at > coalesce(v.at, '-infinity'))))::int as fresh,
        (count(*) filter (where e."askedAt" is not null and e."declinedAt" is null and e."sentAs" is null
          and e."memberId" = any(${speaksFor}::uuid[])))::int as asked
      from "RoomEntry" e left join "RoomVisit" v
        on v."memberId" = e."memberId" and v."paperId" = e."paperId" and v."personId" = ${personId}::uuid
      where e."memberId" = any(${members}::uuid[]) and e."withdrawnAt" is null
      group by e."memberId", e."paperId") n
    where n.fresh + n.asked > 0 order by n.asked desc, n.fresh desc, n."paperId"`
  const names = new Map(memberships.map(({ memberId, memberName }) => [memberId, memberName]))
  return rows.map((row) => ({ ...row, memberName: names.get(row.memberId) ?? '' }))
}
