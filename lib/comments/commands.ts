import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper, onceOnPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { correctInput } from './correct'
import { commentFacts } from './facts'
import { type GivenInput, giveComment } from './give'
import { canLiftBlock, canWithdraw } from './rules'
import type { AddCommentInput, CorrectCommentInput, LiftBlockInput, WithdrawInput } from './schema'

/** Gives a comment as an act of its own. Keeps and refuses what `giveComment` does. */
export async function addComment(act: Act, input: AddCommentInput): Promise<GivenInput> {
  return onceOnPaper(act, 'addComment', input, (tx, held) => giveComment(tx, act, held, input))
}

/**
 * The author's new words beside the old ones, which stay; what a suggestion proposes stays as it was. Refuses what
 * `canCorrect` refuses, and what changes nothing.
 */
export async function correctComment(act: Act, input: CorrectCommentInput): Promise<{ at: string }> {
  return once(act, 'correctComment', input, async (tx) => {
    const held = await lockPaper(tx, act.actor, input.paperId)
    return correctInput(tx, act, held, input.inputId, { text: input.text })
  })
}

/** Takes an input back: a line stays in its place, its words are shown to no one. Refuses what `canWithdraw` refuses. */
export async function withdrawInput(act: Act, input: WithdrawInput): Promise<{ at: string }> {
  return once(act, 'withdrawInput', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const comment = await commentFacts(tx, act.actor, paper, input.inputId)
    ensure(canWithdraw(act.actor, paper, comment, now))
    const why = input.reason || null
    await tx.input.update({
      where: { id: comment.id },
      data: { withdrawnAt: now, withdrawnById: personIdOf(act.actor), withdrawnWhy: why },
    })
    const reasonDigest = why && digest(why)
    const facts = { inputId: comment.id, memberId: comment.memberId, reasonDigest }
    await record(tx, act, now, { type: 'input.withdrawn', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}

/** A representative ends its member's blocking point; what was said stays. Refuses what `canLiftBlock` refuses. */
export async function liftBlock(act: Act, input: LiftBlockInput): Promise<{ at: string }> {
  return once(act, 'liftBlock', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const comment = await commentFacts(tx, act.actor, paper, input.inputId)
    ensure(canLiftBlock(act.actor, paper, comment, now))
    const memberId = comment.memberId
    if (memberId === null) throw new Absent()
    const end = { how: 'lifted' as const, memberId }
    const reason = input.reason || null
    const by = { inputId: comment.id, personId: personIdOf(act.actor), at: now }
    await tx.blockEnd.create({ data: { id: newId(), ...end, reason, ...by } })
    const facts = { inputId: comment.id, objectionId: null, ...end, reasonDigest: reason && digest(reason) }
    await record(tx, act, now, { type: 'block.ended', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}
