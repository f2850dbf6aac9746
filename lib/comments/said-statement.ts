import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { ApartRow, PassageRow, PlaceCount } from './said'
import { type InputRow, inputColumn, inputMark } from './statement'

/** The version whose places are asked for. */
export type PlacedIn = { id: string; number: number; hasWords: boolean }

export type SaidRow = {
  mark: string
  places: PlaceCount[]
  apart: ApartRow[]
  passages: PassageRow[]
  /** Every input, where there is little; null where there is much. */
  inputs: InputRow[] | null
}

/** So many inputs, and so many replies, are little: all of them stand on the page at once. */
const little = { inputs: 300, replies: 600 }

/** So many passages are marked in one paragraph of a text on which much was said, and so many in all of it. */
const marked = { paragraph: 12, text: 600 }

/** Whether the last person who looked at its place, up to this version, put it on the whole paper. */
const released = (number: number) => Prisma.sql`
  coalesce((select h.paragraph is null
    from (select distinct on (l."versionId") v.number, l.paragraph, l."reviewedById"
      from "Place" l join "Version" v on v.id = l."versionId" and v.number <= ${number}
      where l."inputId" = i.id and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id)
      order by l."versionId", l.seq desc) h
    where h."reviewedById" is not null order by h.number desc limit 1), false)`

/**
 * Every input of "Paper" p up to a version, with its place there as `placeOf` says it: a paragraph, `whole` or `lost`;
 * where the version has no words any more, what was on a paragraph is lost, too.
 */
const placed = ({ id, number, hasWords }: PlacedIn) => Prisma.sql`
  select i.number, i.kind, i."personId", i."memberId", i.capacity, i."publicAs", i."taskforceOnly", i."lateBySeconds",
    d.admitted, i."withdrawnAt" is not null as withdrawn, at.paragraph, at.start, at."end",
    i."taskforceOnly" or (i."lateBySeconds" is not null and d.admitted is not true) as apart,
    i."withdrawnAt" is null and (i."lateBySeconds" is null or d.admitted is true) as counts,
    case when at.paragraph is not null then case when ${hasWords} then at.paragraph else 'lost' end
      when at.gone and not ${released(number)} then 'lost' else 'whole' end as place
  from "Input" i join "Version" v on v.id = i."versionId" and v.number <= ${number}
    left join "LateDecision" d on d."inputId" = i.id
    left join lateral (select l.paragraph, l.start, l."end", l.label from "Place" l
      where l."inputId" = i.id and l."versionId" = ${id}::uuid order by l.seq desc limit 1) l on i."versionId" <> ${id}::uuid
    cross join lateral (select
      case when i."versionId" = ${id}::uuid then i.paragraph else l.paragraph end as paragraph,
      case when i."versionId" = ${id}::uuid then i.start else l.start end as start,
      case when i."versionId" = ${id}::uuid then i."end" else l."end" end as "end",
      i."versionId" <> ${id}::uuid and coalesce(l.label = 'gone', i.paragraph is not null) as gone) at
  where i."paperId" = p.id`

/** What was said on a version of a paper, counted by place in the database; and all of it, where it is little. */
export const saidStatement = (paperId: string, version: PlacedIn) => Prisma.sql`
  select ${inputMark} as mark, said.* from "Paper" p cross join lateral (
    with placed as materialized (${placed(version)})
    select
      coalesce((select json_agg(c) from (select place, count(*) filter (where counts) as inputs,
          count(distinct "memberId") filter (where counts) as members,
          count(*) filter (where counts and kind = 'suggestion') as suggestions,
          coalesce(json_agg(number order by number) filter (where not apart), '[]') as numbers
        from placed group by place) c), '[]') as places,
      coalesce((select json_agg(json_build_object('number', number, 'place', place, 'personId', "personId",
          'memberId', "memberId", 'capacity', capacity, 'publicAs', "publicAs", 'taskforceOnly', "taskforceOnly",
          'lateBySeconds', "lateBySeconds", 'admitted', admitted, 'withdrawn', withdrawn) order by number)
        from placed where apart), '[]') as apart,
      coalesce((select json_agg(json_build_object('number', number, 'paragraph', paragraph, 'start', start, 'end', "end"))
        from (select *, row_number() over (partition by paragraph order by number) as nth from placed
          where paragraph is not null and start is not null and not apart and not withdrawn
          order by nth, number limit ${marked.text}) m where nth <= ${marked.paragraph}), '[]') as passages,
      case when (select count(*) from placed) <= ${little.inputs} and (select count(*) from "Reply" r
          join "Input" i on i.id = r."inputId" where i."paperId" = p.id) <= ${little.replies}
        then ${inputColumn(version.id, null)} end as inputs) said
  where p.id = ${paperId}::uuid`

/** The inputs of a paper with these numbers, as they stand in this version. */
export const inputsStatement = (paperId: string, versionId: string, numbers: readonly number[]) => Prisma.sql`
  select ${inputColumn(versionId, numbers)} as inputs from "Paper" p where p.id = ${paperId}::uuid`
