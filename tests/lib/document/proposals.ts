import { numberBlocks } from '@/lib/document/numbers'
import type { Rebased } from '@/lib/document/rebase-paragraph'
import type { Body } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import { wordingOfEdit } from '@/lib/document/wording-of-edit'
import { doc, para } from './build'

/** Paragraphs of these words, called para000000a, b, c, ... in their order. */
export const paper = (...texts: string[]): Body => doc(texts.map((words, place) => para(words, named(place))))
export const named = (place: number) => `para${String(place).padStart(8, '0')}`

export const plain = (body: Body) => numberBlocks(body).paragraphs.map(({ text }) => text)

/** What somebody proposes who wrote over a paragraph: `old` became `words`. */
export function over(body: Body, old: string, words: string): Wording[] {
  const paragraph = numberBlocks(body).paragraphs.find(({ text }) => text.includes(old))
  if (!paragraph) throw new Error(`Nothing says ${old}`)
  return wordingOfEdit(
    paragraph.id,
    paragraph.text,
    paragraph.text.replace(old, () => words),
  )
}

/** A change that was looked up, for a sentence: "fits: old→new", "collides: mine | theirs". */
export function told(rebased: Rebased): string {
  if (rebased.is === 'landed') return 'landed'
  if (rebased.is === 'gone') return `gone, behind ${rebased.paragraph}`
  if (rebased.is === 'collides')
    return `collides: ${rebased.was.trim()} | ${rebased.mine.trim()} | ${rebased.theirs.trim()}`
  return rebased.now
    .map((now) => {
      if (now.do === 'insertAfter') return `fits behind ${now.paragraph}`
      return now.do === 'delete' ? `fits: all of ${now.paragraph}` : `fits: ${now.was}→${now.words}`
    })
    .join('; ')
}
