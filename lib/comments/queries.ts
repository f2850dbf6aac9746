import 'server-only'
import { proposalIn } from '@/lib/document/proposal'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, hasRight, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { LateComment } from './threads'

/** What came late to a paper and was not withdrawn, oldest first; null for all but admins. */
export async function listLate(actor: Actor, paper: Pick<PaperFacts, 'id'>): Promise<LateComment[] | null> {
  if (!isAdmin(actor)) return null
  const rows = await db.input.findMany({
    where: { paperId: paper.id, lateBySeconds: { not: null }, withdrawnAt: null },
    orderBy: { number: 'asc' },
    include: {
      version: { select: { number: true } },
      person: { select: { name: true } },
      member: { select: { displayName: true } },
      texts: { orderBy: { seq: 'desc' }, take: 1 },
      lateDecision: { include: { person: { select: { name: true } } } },
    },
  })
  return rows.map(({ version, person, member, texts, lateDecision, lateBySeconds, ...row }) => {
    const ofMember = row.memberId !== null && hasRight(actor, row.memberId, 'contributor')
    const own = ofMember || row.personId === actor.personId
    const reads = !row.taskforceOnly || isTaskforce(actor) || own
    return {
      id: row.id,
      number: row.number,
      version: version.number,
      paragraph: row.paragraph,
      kind: row.kind,
      type: row.type,
      voice: { capacity: row.capacity, member: member?.displayName ?? null, person: person.name },
      at: row.at,
      lateBySeconds: lateBySeconds ?? 0,
      ...wordsOf(reads ? texts[0] : undefined),
      own,
      decision: lateDecision && {
        admitted: lateDecision.admitted,
        reason: lateDecision.reason,
        by: lateDecision.person.name,
        at: lateDecision.at,
        ownMember: lateDecision.ownMember,
      },
    }
  })
}

/** What an input says and proposes; nothing where it is withheld. */
const wordsOf = (text: { body: string; tree: unknown } | undefined) => ({
  text: text?.body ?? null,
  changes: proposalIn(text?.tree)?.changes ?? [],
})
