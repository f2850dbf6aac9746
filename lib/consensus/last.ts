import 'server-only'
import type { Reader } from '@/lib/platform/db'

/**
 * The proposal that stands on a version: the last. Null where there is none, or no version. Several can be of one instant
 * only where the paper was not held.
 */
export async function lastProposal(reader: Pick<Reader, 'consensusProposal'>, versionId: string | null) {
  if (versionId === null) return null
  return reader.consensusProposal.findFirst({
    where: { versionId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, versionId: true, level: true },
  })
}
