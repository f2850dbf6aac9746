import 'server-only'
import { factsBySlug } from '@/lib/papers/facts'
import { canSeePaper, finalVersionId, stageAt } from '@/lib/papers/rules'
import { type Actor, isAdmin, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { earliestClose, shortestLength } from '@/lib/windows/lengths'
import { readinessOf } from './readiness'
import { finalCallWindow, finaliseBlockers, freezeBlockers } from './rules'

/**
 * What stands between a paper and its end, for people of members: what is missing, in words, the final call's window
 * where there is one, and the first instant at which one that opens now may close. Null where the paper is absent or
 * hidden, and for visitors.
 */
export async function getFinalCall(actor: Actor, slug: string, now: Date) {
  if (!isInside(actor)) return null
  const paper = await factsBySlug(db, slug)
  if (!paper || !canSeePaper(actor, paper) || paper.versions.length === 0) return null
  const { readiness, days } = await readinessOf(db, paper)
  const stage = stageAt(paper, now)
  const missing = stage === 'finalCall' ? finaliseBlockers(paper, readiness, now) : freezeBlockers(readiness)
  const earliest = earliestClose(shortestLength(paper.procedure, 'finalCall', false), now, days)
  const others = isAdmin(actor) && stage === 'final' ? await finalPapers(paper.id) : []
  return { paper, stage, readiness, missing, call: finalCallWindow(paper), earliest, others }
}

/** Other papers that are final: by which this one may be superseded. */
async function finalPapers(except: string) {
  const rows = await db.paper.findMany({
    where: { id: { not: except }, acts: { some: { kind: 'finalised' } } },
    select: { id: true, slug: true, title: true },
    orderBy: { title: 'asc' },
  })
  const facts = await Promise.all(rows.map((row) => factsBySlug(db, row.slug)))
  return rows.filter((_, i) => facts[i] && finalVersionId(facts[i]))
}
