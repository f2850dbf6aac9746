import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, yes } from '@/lib/platform/decision'

/** Members, people, topics, settings, audit: the admins'. */
export function canRunCoalition(actor: Actor): Decision {
  return isAdmin(actor) ? yes : no('Only an admin can do this.')
}

const farthest = 2 * 366 * 86_400_000

/** Only a demo's clock moves, only forward, and not by more than two years at once. */
export function canMoveClock(actor: Actor, demo: boolean, now: Date, until: Date): Decision {
  if (!isAdmin(actor)) return no('Only an admin can move the clock.')
  if (!demo) return no('Only the clock of a demo can be moved.')
  if (until <= now) return no('The clock only moves forward: choose a later time.')
  if (until.getTime() - now.getTime() > farthest) return no('Move the clock by two years at most.')
  return yes
}
