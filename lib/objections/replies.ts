import 'server-only'
import { speakerOf } from '@/lib/comments/facts'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canReplyInCall } from './rules'
import type { ReplyInCallInput } from './schema'

/** Adds a reply to the thread of an objection, or of a challenge of the level of consensus. Refuses what `canReplyInCall` refuses. */
export async function replyInCall(act: Act, input: ReplyInCallInput): Promise<void> {
  await once(act, 'replyInCall', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const thread = await threadOf(tx, paper.id, input)
    const speaks = input.speaker
    const speaker = speaks === 'admin' ? null : await speakerOf(tx, speaks)
    ensure(canReplyInCall(act.actor, paper, speaker, now))
    const last = await tx.callReply.aggregate({ where: thread, _max: { seq: true } })
    // An admin of no member speaks under an own name, with no member to it.
    const said = {
      capacity: speaker?.capacity ?? ('ownName' as const),
      memberId: speaker?.member?.id ?? null,
    }
    const replyId = newId()
    const by = { personId: personIdOf(act.actor), at: now }
    const seq = (last._max.seq ?? 0) + 1
    await tx.callReply.create({ data: { id: replyId, ...thread, seq, ...said, ...by, body: input.text } })
    const facts = { replyId, ...thread, ...said, textDigest: digest(input.text) }
    await record(tx, act, now, { type: 'callReply.given', chainId: paper.id, facts })
  })
}

/** The thread on this paper that the form names: one of an objection, else of a challenge. */
async function threadOf(tx: Tx, paperId: string, { objectionId, challengeId }: ReplyInCallInput) {
  const found = objectionId
    ? await tx.objection.count({ where: { id: objectionId, paperId } })
    : await tx.consensusChallenge.count({ where: { id: challengeId ?? '', proposal: { paperId } } })
  if (found === 0) throw new Absent()
  return objectionId
    ? { objectionId, challengeId: null }
    : { objectionId: null, challengeId: challengeId ?? null }
}
