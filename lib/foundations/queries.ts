import 'server-only'
import { allFacts } from '@/lib/papers/facts'
import { canSeePaper, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { canRestOn, canSayFoundations, restsOnOthers } from './rules'

/**
 * For whoever says what a paper rests on: the positions that it rests on, those that it could rest on beside them, and
 * whether that can be changed now. Null for a position, and for all but the Taskforce and admins.
 */
export async function getFoundations(actor: Actor, paper: PaperFacts, now: Date) {
  if ((!isTaskforce(actor) && !isAdmin(actor)) || !restsOnOthers(paper)) return null
  const [rows, papers] = await Promise.all([
    db.foundation.findMany({ where: { paperId: paper.id, endedAt: null }, orderBy: { at: 'asc' } }),
    allFacts(db),
  ])
  const held = rows.map(({ positionId }) => positionId)
  const named = ({ id, title, slug }: PaperFacts) => ({ id, title, slug })
  const choices = papers.filter((each) => canRestOn(actor, paper, each, held, now).ok)
  return {
    held: held.flatMap((id) =>
      papers.filter((each) => each.id === id && canSeePaper(actor, each)).map(named),
    ),
    choices: choices.map(named).sort((a, b) => a.title.localeCompare(b.title)),
    may: canSayFoundations(actor, paper, now),
  }
}
