import 'server-only'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, currentVersion, type PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/platform/ids'
import { type Upload, uploadFacts } from './facts'
import { canSeeUpload } from './rules'

/**
 * Something that came to a paper of which a version is published, where this actor sees both; else null.
 */
export async function visibleUpload(
  actor: Actor,
  slug: string,
  uploadId: string,
): Promise<{ paper: PaperFacts; upload: Upload } | null> {
  const paper = isId(uploadId) ? await factsBySlug(db, slug) : null
  if (!paper || !canSeePaper(actor, paper) || !currentVersion(paper)) return null
  const upload = await uploadFacts(db, paper.id, uploadId)
  return upload && canSeeUpload(actor, upload) ? { paper, upload } : null
}
