import 'server-only'
import { changedParagraphs } from '@/lib/document/changed'
import type { Body } from '@/lib/document/tree'
import { limitWords } from '@/lib/papers/recirculation-places'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Tx } from '@/lib/platform/db'
import { type Decision, no, yes } from '@/lib/platform/decision'

/** Whether something on this paragraph of a version (null: the whole paper) belongs into a recirculation. */
export type Limits = (paragraph: string | null) => boolean

/**
 * What a recirculation is limited to on the version that was read: paragraphs that changed since the base version, and
 * where a blocking point is still open (also on the whole paper, if one is open there).
 */
export async function recirculationLimits(
  tx: Pick<Tx, 'input' | 'versionText'>,
  paper: Pick<PaperFacts, 'id'>,
  versionId: string,
  baseVersionId: string,
): Promise<Limits> {
  const blocked = await blockedPlaces(tx, paper.id, versionId)
  const changed = await changedSince(tx, baseVersionId, versionId)
  return (paragraph) => blocked.has(paragraph) || (paragraph !== null && changed.has(paragraph))
}

/** Whether what touches these paragraphs (null: the whole paper) belongs into a recirculation, with all of them. */
export async function belongsInRecirculation(
  tx: Pick<Tx, 'input' | 'versionText'>,
  paper: PaperFacts,
  versionId: string,
  paragraphs: readonly (string | null)[],
  baseVersionId: string,
): Promise<Decision> {
  const belongs = await recirculationLimits(tx, paper, versionId, baseVersionId)
  return paragraphs.every(belongs) ? yes : no(limitedTo(paper, baseVersionId))
}

/** What a recirculation is limited to, for a person whose words lie elsewhere. */
export function limitedTo(paper: Pick<PaperFacts, 'versions'>, baseVersionId: string): string {
  const base = paper.versions.find((version) => version.id === baseVersionId)?.number
  return limitWords(base)
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

/** The paragraphs of a version, and null for the whole paper, on which a blocking point is open. */
export async function blockedPlaces(
  tx: Pick<Tx, 'input'>,
  paperId: string,
  versionId: string,
): Promise<ReadonlySet<string | null>> {
  const points = await tx.input.findMany({
    where: { paperId, blocking: true, withdrawnAt: null, blockEnd: null },
    select: {
      paragraph: true,
      versionId: true,
      places: { where: { versionId }, orderBy: { seq: 'desc' }, take: 1, select: { paragraph: true } },
    },
  })
  return new Set(
    points.map((point) => {
      const place = point.versionId === versionId ? point : (point.places[0] ?? point)
      return place.paragraph
    }),
  )
}
