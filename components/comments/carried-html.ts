import type { Thread } from '@/lib/comments/threads'
import { escapeHtml } from '@/lib/document/escape'

/** What is known of a comment's place: in the text it was said on, and in the one that is shown. */
export type Carriage = {
  slug: string
  /** The number of the version it was said on, and of the one that is shown. */
  from: number
  to: number
  /** Whether the reader may see the version it was said on. */
  open: boolean
  /** The paragraph it was said on, as it read then; null where it is not known any more. */
  was: { label: string; text: string } | null
  /** The paragraph it is on now. */
  now: { text: string } | null
}

/** Where a comment that was said on an earlier version was, what became of its words, and who looked: safe HTML. */
export function carriedHtml({ origin, place, quote }: Thread, carriage: Carriage): string {
  const { slug, from, to, was, now } = carriage
  const then = quote ?? was?.text ?? null
  const known = now !== null && then !== null
  const changed = known ? !alike(wordsAt(now.text, place), then) : place.label === 'changed'
  const sentences = [saidOn(origin, carriage), ...stateWords(place, changed)]
  const whole = changed && place.start === null
  const how = `<a href="/papers/${slug}/changes?from=${from}&amp;to=${to}#c-${escapeHtml(place.paragraph ?? '')}">See how the paragraph changed</a>`
  const line = (more: string) => `<p class="tiny muted">${[...sentences, more].filter(Boolean).join(' ')}</p>`
  if (!changed || whole || !now) return line(whole ? `${how}.` : '')
  return `${line('Now it reads:')}<p class="on" dir="auto">“${escapeHtml(wordsAt(now.text, place))}”</p>`
}

function saidOn(origin: string | null, { slug, from, open, was }: Carriage): string {
  const version = `version ${from}`
  const where = was ? `${was.label ? `paragraph ${was.label}` : 'a heading'} of ${version}` : version
  const at = `/papers/${slug}/versions/${from}${was && origin ? `#p-${escapeHtml(origin)}` : ''}`
  return `Said on ${open ? `<a href="${at}">${where}</a>` : where}.`
}

/** What became of it, and what a person decided. */
function stateWords({ label, hand, paragraph }: Thread['place'], changed: boolean): string[] {
  if (hand === 'released')
    return [label === 'gone' ? `Its words are gone; ${released}.` : `T${released.slice(1)}.`]
  const words = changed && label !== 'gone' ? 'The words have changed since.' : happened(label, paragraph)
  const by = hand ? decided[hand] : label === 'doubtful' ? unsure : null
  return [words, by].filter((sentence) => sentence !== null)
}

function happened(label: Thread['place']['label'], paragraph: string | null): string | null {
  if (label === 'moved') return 'Its words have moved.'
  if (label !== 'gone') return null
  return paragraph === null ? 'Its words are gone from this text.' : 'Its words were taken out.'
}

const released = 'the Taskforce put it on the whole paper'
const decided = {
  moved: 'The Taskforce put it here.',
  confirmed: 'The Taskforce looked and left it here.',
} as const
const unsure = 'This may not be the right place: nobody has looked yet.'

const wordsAt = (text: string, { start, end }: Thread['place']) =>
  start === null || end === null ? text : text.slice(start, end)

/** Whether two texts say the same, white space apart. */
const alike = (one: string, other: string) =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim()
