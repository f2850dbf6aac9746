import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { isOpen } from '@/lib/windows/rules'
import { commentFacts, speakerOf } from './facts'
import { placeComment } from './place'
import { belongsInRecirculation } from './recirculation'
import { canComment, canCorrect, canLiftBlock, canWithdraw } from './rules'
import type { AddCommentInput, CorrectCommentInput, LiftBlockInput, WithdrawCommentInput } from './schema'
import { commentTime, recirculationBase } from './time'

/** What the author is told: which comment it became, when, whether it was late, and where its words were found. */
export type GivenComment = {
  inputId: string
  number: number
  at: string
  lateBySeconds: number | null
  /** Whether its words were found in the text; false where it is on a whole paragraph, or on the paper. */
  quoteFound: boolean
}

/**
 * Keeps a comment on the version that was read, as the next input of its paper. Where a newer version is current by
 * then, the comment gets its place there, too. Up to 24 hours late it goes to the late tray. Refuses what `canComment`
 * and `commentTime` refuse, a paragraph that is not in that version, and, in a recirculation, what did not change.
 */
export async function addComment(act: Act, input: AddCommentInput): Promise<GivenComment> {
  return once(act, 'addComment', input, async (tx) => {
    const { paper, now, nextInput: number } = await lockPaper(tx, act.actor, input.paperId)
    const { versionId, type, blocking, taskforceOnly, publicAs, language, text } = input
    const speaker = await speakerOf(tx, input.speaker)
    ensure(canComment(act.actor, paper, { speaker, versionId, blocking, taskforceOnly }))
    const time = commentTime(paper, now)
    if (!time.ok) throw new Refused(time.why)
    const base = recirculationBase(paper.windows, now)
    if (base !== null) ensure(await belongsInRecirculation(tx, paper, input, base))
    const { anchor, place } = await placeComment(tx, paper, input)

    const inputId = newId()
    const { capacity } = speaker
    const memberId = speaker.member?.id ?? null
    const shown = { type, blocking, capacity, memberId, taskforceOnly, publicAs, source: 'page' as const }
    const { lateBySeconds } = time
    const personId = personIdOf(act.actor)
    await tx.input.create({
      data: {
        id: inputId,
        paperId: paper.id,
        number,
        versionId,
        kind: 'comment',
        ...shown,
        ...anchor,
        personId,
        language,
        at: now,
        lateBySeconds,
      },
    })
    await tx.inputText.create({ data: { inputId, seq: 1, body: text, personId, at: now } })
    if (place) await tx.place.create({ data: { inputId, seq: 1, at: now, ...place } })
    const facts = { inputId, number, versionId, ...shown, lateBySeconds, textDigest: digest(text) }
    await record(tx, act, now, { type: 'input.given', chainId: paper.id, facts })
    const quoteFound = typeof anchor.start === 'number'
    return { inputId, number, at: now.toISOString(), lateBySeconds, quoteFound }
  })
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
