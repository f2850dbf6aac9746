import { newIdentity } from '@/lib/document/identity'
import { tokenize } from '@/lib/document/tokens'
import type { Block, Body, Paragraph, TableCell } from '@/lib/document/tree'

/**
 * A word that knows what it was, so that it is known by construction where it went. `was` is set where it was reworded;
 * `instead` are the words that a new one was written for, when they were replaced as a whole.
 */
export type Word = { id: number; text: string; gap: string; was?: string; instead?: ReadonlySet<number> }
/** A paragraph of such words. `moved` is set by an edit that took it elsewhere. */
export type Passage = {
  id: string
  kind: 'heading' | 'paragraph' | 'item' | 'cell'
  words: Word[]
  moved?: boolean
}

let counted = 0

/** A word that was not there before. */
export function newWord(text: string, gap = ' '): Word {
  counted += 1
  return { id: counted, text, gap }
}

export function passageOf(text: string, kind: Passage['kind'] = 'paragraph'): Passage {
  let at = 0
  const words = tokenize(text).map(({ start, end }) => {
    const gap = text.slice(at, start)
    at = end
    return newWord(text.slice(start, end), gap)
  })
  return { id: newIdentity(), kind, words }
}

export function textOf(words: readonly Word[]): string {
  return words.map(({ gap, text }, index) => (index === 0 ? '' : gap) + text).join('')
}

export function copyOf(passages: readonly Passage[]): Passage[] {
  return passages.map((passage) => ({ ...passage, words: passage.words.map((word) => ({ ...word })) }))
}

/** The passages as a text of the product; items in a row make a list, cells a table. */
export function bodyOf(passages: readonly Passage[]): Body {
  const content: Block[] = []
  for (const { id, kind, words } of passages) {
    const paragraph: Paragraph = {
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text: textOf(words) }],
    }
    const last = content.at(-1)
    if (kind === 'heading')
      content.push({ type: 'heading', attrs: { id, level: 2 }, content: paragraph.content ?? [] })
    else if (kind === 'paragraph') content.push(paragraph)
    else if (kind === 'cell') addCell(content, paragraph)
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [paragraph] })
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
  }
  return { type: 'doc', content }
}

/** Cells in a row make a table of four columns. */
function addCell(content: Block[], paragraph: Paragraph): void {
  const cell: TableCell = { type: 'tableCell', content: [paragraph] }
  const last = content.at(-1)
  const row = last?.type === 'table' ? last.content.at(-1) : undefined
  if (row && row.content.length < 4) row.content.push(cell)
  else if (last?.type === 'table') last.content.push({ type: 'tableRow', content: [cell] })
  else content.push({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] })
}

/** Where each sentence of a passage begins and ends (excluded), in words. */
export function sentencesOf({ words }: Passage): { first: number; end: number }[] {
  const sentences: { first: number; end: number }[] = []
  let first = 0
  for (const [index, { text }] of words.entries()) {
    if (!/^[.!?。！？؟।]$/u.test(text) && index + 1 < words.length) continue
    // A point inside of a number or a word, or after an ordinal number, ends nothing.
    if (text === '.' && /^\d+$/.test(words[index - 1]?.text ?? '') && index + 1 < words.length) continue
    if (words[index + 1]?.gap === '' && !/^[。！？]$/u.test(text) && words[index]?.text === '.') continue
    sentences.push({ first, end: index + 1 })
    first = index + 1
  }
  return sentences
}
