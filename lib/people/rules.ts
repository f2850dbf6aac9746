import { type Actor, hasRight, isAdmin, type Right } from '@/lib/platform/actor'
import { type Decision, no, yes } from '@/lib/platform/decision'

export type Invite = {
  email: string
  memberId: string | null
  right: Right | null
  taskforce: boolean
  admin: boolean
}
type Host = { name: string; mailDomain: string | null; isMember: boolean }

/**
 * An admin invites anyone to anything; a representative or signatory invites contributors of the member's mail domain.
 * `host` is the member that the person is invited to; null where it is the Taskforce or admin alone.
 */
export function canInvite(actor: Actor, invite: Invite, host: Host | null): Decision {
  if (host && !host.isMember) return no(`${host.name} is not a member now.`)
  if (isAdmin(actor)) return yes
  if (!host || !invite.memberId || !hasRight(actor, invite.memberId, 'representative'))
    return no('Only a representative of the member, or an admin, can invite people.')
  if (invite.taskforce || invite.admin || invite.right !== 'contributor')
    return no('A representative invites contributors. Ask an admin for any other right.')
  if (!host.mailDomain)
    return no(
      `${host.name} has no mail domain in the roster. Ask an admin to set it, or to invite this person.`,
    )
  if (!invite.email.endsWith(`@${host.mailDomain}`))
    return no(`You can invite people whose address ends in @${host.mailDomain}. Ask an admin for others.`)
  return yes
}

/** Rights and memberships are the admins' to give and end. */
export function canRunPeople(actor: Actor): Decision {
  return isAdmin(actor) ? yes : no('Only an admin can do this.')
}

/** A person's name is for that person, or an admin, to change. */
export function canRename(actor: Actor, personId: string): Decision {
  const isSelf = actor.kind === 'person' && actor.personId === personId
  return isSelf || isAdmin(actor) ? yes : no('You can only change your own name.')
}

/** The coalition keeps at least one admin; `admins` counts those who have not left, this one included. */
export function canLoseAdmin(isOne: boolean, admins: number): Decision {
  return isOne && admins <= 1 ? no('This is the only admin. Make somebody else an admin first.') : yes
}

const longestDeputy = 366 * 86_400_000

type Deputy = { memberId: string; memberName: string; held: Right | null; until: Date }

/** A signatory names somebody of the same member to sign in its place, until a day within a year. */
export function canNameDeputy(
  actor: Actor,
  { memberId, memberName, held, until }: Deputy,
  now: Date,
): Decision {
  if (!isAdmin(actor) && !hasRight(actor, memberId, 'signatory'))
    return no(`Only a signatory of ${memberName} can name a deputy.`)
  if (!held) return no(`A deputy must be a person of ${memberName}. Invite them first.`)
  if (held === 'signatory') return no(`This person can sign for ${memberName} already.`)
  if (until <= now) return no('Choose a later time: it has passed.')
  if (until.getTime() - now.getTime() > longestDeputy) return no('A deputy is named for a year at most.')
  return yes
}

/** What a signatory gave for a time, a signatory can end before. */
export function canEndDeputy(actor: Actor, memberId: string): Decision {
  return isAdmin(actor) || hasRight(actor, memberId, 'signatory')
    ? yes
    : no('Only a signatory of the member can end this.')
}
