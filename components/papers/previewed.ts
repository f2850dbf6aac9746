import { heard, placeWords } from '@/components/comments/words'
import type { Thread } from '@/lib/comments/threads'
import { type Preview, previewWording } from '@/lib/document/preview-wording'
import { type Proposal, touched } from '@/lib/document/proposal'
import type { Identity } from '@/lib/document/tree'
import type { Opened, Reading } from '@/lib/papers/reading'
import { type Carried, carriedTo, changesOn } from '@/lib/suggestions/carried'
import { type PlaceQuery, shownIn } from './place-asked'

/** A suggestion, or the other words that a reply to it would rather have, shown in the text itself. */
export type Previewed = {
  number: number
  /** Which reply to it proposes them; null: the suggestion itself. */
  reply: number | null
  /** Who proposes it. */
  by: string
  as: 'redline' | 'accepted'
  /** What it makes of the text; or why that cannot be shown, and the text stands as it is. */
  preview: Preview | null
  why: string | null
  /** The paragraphs that it touches. */
  touched: readonly Identity[]
  names: readonly string[]
}

/**
 * The suggestion that the address asks to see in the text (`show`, `as`), for a reader who may read its words: null for all
 * others, as for an input that is not there. While something is done in a thread the text stands as it is.
 */
export function previewedIn(reading: Reading, opened: Opened | null, query: PlaceQuery): Previewed | null {
  const asked = query.do === undefined ? shownIn(query.show) : null
  const thread = (reading.threads ?? opened?.threads ?? []).find(({ number }) => number === asked?.number)
  if (!asked || thread?.sight !== 'text' || !reading.shown.body) return null
  const { voice, wording } = asked.reply === null ? thread : (replyIn(thread, asked.reply) ?? nothing)
  const proposal = wording?.proposal
  if (!proposal) return null
  const as = query.as === 'accepted' ? 'accepted' : 'redline'
  return { ...asked, by: voice ? heard(voice).name : '', as, ...standing(reading, proposal, as) }
}

const nothing = { voice: null, wording: null }

const replyIn = ({ replies }: Thread, seq: number) => replies.find((reply) => reply.seq === seq)

function standing(
  { shown, paragraphsOf }: Reading,
  proposal: Proposal,
  as: Previewed['as'],
): Pick<Previewed, 'preview' | 'why' | 'touched' | 'names'> {
  const seen = paragraphsOf(proposal.versionId) !== null
  const changes = seen ? changesOn(proposal, shown.id) : null
  const { body, language } = shown
  const preview = changes && body && made(() => previewWording(body, changes, as, language))
  if (!changes || !preview) {
    const is = carriedTo(proposal, shown.id)?.is
    const why = seen ? whyNot(is, shown.number) : 'the text that it was made on is not shown to you'
    return { preview: null, why, touched: [], names: [] }
  }
  const paragraphs = touched(changes).flatMap((paragraph) => paragraph ?? [])
  const labels = paragraphsOf(shown.id)
  const names = paragraphs.map((paragraph) => placeWords(labels?.get(paragraph)?.label ?? '', false))
  return { preview, why: null, touched: paragraphs, names }
}

/** Null where the words that a change is made on are not there, or two of its changes have grown into each other. */
function made(preview: () => Preview): Preview | null {
  try {
    return preview()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function whyNot(is: Carried['is'] | undefined, shown: number): string {
  if (is === 'landed') return `version ${shown} says so already`
  if (is === 'collides') return `the words that it changes read otherwise in version ${shown}`
  return `the words that it changes are not in version ${shown}`
}
