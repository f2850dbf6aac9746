import 'server-only'
import { record } from '@/lib/events/record'
import { appendAct } from '@/lib/papers/acts'
import { lockPaper } from '@/lib/papers/lock'
import { frozenVersionId, type PaperFacts, standingActs } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { addTimes, addWindows } from '@/lib/windows/rows'
import { isLongEnough } from '@/lib/windows/setting'
import { finalCallWindow } from './call'
import { readinessOf } from './readiness'
import { canAmend, canFreeze, canSendBack, canSupersede, canTakeBackAct, canWithdrawPaper } from './rules'
import type { FreezeInput, ReasonInput, SupersedeInput, TakeBackActInput } from './schema'

/**
 * Freezes the version that was read and opens its final call, from now until `closesAt` (UTC); with `baseVersionId` an
 * amended one, which covers only what changed since that version. Refuses what `canFreeze` and `canAmend` refuse, and a
 * final call shorter than the paper's procedure allows.
 */
export async function freeze(act: Act, input: FreezeInput): Promise<void> {
  await once(act, 'freeze', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = paper.versions.find((each) => each.id === input.versionId)
    if (!version) throw new Absent()
    const { readiness, days } = await readinessOf(tx, paper)
    ensure(canFreeze(act.actor, paper, version.id, readiness, now))
    const baseVersionId = input.baseVersionId ?? null
    if (baseVersionId !== null) ensure(canAmend(paper, baseVersionId, now))
    const call = { kind: 'finalCall' as const, opensAt: now, closesAt: input.closesAt }
    ensure(isLongEnough(paper, call, baseVersionId !== null, days))
    const by = { personId: personIdOf(act.actor), at: now }
    await appendAct(tx, paper, { kind: 'frozen', versionId: version.id, ...by })
    const on = { actor: act.actor, now, paperId: paper.id, versionId: version.id, baseVersionId }
    const [window] = await addWindows(tx, { ...on, roundId: null }, [call])
    if (!window) throw new Absent()
    const { windowId, opensAt, closesAt } = window
    const facts = {
      versionId: version.id,
      digest: version.digest,
      windowId,
      opensAt,
      closesAt,
      baseVersionId,
    }
    await record(tx, act, now, { type: 'paper.frozen', chainId: paper.id, facts })
  })
}

/** Ends a final call: the paper is revised again. Refuses what `canSendBack` refuses. */
export async function sendBack(act: Act, input: ReasonInput): Promise<void> {
  await once(act, 'sendBack', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canSendBack(act.actor, paper, now))
    const versionId = frozenVersionId(paper)
    if (!versionId) throw new Absent()
    await appendAct(tx, paper, { kind: 'sentBack', versionId, ...reasonOf(act, input, now) })
    const call = finalCallWindow(paper)
    if (call && now < call.closesAt)
      await addTimes(
        tx,
        { actor: act.actor, now },
        call,
        { opensAt: call.opensAt, closesAt: now },
        input.reason,
      )
    const facts = { versionId, reasonDigest: digest(input.reason) }
    await record(tx, act, now, { type: 'paper.sentBack', chainId: paper.id, facts })
  })
}

/** Withdraws the paper, with a reason. What was visible before stays visible to the same readers. */
export async function withdrawPaper(act: Act, input: ReasonInput): Promise<void> {
  await once(act, 'withdrawPaper', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canWithdrawPaper(act.actor, paper, now))
    await appendAct(tx, paper, { kind: 'withdrawn', ...reasonOf(act, input, now) })
    const facts = { reasonDigest: digest(input.reason) }
    await record(tx, act, now, { type: 'paper.withdrawn', chainId: paper.id, facts })
  })
}

/** Says that a final paper is superseded by another final one; the link is shown on both. */
export async function supersedePaper(act: Act, input: SupersedeInput): Promise<void> {
  await once(act, 'supersedePaper', input, async (tx) => {
    const held = new Map<string, PaperFacts>()
    let at = new Date(0)
    // Two papers are always locked in the order of their ids, so that two such acts cannot wait for each other.
    for (const id of [input.paperId, input.byPaperId].sort()) {
      const { paper, now } = await lockPaper(tx, act.actor, id)
      held.set(id, paper)
      at = now
    }
    const [paper, by] = [held.get(input.paperId), held.get(input.byPaperId)]
    if (!paper || !by) throw new Absent()
    ensure(canSupersede(act.actor, paper, by, at))
    await appendAct(tx, paper, {
      kind: 'superseded',
      supersededById: by.id,
      personId: personIdOf(act.actor),
      at,
    })
    await record(tx, act, at, { type: 'paper.superseded', chainId: paper.id, facts: { byPaperId: by.id } })
  })
}

/**
 * Takes back a freeze, a finalising, a reopening or a withdrawal within ten minutes; the final call that a freeze opened never was.
 * Refuses what `canTakeBackAct` refuses.
 */
export async function takeBackAct(act: Act, input: TakeBackActInput): Promise<void> {
  await once(act, 'takeBackAct', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canTakeBackAct(act.actor, paper, input.actId, now))
    const kind = standingActs(paper).find((each) => each.id === input.actId)?.kind ?? ''
    const call = kind === 'frozen' ? finalCallWindow(paper) : null
    if (call) {
      const never = { opensAt: call.opensAt, closesAt: call.opensAt }
      await addTimes(tx, { actor: act.actor, now }, call, never, input.reason)
    }
    await appendAct(tx, paper, { kind: 'takenBack', takesBackId: input.actId, ...reasonOf(act, input, now) })
    const facts = { takenBackId: input.actId, kind, reasonDigest: digest(input.reason) }
    await record(tx, act, now, { type: 'paper.actTakenBack', chainId: paper.id, facts })
  })
}

const reasonOf = (act: Act, { reason }: { reason: string }, at: Date) => ({
  reason,
  personId: personIdOf(act.actor),
  at,
})
