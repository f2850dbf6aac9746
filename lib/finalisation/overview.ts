import 'server-only'
import type { PaperLine } from '@/lib/papers/overview'
import type { Stage } from '@/lib/papers/rules'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { classOf } from '@/lib/versions/rules'
import { finalCallWindow } from './call'
import { missingNow, type Readiness } from './missing'
import { readinessOfAll } from './readiness'

/**
 * What each of these papers still needs, and what waits for an admin: a class to confirm, late input, a paper to be
 * finalised. For admins and the Taskforce; null for others. What is over is left out.
 */
export async function listReadiness(actor: Actor, papers: readonly PaperLine[], now: Date) {
  if (!isAdmin(actor) && !isTaskforce(actor)) return null
  const open = papers.filter(isOpen)
  const found = await readinessOfAll(
    db,
    open.map(({ facts }) => facts),
  )
  return open.flatMap((paper, i) => {
    const readiness = found[i]?.readiness
    return readiness ? [standingOf(paper, readiness, now)] : []
  })
}

/** What is neither final nor withdrawn needs something yet. */
export const isOpen = ({ stage }: { stage: Stage }) => stage !== 'final' && stage !== 'withdrawn'

function standingOf(paper: PaperLine, readiness: Readiness, now: Date) {
  const { facts } = paper
  const missing = missingNow(facts, readiness, now)
  const last = facts.versions.findLast((version) => !version.takenBack)
  const unconfirmed = last ? isUnconfirmed(last.classes) : false
  const call = finalCallWindow(facts)
  return { paper, readiness, missing, call, unconfirmed, ready: missing.length === 0 }
}

/** Said to be editorial, and neither confirmed nor corrected: it counts as substantive until an admin confirms it. */
function isUnconfirmed(classes: Parameters<typeof classOf>[0]): boolean {
  const { said } = classOf(classes)
  return said === 'editorial' && !classes.some((row) => row.step === 'confirmed' || row.step === 'corrected')
}
