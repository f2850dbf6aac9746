import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { isMemberAt } from '@/lib/members/rules'
import type { Tx } from '@/lib/platform/db'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { type Act, once } from '@/lib/platform/once'
import { endLent, endMemberships, giveMembership, lendSignature, liveMembership } from './memberships'
import { canEndDeputy, canNameDeputy, canRunPeople } from './rules'
import type { DeputyInput, MembershipInput, RightInput } from './schema'

/** Gives a person a right at a member, in place of the one held there. Refuses the right that is held. */
export async function giveRight(act: Act, input: RightInput): Promise<void> {
  const { right, ...at } = input
  await once(act, 'giveRight', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunPeople(act.actor))
    const member = await memberFor(tx, at)
    if (!isMemberAt(member, now)) throw new Refused(`${member.displayName} is not a member now.`)
    const held = await liveMembership(tx, at, now)
    if (held?.right === right && held.until === null)
      throw new Refused('This person has this right already.', 'conflict')
    const given = await giveMembership(tx, at, right, now)
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'membership.given',
      facts: { membershipId: given.id, holderId: at.personId, memberId: at.memberId, right, until: null },
    })
  })
}

async function memberFor(tx: Tx, { personId, memberId }: { personId: string; memberId: string }) {
  const member = await tx.member.findUnique({ where: { id: memberId } })
  const person = await tx.person.count({ where: { id: personId, leftAt: null } })
  if (!member || !person) throw new Absent()
  return member
}

/** Ends what a person holds at a member. */
export async function endMembership(act: Act, { membershipId }: MembershipInput): Promise<void> {
  await once(act, 'endMembership', { membershipId }, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunPeople(act.actor))
    const held = await liveById(tx, membershipId, now)
    await endMemberships(tx, { personId: held.personId, memberId: held.memberId }, now)
    await recordEnd(tx, act, coalition.id, now, held)
  })
}

type Held = { id: string; personId: string; memberId: string }

function recordEnd(tx: Tx, act: Act, chainId: string, now: Date, { id, personId, memberId }: Held) {
  const facts = { membershipId: id, holderId: personId, memberId }
  return record(tx, act, now, { chainId, type: 'membership.ended', facts })
}

async function liveById(tx: Tx, id: string, now: Date) {
  const held = await tx.membership.findUnique({ where: { id } })
  if (!held) throw new Absent()
  if (held.until && held.until <= now) throw new Refused('This has ended already.', 'conflict')
  return held
}

/** Lets somebody of the member sign for it until an instant; then the person holds again what it held before. */
export async function nameDeputy(act: Act, input: DeputyInput): Promise<void> {
  const { until, ...at } = input
  await once(act, 'nameDeputy', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const member = await memberFor(tx, at)
    const held = (await liveMembership(tx, at, now))?.right ?? null
    const deputy = { memberId: at.memberId, memberName: member.displayName, held, until }
    ensure(canNameDeputy(act.actor, deputy, now))
    const lent = await lendSignature(tx, at, until, now)
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'membership.given',
      facts: {
        membershipId: lent.id,
        holderId: at.personId,
        memberId: at.memberId,
        right: 'signatory',
        until: until.toISOString(),
      },
    })
  })
}

/** Ends a deputy's right to sign before its time. */
export async function endDeputy(act: Act, { membershipId }: MembershipInput): Promise<void> {
  await once(act, 'endDeputy', { membershipId }, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const held = await tx.membership.findUnique({ where: { id: membershipId } })
    if (!held?.until) throw new Absent()
    ensure(canEndDeputy(act.actor, held.memberId))
    await endLent(tx, await liveById(tx, membershipId, now), now)
    await recordEnd(tx, act, coalition.id, now, held)
  })
}
