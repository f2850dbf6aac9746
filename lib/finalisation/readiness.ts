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

/**
 * What stands between this paper and its end, with the days it depends on. Objections are named by the visible number of
 * their paragraph in the current version.
 */
export async function readinessOf(
  reader: Db,
  paper: PaperFacts,
): Promise<{ readiness: Readiness; days: NonWorkingDays }> {
  const version = currentVersion(paper)
  const counts = await countOwed(reader, paper.id, version?.id ?? null)
  const days = await nonWorkingDays(reader)
  const confirmedAt = classOf(version?.classes ?? []).confirmedAt
  const carryOverEnds = confirmedAt && carryOverEnd(paper.procedure, confirmedAt, days)
  const objections = await named(reader, counts.objections ?? [], version?.id ?? null)
  const answerBy = counts.asked?.answerBy
  const asked = counts.asked && { ...counts.asked, answerBy: answerBy ? new Date(answerBy) : null }
  return { readiness: { ...counts, objections, carryOverEnds, asked }, days }
}

/** In one statement. An input that was written on the current version has its place; a version taken back has none. */
async function countOwed(reader: Db, paperId: string, versionId: string | null): Promise<Counts> {
  const [row] = await reader.$queryRaw<[Counts]>`
    with standing as (
      select i.*, l.admitted from "Input" i left join "LateDecision" l on l."inputId" = i.id
       where i."paperId" = ${paperId}::uuid and i."withdrawnAt" is null),
    owed as (select * from standing where "lateBySeconds" is null or admitted)
    select
      (select count(*)::int from owed i where not exists (select 1 from "DispositionInput" d
         where d."inputId" = i.id and d."publishedAt" is not null and d."endedAt" is null)) as unanswered,
      (select count(*)::int from standing where "lateBySeconds" is not null and admitted is null) as "undecidedLate",
      (select count(*)::int from owed i where blocking
          and not exists (select 1 from "BlockEnd" b where b."inputId" = i.id)) as "openBlocks",
      (select count(*)::int from owed i cross join lateral (select label, "reviewedById" from "Place" p
          where p."inputId" = i.id and p."versionId" = ${versionId}::uuid order by seq desc limit 1) p
        where p."reviewedById" is null and p.label in ('doubtful', 'gone')) as unreviewed,
      (select json_build_object('versionId', r."versionId", 'personId', r."personId", 'by', w.name, 'reason', r.reason,
          'answerBy', r."answerBy", 'withoutCall', r."withoutCall") from "FreezeRequest" r join "Person" w on w.id = r."personId"
        where r."paperId" = ${paperId}::uuid order by r.at desc, r.id desc limit 1) as asked,
      (select json_agg(o.paragraph order by o.at) from "Objection" o where o."paperId" = ${paperId}::uuid
          and o."withdrawnAt" is null and not exists (select 1 from "BlockEnd" b where b."objectionId" = o.id)) as objections`
  return row
}

async function named(reader: Db, paragraphs: readonly string[], versionId: string | null) {
  if (paragraphs.length === 0) return []
  const labels = versionId ? (await numberedIn(reader, [versionId])).get(versionId)?.labels : undefined
  return paragraphs.map((id) => ({ paragraph: labels?.get(id) || null }))
}
