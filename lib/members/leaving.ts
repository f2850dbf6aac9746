import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { allFacts } from '@/lib/papers/facts'
import { stageAt } from '@/lib/papers/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { canLeave } from './rules'
import type { LeaveInput } from './schema'

/**
 * A member leaves, now or on an earlier day. On every paper that is not final its signature, intention, preparation and
 * supports end and its blocking points and objections lapse; what it signed of a final paper stays. One event on the coalition's
 * chain, and one on the chain of each paper that this changes.
 */
export async function leaveCoalition(act: Act, input: LeaveInput): Promise<void> {
  const { memberId, leftOn } = input
  await once(act, 'leaveCoalition', input, async (tx) => {
    // All papers, in the order of their ids: until this ends no one can sign for the member on a paper looked at before.
    await tx.$queryRaw`select 1 from "Paper" order by id for update`
    const { coalition, now } = await lockCoalition(tx)
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw new Absent()
    const leftAt = leftOn ?? now
    ensure(canLeave(act.actor, member, leftAt, now))
    await tx.member.update({ where: { id: memberId }, data: { leftAt } })

    const open = (await allFacts(tx))
      .filter((paper) => !['final', 'withdrawn'].includes(stageAt(paper, now)))
      .map((paper) => paper.id)
    const ended = await endOnPapers(tx, memberId, open, personIdOf(act.actor), now)
    for (const chainId of [coalition.id, ...paperIds(ended)]) {
      const of = (rows: readonly Ended[]) =>
        rows
          .filter((row) => chainId === coalition.id || row.paperId === chainId)
          .map(({ id }) => id)
          .sort()
      await record(tx, act, now, {
        chainId,
        type: 'member.left',
        facts: {
          memberId,
          leftAt: leftAt.toISOString(),
          endorsementIds: of(ended.endorsements),
          inputIds: of(ended.inputs),
          objectionIds: of(ended.objections),
          intentionIds: of(ended.intentions),
          supportedIds: of(ended.supports),
        },
      })
    }
  })
}

type Ended = { id: string; paperId: string }
type AllEnded = Awaited<ReturnType<typeof endOnPapers>>

const paperIds = (ended: AllEnded) =>
  [...new Set(Object.values(ended).flatMap((rows) => rows.map((row) => row.paperId)))].sort()

async function endOnPapers(tx: Tx, memberId: string, papers: string[], endedById: string, now: Date) {
  const live = { memberId, paperId: { in: papers }, endedAt: null }
  const select = { id: true, paperId: true } as const

  const endorsements = await tx.endorsement.findMany({ where: live, select })
  const ends = { endedAt: now, endedHow: 'memberLeft' as const, endedById }
  await tx.endorsement.updateMany({ where: live, data: ends })
  const intentions = await tx.intention.findMany({ where: live, select })
  await tx.intention.updateMany({ where: live, data: { endedAt: now } })
  await tx.preparation.updateMany({ where: live, data: { endedAt: now } })
  await tx.firstSignature.updateMany({ where: live, data: ends })
  const supported = { memberId, endedAt: null, input: { paperId: { in: papers } } }
  const supports = await tx.support.findMany({ where: supported, select: { input: { select } } })
  await tx.support.updateMany({ where: supported, data: { endedAt: now } })

  const standing = { memberId, paperId: { in: papers }, withdrawnAt: null }
  const inputs = await tx.input.findMany({
    where: { ...standing, blocking: true, blockEnd: { is: null } },
    select,
  })
  const objections = await tx.objection.findMany({ where: { ...standing, end: { is: null } }, select })
  const lapse = { how: 'memberLeft' as const, memberId, personId: endedById, at: now }
  await tx.blockEnd.createMany({
    data: [
      ...inputs.map(({ id }) => ({ id: newId(), inputId: id, ...lapse })),
      ...objections.map(({ id }) => ({ id: newId(), objectionId: id, ...lapse })),
    ],
  })
  return { endorsements, inputs, objections, intentions, supports: supports.map(({ input }) => input) }
}
