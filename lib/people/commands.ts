import 'server-only'
import { lockCoalition } from '@/lib/coalition/lock'
import { record } from '@/lib/events/record'
import { isMemberAt } from '@/lib/members/rules'
import { personIdOf } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { digest } from '@/lib/platform/digest'
import { Absent, ensure, Refused } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Act, once } from '@/lib/platform/once'
import { endMemberships, giveMembership, liveMembership } from './memberships'
import { canInvite, canLoseAdmin, canRename, canRunPeople } from './rules'
import type { InviteInput, PersonGone, PersonInput, RenameInput } from './schema'

/**
 * Brings a person into the roster: at a member with a right, into the Taskforce, as an admin. Who is there already gets
 * what is new; who had left is back. Refuses what `canInvite` refuses, and a person of this member.
 */
export async function invitePerson(act: Act, input: InviteInput): Promise<{ personId: string }> {
  return once(act, 'invitePerson', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    const { email, memberId = null, right = null } = input
    const roles = { taskforce: input.taskforce === 'on', admin: input.admin === 'on' }
    const host = memberId ? await hostOf(tx, memberId, now) : null
    ensure(canInvite(act.actor, { email, memberId, right, ...roles }, host))

    const personId = await personFor(tx, input, roles, now)
    if (memberId && right) {
      const held = await liveMembership(tx, { personId, memberId }, now)
      if (held) throw new Refused(`This person is of ${host?.name} already.`, 'conflict')
      await giveMembership(tx, { personId, memberId }, right, now)
    }
    const invitedById = personIdOf(act.actor)
    await tx.invitation.create({ data: { id: newId(), personId, memberId, invitedById, at: now } })
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'person.invited',
      facts: { invitedId: personId, memberId, right, ...roles },
    })
    return { personId }
  })
}

async function hostOf(tx: Tx, memberId: string, now: Date) {
  const member = await tx.member.findUnique({ where: { id: memberId } })
  if (!member) throw new Absent()
  return { name: member.displayName, mailDomain: member.mailDomain, isMember: isMemberAt(member, now) }
}

/** The person with this address, who may have left and now returns, or a new one. Whoever is here keeps their name. */
async function personFor(
  tx: Tx,
  { email, name }: InviteInput,
  { taskforce, admin }: { taskforce: boolean; admin: boolean },
  now: Date,
): Promise<string> {
  const known = await tx.person.findUnique({ where: { email } })
  const added = { ...(taskforce && { taskforce }), ...(admin && { admin }) }
  if (!known) {
    const id = newId()
    await tx.person.create({ data: { id, email, name, ...added, createdAt: now } })
    return id
  }
  await tx.person.update({
    where: { id: known.id },
    data: { ...added, leftAt: null, ...(known.leftAt && { name }) },
  })
  return known.id
}

/** Changes a person's name. */
export async function renamePerson(act: Act, input: RenameInput): Promise<void> {
  await once(act, 'renamePerson', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRename(act.actor, input.personId))
    await changePersonRow(tx, act, coalition.id, now, input.personId, { name: input.name })
  })
}

/** Changes name, address, and whether the person is of the Taskforce or an admin. A new address ends its sessions. */
export async function changePerson(act: Act, input: PersonInput): Promise<void> {
  await once(act, 'changePerson', input, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunPeople(act.actor))
    const { personId, name, email } = input
    const before = await tx.person.findUnique({ where: { id: personId } })
    if (!before || before.leftAt) throw new Absent()
    const data = { name, email, taskforce: input.taskforce === 'on', admin: input.admin === 'on' }
    if (!data.admin) ensure(canLoseAdmin(before.admin, await countAdmins(tx)))
    if (email !== before.email) {
      if (await tx.person.count({ where: { email } }))
        throw new Refused('Somebody else has this e-mail address.', 'conflict')
      await forgetSignIn(tx, personId, before.email)
    }
    await changePersonRow(tx, act, coalition.id, now, personId, data)
  })
}

type Change = { name: string; email?: string; taskforce?: boolean; admin?: boolean }

async function changePersonRow(
  tx: Tx,
  act: Act,
  chainId: string,
  now: Date,
  changedId: string,
  data: Change,
) {
  const { count } = await tx.person.updateMany({ where: { id: changedId, leftAt: null }, data })
  if (count === 0) throw new Absent()
  const person = await tx.person.findUniqueOrThrow({ where: { id: changedId } })
  const { name, email, taskforce, admin } = person
  await record(tx, act, now, {
    chainId,
    type: 'person.changed',
    facts: { changedId, personDigest: digest({ name, email, taskforce, admin }), taskforce, admin },
  })
}

const countAdmins = (tx: Tx) => tx.person.count({ where: { admin: true, leftAt: null } })

/** No session, link or account of this person lets anyone in any more. */
async function forgetSignIn(tx: Tx, personId: string, email: string) {
  await tx.session.deleteMany({ where: { personId } })
  await tx.externalAccount.deleteMany({ where: { personId } })
  await tx.$executeRaw`
    update "SignInLink" set "consumedAt" = clock_timestamp() where email = ${email} and "consumedAt" is null`
}

/** A person leaves: memberships end, sessions are gone. What the person did stays, with its member. */
export async function leaveRoster(act: Act, { personId }: PersonGone): Promise<void> {
  await once(act, 'leaveRoster', { personId }, async (tx) => {
    const { coalition, now } = await lockCoalition(tx)
    ensure(canRunPeople(act.actor))
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) throw new Absent()
    if (person.leftAt) throw new Refused('This person has left already.', 'conflict')
    ensure(canLoseAdmin(person.admin, await countAdmins(tx)))
    const ended = await endMemberships(tx, { personId }, now)
    await tx.person.update({
      where: { id: personId },
      data: { leftAt: now, taskforce: false, admin: false },
    })
    await tx.invitation.updateMany({ where: { personId, acceptedAt: null }, data: { revokedAt: now } })
    await forgetSignIn(tx, personId, person.email)
    const membershipIds = ended.map(({ id }) => id).sort()
    await record(tx, act, now, {
      chainId: coalition.id,
      type: 'person.left',
      facts: { leftId: personId, membershipIds },
    })
  })
}
