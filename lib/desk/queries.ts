import 'server-only'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

/** The Taskforce's sentences for reasons, those that are offered first. Null for everyone else. */
export async function listSentences(actor: Actor) {
  if (!isTaskforce(actor)) return null
  const rows = await db.sentence.findMany({
    orderBy: { text: 'asc' },
    include: { by: { select: { name: true } } },
  })
  return rows.toSorted((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))
}
