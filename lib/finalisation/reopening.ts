import { type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>

/** Who asked that a final paper be reopened, and why; `finalisedId` is the act of finalising that it would end. */
export type ReopenAsked = {
  id: string
  finalisedId: string
  personId: string
  by: string
  reason: string
  at: Date
}

/** The act that made the paper final; null where it is not final now. */
export function finalisingOf(paper: Paper, now: Date) {
  if (stageAt(paper, now) !== 'final') return null
  return standingActs(paper).findLast((act) => act.kind === 'finalised') ?? null
}

/** What was asked, while the paper is final by the act that it was asked of; else null. */
export function stillAsked(paper: Paper, asked: ReopenAsked | null, now: Date): ReopenAsked | null {
  return asked?.finalisedId === finalisingOf(paper, now)?.id ? asked : null
}

/** An admin asks that a final paper be reopened, once for each finalising, which is the one that was read. */
export function canAskToReopen(
  actor: Actor,
  paper: Paper,
  actId: string,
  asked: ReopenAsked | null,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin asks to reopen a paper.')
  const finalised = finalisingOf(paper, now)
  if (!finalised) return no('Only a final paper is reopened.')
  if (finalised.id !== actId) return overtaken('It was finalised again meanwhile. Reload the page.')
  return stillAsked(paper, asked, now)
    ? overtaken('That was asked for already: another admin can confirm it.')
    : yes
}

/** Another admin than the one who asked reopens the paper, for the reason that was read. */
export function canReopen(
  actor: Actor,
  paper: Paper,
  requestId: string,
  asked: ReopenAsked | null,
  now: Date,
): Decision {
  if (!isAdmin(actor)) return no('Only an admin reopens a paper.')
  const standing = stillAsked(paper, asked, now)
  if (standing?.id !== requestId)
    return overtaken('This is not asked for any more: the paper was reopened or finalised again meanwhile.')
  return standing.personId === actor.personId ? no('You asked for it: another admin reopens the paper.') : yes
}
