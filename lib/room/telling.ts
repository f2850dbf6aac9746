import 'server-only'
import type { Tx } from '@/lib/platform/db'

/** A room, by its member and its paper. */
export type RoomKey = { memberId: string; paperId: string }

/**
 * What representatives are asked to send on and were not told of, each given out once: of two workers one tells. What was
 * sent, declined or withdrawn meanwhile is not told any more.
 */
export async function takeAsked(tx: Tx): Promise<(RoomKey & { id: string; askedById: string })[]> {
  return tx.$queryRaw`
    with asked as (select id from "RoomEntry" where "askedAt" is not null and not "askedTold"
      order by id limit 50 for update skip locked),
    told as (update "RoomEntry" e set "askedTold" = true from asked a where a.id = e.id
      returning e.id, e."memberId", e."paperId", e."askedById", e."withdrawnAt", e."declinedAt", e."sentAs")
    select id, "memberId", "paperId", "askedById" from told
    where "withdrawnAt" is null and "declinedAt" is null and "sentAs" is null order by id`
}

/** Since the last digest, or since a day ago, until now; null where the digest of this day (UTC) was written already. */
export async function takeDigest(tx: Tx, now: Date): Promise<{ since: Date; day: string } | null> {
  const day = now.toISOString().slice(0, 10)
  const last = await tx.roomDigest.findFirst({ orderBy: { day: 'desc' } })
  const row = { day: new Date(`${day}T00:00:00Z`), upTo: now }
  const { count } = await tx.roomDigest.createMany({ data: [row], skipDuplicates: true })
  return count === 0 ? null : { since: last?.upTo ?? new Date(now.getTime() - 24 * 3_600_000), day }
}

/** How many entries and replies each person wrote in each room from an instant on, until another. */
export async function writtenBetween(
  tx: Pick<Tx, '$queryRaw'>,
  since: Date,
  until: Date,
): Promise<(RoomKey & { personId: string; count: number })[]> {
  return tx.$queryRaw`
    select "memberId", "paperId", "personId", count(*)::int as count from (
      select e."memberId", e."paperId", e."personId" from "RoomEntry" e
        where e.at > ${since} and e.at <= ${until} and e."withdrawnAt" is null
      union all
      select e."memberId", e."paperId", r."personId" from "RoomReply" r join "RoomEntry" e on e.id = r."entryId"
        where r.at > ${since} and r.at <= ${until} and r."withdrawnAt" is null and e."withdrawnAt" is null) said
    group by 1, 2, 3 order by 1, 2, 3`
}

/** How many entries wait in the rooms of each of these papers. */
export async function waitingIn(
  tx: Pick<Tx, '$queryRaw'>,
  paperIds: readonly string[],
): Promise<(RoomKey & { count: number })[]> {
  return tx.$queryRaw`
    select e."memberId", e."paperId", count(*)::int as count from "RoomEntry" e
      left join "Input" i on i.id = e."sentAs"
    where e."paperId" = any(${[...paperIds]}::uuid[]) and e."withdrawnAt" is null and e."declinedAt" is null
      and (e."sentAs" is null or i."withdrawnAt" is not null)
    group by 1, 2 order by 1, 2`
}
