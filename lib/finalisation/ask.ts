import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { readinessOf } from './readiness'
import { canAskToFreeze } from './rules'
import type { AskToFreezeInput } from './schema'

/**
 * Asks another admin to freeze a submission with input unanswered, which is a debt from then on: answered by `answerBy`
 * (UTC), and before finalising in any case. Refuses what `canAskToFreeze` refuses, and a date that has passed.
 */
export async function askToFreeze(act: Act, input: AskToFreezeInput): Promise<void> {
  await once(act, 'askToFreeze', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const { versionId, reason, answerBy } = input
    if (!paper.versions.some((each) => each.id === versionId)) throw new Absent()
    const { readiness } = await readinessOf(tx, paper)
    ensure(canAskToFreeze(act.actor, paper, versionId, readiness, now))
    if (answerBy <= now) throw new Refused('Choose a date to come, by which every input is answered.')
    const said = { versionId, reason, answerBy, personId: personIdOf(act.actor), at: now }
    await tx.freezeRequest.create({ data: { id: newId(), paperId: paper.id, ...said } })
    const { unanswered } = readiness
    const facts = { versionId, unanswered, answerBy: answerBy.toISOString(), reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'freeze.asked', chainId: paper.id, facts })
  })
}
