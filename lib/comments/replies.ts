import 'server-only'
import { type Proposal, proposalIn } from '@/lib/document/proposal'
import { record } from '@/lib/events/record'
import { type Held, lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { commentFacts, replyFacts, speakerOf } from './facts'
import { digestsOf } from './give'
import { canCorrectReply, canReply, canWithdrawReply } from './rules'
import type { CorrectReplyInput, ReplyInput, WithdrawReplyInput } from './schema'

/** Adds a reply at the end of an input's thread. Refuses what `canReply` refuses. */
export async function replyTo(act: Act, input: ReplyInput): Promise<GivenReply> {
  return once(act, 'replyTo', input, async (tx) => {
    const held = await lockPaper(tx, act.actor, input.paperId)
    return giveReply(tx, act, held, { ...input, proposal: null })
  })
}

/** Which reply it became, and when. */
export type GivenReply = { replyId: string; at: string }

/**
 * Adds a reply to the thread of an input on a paper that the caller holds, with the words that it would rather have, if
 * any, and records it. Refuses what `canReply` refuses.
 */
export async function giveReply(
  tx: Tx,
  act: Act,
  { paper, now }: Pick<Held, 'paper' | 'now'>,
  { proposal, ...reply }: ReplyInput & { proposal: Proposal | null },
): Promise<GivenReply> {
  const input = await commentFacts(tx, act.actor, paper, reply.inputId)
  const speaker = await speakerOf(tx, reply.speaker)
  ensure(canReply(act.actor, paper, input, speaker, now))
  const last = await tx.reply.aggregate({ where: { inputId: input.id }, _max: { seq: true } })
  const said = { capacity: speaker.capacity, memberId: speaker.member?.id ?? null }
  const replyId = newId()
  const of = { id: replyId, inputId: input.id, seq: (last._max.seq ?? 0) + 1 }
  const by = { personId: personIdOf(act.actor), ...said, language: reply.language, at: now }
  await tx.reply.create({ data: { ...of, ...by } })
  const text = { seq: 1, body: reply.text, at: now, ...(proposal && { tree: proposal }) }
  await tx.replyText.create({ data: { replyId, ...text } })
  const facts = { replyId, inputId: input.id, ...said, ...digestsOf(reply.text, proposal) }
  await record(tx, act, now, { type: 'reply.given', chainId: paper.id, facts })
  return { replyId, at: now.toISOString() }
}

/** The author's new words beside the old ones; its counter-wording stays. Refuses what `canCorrectReply` refuses, and what changes nothing. */
export async function correctReply(act: Act, input: CorrectReplyInput): Promise<{ at: string }> {
  return once(act, 'correctReply', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const reply = await replyFacts(tx, act.actor, paper, input.replyId)
    ensure(canCorrectReply(act.actor, paper, reply, now))
    const where = { replyId: reply.id }
    const last = await tx.replyText.findFirstOrThrow({ where, orderBy: { seq: 'desc' } })
    if (last.body === input.text) throw new Refused('Nothing has changed. Change the text, or leave it.')
    const tree = proposalIn(last.tree)
    const text = { seq: last.seq + 1, body: input.text, at: now, ...(tree && { tree }) }
    await tx.replyText.create({ data: { ...where, ...text } })
    const facts = { replyId: reply.id, inputId: reply.inputId, ...digestsOf(input.text, tree) }
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
