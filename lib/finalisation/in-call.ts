import 'server-only'
import { frozenVersionId, type PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'
import { Prisma } from '@/prisma/generated/client'
import { callsOf } from './call'
import type { InCall } from './lists'

/**
 * What each member did in the final call of this paper so far, and whether it was told, in one statement; the members are
 * those of now. Empty where there is no call. A notice is of the freeze itself, or of a change of the call's times.
 */
export async function membersInCall(
  reader: Pick<Reader, '$queryRaw'>,
  paper: PaperFacts,
  now: Date,
): Promise<InCall[]> {
  const calls = callsOf(paper)
  const [call] = calls
  const frozen = paper.versions.find(({ id }) => id === frozenVersionId(paper))
  if (!call || !frozen) return []
  const ids = calls.map(({ id }) => id)
  return reader.$queryRaw<InCall[]>`
    with told as (
      select n."personId", n."sentAt", n."deliveredAt", n."bouncedAt", n.error from "Notice" n
       where n."paperId" = ${paper.id}::uuid and n."cancelledAt" is null and ${ofCall(paper.id, call)}),
    notices as (
      select s."memberId", count(distinct t."personId") as written,
          count(*) filter (where coalesce(t."deliveredAt", t."sentAt") is not null and t."bouncedAt" is null) as told,
          count(*) filter (where t."bouncedAt" is not null) as bounced,
          count(*) filter (where t."sentAt" is null and t.error is not null) as failed
        from "Membership" s join told t on t."personId" = s."personId"
       where s."from" <= ${call.opensAt} and (s.until is null or s.until > ${call.opensAt})
       group by s."memberId")
    select m.id as "memberId", m."displayName" as "memberName", e.stance,
        coalesce(e.digest = ${frozen.digest}, false) as "onFrozen",
        case when o.id is null then null when o."withdrawnAt" is not null then 'lifted'
          when b.id is null then 'open' else 'closed' end as objection,
        m."joinedAt" <= ${call.opensAt} as "onRoster",
        case when n.told > 0 then 'told' when n.written is null then
            case when exists (select 1 from "Membership" s join "Person" p on p.id = s."personId"
              where s."memberId" = m.id and p."leftAt" is null and s."from" <= ${now}
                and (s.until is null or s.until > ${now})) then 'none' else 'nobody' end
          when n.bounced > 0 then 'bounced' when n.failed > 0 then 'failed' else 'waiting' end as notice
      from "Member" m
      left join "Endorsement" e on e."paperId" = ${paper.id}::uuid and e."memberId" = m.id and e."endedAt" is null
      left join lateral (select o.* from "Objection" o join "Member" g on g.id = o."memberId"
        where m.id in (g.id, g."mergedIntoId") and o."windowId" = any(${ids}::uuid[])
        order by exists (select 1 from "BlockEnd" b where b."objectionId" = o.id), o."withdrawnAt" is not null, o.at desc
        limit 1) o on true
      left join "BlockEnd" b on b."objectionId" = o.id
      left join notices n on n."memberId" = m.id
     where m."joinedAt" <= ${now} and (m."leftAt" is null or m."leftAt" > ${now})
     order by m."displayName", m.id`
}

/** Notices "Notice" n of this call: of the freeze that opened it, or of a change of its times. */
const ofCall = (paperId: string, { id, opensAt }: WindowFacts) => Prisma.sql`
  ((n.kind = 'finalCall' and n.cause in (select e."chainId" || ':' || e.seq from "Event" e
      where e."chainId" = ${paperId}::uuid and e.type = 'paper.frozen' and e.at >= ${opensAt}))
    or n.cause like ${`window:${id}:%`})`

/** One notice of the call to one person: what the mail server said, and what an admin entered since. Wall clock. */
export type NoticeInCall = {
  id: string
  memberId: string
  person: string
  address: string
  sentAt: Date | null
  deliveredAt: Date | null
  bouncedAt: Date | null
  error: string | null
}

/** The notices of the final call of this paper, by member and person, in one statement. For admins only. */
export async function noticesInCall(
  reader: Pick<Reader, '$queryRaw'>,
  paper: PaperFacts,
): Promise<NoticeInCall[]> {
  const [call] = callsOf(paper)
  if (!call) return []
  return reader.$queryRaw<NoticeInCall[]>`
    select distinct n.id, s."memberId", p.name as person, n.address, n."sentAt", n."deliveredAt", n."bouncedAt", n.error
      from "Notice" n join "Person" p on p.id = n."personId" join "Membership" s on s."personId" = n."personId"
     where n."paperId" = ${paper.id}::uuid and n."cancelledAt" is null and ${ofCall(paper.id, call)}
       and s."from" <= ${call.opensAt} and (s.until is null or s.until > ${call.opensAt})
     order by person, n.address`
}
