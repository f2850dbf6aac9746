import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { isOpen } from '@/lib/windows/rules'
import { commentFacts } from './facts'
import { type GivenComment, giveComment } from './give'
import { canCorrect, canLiftBlock, canWithdraw } from './rules'
import type { AddCommentInput, CorrectCommentInput, LiftBlockInput, WithdrawCommentInput } from './schema'

/** Gives a comment as an act of its own. Keeps and refuses what `giveComment` does. */
export async function addComment(act: Act, input: AddCommentInput): Promise<GivenComment> {
  return once(act, 'addComment', input, async (tx) =>
    giveComment(tx, act, await lockPaper(tx, act.actor, input.paperId), input),
  )
}

/** The author's new words beside the old ones, which stay. Refuses what `canCorrect` refuses, and what changes nothing. */
export async function correctComment(act: Act, input: CorrectCommentInput): Promise<{ at: string }> {
  return once(act, 'correctComment', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const comment = await commentFacts(tx, act.actor, paper, input.inputId)
    ensure(canCorrect(act.actor, paper, comment, isOpen(paper.windows, 'comments', now), now))
    const last = await tx.inputText.findFirstOrThrow({
      where: { inputId: comment.id },
      orderBy: { seq: 'desc' },
    })
    if (last.body === input.text) throw new Refused('Nothing has changed. Change the text, or leave it.')
    const text = { seq: last.seq + 1, body: input.text, personId: personIdOf(act.actor), at: now }
    await tx.inputText.create({ data: { inputId: comment.id, ...text } })
    const facts = { inputId: comment.id, memberId: comment.memberId, textDigest: digest(input.text) }
    await record(tx, act, now, { type: 'input.corrected', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}

/** Takes a comment back: a line stays in its place, its words are shown to no one. Refuses what `canWithdraw` refuses. */
export async function withdrawComment(act: Act, input: WithdrawCommentInput): Promise<{ at: string }> {
  return once(act, 'withdrawComment', input, async (tx) => {
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

/** A representative ends its member's blocking point; the comment stays. Refuses what `canLiftBlock` refuses. */
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
