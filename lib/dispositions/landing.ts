import 'server-only'
import canonicalize from 'canonicalize'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body, Identity } from '@/lib/document/tree'
import type { Tx } from '@/lib/platform/db'

/**
 * Says of answers that are published, and name a paragraph, that they landed in this version: those whose paragraph the
 * draft has as the version has it. What is changed in the draft alone will land in the next version, which asks again.
 */
export async function landAnswers(tx: Tx, paperId: string, versionId: string): Promise<void> {
  const open = await tx.disposition.findMany({
    where: { paperId, publishedAt: { not: null }, landedVersionId: null, landedParagraph: { not: null } },
    select: { id: true, landedParagraph: true },
  })
  if (open.length === 0) return
  const draft = await tx.draft.findUnique({ where: { paperId }, select: { body: true } })
  const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
  const waiting = draft && text ? changedIn(draft.body as Body, text.body as Body) : new Set<Identity>()
  const ids = open.filter(({ landedParagraph }) => !waiting.has(landedParagraph ?? '')).map(({ id }) => id)
  await tx.disposition.updateMany({ where: { id: { in: ids } }, data: { landedVersionId: versionId } })
}

/** The paragraphs that are in one of two texts alone, or not the same in both. */
function changedIn(one: Body, other: Body): Set<Identity> {
  const [here, there] = [one, other].map(
    (body) => new Map(numberBlocks(body).paragraphs.map(({ id, node }) => [id, canonicalize(node)])),
  )
  const ids = [...(here?.keys() ?? []), ...(there?.keys() ?? [])]
  return new Set(ids.filter((id) => here?.get(id) !== there?.get(id)))
}
