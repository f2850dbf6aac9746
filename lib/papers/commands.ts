import 'server-only'
import { newIdentity } from '@/lib/document/identity'
import { record } from '@/lib/events/record'
import { isAdmin, personIdOf } from '@/lib/platform/actor'
import { instant } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { nthSlug } from '@/lib/platform/slug'
import type { Prisma } from '@/prisma/generated/client'
import { lockPaper } from './lock'
import { canCreatePaper, canDescribePaper } from './rules'
import type { CreatePaperInput, DescribePaperInput } from './schema'
import { slugOf } from './slug'

/**
 * Begins a paper with an empty draft. Answers its id and address: the one that was asked for, or the first free one that
 * follows from the title. Refuses what `canCreatePaper` refuses, a taken address and a topic that is not on the list.
 */
export async function createPaper(act: Act, input: CreatePaperInput) {
  return once(act, 'createPaper', input, async (tx) => {
    ensure(canCreatePaper(act.actor, input.procedure))
    await ensureTopics(tx, input.topicIds)
    const now = await instant(tx)
    const { title, kind, procedure, procedureReason = null } = input
    const origin = { createdAt: now, createdById: personIdOf(act.actor) }
    const paper = { id: newId(), kind, title, procedure, procedureReason, ...origin }
    const slug = await createAtFreeSlug(tx, paper, input.slug)
    await setTopics(tx, paper.id, input.topicIds)
    const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newIdentity() } }] }
    const saved = { updatedAt: now, updatedById: origin.createdById }
    await tx.draft.create({
      data: { paperId: paper.id, body, language: input.language, revision: 0, ...saved },
    })
    const facts = { kind, slug, titleDigest: digest(title), procedure }
    await record(tx, act, now, { type: 'paper.created', chainId: paper.id, facts })
    return { paperId: paper.id, slug }
  })
}

/** Of several who ask for one address at once the first gets it; the database says who that is, by waiting. */
async function createAtFreeSlug(tx: Tx, paper: Omit<Prisma.PaperCreateManyInput, 'slug'>, wanted?: string) {
  for (let n = 1; n <= (wanted ? 1 : 1000); n++) {
    const slug = nthSlug(wanted ?? slugOf(paper.title), n)
    const { count } = await tx.paper.createMany({ data: { ...paper, slug }, skipDuplicates: true })
    if (count === 1) return slug
  }
  throw new Refused('Another paper has this address. Choose a different one.', 'conflict')
}

/**
 * Sets title, topics and procedure; what is absent of the procedure stays. A new title is a change of the draft, so that
 * whoever has the draft open hears of it. Refuses what `canDescribePaper` refuses, and a topic that is not on the list.
 */
export async function describePaper(act: Act, input: DescribePaperInput): Promise<void> {
  await once(act, 'describePaper', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { title, topicIds, procedure = paper.procedure } = input
    ensure(canDescribePaper(act.actor, paper, { title, procedure }, now))
    await ensureTopics(tx, topicIds, paper.id)
    const { procedureReason: reason } = await tx.paper.update({
      where: { id: paper.id },
      data: {
        title,
        ...(isAdmin(act.actor) &&
          input.procedure && { procedure, procedureReason: input.procedureReason ?? null }),
      },
    })
    await setTopics(tx, paper.id, topicIds)
    if (title !== paper.title) await touchDraft(tx, paper.id, personIdOf(act.actor), now)
    const facts = { titleDigest: digest(title), topicIds, procedure, reasonDigest: reason && digest(reason) }
    await record(tx, act, now, { type: 'paper.described', chainId: paper.id, facts })
  })
}

async function touchDraft(tx: Tx, paperId: string, updatedById: string, updatedAt: Date): Promise<void> {
  const data = { revision: { increment: 1 }, updatedAt, updatedById }
  await tx.draft.updateMany({ where: { paperId }, data })
}

/** A retired topic stays on the papers that have it, and comes to no other. */
async function ensureTopics(tx: Tx, topicIds: readonly string[], paperId?: string): Promise<void> {
  const here = paperId ? [{ papers: { some: { paperId } } }] : []
  const found = await tx.topic.count({
    where: { id: { in: [...topicIds] }, OR: [{ retiredAt: null }, ...here] },
  })
  if (found !== topicIds.length)
    throw new Refused('One of the topics was taken off the list. Choose again.', 'conflict')
}

async function setTopics(tx: Tx, paperId: string, topicIds: readonly string[]): Promise<void> {
  await tx.paperTopic.deleteMany({ where: { paperId } })
  await tx.paperTopic.createMany({ data: topicIds.map((topicId) => ({ paperId, topicId })) })
}
