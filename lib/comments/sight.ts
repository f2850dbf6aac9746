import { type Actor, hasRight, isInside, isTaskforce } from '@/lib/platform/actor'
import type { PublicAs } from '@/prisma/generated/enums'
import { type CommentFacts, isAdmitted } from './rules'

/**
 * How much of a comment someone sees: all of it; that a member spoke, and the answer; that one was given, and the
 * answer; nothing but its number in a count; a line where it was withdrawn; or not that it exists.
 */
export type Sight = 'text' | 'named' | 'answer' | 'counted' | 'withdrawn' | 'none'

export type SightFacts = Pick<
  CommentFacts,
  'personId' | 'memberId' | 'capacity' | 'lateBySeconds' | 'admitted' | 'withdrawn' | 'taskforceOnly'
> & { publicAs: PublicAs }

/**
 * Who sees what of a comment (`isPublic`: its paper is or was final). Late ones are their author's alone until they are
 * admitted; where they were entered on behalf of a member, its representatives are authors, too. For the Taskforce only: the Taskforce and its own member; all others count it. The public sees what its
 * author allowed. The words of a withdrawn one are no one's any more.
 */
export function sightOf(actor: Actor, comment: SightFacts, isPublic: boolean): Sight {
  const reads = readsIt(actor, comment)
  if (comment.withdrawn) return reads && isAdmitted(comment) ? 'withdrawn' : 'none'
  if (!isAdmitted(comment)) return isWriter(actor, comment) ? 'text' : 'none'
  if (reads) return 'text'
  if (isInside(actor)) return 'counted'
  if (!isPublic) return 'none'
  if (comment.taskforceOnly) return 'counted'
  return publicSight[comment.publicAs]
}

const publicSight: Record<PublicAs, Sight> = { counted: 'answer', named: 'named', text: 'text' }

function readsIt(actor: Actor, comment: SightFacts): boolean {
  if (!isInside(actor)) return false
  if (!comment.taskforceOnly || isTaskforce(actor) || isWriter(actor, comment)) return true
  return comment.memberId !== null && hasRight(actor, comment.memberId, 'contributor')
}

function isWriter(actor: Actor, { personId, memberId, capacity }: SightFacts): boolean {
  if (!isInside(actor)) return false
  if (actor.personId === personId) return true
  return capacity === 'onBehalf' && memberId !== null && hasRight(actor, memberId, 'representative')
}
