import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { canReviewPlace } from './rules'
import type { ReviewPlaceInput } from './schema'

/**
 * The Taskforce says where an input lies in the current version: on a paragraph of it, or on the whole paper. Where the
 * paragraph is the one that was guessed, the guessed passage stays. The guess itself is kept. Refuses what
 * `canReviewPlace` refuses, and a paragraph that is not in the text.
 */
export async function reviewPlace(act: Act, input: ReviewPlaceInput): Promise<void> {
  await once(act, 'reviewPlace', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { inputId, versionId, paragraph = null } = input
    const found = await tx.input.findFirst({
      where: { id: inputId, paperId: paper.id },
      select: { withdrawnAt: true },
    })
    if (!found) throw new Absent()
    ensure(canReviewPlace(act.actor, paper, versionId, { withdrawn: found.withdrawnAt !== null }))
    if (paragraph !== null) await ensureParagraph(tx, versionId, paragraph)
    const guess = await tx.place.findFirst({ where: { inputId, versionId }, orderBy: { seq: 'desc' } })
    const passage = guess && guess.paragraph === paragraph ? { start: guess.start, end: guess.end } : {}
    const label = guess?.label ?? 'moved'
    await tx.place.create({
      data: {
        inputId,
        versionId,
        seq: (guess?.seq ?? 0) + 1,
        paragraph,
        ...passage,
        label,
        score: guess?.score ?? 1,
        reviewedById: personIdOf(act.actor),
        at: now,
      },
    })
    await record(tx, act, now, {
      type: 'place.reviewed',
      chainId: paper.id,
      facts: { inputId, versionId, paragraph, label },
    })
  })
}

async function ensureParagraph(tx: Tx, versionId: string, paragraph: string): Promise<void> {
  const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
  if (!text || !numberBlocks(text.body as Body).paragraphs.some(({ id }) => id === paragraph))
    throw new Refused('That paragraph is not in the current version. Choose one that is, or the whole paper.')
}
