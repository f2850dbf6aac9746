import { type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'

/** The working text is the Taskforce's alone; for everyone else it is not there. */
export function canSeeDraft(actor: Actor): boolean {
  return isTaskforce(actor)
}

/** The Taskforce writes until the paper is final or withdrawn. */
export function canWriteDraft(
  actor: Actor,
  paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>,
  now: Date,
): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce writes drafts.')
  const stage = stageAt(paper, now)
  if (stage === 'final') return no('The paper is final: its text no longer changes.')
  return stage === 'withdrawn' ? no('The paper was withdrawn: its text no longer changes.') : yes
}

/** A text is saved over the one that its author saw, and over no other. */
export function isUpToDate(draft: { revision: number }, seen: number): Decision {
  return draft.revision === seen
    ? yes
    : overtaken('Someone else saved this draft meanwhile. Nothing is lost: look at both texts and choose.')
}

const minutesBetweenCopies = 10

/** While people write, a copy of what was there is kept about every ten minutes, and before the first change of all. */
export function isCopyDue(
  last: { at: Date; revision: number } | null,
  draft: { revision: number },
  now: Date,
) {
  if (!last) return draft.revision > 0
  const minutes = (now.getTime() - last.at.getTime()) / 60_000
  return draft.revision > last.revision && minutes >= minutesBetweenCopies
}
