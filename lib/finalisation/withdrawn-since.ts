import 'server-only'
import { isListed } from '@/lib/endorsements/rules'
import { inOrder } from '@/lib/endorsements/standing'
import { type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import { db } from '@/lib/platform/db'
import type { Stance } from '@/prisma/generated/enums'

/** A member that stood under a final text and no longer does. */
export type WithdrawnSince = { memberId: string; memberName: string; stance: Stance; from: Date; until: Date }

/**
 * The members that stood under a final text once it was final and no longer do, since they withdrew or changed their
 * stance in a late sign-on: shown, never erased. For everyone who may see the paper, since their names were public; what
 * was entered in error is not among them. One row for a member, its last; empty where the paper is not final.
 */
export async function listWithdrawnSince(paper: PaperFacts, now: Date): Promise<WithdrawnSince[]> {
  const final = standingActs(paper).findLast(({ kind }) => kind === 'finalised')
  const text = paper.versions.find(({ id }) => id === final?.versionId)
  if (!final || !text || stageAt(paper, now) !== 'final') return []
  const rows = await db.endorsement.findMany({
    where: { paperId: paper.id, digest: text.digest },
    orderBy: { givenAt: 'asc' },
    select: {
      ...{ memberId: true, memberName: true, stance: true, listed: true },
      ...{ givenAt: true, endedAt: true, endedHow: true },
    },
  })
  const stands = new Set(rows.filter((row) => !row.endedAt && isListed(row)).map(({ memberId }) => memberId))
  const gone = new Map<string, WithdrawnSince>()
  for (const row of rows) {
    const { memberId, memberName, stance, givenAt: from, endedAt: until, endedHow } = row
    const ended = endedHow === 'withdrawn' || endedHow === 'changed'
    if (!ended || !until || until <= final.at || stands.has(memberId) || !isListed(row)) continue
    gone.set(memberId, { memberId, memberName, stance, from, until })
  }
  return inOrder([...gone.values()])
}
