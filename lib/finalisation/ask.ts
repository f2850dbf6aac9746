import 'server-only'
import { record } from '@/lib/events/record'
import { appendAct } from '@/lib/papers/acts'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { readinessOf } from './readiness'
import { canAskToFreeze, canFreezeWithoutCall } from './rules'
import type { AskToFreezeInput, FreezeWithoutCallInput } from './schema'

/**
 * Asks another admin to freeze a version with something left out: input of a submission that is unanswered, which is a debt
 * from then on, answered by `answerBy` (UTC), and before finalising in any case; or, in an emergency, the final call.
 * Refuses what `canAskToFreeze` refuses, and a debt without a date to come.
 */
export async function askToFreeze(act: Act, input: AskToFreezeInput): Promise<void> {
  await once(act, 'askToFreeze', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { versionId, reason, withoutCall = false } = input
    if (!paper.versions.some((each) => each.id === versionId)) throw new Absent()
    const { readiness } = await readinessOf(tx, paper)
    ensure(canAskToFreeze(act.actor, paper, versionId, readiness, { withoutCall }, now))
    const { unanswered } = readiness
    const answerBy = unanswered > 0 ? (input.answerBy ?? null) : null
    if (unanswered > 0 && (!answerBy || answerBy <= now))
      throw new Refused('Choose a date to come, by which every input is answered.')
    const said = { versionId, reason, answerBy, withoutCall, personId: personIdOf(act.actor), at: now }
    await tx.freezeRequest.create({ data: { id: newId(), paperId: paper.id, ...said } })
    const by = answerBy?.toISOString() ?? null
    const facts = { versionId, unanswered, answerBy: by, withoutCall, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'freeze.asked', chainId: paper.id, facts })
  })
}

/**
 * Freezes the version that was read without a final call, in an emergency, as another admin asked. Nobody's silence counts
 * then. Refuses what `canFreezeWithoutCall` refuses.
 */
export async function freezeWithoutCall(act: Act, input: FreezeWithoutCallInput): Promise<void> {
  await once(act, 'freezeWithoutCall', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const version = paper.versions.find((each) => each.id === input.versionId)
    if (!version) throw new Absent()
    const { readiness } = await readinessOf(tx, paper)
    ensure(canFreezeWithoutCall(act.actor, paper, version.id, readiness, now))
    const by = { personId: personIdOf(act.actor), at: now }
    await appendAct(tx, paper, { kind: 'frozen', versionId: version.id, ...by })
    const none = { windowId: null, opensAt: null, closesAt: null, baseVersionId: null }
    const facts = { versionId: version.id, digest: version.digest, ...none }
    await record(tx, act, now, { type: 'paper.frozen', chainId: paper.id, facts })
  })
}
