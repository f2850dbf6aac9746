import 'server-only'
import { record } from '@/lib/events/record'
import { lockPaper } from '@/lib/papers/lock'
import { stageAt } from '@/lib/papers/rules'
import { type Actor, hasRight, personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import type { DecideLateInput } from './schema'
import { canDecideLate } from './time'

/**
 * An admin admits or declines inputs of the late tray of one paper, all with one reason, in one act. Refuses what
 * `canDecideLate` refuses of any of them, and then decides none.
 */
export async function decideLate(act: Act, input: DecideLateInput): Promise<void> {
  await once(act, 'decideLate', input, async (tx) => {
    const { paper, now } = await lockPaper(tx, act.actor, input.paperId)
    const late = await tx.input.findMany({
      where: { id: { in: [...input.inputIds] }, paperId: paper.id, lateBySeconds: { not: null } },
      select: lateFacts,
      orderBy: { number: 'asc' },
    })
    if (late.length < input.inputIds.length) throw new Absent()
    const personId = personIdOf(act.actor)
    const decided = late.map(({ id, ...each }) => ({ inputId: id, ownMember: isOwn(act.actor, each) }))
    for (const [i, each] of late.entries()) {
      const own = decided[i]?.ownMember ?? false
      const facts = {
        ...each,
        withdrawn: each.withdrawnAt !== null,
        admitted: each.lateDecision?.admitted ?? null,
      }
      const others = own ? await otherAdmins(tx, personId, each.memberId, now) : []
      const run = async () => ensure(canDecideLate(act.actor, stageAt(paper, now), facts, own, others))
      await (late.length > 1 ? naming(each, run) : run())
    }
    const { admitted, reason } = input
    await tx.lateDecision.createMany({
      data: decided.map((each) => ({ ...each, admitted, reason, personId, at: now })),
    })
    const idsOf = (some: typeof decided) => some.map(({ inputId }) => inputId).sort()
    await record(tx, act, now, {
      type: 'input.lateDecided',
      chainId: paper.id,
      facts: {
        inputIds: idsOf(decided),
        admitted,
        ownMemberIds: idsOf(decided.filter(({ ownMember }) => ownMember)),
        reasonDigest: digest(reason),
      },
    })
  })
}

const lateFacts = {
  id: true,
  number: true,
  kind: true,
  personId: true,
  memberId: true,
  lateBySeconds: true,
  withdrawnAt: true,
  lateDecision: true,
} as const

const isOwn = (actor: Actor, { personId, memberId }: { personId: string; memberId: string | null }) =>
  personId === personIdOf(actor) || (memberId !== null && hasRight(actor, memberId, 'contributor'))

/** Of several, the sentence of a refusal begins with the input that it is about. */
async function naming({ number }: { number: number }, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Refused) throw new Refused(`Input ${number}: ${error.message}`, error.kind)
    throw error
  }
}

/** Names of the admins who are here and do not belong to this member. */
async function otherAdmins(
  tx: Pick<Tx, 'person'>,
  personId: string,
  memberId: string | null,
  now: Date,
): Promise<string[]> {
  const live = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] }
  const people = await tx.person.findMany({
    where: {
      id: { not: personId },
      admin: true,
      leftAt: null,
      ...(memberId === null ? {} : { memberships: { none: { memberId, ...live } } }),
    },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  return people.map((person) => person.name)
}
