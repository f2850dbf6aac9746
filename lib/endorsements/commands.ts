import 'server-only'
import { numberBlocks } from '@/lib/document/numbers'
import type { Body } from '@/lib/document/tree'
import { record } from '@/lib/events/record'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { carryOverEnd } from '@/lib/windows/lengths'
import { nonWorkingDays } from '@/lib/windows/rows'
import { evidenceDigest, keepEvidence } from './evidence'
import { counts, endFirst, saidFirst } from './first-signature'
import { ensureStanding, heldRow, lockSigning } from './lock'
import { reservationIn } from './reserved'
import {
  contentOf,
  end,
  endWhatCameBefore,
  factsOf,
  movedRows,
  onTextBefore,
  type Rests,
  replacedBy,
  restore,
  write,
} from './rows'
import {
  canDecline,
  canLiftReservation,
  canReconfirm,
  canSignOn,
  canSignOnBehalf,
  canVoid,
  canWithdraw,
  showsWhatWasSeen,
} from './rules'
import type { Decline, Reconfirm, SignOn, SignOnBehalf, SignSecond, Void, Withdraw } from './schema'
import { shownDigest } from './shown'

type Held = Awaited<ReturnType<typeof lockSigning>>

/**
 * Records a member's stance on the text that was read: its first, another one, or one on a newer text. Refuses what
 * `canSignOn` refuses, a member that left, and a reservation on a paragraph that is not there.
 */
export async function signOn(act: Act, input: SignOn): Promise<void> {
  await once(act, 'signOn', input, async (tx) => {
    const held = await lockSigning(tx, act, input)
    ensure(canSignOn(act.actor, input.memberId, held.paper, input, held.now))
    await ensureStanding(tx, act, held.member, 'signatory', held.now)
    await settle(tx, act, held, input)
  })
}

/**
 * The second of two signatories signs exactly what the first signed. Refuses what `canSignOn` and `canBind` refuse, and a
 * first signature that does not stand any more.
 */
export async function signSecond(act: Act, input: SignSecond): Promise<void> {
  const { firstSignatureId, ...read } = input
  await once(act, 'signSecond', input, async (tx) => {
    const held = await lockSigning(tx, act, input)
    ensure(canSignOn(act.actor, input.memberId, held.paper, input, held.now))
    await ensureStanding(tx, act, held.member, 'signatory', held.now)
    await settle(tx, act, held, { ...read, ...(await saidFirst(tx, { ...held, ...read }, firstSignatureId)) })
  })
}

/** The same by an admin, on behalf of the member, with what it rests on. Refuses what `canSignOnBehalf` refuses. */
export async function signOnBehalf(act: Act, input: SignOnBehalf): Promise<void> {
  const { file = null, ...said } = input
  const covered = { ...said, file: file && { name: file.name, digest: evidenceDigest(file) } }
  await once(act, 'signOnBehalf', covered, async (tx) => {
    const held = await lockSigning(tx, act, input)
    ensure(canSignOnBehalf(act.actor, held.paper, input, held.now))
    await ensureStanding(tx, act, held.member, null, held.now)
    await ensureParagraph(tx, input)
    // Nobody of the member saw what will be shown: what it rests on is the evidence.
    const rests = { evidence: input.evidence, ...(await keepEvidence(tx, file)) }
    await give(tx, act, held, { ...said, shown: undefined }, rests)
  })
}

/**
 * Repeats on the text that was read what the member said of an earlier one; a reservation goes along with its passage.
 * Refuses what `canReconfirm` refuses, and a reservation whose passage is no longer in the text.
 */
export async function reconfirm(act: Act, input: Reconfirm): Promise<void> {
  await once(act, 'reconfirm', input, async (tx) => {
    const held = await lockSigning(tx, act, input)
    const row = await heldRow(tx, input)
    ensure(canReconfirm(act.actor, row, held.paper, input, held.now))
    await ensureStanding(tx, act, held.member, 'signatory', held.now)
    const content = contentOf(row)
    const reservation =
      content.reservation && (await reservationIn(tx, row, content.reservation, input.versionId))
    await settle(tx, act, held, { ...input, ...content, reservation })
  })
}

/**
 * The member's reservation is met: it endorses the text that was read, without it, in one act. Refuses what
 * `canLiftReservation` refuses.
 */
export async function liftReservation(act: Act, input: Reconfirm): Promise<void> {
  await once(act, 'liftReservation', input, async (tx) => {
    const held = await lockSigning(tx, act, input)
    const row = await heldRow(tx, input)
    ensure(canLiftReservation(act.actor, row, held.paper, input, held.now))
    await ensureStanding(tx, act, held.member, 'signatory', held.now)
    const plain = { ...contentOf(row), stance: 'endorse', reservation: null } as const
    await settle(tx, act, held, { ...input, ...plain })
  })
}

/** Gives the stance, or keeps it as the first of two signatures, by the way in which the member decides. */
async function settle(tx: Tx, act: Act, held: Held, input: SignOn): Promise<void> {
  await ensureParagraph(tx, input)
  ensure(showsWhatWasSeen(input.shown, shownDigest(held.member), held.member.displayName))
  if (await counts(tx, act, { ...held, ...input }, input)) await give(tx, act, held, input, null)
}

