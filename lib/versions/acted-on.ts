import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Reader } from '@/lib/platform/db'
import type { VersionFacts } from './rules'

/**
 * Whether anybody did something that rests on this version: gave input or a stance, stated an intention, prepared a stance or signed as the first of two,
 * objected, decided its class, set a window, froze it, or accepted one of the answers that it brought.
 */
export async function wasActedOn(
  reader: Pick<Reader, 'version' | 'blockEnd' | 'endorsement'>,
  paper: PaperFacts,
  version: VersionFacts,
): Promise<boolean> {
  const here = paper.windows.some(
    (window) => window.versionId === version.id || window.baseVersionId === version.id,
  )
  const frozen = paper.acts.some((each) => each.versionId === version.id && each.kind !== 'sentBack')
  if (here || frozen || version.classes.length > 1) return true
  const { _count: counts } = await reader.version.findUniqueOrThrow({
    where: { id: version.id },
    select: {
      _count: {
        select: {
          inputs: true,
          endorsements: true,
          preparations: true,
          firstSigned: true,
          intentions: true,
          objections: true,
        },
      },
    },
  })
  const since = { paperId: paper.id, givenAt: { gt: version.at } }
  const later = await reader.endorsement.count({ where: since })
  const answered = { answers: { some: { publishedAt: version.at } } }
  const accepted = await reader.blockEnd.count({ where: { input: { paperId: paper.id, ...answered } } })
  return Object.values(counts).some((count) => count > 0) || later > 0 || accepted > 0
}
