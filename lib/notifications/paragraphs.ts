import 'server-only'
import type { PlainParagraph } from '@/lib/document/numbers'
import { numberedIn } from '@/lib/numbers/labels'
import type { Tx } from '@/lib/platform/db'

export type Paragraphs = ReadonlyMap<string, PlainParagraph>

/** The paragraphs of a version by identity; null where its words were suppressed. */
export async function paragraphsOf(tx: Tx, versionId: string): Promise<Paragraphs | null> {
  const numbered = (await numberedIn(tx, [versionId])).get(versionId)
  return numbered ? new Map(numbered.paragraphs.map((each) => [each.id, each])) : null
}
