import 'server-only'
import { factsById } from '@/lib/papers/facts'
import { canSeeVersion } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/**
 * The versions that this reader may see and whose text has this digest, the oldest first; spaces and a "sha256" before it
 * do not matter. Two papers may hold one text, and a version may repeat an earlier one.
 */
export async function listVersionsWith(actor: Actor, digest: string) {
  const asked = digest
    .toLowerCase()
    .replace(/^sha-?256:?/, '')
    .replaceAll(/\s/g, '')
  if (!/^[0-9a-f]{64}$/.test(asked)) return { digest: null, versions: [] }
  const rows = await db.version.findMany({
    where: { digest: asked },
    orderBy: [{ at: 'asc' }, { number: 'asc' }],
    select: { id: true, paperId: true, number: true, at: true, text: { select: { title: true } } },
  })
  const seen = await Promise.all(
    rows.map(async (row) => {
      const paper = await factsById(db, row.paperId)
      const version = paper?.versions.find(({ id }) => id === row.id)
      if (!paper || !version || !canSeeVersion(actor, paper, version)) return []
      const { slug, title } = paper
      return [
        { slug, title: row.text?.title ?? title, number: row.number, at: row.at, suppressed: !row.text },
      ]
    }),
  )
  return { digest: asked, versions: seen.flat() }
}
