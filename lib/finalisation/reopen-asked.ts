import 'server-only'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db, type Reader } from '@/lib/platform/db'
import { type ReopenAsked, stillAsked } from './reopening'

/** The last request to reopen a paper, whether or not it still stands; null: none. */
export async function reopenAsked(
  reader: Pick<Reader, 'reopenRequest'>,
  paperId: string,
): Promise<ReopenAsked | null> {
  const row = await reader.reopenRequest.findFirst({
    where: { paperId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { person: { select: { name: true } } },
  })
  if (!row) return null
  const { id, finalisedId, personId, reason, at, person } = row
  return { id, finalisedId, personId, reason, at, by: person.name }
}

/** For admins, the request to reopen a paper that stands; null for others, and where there is none. */
export async function getReopenAsked(
  actor: Actor,
  paper: PaperFacts,
  now: Date,
): Promise<ReopenAsked | null> {
  return isAdmin(actor) ? stillAsked(paper, await reopenAsked(db, paper.id), now) : null
}
