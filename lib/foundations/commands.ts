import 'server-only'
import { record } from '@/lib/events/record'
import { factsById } from '@/lib/papers/facts'
import { lockPaper } from '@/lib/papers/lock'
import { canSeePaper } from '@/lib/papers/rules'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canRestOn, canSayFoundations } from './rules'
import type { FoundationInput } from './schema'

/**
 * Says that a paper rests on a position. One event, on the chain of the paper that rests: the position does not change.
 * Refuses what `canRestOn` refuses.
 */
export async function restOn(act: Act, input: FoundationInput): Promise<void> {
  const { paperId, positionId } = input
  await once(act, 'restOn', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, paperId)
    const position = await factsById(tx, positionId)
    if (!position || !canSeePaper(act.actor, position)) throw new Absent()
    const rows = await tx.foundation.findMany({ where: { paperId, endedAt: null } })
    const held = rows.map((row) => row.positionId)
    ensure(canRestOn(act.actor, paper, position, held, now))
    const row = { id: newId(), paperId, positionId, at: now }
    await tx.foundation.create({ data: row })
    const facts = { foundationId: row.id, positionId }
    await record(tx, act, now, { type: 'paper.restsOn', chainId: paper.id, facts })
  })
}

/** Says that a paper no longer rests on a position; that it did stays. Refuses what `canSayFoundations` refuses. */
export async function restNoLonger(act: Act, input: FoundationInput): Promise<void> {
  const { paperId, positionId } = input
  await once(act, 'restNoLonger', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, paperId)
    ensure(canSayFoundations(act.actor, paper, now))
    const row = await tx.foundation.findFirst({ where: { paperId, positionId, endedAt: null } })
    if (!row) throw new Refused('It does not rest on that position any more. Reload the page.', 'conflict')
    await tx.foundation.update({ where: { id: row.id }, data: { endedAt: now } })
    const facts = { foundationId: row.id, positionId }
    await record(tx, act, now, { type: 'paper.restsNoLonger', chainId: paper.id, facts })
  })
}
