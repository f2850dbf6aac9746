import { numberBlocks } from './numbers'
import { footnotesOf, footnoteText } from './text'
import type { Body } from './tree'

/** Words of a text as calls count them: footnotes count, numbers of paragraphs do not; a letter of a script without spaces is a word. */
export function countWords(body: Body): number {
  let words = 0
  for (const { node, text } of numberBlocks(body).paragraphs) {
    words += wordsIn(text)
    for (const footnote of footnotesOf(node)) words += wordsIn(footnoteText(footnote))
  }
  return words
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

function wordsIn(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0
  return characters + (text.replace(unspaced, ' ').match(/[^\s\p{P}\p{S}][^\s]*/gu)?.length ?? 0)
}
