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
