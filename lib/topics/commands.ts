import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { canRunCoalition } from '@/lib/coalition/rules'
import { record } from '@/lib/events/record'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { freeSlug } from '@/lib/platform/slug'
import type { TopicInput } from './schema'

/** Adds a topic, or changes its name, its place in the list, or whether it is still offered. Refuses a name twice. */
export async function saveTopic(act: Act, input: TopicInput): Promise<void> {
  await once(act, 'saveTopic', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunCoalition(act.actor))
    const { name, position } = input
    const { id, retiredAt } = await writeTopic(tx, input, now)
    if (position !== undefined) await moveTo(tx, id, position)
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'topic.saved',
      facts: { topicId: id, nameDigest: digest(name), retired: retiredAt !== null },
    })
  })
}

async function writeTopic(tx: Tx, { topicId, name, retired }: TopicInput, now: Date) {
  const namesake = await tx.topic.findFirst({ where: { name: { equals: name, mode: 'insensitive' } } })
  if (namesake && namesake.id !== topicId) throw new Refused('There is a topic with this name.', 'conflict')
  const before = topicId ? await tx.topic.findUnique({ where: { id: topicId } }) : null
  if (topicId && !before) throw new Absent()
  const topic = { id: before?.id ?? newId(), name, retiredAt: retired ? (before?.retiredAt ?? now) : null }
  if (before) await tx.topic.update({ where: { id: topic.id }, data: topic })
  else await addTopic(tx, topic)
  return topic
}

async function addTopic(tx: Tx, topic: { id: string; name: string; retiredAt: Date | null }) {
  const taken = await tx.topic.findMany({ select: { slug: true } })
  const slug = freeSlug(topic.name, new Set(taken.map((each) => each.slug)), 'topic')
  await tx.topic.create({ data: { ...topic, slug, position: taken.length + 1 } })
}

/** Puts the topic at this place of the list and closes the gap it leaves. */
async function moveTo(tx: Tx, id: string, position: number) {
  const all = await tx.topic.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
  const others = all.filter((topic) => topic.id !== id).map((topic) => topic.id)
  others.splice(position - 1, 0, id)
  for (const [i, each] of others.entries())
    await tx.topic.update({ where: { id: each }, data: { position: i + 1 } })
}
