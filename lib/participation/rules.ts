import { type Actor, hasRight, isAdmin, isInside, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, yes } from '@/lib/platform/decision'

/** Who may know which members have not spoken: the Taskforce and admins. All others are told numbers. */
export function seesSilent(actor: Actor): boolean {
  return isTaskforce(actor) || isAdmin(actor)
}

/**
 * Whether somebody may know that this member spoke where it spoke for the Taskforce only: the Taskforce and its own
 * people. Admins count it.
 */
export function tellsPrivate(actor: Actor, memberId: string): boolean {
  return isTaskforce(actor) || (isInside(actor) && hasRight(actor, memberId, 'contributor'))
}

/** Whoever may see who is silent may note that a member was called: on that day or one before, within a year. */
export function canNoteCall(actor: Actor, calledOn: Date, now: Date): Decision {
  if (!seesSilent(actor)) return no('Only the Taskforce and admins note a call.')
  if (calledOn > now) return no('That day is still to come. Note the call once it was made.')
  return now.getTime() - calledOn.getTime() < year ? yes : no('That was more than a year ago. Check the day.')
}

const year = 366 * 86_400_000

/** A note of a call is taken away again by who wrote it. */
export function canDropCall(actor: Actor, personId: string): Decision {
  if (!seesSilent(actor)) return no('Only the Taskforce and admins note a call.')
  return actor.kind === 'person' && actor.personId === personId
    ? yes
    : no('Only who noted this call takes the note away.')
}
