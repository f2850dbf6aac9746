import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { FixedLabels } from '@/lib/document/series'
import type { Body, Identity } from '@/lib/document/tree'
import type { Reader } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** Labels by identity, as they are stored. */
export type StoredLabels = Record<Identity, string>

/** The numbers that were fixed in each version of "Paper" p that `versions` selects, as JSON by version id. */
export const fixedJson = (versions: Prisma.Sql) => Prisma.sql`
  (select json_object_agg(f."versionId", f.labels) from "FixedNumbers" f
    where f."versionId" in ${versions} and f.labels is not null
      and f.seq = (select max(seq) from "FixedNumbers" where "versionId" = f."versionId"))`

const none: FixedLabels = new Map()

/** What `fixedJson` gave, by version. */
export function fixedOf(
  stored: Record<string, StoredLabels> | null,
  versionId: string | undefined,
): FixedLabels {
  const labels = versionId === undefined ? undefined : stored?.[versionId]
  return labels ? new Map(Object.entries(labels)) : none
}

/** The numbers that were fixed in some versions, by version id. Those of versions without are not in it. */
export async function fixedIn(
  reader: Pick<Reader, '$queryRaw'>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, FixedLabels>> {
  if (versionIds.length === 0) return new Map()
  const rows = await reader.$queryRaw<{ versionId: string; labels: StoredLabels | null }[]>`
    select distinct on ("versionId") "versionId", labels from "FixedNumbers"
    where "versionId" = any(${[...versionIds]}::uuid[]) order by "versionId", seq desc`
  return new Map(
    rows.flatMap(({ versionId, labels }) =>
      labels ? [[versionId, new Map(Object.entries(labels))] as const] : [],
    ),
  )
}

/** The texts of some versions with their visible numbers, by version id; those without words are not in it. */
export async function numberedIn(
  reader: Pick<Reader, '$queryRaw' | 'versionText'>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ReturnType<typeof numberBlocks>>> {
  // One after the other: a transaction has one connection.
  const fixed = await fixedIn(reader, versionIds)
  const texts = await reader.versionText.findMany({
    where: { versionId: { in: [...versionIds] } },
    select: { versionId: true, body: true },
  })
  // Only what parseBody let through is stored.
  return new Map(
    texts.map(({ versionId, body }) => [versionId, numberBlocks(body as Body, fixed.get(versionId))]),
  )
}

/** The numbers of paragraphs in some versions, by version id and identity parted by a space. */
export async function labelsIn(
  reader: Parameters<typeof numberedIn>[0],
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const numbered = [...(await numberedIn(reader, versionIds))]
  return new Map(
    numbered.flatMap(([versionId, { labels }]) =>
      [...labels].map(([id, label]) => [`${versionId} ${id}`, label] as const),
    ),
  )
}

/** The numbers that the draft of a paper has to keep: those of its current version, where they are fixed. */
export async function fixedNow(
  reader: Pick<Reader, '$queryRaw'>,
  paperId: string,
): Promise<FixedLabels | undefined> {
  const [row] = await reader.$queryRaw<{ labels: StoredLabels | null }[]>`
    select f.labels from "FixedNumbers" f where f."versionId" = (select v.id from "Version" v where v."paperId" = ${paperId}::uuid
      and not exists (select 1 from "VersionTakenBack" b where b."versionId" = v.id) order by v.number desc limit 1)
    order by f.seq desc limit 1`
  return row?.labels ? new Map(Object.entries(row.labels)) : undefined
}
