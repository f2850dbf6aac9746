import 'server-only'
import { changedParagraphs } from '@/lib/document/changed'
import type { Body } from '@/lib/document/tree'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { type Decision, no, yes } from '@/lib/platform/decision'
import type { AddCommentInput } from './schema'

/**
 * Whether a comment belongs into a recirculation: on a paragraph that changed since the base version, or where a blocking
 * point is still open (on the whole paper, too, if one is open there).
 */
export async function belongsInRecirculation(
  tx: Pick<Tx, 'input' | 'versionText'>,
  paper: PaperFacts,
  { versionId, paragraph: place }: AddCommentInput,
  baseVersionId: string,
): Promise<Decision> {
  const paragraph = place ?? null
  if (await isBlockedAt(tx, paper.id, versionId, paragraph)) return yes
  const changed = paragraph !== null && (await changedSince(tx, baseVersionId, versionId)).has(paragraph)
  const base = paper.versions.find((version) => version.id === baseVersionId)?.number
  return changed
    ? yes
    : no(
        `This round is limited to what changed since version ${base}, and to blocking points that are still open. You can reply in any thread.`,
      )
}

async function changedSince(
  tx: Pick<Tx, 'versionText'>,
  from: string,
  to: string,
): Promise<ReadonlySet<string>> {
  const texts = await tx.versionText.findMany({ where: { versionId: { in: [from, to] } } })
  // Only what parseBody let through is stored.
  const bodyOf = (id: string) => texts.find((text) => text.versionId === id)?.body as Body | undefined
  const [before, after] = [bodyOf(from), bodyOf(to)]
  return before && after ? changedParagraphs(before, after) : new Set()
}

/** An open blocking point on this paragraph of the version that was read, or, with null, on the whole paper. */
async function isBlockedAt(
  tx: Pick<Tx, 'input'>,
  paperId: string,
  versionId: string,
  paragraph: string | null,
): Promise<boolean> {
  const points = await tx.input.findMany({
    where: { paperId, blocking: true, withdrawnAt: null, blockEnd: null },
    select: {
      paragraph: true,
      versionId: true,
      places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1, select: { paragraph: true } },
    },
  })
  return points.some((point) => {
    const place = point.versionId === versionId ? point : (point.places[0] ?? point)
    return place.paragraph === paragraph
  })
}
