import type { PlainParagraph } from '@/lib/document/numbers'
import { decisionOf, type Stretch, stretchAt, wordsOf } from '@/lib/places/survival'
import type { PlaceDecision, PlaceLabel } from '@/prisma/generated/enums'

type Place = {
  paragraph: string | null
  start: number | null
  end: number | null
  label: PlaceLabel
  score: number
  reviewedById: string | null
}
type Paragraphs = ReadonlyMap<string, PlainParagraph>

/** What became of the words that an input is on, from one version to the next; null: in neither text. */
export type Became = {
  was: Stretch | null
  now: Stretch | null
  label: PlaceLabel
  decision: PlaceDecision | null
}

/**
 * What its author has to know of the place of an input in a new version; null where nothing touched it: its words are as
 * they were, wherever they stand, and nobody moved it by hand. `rows` are its places there, the first as it was found.
 */
export function becameOf(
  before: Pick<Place, 'paragraph' | 'start' | 'end'>,
  rows: readonly Place[],
  texts: { was: Paragraphs; now: Paragraphs },
): Became | null {
  const [found, last] = [rows[0], rows.at(-1)]
  if (!found || !last) return null
  const [was, now] = [stretchAt(before, texts.was), stretchAt(last, texts.now)]
  const decision = decisionOf(found, last)
  const same = (was && wordsOf(was)) === (now && wordsOf(now))
  // On the whole paper before, and still.
  if (!was && !now) return null
  if (same && (decision === null || decision === 'confirmed')) return null
  return { was, now, label: found.label, decision }
}

/** So many characters of a passage stand in a mail. */
const most = 400
const quoted = (words: string) =>
  `“${words.length > most ? `${words.slice(0, most - 1).trimEnd()} …` : words}”`
const named = ({ label }: Stretch) => (label ? `paragraph ${label}` : 'a heading')

/** "Input 12, on paragraph 4. Then: “…” Now, on paragraph 5: “…”", as lines. */
export function becameWords(number: number, { was, now, label, decision }: Became): string {
  const lines = [`Input ${number}${was ? `, on ${named(was)}. It said:\n${quoted(wordsOf(was))}` : '.'}`]
  const by = decision === 'moved' ? 'The Taskforce put your input on it by hand.' : null
  if (decision === 'released')
    lines.push('The Taskforce put your input on the whole paper. What it was said on is kept with it.')
  else if (!now)
    lines.push('Those words are gone, and nothing stands in their place. The Taskforce will look at it.')
  else if (label === 'gone' && !decision)
    lines.push(`Those words were taken out of ${named(now)}. The Taskforce will look at it.`)
  else if (label === 'doubtful' && !decision)
    lines.push(
      `Perhaps this is what became of it, on ${named(now)}; the Taskforce will look at it:\n${quoted(wordsOf(now))}`,
    )
  else lines.push(`Now, on ${named(now)}:\n${quoted(wordsOf(now))}`, ...(by ? [by] : []))
  return lines.join('\n')
}

/** Where the thread of an input is on the page of its paper. */
export function threadHref(
  slug: string,
  number: number,
  { now, decision }: Pick<Became, 'now' | 'decision'>,
): string {
  const place = now?.id ?? (decision === 'released' ? 'whole' : 'lost')
  return `/papers/${slug}?p=${place}&input=${number}#c${number}`
}
