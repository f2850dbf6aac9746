import 'server-only'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { factsBySlug } from './facts'

/** Topics that a paper may get, in the admins' order, with those it has already though they were retired. */
export async function listTopicsFor(topicIds: readonly string[] = []) {
  return db.topic.findMany({
    where: { OR: [{ retiredAt: null }, { id: { in: [...topicIds] } }] },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  })
}

/** What the Taskforce and admins say about a paper; null where it is not there or the actor is neither. */
export async function getDescription(actor: Actor, slug: string) {
  if (!isTaskforce(actor) && !isAdmin(actor)) return null
  const facts = await factsBySlug(db, slug)
  if (!facts) return null
  const { topics, procedureReason } = await db.paper.findUniqueOrThrow({
    where: { id: facts.id },
    select: { procedureReason: true, topics: { select: { topicId: true } } },
  })
  return { facts, procedureReason, topicIds: topics.map(({ topicId }) => topicId) }
}
