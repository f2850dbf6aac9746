import type { Carriage } from '@/components/comments/carried-html'
import type { ThreadLinks } from '@/components/comments/thread-html'
import type { Thread } from '@/lib/comments/threads'
import type { Opened, Reading } from '@/lib/papers/reading'
import type { Recirculated } from '@/lib/papers/recirculated'
import { takesInput } from '@/lib/papers/recirculation-places'
import { carriedTo } from '@/lib/suggestions/carried'
import { type Group, groupThreads } from './groups'
import type { Previewed } from './previewed'

/** All that the strings of a reading page are made of. */
export type PageFacts = {
  reading: Reading
  groups: ReadonlyMap<string, Group>
  canComment: boolean
  canSuggest: boolean
  /** The thread of which every reply is shown. */
  unfolded: number | null
  /** The recirculation that is open, and whether what it does not ask about is folded away. */
  limits: Limits | null
  /** The suggestion that is shown in the text: then what is said to a paragraph waits for the text itself. */
  previewed: Previewed | null
}

export type Limits = { to: Recirculated; folds: boolean }

export function pageFacts(
  reading: Reading,
  opened: Opened | null,
  unfolded: number | null = null,
  limits: Limits | null = null,
  previewed: Previewed | null = null,
): PageFacts {
  return {
    reading,
    groups: groupThreads(reading, opened),
    canComment: previewed === null && mayComment(reading.taking),
    canSuggest: previewed === null && maySuggest(reading.taking),
    ...{ unfolded, limits, previewed },
  }
}

/** Whether something can be said to a place: in a recirculation only where it asks for it. */
export function takesAt({ canComment, limits }: PageFacts, place: string): boolean {
  return canComment && place !== 'lost' && (limits === null || takesInput(limits.to, place))
}

/** Whether other words can be suggested for this place: it is a paragraph of the text that is shown. */
export function suggestsOn({ canSuggest, limits }: PageFacts, place: string): boolean {
  if (!canSuggest || place === 'lost' || place === 'whole') return false
  return limits === null || takesInput(limits.to, place)
}

/** Something can be said: openly, or in the room of one's member first. */
const mayComment = ({ comment, rooms }: Reading['taking']) => comment.ok || rooms.length > 0

/** Other words can be suggested: openly, or in the room of one's member first. */
const maySuggest = ({ suggestion, suggestionRooms }: Reading['taking']) =>
  suggestion.ok || suggestionRooms.length > 0

export function linksFor({ reading, unfolded }: PageFacts, place: string): ThreadLinks {
  const { facts, shown, paragraphsOf } = reading
  return {
    slug: facts.slug,
    place,
    unfolded,
    carriage: (thread) => carriageOf(reading, thread),
    texts: {
      numberOf: (versionId) => facts.versions.find(({ id }) => id === versionId)?.number ?? null,
      shown,
      paragraphsOf,
      // Where its reader may not see the text that it was made on, nothing is said of how it fits this one.
      carried: (proposal) => (paragraphsOf(proposal.versionId) ? carriedTo(proposal, shown.id) : null),
    },
  }
}

/** Where a thread was before, as far as the reader may see it; null where its version is not known. */
function carriageOf(
  { facts, shown, paragraphsOf }: Reading,
  { versionId, origin, place }: Thread,
): Carriage | null {
  const from = facts.versions.find((version) => version.id === versionId)
  if (!from) return null
  const before = paragraphsOf(versionId)
  const was = (origin !== null && before?.get(origin)) || null
  const now = (place.paragraph !== null && paragraphsOf(shown.id)?.get(place.paragraph)) || null
  return { slug: facts.slug, from: from.number, to: shown.number, open: before !== null, was, now }
}
