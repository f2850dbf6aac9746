import type { InputType } from '@/prisma/generated/enums'
import type { Piece } from './item'

/**
 * With which type an item is offered: a remark that asks is a question, a change of signs, case or spelling is editorial,
 * all else substantive. Whoever enters it may say otherwise.
 */
export function typeOf(pieces: readonly Piece[]): InputType {
  const edits = pieces.filter((piece) => piece.do !== 'say')
  const [first] = pieces
  if (edits.length === 0)
    return first?.do === 'say' && first.words.trimEnd().endsWith('?') ? 'question' : 'substantive'
  return edits.every((piece) => piece.do === 'replace' && isSpelling(piece.was, piece.words))
    ? 'editorial'
    : 'substantive'
}

/**
 * Whether an item is ticked at the start. Not, what the file marks as done; nor whole paragraphs that came or went without
 * tracking: a covering letter, a signature, or a part of the text that was never sent.
 */
export function isChosen(pieces: readonly Piece[]): boolean {
  const [first] = pieces
  if (!first) return false
  if (first.do === 'say') return !first.resolved
  return pieces.some((piece) => piece.do === 'replace' || (piece.do !== 'say' && piece.tracked))
}

function isSpelling(was: string, words: string): boolean {
  const [one, other] = [was, words].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')) as [
    string,
    string,
  ]
  if (one === other) return true
  if (
    /\d/.test(one + other) ||
    Math.min(one.length, other.length) < 5 ||
    /\s/.test(was.trim() + words.trim())
  )
    return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  const shorter = Math.min(one.length, other.length)
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return Math.max(one.length, other.length) - head - tail <= 2
}
