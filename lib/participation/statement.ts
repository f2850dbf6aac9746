import 'server-only'
import { factsJson, revive } from '@/lib/papers/facts'
import type { PaperFacts } from '@/lib/papers/rules'
import { counts } from '@/lib/papers/statement'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { Category, IntentionKind, Region, Stance } from '@/prisma/generated/enums'
import type { Asked } from './asked'

/** A member that is in the coalition now. */
export type RosterMember = {
  id: string
  slug: string
  displayName: string
  categories: readonly Category[]
  region: Region
  joinedAt: Date
}

type FrameRow = {
  choices: { slug: string; title: string }[] | null
  papers: { facts: PaperFacts; title: string }[] | null
  count: number
  rounds: { id: string; name: string }[] | null
  members: (Omit<RosterMember, 'joinedAt'> & { joinedAt: string })[] | null
  /** When the next member comes or goes, as far as is known. */
  rosterUntil: Date | null
}

/** Which papers: of a round (its id), with an address, and how many of them; empty and null: all. */
export type PapersAsked = { round: string; paper: string; limit: number | null; offset: number }

/** So many papers can be chosen from. */
const most = 200

/** Papers that members can read: those with a version that stands, and not withdrawn. */
const published = Prisma.sql`
  exists (select 1 from "Version" v where v."paperId" = p.id
    and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id))
  and (select a.kind from "PaperAct" a where a."paperId" = p.id and a.kind not in ('takenBack', 'superseded')
    and not exists (select 1 from "PaperAct" t where t."takesBackId" = a.id)
    order by a.seq desc limit 1) is distinct from 'withdrawn'`

const title = Prisma.sql`
  (select t.title from "Version" v join "VersionText" t on t."versionId" = v.id where v."paperId" = p.id
    and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id) order by v.number desc limit 1)`

/** Papers by title with their facts, the rounds, newest first, and who is a member now, by name: in one statement. */
export async function readFrame({ round, paper, limit, offset }: PapersAsked, now: Date) {
  const [row] = await db.$queryRaw<[FrameRow]>`
    with known as (select p.id, p.slug, coalesce(${title}, p.title) as title from "Paper" p where ${published}),
    asked as (select * from known k where (${paper} = '' or k.slug = ${paper})
      and (${round} = '' or exists (select 1 from "Window" w where w."paperId" = k.id and w."roundId"::text = ${round})))
    select
      (select json_agg(json_build_object('slug', k.slug, 'title', k.title) order by k.title)
        from (select * from known order by title limit ${most}) k) as choices,
      (select json_agg(json_build_object('facts', ${factsJson}, 'title', a.title) order by a.title)
        from (select * from asked order by title, id limit ${limit} offset ${offset}) a
          join "Paper" p on p.id = a.id) as papers,
      (select count(*)::int from asked) as count,
      (select json_agg(json_build_object('id', id, 'name', name) order by "createdAt" desc) from "Round") as rounds,
      (select json_agg(json_build_object('id', m.id, 'slug', m.slug, 'displayName', m."displayName",
          'categories', m.categories, 'region', m.region, 'joinedAt', m."joinedAt") order by m."displayName")
        from "Member" m where m."joinedAt" <= ${now} and (m."leftAt" is null or m."leftAt" > ${now})) as members,
      (select min(edge) from "Member" m, unnest(array[m."joinedAt", m."leftAt"]) edge where edge > ${now}) as "rosterUntil"`
  return {
    choices: row.choices ?? [],
    papers: (row.papers ?? []).map((each) => ({ facts: revive(each.facts), title: each.title })),
    count: row.count,
    rounds: row.rounds ?? [],
    rosterUntil: row.rosterUntil,
    members: (row.members ?? []).map((member) => ({ ...member, joinedAt: new Date(member.joinedAt) })),
  }
}

/** What one member said on one paper; `private`: what it said for the Taskforce only. */
export type SaidRow = {
  paperId: string
  memberId: string
  spoke: number
  ownNames: number
  privateSpoke: number
  privateOwnNames: number
  supports: number
}
type IntentionRow = {
  paperId: string
  memberId: string
  kind: IntentionKind
  version: number
  onDate: string | null
}
type StanceRow = { paperId: string; memberId: string; stance: Stance; version: number; digest: string }
type SaidAll = {
  /** In the order of `SaidRow`, without its names: there are as many as members times papers. */
  said: [string, string, number, number, number, number, number][] | null
  intentions: IntentionRow[] | null
  stances: StanceRow[] | null
}

