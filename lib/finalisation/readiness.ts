import 'server-only'
import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import type { Readiness } from './rules'

type Counts = Omit<Readiness, 'carryOverEnds' | 'objections'> & { objections: string[] | null }

/**
 * What stands between this paper and its end, in one statement. A version taken back has no places; an input that was
 * written on the current version needs none. `label` gives a paragraph's visible number in the current version.
 */
export async function readinessOf(
  reader: Pick<Reader, '$queryRaw'>,
  paper: PaperFacts,
  carryOverEnds: Date | null,
  label: (paragraph: string) => string | null = () => null,
): Promise<Readiness> {
  const versionId = currentVersion(paper)?.id ?? null
  const [row] = await reader.$queryRaw<[Counts]>`
    with standing as (
      select i.*, l.admitted from "Input" i left join "LateDecision" l on l."inputId" = i.id
       where i."paperId" = ${paper.id}::uuid and i."withdrawnAt" is null),
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
      (select json_agg(paragraph order by o.at) from "Objection" o where o."paperId" = ${paper.id}::uuid
          and o."withdrawnAt" is null and not exists (select 1 from "BlockEnd" b where b."objectionId" = o.id)) as objections`
  const objections = (row.objections ?? []).map((paragraph) => ({ paragraph: label(paragraph) }))
  return { ...row, objections, carryOverEnds }
}

/** The readiness of a paper together with the days it depends on. `label` as above. */
export async function readinessAt(
  reader: Pick<Reader, '$queryRaw' | 'nonWorkingDay'>,
  paper: PaperFacts,
  label?: (paragraph: string) => string | null,
): Promise<{ readiness: Readiness; days: NonWorkingDays }> {
  const days = await nonWorkingDays(reader)
  const confirmedAt = classOf(currentVersion(paper)?.classes ?? []).confirmedAt
  const ends = confirmedAt && carryOverEnd(paper.procedure, confirmedAt, days)
  return { readiness: await readinessOf(reader, paper, ends, label), days }
}
