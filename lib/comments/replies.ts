import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { commentFacts, replyFacts, speakerOf } from './facts'
import { canCorrectReply, canReply, canWithdrawReply } from './rules'
import type { CorrectReplyInput, ReplyInput, WithdrawReplyInput } from './schema'

/** Adds a reply at the end of a comment's thread. Refuses what `canReply` refuses. */
export async function replyTo(act: Act, input: ReplyInput): Promise<{ replyId: string; at: string }> {
  return once(act, 'replyTo', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const comment = await commentFacts(tx, act.actor, paper, input.inputId)
    const speaker = await speakerOf(tx, input.speaker)
    ensure(canReply(act.actor, paper, comment, speaker, now))
    const last = await tx.reply.aggregate({ where: { inputId: comment.id }, _max: { seq: true } })
    const said = { capacity: speaker.capacity, memberId: speaker.member?.id ?? null }
    const replyId = newId()
    await tx.reply.create({
      data: {
        id: replyId,
        inputId: comment.id,
        seq: (last._max.seq ?? 0) + 1,
        personId: personIdOf(act.actor),
        ...said,
        language: input.language,
        at: now,
      },
    })
    await tx.replyText.create({ data: { replyId, seq: 1, body: input.text, at: now } })
    const facts = { replyId, inputId: comment.id, ...said, textDigest: digest(input.text) }
    await record(tx, act, now, { type: 'reply.given', chainId: paper.id, facts })
    return { replyId, at: now.toISOString() }
  })
}

/** The author's new words beside the old ones. Refuses what `canCorrectReply` refuses, and what changes nothing. */
export async function correctReply(act: Act, input: CorrectReplyInput): Promise<{ at: string }> {
  return once(act, 'correctReply', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const reply = await replyFacts(tx, act.actor, paper, input.replyId)
    ensure(canCorrectReply(act.actor, paper, reply, now))
    const where = { replyId: reply.id }
    const last = await tx.replyText.findFirstOrThrow({ where, orderBy: { seq: 'desc' } })
    if (last.body === input.text) throw new Refused('Nothing has changed. Change the text, or leave it.')
    await tx.replyText.create({ data: { ...where, seq: last.seq + 1, body: input.text, at: now } })
    const facts = { replyId: reply.id, inputId: reply.inputId, textDigest: digest(input.text) }
    await record(tx, act, now, { type: 'reply.corrected', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}

/** Takes a reply back; a line stays in the thread. Refuses what `canWithdrawReply` refuses. */
export async function withdrawReply(act: Act, input: WithdrawReplyInput): Promise<{ at: string }> {
  return once(act, 'withdrawReply', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const reply = await replyFacts(tx, act.actor, paper, input.replyId)
    ensure(canWithdrawReply(act.actor, paper, reply, now))
    await tx.reply.update({ where: { id: reply.id }, data: { withdrawnAt: now } })
    const facts = { replyId: reply.id, inputId: reply.inputId }
    await record(tx, act, now, { type: 'reply.withdrawn', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}
