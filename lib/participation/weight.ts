import 'server-only'
import { counts } from '@/lib/papers/statement'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/**
 * How many members spoke to one place of a text, each counted once: those that suggested wording there, of the others
 * those that commented, and of the rest those that support a suggestion.
 */
export type Weight = {
  /** Null: the whole paper. */
  paragraph: string | null
  /** It was said on words that are no longer there. */
  lost: boolean
  members: number
  suggested: number
  commented: number
  supported: number
  inputs: number
}

/**
 * The weight of input on each place of a version, counted in members, in one statement; places nobody spoke to are left
 * out. What was said for the Taskforce only counts without telling who. Null for whoever is not inside.
 */
export async function getWeight(actor: Actor, paperId: string, versionId: string): Promise<Weight[] | null> {
  if (!isInside(actor)) return null
  return db.$queryRaw<Weight[]>`
    with placed as (
      select i.id, i.kind, i."memberId",
        case when i."versionId" = ${versionId}::uuid then i.paragraph else l.paragraph end as paragraph,
        i."versionId" <> ${versionId}::uuid and i.paragraph is not null and l.paragraph is null
          and not exists (select 1 from "Place" r where r."inputId" = i.id and r."reviewedById" is not null
            and r.paragraph is null) as lost
      from "Input" i left join lateral (select paragraph from "Place"
          where "inputId" = i.id and "versionId" = ${versionId}::uuid order by seq desc limit 1) l on true
      where i."paperId" = ${paperId}::uuid and ${counts}),
    one as (
      select paragraph, lost, "memberId", bool_or(kind = 'suggestion') as suggested, bool_or(kind = 'comment') as commented
        from (select paragraph, lost, "memberId", kind::text from placed where "memberId" is not null
          union all select p.paragraph, p.lost, s."memberId", 'support' from placed p
            join "Support" s on s."inputId" = p.id and s."endedAt" is null) x
        group by 1, 2, 3)
    select q.paragraph, q.lost, coalesce(o.members, 0) as members, coalesce(o.suggested, 0) as suggested,
      coalesce(o.commented, 0) as commented, coalesce(o.supported, 0) as supported, q.inputs
    from (select paragraph, lost, count(*)::int as inputs from placed group by 1, 2) q
      left join (select paragraph, lost, count(*)::int as members, (count(*) filter (where suggested))::int as suggested,
          (count(*) filter (where commented and not suggested))::int as commented,
          (count(*) filter (where not commented and not suggested))::int as supported
        from one group by 1, 2) o
      on o.paragraph is not distinct from q.paragraph and o.lost = q.lost`
}
