import 'server-only'
import { inputMark } from '@/lib/comments/statement'
import type { TieRow } from '@/lib/foundations/related'
import { tiesJson } from '@/lib/foundations/related-rows'
import { fixedJson, type StoredLabels } from '@/lib/numbers/labels'
import { Prisma } from '@/prisma/generated/client'
import type { Counts } from './counts'
import { factsJson } from './facts'
import type { PaperFacts } from './rules'
import type { Standing } from './standing'
import type { Text } from './texts'

/** What the statement gives for the head of a paper. Instants are still text, but for those in `facts`. */
export type HeadRow = {
  facts: PaperFacts
  shortName: string | null
  topics: { slug: string; name: string }[]
  /** Under which events of the paper, and of the coalition, it was read. */
  mark: string
  counts: Counts
  standings: Standing[]
  /** The number of the newest version that who asks has read, nobody else's; null where there is none. */
  lastRead: number | null
  /** The words of the versions that may be shown, by version id, but for those that the caller holds already. */
  texts: Record<string, Text> | null
  /** The numbers that were fixed in versions of the paper, by version id. */
  fixed?: Record<string, StoredLabels> | null
  /** Which other papers rest on it, which it rests on, and which it supersedes. */
  ties: TieRow[] | null
}

/** What counts as said: not withdrawn, and in time or admitted. Of the input `i`. */
export const counts = Prisma.sql`
  i."withdrawnAt" is null
  and (i."lateBySeconds" is null or exists (select 1 from "LateDecision" l where l."inputId" = i.id and l.admitted))`

const answered = Prisma.sql`
  exists (select 1 from "DispositionInput" d
    where d."inputId" = i.id and d."publishedAt" is not null and d."endedAt" is null)`

/** What was said on "Paper" p; null under a mark (`said.mark`) under which the caller holds it already. */
export const countsColumn = (marks: readonly string[]) => Prisma.sql`
  case when said.mark = any(${[...marks]}::text[]) then null else (select json_build_object(
      'inputs', count(*) filter (where ${counts}),
      'members', count(distinct coalesce(m."mergedIntoId", m.id)) filter (where ${counts}),
      'people', count(distinct i."personId") filter (where ${counts}),
      'unanswered', count(*) filter (where ${counts} and not ${answered}),
      'lateWaiting', count(*) filter (where i."lateBySeconds" is not null and i."withdrawnAt" is null
        and not exists (select 1 from "LateDecision" l where l."inputId" = i.id)))
    from "Input" i left join "Member" m on m.id = i."memberId" where i."paperId" = p.id) end`

const newest = (most: number) => Prisma.sql`
  (select v.id from "Version" v where v."paperId" = p.id
    and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id)
    order by v.number desc limit ${most})`

/** The versions of "Paper" p that its page may have to show: the two newest, a final one, and the one asked for. */
const candidates = (number: number | null) => Prisma.sql`
  (select v.id from "Version" v where v."paperId" = p.id and (v.number = ${number}::int or v.id in ${newest(2)}
    or exists (select 1 from "PaperAct" a where a."versionId" = v.id and a.kind = 'finalised')))`

type HeadQuestion = {
  /** Who asks; null for a visitor. */
  personId: string | null
  /** Whose standing is asked for. */
  memberIds: readonly string[]
  /** The number of the version that is asked for; null: the one that is current, or final. */
  number: number | null
  /** Versions whose words the caller holds. */
  held: readonly string[]
  /** The marks under which the caller holds what was counted. */
  counted: readonly string[]
  /** Whether the words are asked for, too, of the versions that something was said on. */
  said?: boolean
}

/** The newest version of "Paper" p that this person has read. */
export const lastRead = (personId: string | null) => Prisma.sql`
  (select max(v.number) from "ReadingMark" r join "Version" v on v.id = r."versionId"
    where r."personId" = ${personId}::uuid and v."paperId" = p.id
    and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id))`

/** Whether something was said on a paragraph of the version `v` of "Paper" p that stands. */
const isSaidOn = Prisma.sql`
  (v."paperId" = p.id and exists (select 1 from "Input" i where i."paperId" = p.id and i."versionId" = v.id
    and i."withdrawnAt" is null and i.paragraph is not null))`

/**
 * The head of the paper with this address for who reads it. What was said is counted only where the caller does not hold
 * it already: no input, answer or late decision comes without an event.
 */
