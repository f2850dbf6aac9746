import { currentVersion, type PaperFacts, stageAt } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { PlaceLabel } from '@/prisma/generated/enums'

/** What could not be placed for sure is looked at by a person before a paper can be frozen. */
export function needsReview(place: { label: PlaceLabel; reviewedById: string | null }): boolean {
  return place.reviewedById === null && (place.label === 'doubtful' || place.label === 'gone')
}

type Paper = Pick<PaperFacts, 'acts' | 'versions' | 'windows'>
type InputToPlace = { withdrawn: boolean; paragraph: string | null }

/**
 * The Taskforce decides on the draft where an input will lie in the next version: one that stands and was made on a
 * paragraph, while the text is not closed.
 */
export function canPlanPlace(actor: Actor, paper: Paper, input: InputToPlace, now: Date): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce says where an input lies in another text.')
  if (input.withdrawn) return overtaken('This input was withdrawn meanwhile.')
  if (input.paragraph === null) return no('This input was made on the whole paper, and stays there.')
  const stage = stageAt(paper, now)
  if (stage === 'final') return no('The paper is final: what was said to it stays where it is.')
  return stage === 'withdrawn' ? no('The paper was withdrawn: what was said to it stays where it is.') : yes
}

/** What was put on the whole paper in a version that was published stays there in later ones. */
export function canPlaceAgain(released: boolean): Decision {
  return released
    ? overtaken('This input was put on the whole paper in an earlier version, and stays there.')
    : yes
}

/** The Taskforce puts an input on a paragraph of the current version, or on the whole paper. */
export function canReviewPlace(
  actor: Actor,
  paper: Paper,
  versionId: string,
  input: InputToPlace,
  now: Date,
): Decision {
  const may = canPlanPlace(actor, paper, input, now)
  if (!may.ok) return may
  return currentVersion(paper)?.id === versionId
    ? yes
    : overtaken('Another version was published meanwhile. Reload the page to see where the input lies in it.')
}
