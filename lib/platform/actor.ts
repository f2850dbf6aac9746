/** Who is acting. Built once per request by session.ts; the only domain knowledge of lib/platform. */
export type Actor =
  | { kind: 'visitor' }
  | {
      kind: 'person'
      personId: string
      name: string
      memberships: readonly Membership[]
      taskforce: boolean
      admin: boolean
    }

export type PersonActor = Extract<Actor, { kind: 'person' }>

/**
 * A live membership, with the member's name as it wants to appear. `mergedIds`: other members that turned out to be this
 * one; what was said under their names is answered for by its people.
 */
export type Membership = { memberId: string; memberName: string; right: Right; mergedIds?: readonly string[] }

const rights = ['contributor', 'representative', 'signatory'] as const
export type Right = (typeof rights)[number]

export const visitor: Actor = { kind: 'visitor' }

/** Whether the actor may do for this member what `right` allows. Each right includes the ones before it. */
export function hasRight(actor: Actor, memberId: string, right: Right): boolean {
  return membershipsWith(actor, right).some((held) => idsOf(held).includes(memberId))
}

const idsOf = ({ memberId, mergedIds = [] }: Membership) => [memberId, ...mergedIds]

/** The members of which the actor is a person, those that were merged into them too. */
export function ownMemberIds(actor: Actor): string[] {
  return actor.kind === 'visitor' ? [] : actor.memberships.flatMap(idsOf)
}

/** The actor's memberships that include `right`. */
export function membershipsWith(actor: Actor, right: Right): readonly Membership[] {
  if (actor.kind === 'visitor') return []
  return actor.memberships.filter((held) => rights.indexOf(held.right) >= rights.indexOf(right))
}

/** A person of at least one member, of the Taskforce, or an admin: who may see what members see. */
export function isInside(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && (actor.taskforce || actor.admin || actor.memberships.length > 0)
}

export function isTaskforce(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && actor.taskforce
}

export function isAdmin(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && actor.admin
}

/** Who signs what a command writes. Called after a rule said yes to a person; a visitor here is a bug. */
export function personIdOf(actor: Actor): string {
  if (actor.kind === 'visitor') throw new Error('A visitor reached a command that writes.')
  return actor.personId
}
