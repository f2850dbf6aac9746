import { type Actor, hasRight, isAdmin, isTaskforce, type Right } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { Decides } from '@/prisma/generated/enums'

type MemberTimes = { joinedAt: Date; leftAt: Date | null }

/** From the instant it joins to the one before it leaves. */
export function isMemberAt(member: MemberTimes, at: Date): boolean {
  return member.joinedAt <= at && (member.leftAt === null || at < member.leftAt)
}

/** A member leaves once, not before it joined and not in days to come. */
export function canLeave(actor: Actor, member: MemberTimes, leftAt: Date, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin can say that a member has left.')
  if (member.leftAt) return overtaken('This member has left already.')
  if (leftAt > now) return no('A member can only have left today or earlier. Come back on the day.')
  if (leftAt < member.joinedAt) return no('A member cannot leave before it joined.')
  return yes
}

type Mergeable = MemberTimes & { id: string; displayName: string; mergedIntoId: string | null }

/** Two members turn out to be one: the one that is kept belongs to the coalition now, the other did at some time. */
export function canMerge(actor: Actor, kept: Mergeable, gone: Mergeable, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin merges two members.')
  if (kept.id === gone.id) return no('A member cannot be merged into itself. Choose the other one.')
  if (gone.mergedIntoId) return overtaken(`${gone.displayName} was merged into another member already.`)
  if (!isMemberAt(kept, now))
    return no(`${kept.displayName} is not a member now. Keep the one that is, or let it join again first.`)
  return gone.joinedAt <= now ? yes : no(`${gone.displayName} has not joined yet: change it, or let it be.`)
}

type Rejoining = MemberTimes & { mergedIntoId: string | null }

/** A member that left joins again, not before it left and not in days to come. */
export function canRejoin(actor: Actor, member: Rejoining, joinedAt: Date, now: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin can say that a member has joined again.')
  if (!member.leftAt) return overtaken('This member has not left.')
  if (member.mergedIntoId) return no('It was merged into another member, which goes on.')
  if (joinedAt > now) return no('A member can only have joined again today or earlier. Come back on the day.')
  return joinedAt < member.leftAt ? no('A member cannot join again before it left.') : yes
}

/** Whether only its representative releases a member's input is for that representative, or an admin, to say. */
export function canSetRelease(actor: Actor, memberId: string): Decision {
  return isAdmin(actor) || hasRight(actor, memberId, 'representative')
    ? yes
    : no('Only a representative of the member can change this.')
}

/** When its board meets is the member's to know: its own people, the Taskforce and admins see it. */
export function canSeeBoardDates(actor: Actor, memberId: string): boolean {
  return isAdmin(actor) || isTaskforce(actor) || hasRight(actor, memberId, 'contributor')
}

/** Days on which its board meets are entered by who speaks for the member, and by admins. */
export function canKeepBoardDates(actor: Actor, memberId: string): Decision {
  return isAdmin(actor) || hasRight(actor, memberId, 'representative')
    ? yes
    : no('Only a representative of the member, or an admin, enters when its board meets.')
}

/** Speaks for its member, and so is written to when a window opens. */
type Speaks = { right: Right }
const reachedAtLeast = 2

/**
 * Whether a member shows two people who can be reached before a window opens: representatives or signatories, to whom
 * letters about windows go. Where it does not: the sentence that says what would help.
 */
export function canBeReached(member: string, people: readonly Speaks[]): Decision {
  const reached = people.filter(({ right }) => right !== 'contributor').length
  if (reached >= reachedAtLeast) return yes
  const who = reached === 0 ? 'nobody' : 'only one person'
  return no(
    `For ${member} ${who} can be reached. Two should be, representatives or signatories, before a window opens: an admin invites another.`,
  )
}

type Deciding = { name: string; from: Decides; to: Decides; signatories: number }

/**
 * How a member decides is for its signatory to set, or for an admin on its behalf. One signatory alone does not undo that
 * two sign; and two are not asked for where there are no two. `signatories`: how many it has now, deputies not counted.
 */
export function canSetDecides(
  actor: Actor,
  memberId: string,
  { name, from, to, signatories }: Deciding,
): Decision {
  if (!isAdmin(actor) && !hasRight(actor, memberId, 'signatory'))
    return no(`Only a signatory of ${name}, or an admin on its behalf, says how it decides.`)
  if (from === to) return overtaken(`${name} decides in this way already.`)
  if (from === 'twoSignatories' && !isAdmin(actor))
    return no(
      `Two signatories decide for ${name}, so one alone cannot change that. Write to an admin, who sets it on its behalf; every signatory is told.`,
    )
  if (to === 'twoSignatories' && signatories < 2)
    return no(
      `${name} has ${signatories === 1 ? 'one signatory' : 'no signatory'}, and two would have to sign. Ask an admin to make another person a signatory first.`,
    )
  return yes
}
