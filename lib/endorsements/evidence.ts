import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db, type Tx } from '@/lib/platform/db'
import { canSeeEvidence } from './rules'
import type { SentEvidence } from './schema'

/** SHA-256, in hex, of its bytes: under it the file is kept, and the key of its form covers it. */
export function evidenceDigest({ bytes }: SentEvidence): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps a file under the digest of its bytes, once. Answers what the endorsement says of it. */
export async function keepEvidence(tx: Tx, file: SentEvidence | null) {
  if (!file) return { evidenceDigest: null, evidenceName: null }
  const digest = evidenceDigest(file)
  await tx.evidenceFile.createMany({ data: [{ digest, bytes: file.bytes }], skipDuplicates: true })
  return { evidenceDigest: digest, evidenceName: file.name }
}

/** The file that an endorsement on behalf rests on, for who may see its evidence. Null where it is absent or hidden. */
export async function getEvidenceFile(actor: Actor, slug: string, endorsementId: string) {
  const paper = z.uuid().safeParse(endorsementId).success ? await factsBySlug(db, slug) : null
  if (!paper || !canSeePaper(actor, paper)) return null
  const row = await db.endorsement.findFirst({
    where: { id: endorsementId, paperId: paper.id },
    include: { evidenceFile: true },
  })
  if (!row?.evidenceFile || row.evidenceName === null || !canSeeEvidence(actor, row)) return null
  return { name: row.evidenceName, digest: row.evidenceFile.digest, bytes: row.evidenceFile.bytes }
}