export function headStatement(slug: string, question: HeadQuestion): Prisma.Sql {
  return Prisma.sql`select ${headColumns(question)} from "Paper" p cross join lateral ${inputMark} said(mark) where p.slug = ${slug}`
}

function headColumns({ personId, memberIds, number, held, counted, said = false }: HeadQuestion): Prisma.Sql {
  return Prisma.sql`
    ${factsJson} as facts, said.mark,
    (select "shortName" from "Coalition") as "shortName",
    coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position)
      from "PaperTopic" pt join "Topic" t on t.id = pt."topicId" where pt."paperId" = p.id), '[]') as topics,
    ${countsColumn(counted)} as counts,
    ${standingsColumn(memberIds, personId)} as standings,
    ${lastRead(personId)} as "lastRead",
    ${tiesJson} as ties,
    (select json_object_agg(v.id, json_build_object('title', t.title, 'coverNote', t."coverNote", 'body', t.body))
      from "Version" v join "VersionText" t on t."versionId" = v.id
      where (v.id in ${candidates(number)} or (v."paperId" = p.id and v.number = ${lastRead(personId)})${said ? Prisma.sql` or ${isSaidOn}` : Prisma.empty})
        and not v.id = any(${[...held]}::uuid[])) as texts,
    ${fixedJson(Prisma.sql`(select v.id from "Version" v where v."paperId" = p.id)`)} as fixed`
}

/** Nobody has said yet whether the answer "DispositionInput" d heard its input. */
const unheard = Prisma.sql`
  not exists (select 1 from "LastWord" w where w."dispositionId" = d."dispositionId" and w."inputId" = d."inputId")`

/** The published answer that stands on the input `i`, as "DispositionInput" d. */
const standingAnswer = Prisma.sql`
  "DispositionInput" d on d."inputId" = i.id and d."publishedAt" is not null and d."endedAt" is null`

/** What each of these members has said on "Paper" p so far, for the one who asks. */
export function standingsColumn(memberIds: readonly string[], personId: string | null): Prisma.Sql {
  if (memberIds.length === 0) return Prisma.sql`'[]'::json`
  return Prisma.sql`
    (select coalesce(json_agg(json_build_object('memberId', m.id, 'memberName', m."displayName",
        'releaseByRepresentative', m."releaseByRepresentative",
        'spoken', (select count(*) from "Input" i where i."paperId" = p.id and i."memberId" = m.id
          and i."versionId" = ${newest(1)} and i.capacity in ('forMember', 'onBehalf') and i."withdrawnAt" is null),
        'ownNames', (select count(*) from "Input" i where i."paperId" = p.id and i."memberId" = m.id
          and i."versionId" = ${newest(1)} and i.capacity = 'ownName' and i."withdrawnAt" is null),
        'answeredBlocks', coalesce((select json_agg(i.number order by i.number) from "Input" i
          join ${standingAnswer} where i."paperId" = p.id and i."memberId" = m.id and i.blocking
          and i."withdrawnAt" is null and ${unheard} and not exists (select 1 from "BlockEnd" e where e."inputId" = i.id)), '[]'),
        'newAnswers', coalesce((select json_agg(i.number order by i.number) from "Input" i
          join ${standingAnswer} where i."paperId" = p.id and i."memberId" = m.id and not i.blocking
          and i."withdrawnAt" is null and ${unheard} and d."publishedAt" > coalition_now() - interval '7 days'), '[]'),
        'unheard', coalesce((select json_agg(json_build_object('number', i.number, 'ofMember', i.capacity <> 'ownName')
            order by i.number) from "Input" i
          join ${standingAnswer} where i."paperId" = p.id and i."memberId" = m.id and not i.blocking
          and i."withdrawnAt" is null and (i.capacity <> 'ownName' or i."personId" = ${personId}::uuid) and ${unheard}), '[]'),
        'endorsement', (select json_build_object('versionId', e."versionId", 'digest', e.digest, 'stance', e.stance,
          'basis', e.basis)
          from "Endorsement" e where e."paperId" = p.id and e."memberId" = m.id and e."endedAt" is null),
        'intention', (select json_build_object('versionId', n."versionId", 'kind', n.kind)
          from "Intention" n where n."paperId" = p.id and n."memberId" = m.id and n."endedAt" is null))
        order by m."displayName"), '[]')
      from "Member" m where m.id = any(${[...memberIds]}::uuid[]))`
}
