import 'server-only'
import { listPapers } from '@/lib/papers/overview'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'
import { finalCallWindow } from './call'
import { missingNow } from './missing'
import { readinessOf } from './readiness'

/**
 * What each paper under way still needs, and what waits for an admin: a class to confirm, late input, a paper to be
 * finalised. For admins and the Taskforce; null for others.
 */
export async function listReadiness(actor: Actor, now: Date) {
  if (!isAdmin(actor) && !isTaskforce(actor)) return null
  const papers = (await listPapers(actor, now)).filter(
    ({ stage }) => stage !== 'final' && stage !== 'withdrawn',
  )
  return Promise.all(
    papers.map(async (paper) => {
      const { readiness } = await readinessOf(db, paper.facts)
      const missing = missingNow(paper.facts, readiness, now)
      const call = finalCallWindow(paper.facts)
      const last = paper.facts.versions.findLast((version) => !version.takenBack)
      const unconfirmed = last ? isUnconfirmed(last.classes) : false
      return {
        paper,
        readiness,
        missing,
        call,
        unconfirmed,
        ready: missing.length === 0,
      }
    }),
  )
}

/** Said to be editorial, and neither confirmed nor corrected: it counts as substantive until an admin confirms it. */
function isUnconfirmed(classes: Parameters<typeof classOf>[0]): boolean {
  const { said } = classOf(classes)
  return said === 'editorial' && !classes.some((row) => row.step === 'confirmed' || row.step === 'corrected')
}
