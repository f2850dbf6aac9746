import type { PlainParagraph } from '@/lib/document/numbers'
import type { Identity } from '@/lib/document/tree'
import { chunksOf } from './chunks'
import type { Item, Remarked } from './item'
import { typeOf } from './starting'

/** "Para 14:", "Paragraph 3(a)(i) -", "Ad § 5." at the beginning of a line: what follows is about that paragraph. */
const heading =
  /^[^\S\n]*(?:on |re:? |ad )?(?:para(?:graph)?s?\.?|¶|§)[^\S\n]*(?=[\d(t])((?:\d{1,4}(?:bis|ter|quater)?)?(?:\([a-z]+\))*|t\d+(?:\.\d+)*)[^\S\n]*(?:[:.,;–—-]+|\n|$)/gim

/**
 * What a mail says, typed or pasted: one item on the whole text, or, where lines begin with the number of a paragraph
 * ("Para 14: …"), one for each on that paragraph. A number that the text does not have stays in the words.
 */
export function mailItems(text: string, paragraphs: readonly PlainParagraph[]): Item[] {
  const byLabel = new Map(
    paragraphs.filter(({ label }) => label !== '').map(({ label, id }) => [label.toLowerCase(), id]),
  )
  const parts: { paragraph: Identity | null; from: number; to: number }[] = []
  let from = 0
  let paragraph: Identity | null = null
  for (const found of text.matchAll(heading)) {
    const named = byLabel.get((found[1] ?? '').toLowerCase())
    if (named === undefined) continue
    parts.push({ paragraph, from, to: found.index })
    paragraph = named
    from = found.index + found[0].length
  }
  parts.push({ paragraph, from, to: text.length })
  return parts.flatMap((part) =>
    chunksOf(text.slice(part.from, part.to)).map((words) => itemOf(part.paragraph, words)),
  )
}

function itemOf(paragraph: Identity | null, words: string): Item {
  const nobody = { authors: [], date: null, reply: false, resolved: false }
  const place = { paragraph, start: null, end: null, quote: null, label: 'exact' as const }
  const piece: Remarked = { do: 'say', words, ...place, ...nobody }
  return { pieces: [piece], type: typeOf([piece]), chosen: true }
}
