import 'server-only'
import type { StanceRow } from '@/lib/endorsements/standing'
import { factsJson, revive } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { Reader } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { type Related, relatedFor, type TieRow, tiesOf } from './related'

/** Which papers rest on "Paper" p, which it rests on, and which it supersedes; null where there is none. */
export const tiesJson = Prisma.sql`
  (select json_agg(json_build_object('tie', t.tie, 'paperId', t.id)) from (
    select 'restsOn' as tie, f."positionId" as id, f.at from "Foundation" f where f."paperId" = p.id and f."endedAt" is null
    union all
    select 'carries', f."paperId", f.at from "Foundation" f where f."positionId" = p.id and f."endedAt" is null
    union all
    select 'supersedes', a."paperId", a.at from "PaperAct" a where a."supersededById" = p.id
    order by 1 desc, 3) t)`

type OtherRow = { facts: PaperFacts; title: string | null; shortName: string; stances: StanceRow[] | null }
type Sql = Pick<Reader, '$queryRaw'>

/**
 * The papers that this one is tied to, as this actor may see them: one statement, and none for a paper that stands by
 * itself, as most do.
 */
export async function relatedTo(
  reader: Sql,
  actor: Actor,
  paper: PaperFacts,
  ties: readonly TieRow[],
): Promise<Related[]> {
  const all = tiesOf(paper, ties)
  if (all.length === 0) return []
  const rows = await papersWithStances(reader, actor, [paper.id, ...all.map(({ paperId }) => paperId)])
  const others = rows.map(({ facts, title, stances }) => ({
    facts: revive(facts),
    title,
    stances: (stances ?? []).map((row) => ({ ...row, givenAt: new Date(row.givenAt) })),
  }))
  const stances = others.find(({ facts }) => facts.id === paper.id)?.stances ?? []
  const shortName = rows[0]?.shortName ?? ''
  return relatedFor(actor, { facts: paper, stances }, { ties, others, shortName })
}

/** The ties of one paper. */
export async function tiesWith(reader: Sql, paperId: string): Promise<TieRow[]> {
  const [row] = await reader.$queryRaw<{ ties: TieRow[] | null }[]>`
    select ${tiesJson} as ties from "Paper" p where p.id = ${paperId}::uuid`
  return row?.ties ?? []
}

/** The titles of those of these papers that this actor may see, by id. */
export async function titlesSeen(
  reader: Sql,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await papersWithStances(reader, actor, ids)
  const seen = rows.filter(({ facts }) => canSeePaper(actor, revive(facts)))
  return new Map(seen.map(({ facts, title }) => [facts.id, title ?? facts.title]))
}

function papersWithStances(reader: Sql, actor: Actor, ids: readonly string[]): Promise<OtherRow[]> {
  return reader.$queryRaw<OtherRow[]>`
    select ${factsJson} as facts, (select "shortName" from "Coalition") as "shortName",
      (select t.title from "Version" v join "VersionText" t on t."versionId" = v.id where v."paperId" = p.id
        and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id)
        ${onlyFinal(actor)} order by v.number desc limit 1) as title,
      (select json_agg(json_build_object('id', e.id, 'memberId', e."memberId", 'memberName', e."memberName",
          'versionId', e."versionId", 'digest', e.digest, 'stance', e.stance, 'listed', e.listed, 'basis', e.basis,
          'givenAt', e."givenAt", 'endedAt', null, 'endedHow', null, 'previousId', e."previousId"))
        from "Endorsement" e where e."paperId" = p.id and e."endedAt" is null) as stances
    from "Paper" p where p.id = any(${[...ids]}::uuid[])`
}

/** A visitor is shown the title of a final text. */
function onlyFinal(actor: Actor) {
  if (actor.kind === 'person') return Prisma.empty
  return Prisma.sql`and exists (select 1 from "PaperAct" a where a."versionId" = v.id and a.kind = 'finalised')`
}
