import 'server-only'
import { numberedIn } from '@/lib/numbers/labels'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import type { FreezeAsked, Readiness } from './missing'

type Counts = Omit<Readiness, 'carryOverEnds' | 'objections' | 'asked'> & {
  objections: string[] | null
  asked: (Omit<FreezeAsked, 'answerBy'> & { answerBy: string | null }) | null
}
type Db = Pick<Reader, '$queryRaw' | 'nonWorkingDay' | 'versionText'>

type Standing = { readiness: Readiness; days: NonWorkingDays }

/**
 * What stands between this paper and its end, with the days it depends on. Objections are named by the visible number of
 * their paragraph in the current version.
 */
export async function readinessOf(reader: Db, paper: PaperFacts): Promise<Standing> {
  const [standing] = await readinessOfAll(reader, [paper])
  if (!standing) throw new Error('Every paper that is asked for has an answer.')
  return standing
}

/** The same for several papers, in their order, in as many statements as for one. */
export async function readinessOfAll(reader: Db, papers: readonly PaperFacts[]): Promise<Standing[]> {
  const rows = await countOwed(reader, papers)
  const days = await nonWorkingDays(reader)
  const objectedTo = papers.filter((_, i) => rows[i]?.objections)
  const labels = await labelsOf(reader, objectedTo)
  return papers.flatMap((paper, i) => {
    const counts = rows[i]
    if (!counts) return []
    const version = currentVersion(paper)
    const confirmedAt = classOf(version?.classes ?? []).confirmedAt
    const carryOverEnds = confirmedAt && carryOverEnd(paper.procedure, confirmedAt, days)
    const objections = (counts.objections ?? []).map((id) => ({
      paragraph: labels.get(version?.id ?? '')?.labels.get(id) || null,
    }))
    const answerBy = counts.asked?.answerBy
    const asked = counts.asked && { ...counts.asked, answerBy: answerBy ? new Date(answerBy) : null }
    return [{ readiness: { ...counts, objections, carryOverEnds, asked }, days }]
  })
}

async function labelsOf(reader: Db, papers: readonly PaperFacts[]) {
  const ids = papers.flatMap((paper) => currentVersion(paper)?.id ?? [])
  return ids.length === 0 ? new Map<string, never>() : numberedIn(reader, ids)
}

/** In one statement. An input that was written on the current version has its place; a version taken back has none. */
async function countOwed(reader: Db, papers: readonly PaperFacts[]): Promise<Counts[]> {
  const ids = papers.map(({ id }) => id)
  const versions = papers.map((paper) => currentVersion(paper)?.id ?? null)
  return reader.$queryRaw<Counts[]>`
    select counted.* from unnest(${ids}::uuid[], ${versions}::uuid[]) with ordinality as of("paperId", "versionId", nth)
      cross join lateral (
    with standing as (
      select i.*, l.admitted from "Input" i left join "LateDecision" l on l."inputId" = i.id
       where i."paperId" = of."paperId" and i."withdrawnAt" is null),
    owed as (select * from standing where "lateBySeconds" is null or admitted)
    select
      (select count(*)::int from owed i where not exists (select 1 from "DispositionInput" d
         where d."inputId" = i.id and d."publishedAt" is not null and d."endedAt" is null)) as unanswered,
      (select count(*)::int from standing where "lateBySeconds" is not null and admitted is null) as "undecidedLate",
      (select count(*)::int from owed i where blocking
          and not exists (select 1 from "BlockEnd" b where b."inputId" = i.id)) as "openBlocks",
      (select count(*)::int from owed i cross join lateral (select label, "reviewedById" from "Place" p
          where p."inputId" = i.id and p."versionId" = of."versionId" order by seq desc limit 1) p
        where p."reviewedById" is null and p.label in ('doubtful', 'gone')) as unreviewed,
      (select json_build_object('versionId', r."versionId", 'personId', r."personId", 'by', w.name, 'reason', r.reason,
          'answerBy', r."answerBy", 'withoutCall', r."withoutCall") from "FreezeRequest" r join "Person" w on w.id = r."personId"
        where r."paperId" = of."paperId" order by r.at desc, r.id desc limit 1) as asked,
      (select json_agg(o.paragraph order by o.at) from "Objection" o where o."paperId" = of."paperId"
          and o."withdrawnAt" is null and not exists (select 1 from "BlockEnd" b where b."objectionId" = o.id)) as objections) counted
    order by of.nth`
}