const days = 'infinity'

/**
 * What members said on these papers, counted in the database: a row for each member and paper where something was said.
 * Where a paper is asked about within a time, what came late to it counts once it was admitted. In one statement.
 */
export async function readSaid(papers: readonly { id: string; asked: Asked | null }[]) {
  const ids = papers.map(({ id }) => id)
  const from = papers.map(({ asked }) => asked?.between?.from.toISOString() ?? `-${days}`)
  const to = papers.map(({ asked }) => asked?.between?.to.toISOString() ?? days)
  const [row] = await db.$queryRaw<[SaidAll]>`
    with asked as (select * from unnest(${ids}::uuid[], ${from}::text[]::timestamptz[], ${to}::text[]::timestamptz[])
        as t("paperId", since, until)),
    one as (
      select i."paperId", i."memberId", 1 as said, 0 as supports, i.capacity = 'ownName' as own, i."taskforceOnly" as hidden
        from "Input" i join asked a on a."paperId" = i."paperId"
        where i."memberId" is not null and ${counts} and i.at >= a.since
          and i.at < a.until + case when i."lateBySeconds" is null then interval '0' else interval '1 day' end
      union all
      select i."paperId", r."memberId", 1, 0, r.capacity = 'ownName', i."taskforceOnly"
        from asked a join "Input" i on i."paperId" = a."paperId" join "Reply" r on r."inputId" = i.id
        where r."memberId" is not null and r."withdrawnAt" is null and ${counts} and r.at >= a.since and r.at < a.until
      union all
      select i."paperId", s."memberId", 0, 1, false, i."taskforceOnly"
        from asked a join "Input" i on i."paperId" = a."paperId" join "Support" s on s."inputId" = i.id
        where s."endedAt" is null and ${counts} and s.at >= a.since and s.at < a.until
      union all
      select o."paperId", o."memberId", 1, 0, false, false
        from asked a join "Objection" o on o."paperId" = a."paperId"
        where o."withdrawnAt" is null and o.at >= a.since and o.at < a.until),
    summed as (
      select "paperId", coalesce(m."mergedIntoId", one."memberId") as "memberId",
        sum(said) filter (where not own and not hidden) as spoke,
        sum(said) filter (where own and not hidden) as "ownNames",
        sum(said) filter (where not own and hidden) as "privateSpoke",
        sum(said) filter (where own and hidden) as "privateOwnNames",
        sum(supports) filter (where not hidden) as supports
      from one join "Member" m on m.id = one."memberId" group by 1, 2)
    select
      (select json_agg(json_build_array("paperId", "memberId", coalesce(spoke, 0), coalesce("ownNames", 0),
        coalesce("privateSpoke", 0), coalesce("privateOwnNames", 0), coalesce(supports, 0))) from summed) as said,
      (select json_agg(json_build_object('paperId', n."paperId", 'memberId', n."memberId", 'kind', n.kind,
          'version', v.number, 'onDate', n."onDate"))
        from asked a join "Intention" n on n."paperId" = a."paperId" and n."endedAt" is null
          join "Version" v on v.id = n."versionId") as intentions,
      (select json_agg(json_build_object('paperId', e."paperId", 'memberId', e."memberId", 'stance', e.stance,
          'version', v.number, 'digest', e.digest))
        from asked a join "Endorsement" e on e."paperId" = a."paperId" and e."endedAt" is null
          join "Version" v on v.id = e."versionId") as stances`
  return { said: (row.said ?? []).map(named), intentions: row.intentions ?? [], stances: row.stances ?? [] }
}

function named([paperId, memberId, spoke, ownNames, privateSpoke, privateOwnNames, supports]: NonNullable<
  SaidAll['said']
>[number]): SaidRow {
  return { paperId, memberId, spoke, ownNames, privateSpoke, privateOwnNames, supports }
}
