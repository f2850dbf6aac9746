import 'server-only'
import type { Identity } from '@/lib/document/tree'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { DeskFilter, Part } from './filter'
import { mostSelected } from './selection'

/** How many inputs a page of the desk shows. */
export const pageSize = 20

type Of = {
  paperId: string
  versionId: string /** Paragraphs of that version, as they are read. */
  order: readonly Identity[]
}

/**
 * Everything on the desk of a paper: what came in time or was admitted, with where it lies in the version (`paragraph`
 * null: on the whole paper), its live answers, and who looks after it.
 */
const queueOf = ({ paperId, versionId, order }: Of) => Prisma.sql`
  lying as (
    select i.*, case when i."versionId" = ${versionId}::uuid then i.paragraph else p.paragraph end as lies,
      i."withdrawnAt" is null and p.label in ('doubtful', 'gone') and p."reviewedById" is null as waits
    from "Input" i
      left join lateral (select paragraph, label, "reviewedById" from "Place"
        where "inputId" = i.id and "versionId" = ${versionId}::uuid order by seq desc limit 1) p on true
      left join "LateDecision" l on l."inputId" = i.id
    where i."paperId" = ${paperId}::uuid and (i."lateBySeconds" is null or l.admitted)),
  queue as (
    select i.id, i.number, i.kind, i.type, i."memberId", i.blocking and b.id is null as blocks, i."lateBySeconds" is not null as late,
      i.lies, coalesce(i.waits, false) as waits, case when i.lies is null then 0 else coalesce(o.place, 1000000) end as place,
      i."withdrawnAt" is null as owed, a."dispositionId" as published, d.kind as became, q."dispositionId" as prepared,
      g."handlerId" as handler
    from lying i
      left join unnest(${[...order]}::text[]) with ordinality o(id, place) on o.id = i.lies
      left join "DispositionInput" a on a."inputId" = i.id and a."publishedAt" is not null and a."endedAt" is null
      left join "Disposition" d on d.id = a."dispositionId"
      left join "DispositionInput" q on q."inputId" = i.id and q."publishedAt" is null and q."endedAt" is null
      left join "BlockEnd" b on b."inputId" = i.id
      left join "Assignment" g on g."inputId" = i.id)`

const part: Record<Part, Prisma.Sql> = {
  undisposed: Prisma.sql`(owed and published is null and prepared is null)`,
  prepared: Prisma.sql`(owed and prepared is not null)`,
  open: Prisma.sql`(owed and published is null)`,
  answered: Prisma.sql`(published is not null)`,
  all: Prisma.sql`true`,
}

/** What of the queue this filter shows. */
function matching(filter: DeskFilter, personId: string): Prisma.Sql {
  const { show, kind, type, memberId, paragraph, blocking, mine, late } = filter
  const conditions = [
    part[show],
    kind && Prisma.sql`kind = ${kind}::"InputKind"`,
    type && Prisma.sql`type = ${type}::"InputType"`,
    memberId && Prisma.sql`"memberId" = ${memberId}::uuid`,
    paragraph && Prisma.sql`coalesce(lies, 'whole') = ${paragraph}`,
    blocking && Prisma.sql`(blocks and owed)`,
    mine && Prisma.sql`handler = ${personId}::uuid`,
    late && Prisma.sql`late`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition !== null && condition !== false && condition !== ''),
    ' and ',
  )
}

/** How many inputs there are of each sort on the desk, whatever the filter. */
export type DeskCounts = Record<Part | 'blocking' | 'mine' | 'late' | 'suggestions' | 'waiting', number>

type Answer = {
  counts: DeskCounts
  summary: { inputs: number; members: number; accepted: number; open: number }
  prepared: string[]
  members: { id: string; name: string }[]
  /** By identity of the paragraph, or `whole`: how many are to be answered, and of how many. */
  paragraphs: Record<string, { undisposed: number; all: number }>
  /** How many the filter finds, on which page of how many this is. */
  found: number
  page: number
  pages: number
  rows: { id: string; number: number; lies: Identity | null; here: boolean }[]
}

/**
 * One page of the queue in the order of the text, filtered and counted in the database, with one more at either end
 * (`here` false). The page is that of the input in focus, which is on it also where the filter leaves it out.
 */
export async function readQueue(of: Of, filter: DeskFilter, personId: string): Promise<Answer> {
  const matches = matching(filter, personId)
  const [row] = await db.$queryRaw<[Answer]>`
    with ${queueOf(of)},
    ranked as (select *, (${matches}) as matches, row_number() over (order by place, number) as rank from queue
      where (${matches}) or number = ${filter.at}::int),
    facts as (select count(*) filter (where matches) as found, greatest(1, ceil(count(*) / ${pageSize}::numeric))::int as pages,
      min(rank) filter (where number = ${filter.at}::int) as at from ranked),
    paged as (select found::int, pages, greatest(1, least(pages, coalesce((at - 1) / ${pageSize}::int + 1, ${filter.page}::int)))::int as page
      from facts)
    select found, page, pages,
      (select json_build_object('undisposed', count(*) filter (where ${part.undisposed}), 'prepared', count(*) filter (where ${part.prepared}),
        'open', count(*) filter (where ${part.open}), 'answered', count(*) filter (where ${part.answered}), 'all', count(*),
        'blocking', count(*) filter (where blocks and owed), 'mine', count(*) filter (where handler = ${personId}::uuid),
        'late', count(*) filter (where late), 'suggestions', count(*) filter (where kind = 'suggestion'),
        'waiting', count(*) filter (where waits)) from queue) as counts,
      (select json_build_object('inputs', count(*), 'members', count(distinct "memberId"), 'open', count(*) filter (where published is null),
        'accepted', count(*) filter (where became in ('accepted', 'acceptedInPart'))) from queue where owed) as summary,
      (select coalesce(json_agg(distinct prepared) filter (where owed and prepared is not null), '[]') from queue) as prepared,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m."displayName") order by m."displayName"), '[]')
        from "Member" m where m.id in (select "memberId" from queue)) as members,
      (select coalesce(json_object_agg(lies, json_build_object('undisposed', undisposed, 'all', everything)), '{}') from (
        select coalesce(lies, 'whole') as lies, count(*) as everything, count(*) filter (where ${part.undisposed}) as undisposed
        from queue group by 1) each) as paragraphs,
      (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'lies', lies,
          'here', rank > (page - 1) * ${pageSize}::int and rank <= page * ${pageSize}::int) order by rank), '[]')
        from ranked where rank between (page - 1) * ${pageSize}::int and page * ${pageSize}::int + 1) as rows
    from paged`
  return row
}

/** The numbers of all that the filter finds, in order: as many as one answer can be for. */
export async function numbersFound(of: Of, filter: DeskFilter, personId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    with ${queueOf(of)} select number from queue where ${matching(filter, personId)} order by number limit ${mostSelected}::int`
  return rows.map(({ number }) => number)
}