/**
 * A change ends the row before it and writes one that points back. A live stance on another text becomes a
 * reconfirmation, whatever it says now. What the member had announced or prepared ends with it.
 */
async function give(
  tx: Tx,
  act: Act,
  { paper, member, last, now }: Held,
  input: SignOn,
  rests: Rests | null,
): Promise<void> {
  const by = { personId: personIdOf(act.actor), now }
  const live = last && !last.endedAt ? last : null
  const basis = live && live.digest !== input.digest ? 'reconfirmed' : 'given'
  if (live) await end(tx, live, { ...by, how: 'changed' })
  const row = await write(tx, by, member, input, { basis, rests, previousId: last?.id ?? null })
  const how = rests === null && member.decides === 'twoSignatories' ? 'completed' : 'replaced'
  const facts = {
    ...factsOf(row),
    ...(await endWhatCameBefore(tx, paper.id, member.id, now)),
    endedFirstSignatureId: await endFirst(tx, paper.id, member.id, { ...by, how }),
  }
  const chainId = paper.id
  if (basis === 'given')
    await record(tx, act, now, {
      chainId,
      type: 'endorsement.given',
      facts: { ...facts, previousId: last?.id ?? null },
    })
  else if (live)
    await record(tx, act, now, {
      chainId,
      type: 'endorsement.reconfirmed',
      facts: { ...facts, previousId: live.id },
    })
}

async function ensureParagraph(tx: Tx, { versionId, reservation }: SignOn): Promise<void> {
  if (!reservation) return
  const text = await tx.versionText.findUnique({ where: { versionId }, select: { body: true } })
  const paragraphs = text ? numberBlocks(text.body as Body).paragraphs : []
  if (!paragraphs.some(({ id }) => id === reservation.paragraph))
    throw new Refused('The reservation is about a paragraph that is not in this text. Choose another.')
}

/** Ends the member's live stance; it needs no window. By an admin with evidence: on behalf. Refuses what `canWithdraw` refuses. */
export async function withdrawEndorsement(act: Act, input: Withdraw): Promise<void> {
  const { evidence, reason, memberId, endorsementId } = input
  await once(act, 'withdrawEndorsement', input, async (tx) => {
    const { paper, member, now } = await lockSigning(tx, act, input)
    const row = await heldRow(tx, input)
    const onBehalf = evidence !== undefined
    ensure(canWithdraw(act.actor, row, paper, { onBehalf, now }))
    await ensureStanding(tx, act, member, onBehalf ? null : 'signatory', now)
    const why = onBehalf ? `${reason}\n\nOn behalf of the member, by: ${evidence}` : reason
    await end(tx, row, { personId: personIdOf(act.actor), now, how: 'withdrawn', why })
    const capacity = onBehalf ? 'onBehalf' : 'forMember'
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'endorsement.withdrawn',
      facts: { endorsementId, memberId, capacity, reasonDigest: digest(why) },
    })
  })
}

/**
 * Ends what was carried over and restores the stance on the text that was signed. It concerns this member only. Refuses
 * what `canDecline` refuses.
 */
export async function declineCarryOver(act: Act, input: Decline): Promise<void> {
  const { memberId, endorsementId, reason } = input
  await once(act, 'declineCarryOver', input, async (tx) => {
    const { paper, member, now } = await lockSigning(tx, act, input)
    const row = await heldRow(tx, input)
    const until = carryOverEnd(paper.procedure, row.givenAt, await nonWorkingDays(tx))
    ensure(canDecline(act.actor, row, until, now))
    await ensureStanding(tx, act, member, 'signatory', now)
    const signed = await onTextBefore(tx, row)
    if (!signed) throw new Error('A carried endorsement was given somewhere.')
    await end(tx, row, { personId: personIdOf(act.actor), now, how: 'declined', why: reason ?? null })
    const restored = await restore(tx, now, signed, row)
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'endorsement.declined',
      facts: { endorsementId, memberId, restoredId: restored.id, moved: movedRows([restored]) },
    })
  })
}

/**
 * Ends what was entered in error, as if it had never been: the stance that it had replaced stands again. Refuses what
 * `canVoid` refuses.
 */
export async function voidEndorsement(act: Act, input: Void): Promise<void> {
  const { memberId, endorsementId, reason } = input
  await once(act, 'voidEndorsement', input, async (tx) => {
    const { paper, now } = await lockSigning(tx, act, input)
    const row = await heldRow(tx, input)
    ensure(canVoid(act.actor, row))
    await end(tx, row, { personId: personIdOf(act.actor), now, how: 'voided', why: reason })
    const replaced = await replacedBy(tx, row)
    const restored = replaced && (await restore(tx, now, replaced, row))
    await record(tx, act, now, {
      chainId: paper.id,
      type: 'endorsement.voided',
      facts: {
        ...{ endorsementId, memberId, reasonDigest: digest(reason), restoredId: restored?.id ?? null },
        moved: movedRows(restored ? [restored] : []),
      },
    })
  })
}
