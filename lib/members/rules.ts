import { type Actor, hasRight, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

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
