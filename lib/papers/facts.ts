import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { PaperFacts } from './rules'

type Row = { facts: PaperFacts }

/** Whatever the stage and the rights of the paper `p` follow from, oldest first, as one JSON value. */
export const factsJson = Prisma.sql`
  json_build_object('id', p.id, 'kind', p.kind, 'slug', p.slug, 'title', p.title, 'procedure', p.procedure,
    'createdAt', p."createdAt",
    'number', (select json_build_object('letter', letter, 'year', year, 'seq', seq) from "PaperNumber" where "paperId" = p.id),
    'versions', coalesce((select json_agg(json_build_object('id', v.id, 'number', v.number, 'language', v.language,
        'digest', v.digest, 'at', v.at, 'personId', v."personId",
        'takenBack', exists (select 1 from "VersionTakenBack" where "versionId" = v.id),
        'suppressed', exists (select 1 from "Suppression" where "versionId" = v.id),
        'numbersFixed', coalesce((select f.labels is not null from "FixedNumbers" f where f."versionId" = v.id
          order by f.seq desc limit 1), false),
        'classes', coalesce((select json_agg(json_build_object('seq', c.seq, 'kind', c.kind, 'step', c.step,
            'personId', c."personId", 'memberId', c."memberId", 'at', c.at) order by c.seq)
          from "ChangeClass" c where c."versionId" = v.id), '[]')) order by v.number)
      from "Version" v where v."paperId" = p.id), '[]'),
    'acts', coalesce((select json_agg(json_build_object('id', a.id, 'seq', a.seq, 'kind', a.kind, 'versionId', a."versionId",
        'takesBackId', a."takesBackId", 'supersededById', a."supersededById", 'closesEarlier', a."closesEarlier",
        'reason', a.reason, 'at', a.at) order by a.seq)
      from "PaperAct" a where a."paperId" = p.id), '[]'),
    'windows', coalesce((select json_agg(json_build_object('id', w.id, 'kind', w.kind, 'versionId', w."versionId",
        'baseVersionId', w."baseVersionId", 'roundId', w."roundId", 'seq', t.seq, 'opensAt', t."opensAt",
        'closesAt', t."closesAt") order by t."opensAt", w.id)
      from "Window" w cross join lateral (select seq, "opensAt", "closesAt" from "WindowTimes"
        where "windowId" = w.id order by seq desc limit 1) t where w."paperId" = p.id), '[]'))`

/** One statement for one paper or for all. */
const factsOf = (where: Prisma.Sql) => Prisma.sql`select ${factsJson} as facts from "Paper" p where ${where}`

const instants = new Set(['createdAt', 'at', 'opensAt', 'closesAt'])

/** JSON has no instants; Postgres writes them as ISO 8601 in the connection's zone, which is UTC. */
export function revive<T>(value: T): T {
  if (Array.isArray(value)) return value.map(revive) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, held]) => [
    name,
    instants.has(name) && typeof held === 'string' ? new Date(held) : revive(held),
  ])
  return Object.fromEntries(entries) as T
}

export async function factsById(
  reader: Pick<Reader, '$queryRaw'>,
  paperId: string,
): Promise<PaperFacts | null> {
  const [row] = await reader.$queryRaw<Row[]>(factsOf(Prisma.sql`p.id = ${paperId}::uuid`))
  return row ? revive(row.facts) : null
}

export async function factsBySlug(
  reader: Pick<Reader, '$queryRaw'>,
  slug: string,
): Promise<PaperFacts | null> {
  const [row] = await reader.$queryRaw<Row[]>(factsOf(Prisma.sql`p.slug = ${slug}`))
  return row ? revive(row.facts) : null
}

/** The facts of every paper, in no order that means anything: what may be seen is for the caller's rule. */
export async function allFacts(reader: Pick<Reader, '$queryRaw'>): Promise<PaperFacts[]> {
  const rows = await reader.$queryRaw<Row[]>(factsOf(Prisma.sql`true`))
  return rows.map((row) => revive(row.facts))
}
