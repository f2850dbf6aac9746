import { doc, para } from '@/tests/lib/document/build'
import { a, b, c, forum, money, review } from '@/tests/lib/document/four-paragraphs'

/** A version of two paragraphs fixed its numbers; the draft has a third between them. */
export const fixedNumbers = [
  [a, '1'],
  [c, '2'],
] as const
export const between = b
const [one, last] = [para(forum, a), para(review, c)]
export const longer = doc([one, para(money, b), last])

/** Another text in place of the draft's: its last paragraph has a word more, the one between is gone. */
export const reworded = doc([one, para(`${review} So it is.`, c)])
/** What became of the draft's paragraphs there, in its numbers. */
export const whatBecame = ['Paragraph 1bis removed', 'Paragraph 2 changed']

/** What a redline says that happened, in its order. */
export function happened(html: string): string[] {
  return [...html.matchAll(/<p class="what"><span>([^<]*)/g)].map(([, said]) => said ?? '')
}
