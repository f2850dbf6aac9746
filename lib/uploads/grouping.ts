import type { PlainParagraph } from '@/lib/document/numbers'
import type { Edit } from '@/lib/document/proposed'
import type { Span } from '@/lib/document/quote'
import { sentencesOf } from './sentences'

/** Longer passages than this (characters) are cut down to the words around their changes. */
const longest = 280
/** So many words are left on either side then. */
const around = 8

type Replacement = Extract<Edit, { do: 'replace' }>

/**
 * The passage of a paragraph that shows some changes to a reader: the sentences that they lie in, or, where these are
 * long, the words around the changes.
 */
export function passageOf(
  { text, lang }: PlainParagraph,
  changes: readonly Pick<Replacement, 'start' | 'end'>[],
): Span {
  const bare = changes.map((change) => bared(text, change))
  const start = Math.min(...bare.map((change) => change.start))
  const end = Math.max(...bare.map((change) => change.end))
  const [first, last] = sentencesAt(text, lang, { start, end })
  const whole = { start: Math.min(first.start, start), end: Math.max(last.end, end) }
  if (whole.end - whole.start <= longest) return whole
  return {
    start: Math.max(whole.start, wordsBack(text, start)),
    end: Math.min(whole.end, wordsOn(text, end)),
  }
}

/** Whether two changes of one paragraph lie in the same sentence. */
export function shareSentence({ text, lang }: PlainParagraph, one: Span, other: Span): boolean {
  const [, last] = sentencesAt(text, lang, bared(text, one))
  const [first] = sentencesAt(text, lang, bared(text, other))
  return first.start <= last.start
}

/** A stretch without the blanks around its words, which belong to no sentence. */
function bared(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  if (words.trim() === '') return { start, end }
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

/** The first and the last sentence that a stretch touches; one between two sentences belongs to the one before. */
function sentencesAt(text: string, lang: string | null, { start, end }: Span): [Span, Span] {
  const sentences = sentencesOf(text, lang ?? 'en')
  const begun = (offset: number) => sentences.findLast((each) => each.start <= offset)
  const first =
    sentences.find((each) => start <= each.end && begun(start) === each) ?? begun(start) ?? sentences[0]
  const last = (end > start ? begun(end - 1) : first) ?? first
  const whole = { start: 0, end: text.length }
  return [first ?? whole, last ?? whole]
}

function wordsBack(text: string, from: number): number {
  const words = [...text.slice(0, from).matchAll(/\S+/g)]
  return words.at(-around)?.index ?? 0
}

function wordsOn(text: string, from: number): number {
  const words = [...text.slice(from).matchAll(/\S+/g)].slice(0, around)
  const last = words.at(-1)
  return last ? from + last.index + last[0].length : text.length
}
