import { type Flow, isWords, type Segment } from './flow'
import { languageIn } from './scripts'

/**
 * Gives paragraphs the language that most of their letters are marked as, where it is not that of the whole; answers the
 * language of the whole, null where none is marked.
 */
export function languagesOf(
  flow: Flow,
  languages: ReadonlyMap<Segment, ReadonlyMap<string, number>>,
): string | null {
  const all = new Map<string, number>()
  for (const each of languages.values())
    for (const [tag, count] of each) all.set(tag, (all.get(tag) ?? 0) + count)
  const segments = flow.flatMap(segmentsIn)
  const language = languageIn(segments.map(wordsIn).join(' '), most(all))
  for (const segment of segments) {
    const own = languageIn(wordsIn(segment), most(languages.get(segment) ?? new Map()))
    segment.lang = own !== null && own !== language ? own : null
  }
  return language
}

function segmentsIn(part: Flow[number]): Segment[] {
  if (part.shape !== 'table') return [part]
  return part.rows.flatMap(({ cells }) => cells.map(({ segment }) => segment))
}

function wordsIn({ pieces }: Segment): string {
  return pieces
    .map((piece) => (isWords(piece) && piece.inline.type === 'text' ? piece.inline.text : ''))
    .join('')
}

function most(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort((one, other) => other[1] - one[1])
  return first?.[0] ?? null
}
