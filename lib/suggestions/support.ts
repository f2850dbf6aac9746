import 'server-only'
import { commentFacts } from '@/lib/comments/facts'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { canEndSupport, canSupport } from './rules'
import type { SupportInput } from './schema'

/** A member stands behind another's suggestion. Refuses what `canSupport` refuses. */
export async function supportSuggestion(act: Act, input: SupportInput): Promise<{ at: string }> {
  return once(act, 'supportSuggestion', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const said = await commentFacts(tx, act.actor, paper, input.inputId)
    const { suggestion, member } = await supportFacts(tx, said, input, now)
    ensure(canSupport(act.actor, paper, suggestion, member, now))
    const facts = { inputId: suggestion.id, memberId: member.id }
    await tx.support.create({ data: { ...facts, personId: personIdOf(act.actor), at: now } })
    await record(tx, act, now, { type: 'support.given', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}

/** A member no longer stands behind it: that it did stays to be read. Refuses what `canEndSupport` refuses. */
export async function withdrawSupport(act: Act, input: SupportInput): Promise<{ at: string }> {
  return once(act, 'withdrawSupport', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const said = await commentFacts(tx, act.actor, paper, input.inputId)
    const { suggestion, member } = await supportFacts(tx, said, input, now)
    ensure(canEndSupport(act.actor, paper, suggestion, member, now))
    const facts = { inputId: suggestion.id, memberId: member.id }
    await tx.support.updateMany({ where: { ...facts, endedAt: null }, data: { endedAt: now } })
    await record(tx, act, now, { type: 'support.withdrawn', chainId: paper.id, facts })
    return { at: now.toISOString() }
  })
}

type Facts = Awaited<ReturnType<typeof commentFacts>>

/** An input with its live supporters, and the member that acts. Raises Absent where there is no such member, refuses one that left. */
async function supportFacts(tx: Tx, input: Facts, { memberId }: Pick<SupportInput, 'memberId'>, now: Date) {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { id: true, displayName: true, leftAt: true },
  })
  if (!member) throw new Absent()
  // While this waited for the paper, it may have left: then it stands behind nothing any more.
  if (member.leftAt !== null && member.leftAt <= now)
    throw new Refused(`${member.displayName} has left the coalition, so it supports nothing any more.`)
  const live = await tx.support.findMany({
    where: { inputId: input.id, endedAt: null },
    select: { memberId: true },
  })
  const supporters = live.map((support) => support.memberId)
  return { suggestion: { ...input, supporters }, member: { id: member.id, name: member.displayName } }
}
