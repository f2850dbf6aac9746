import 'server-only'
import type { Related, Tie } from '@/lib/foundations/related'
import { relatedTo, tiesWith, titlesSeen } from '@/lib/foundations/related-rows'
import type { PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** What the record says of other papers that its reader may see: what it rests on, carries, supersedes, is superseded by. */
export async function shownRelated(actor: Actor, paper: PaperFacts) {
  const related = await relatedTo(db, actor, paper, await tiesWith(db, paper.id))
  const tied = (tie: Tie) =>
    related
      .filter((each) => each.tie === tie)
      .map(({ slug, title, number }: Related) => ({ slug, title, number }))
  return {
    restsOn: tied('restsOn'),
    carries: tied('carries'),
    supersedes: tied('supersedes'),
    supersededBy: tied('supersededBy')[0] ?? null,
  }
}

/** The titles of the other papers that the events of this one name, by id, as far as this actor may see them. */
export async function namedPapers(actor: Actor, paper: PaperFacts): Promise<Map<string, string>> {
  const rows = await db.foundation.findMany({ where: { paperId: paper.id }, select: { positionId: true } })
  const superseding = paper.acts.flatMap(({ supersededById }) => supersededById ?? [])
  return titlesSeen(db, actor, [...new Set([...rows.map(({ positionId }) => positionId), ...superseding])])
}
