import 'server-only'
import { record } from '@/lib/events/record'
import { appendAct } from '@/lib/papers/acts'
import { lockPaper } from '@/lib/papers/lock'
import { finalVersionId, paperNumber } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { reopenAsked } from './reopen-asked'
import { canAskToReopen, canReopen } from './reopening'
import type { AskToReopenInput, ReopenInput } from './schema'

/**
 * Asks another admin to reopen a final paper, with the reason that everyone will read as its erratum. Refuses what
 * `canAskToReopen` refuses.
 */
export async function askToReopen(act: Act, input: AskToReopenInput): Promise<void> {
  const { actId, reason } = input
  await once(act, 'askToReopen', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    ensure(canAskToReopen(act.actor, paper, actId, await reopenAsked(tx, paper.id), now))
    const said = { reason, finalisedId: actId, personId: personIdOf(act.actor), at: now }
    await tx.reopenRequest.create({ data: { id: newId(), paperId: paper.id, ...said } })
    const facts = { versionId: finalVersionId(paper) ?? '', reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'reopen.asked', chainId: paper.id, facts })
  })
}

/**
 * Reopens a final paper for the reason that another admin gave: it is in its final call again, keeps its number, and
 * whoever could read it still can. Refuses what `canReopen` refuses.
 */
export async function reopen(act: Act, input: ReopenInput): Promise<void> {
  await once(act, 'reopen', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const asked = await reopenAsked(tx, paper.id)
    ensure(canReopen(act.actor, paper, input.requestId, asked, now))
    const versionId = finalVersionId(paper)
    if (!asked || !versionId) throw new Absent()
    const { reason } = asked
    await appendAct(tx, paper, { kind: 'reopened', reason, personId: personIdOf(act.actor), at: now })
    const coalition = await tx.coalition.findFirstOrThrow({ select: { shortName: true } })
    const number = paperNumber(coalition.shortName, paper.number) ?? ''
    const facts = { versionId, number, reasonDigest: digest(reason) }
    await record(tx, act, now, { type: 'paper.reopened', chainId: paper.id, facts })
  })
}
