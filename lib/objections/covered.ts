import 'server-only'
import { changedParagraphs } from '@/lib/document/changed'
import type { Body } from '@/lib/document/tree'
import type { Reader } from '@/lib/platform/db'
import type { WindowFacts } from '@/lib/windows/rules'

/**
 * The paragraphs, by identity, that a final call covers: null for all of the text, or, of an amended one, those that
 * changed since its base. Where the words of either were taken out nothing can be compared, and all is covered.
 */
export async function coveredBy(
  reader: Pick<Reader, 'versionText'>,
  call: Pick<WindowFacts, 'versionId' | 'baseVersionId'> | null,
): Promise<ReadonlySet<string> | null> {
  if (!call || call.baseVersionId === null) return null
  const ids = [call.baseVersionId, call.versionId]
  const texts = await reader.versionText.findMany({ where: { versionId: { in: ids } } })
  const [from, to] = ids.map(
    (id) => texts.find(({ versionId }) => versionId === id)?.body as Body | undefined,
  )
  return from && to ? changedParagraphs(from, to) : null
}
