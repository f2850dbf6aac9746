import { currentVersion, type PaperFacts } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import { type Decision, no, overtaken, yes } from '@/lib/platform/decision'
import type { PlaceLabel } from '@/prisma/generated/enums'

/** What could not be placed for sure is looked at by a person before a paper can be frozen. */
export function needsReview(place: { label: PlaceLabel; reviewedById: string | null }): boolean {
  return place.reviewedById === null && (place.label === 'doubtful' || place.label === 'gone')
}

/** The Taskforce puts an input on a paragraph of the current version, or on the whole paper. */
export function canReviewPlace(
  actor: Actor,
  paper: Pick<PaperFacts, 'versions'>,
  versionId: string,
  input: { withdrawn: boolean },
): Decision {
  if (!isTaskforce(actor)) return no('Only the Taskforce says where an input lies in a later version.')
  if (input.withdrawn) return overtaken('This input was withdrawn meanwhile.')
  return currentVersion(paper)?.id === versionId
    ? yes
    : overtaken('Another version was published meanwhile. Reload the page to see where the input lies in it.')
}
