import 'server-only'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

export type Topic = { id: string; slug: string; name: string }

/** The topics that are offered, in the order that the admins gave them. */
export async function listTopics(): Promise<Topic[]> {
  return db.topic.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, slug: true, name: true },
  })
}

/** Every topic, also those that are offered no more, in the order that the admins gave them. */
export async function listEveryTopic(): Promise<Topic[]> {
  return db.topic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, slug: true, name: true },
  })
}

/** Every topic, retired ones too, with the number of its papers; null for all but admins. */
export async function listAllTopics(actor: Actor) {
  if (!isAdmin(actor)) return null
  return db.topic.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    include: { _count: { select: { papers: true } } },
  })
}
