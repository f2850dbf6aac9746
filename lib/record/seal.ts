import 'server-only'
import { type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import { db } from '@/lib/platform/db'

/** The seal of a paper that is final: number and hash of the event that made it so, with the digest of its text. Null for every other paper. */
export async function getSeal(paper: PaperFacts, now: Date) {
  const act = standingActs(paper).findLast(({ kind }) => kind === 'finalised')
  const version = paper.versions.find(({ id }) => id === act?.versionId)
  if (!act || !version || stageAt(paper, now) !== 'final') return null
  const event = await db.event.findFirst({
    where: { chainId: paper.id, type: 'paper.finalised', at: act.at },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  return event && { ...event, digest: version.digest }
}
