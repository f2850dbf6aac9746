import 'server-only'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import type { Tx } from '@/lib/platform/db'

export type Paragraphs = ReadonlyMap<string, PlainParagraph>

/** The paragraphs of a version by identity; null where its words were suppressed. */
export async function paragraphsOf(tx: Tx, versionId: string): Promise<Paragraphs | null> {
  const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
  if (!text) return null
  // Only what parseBody let through is stored.
  return new Map(numberBlocks(text.body as Body).paragraphs.map((each) => [each.id, each]))
}
