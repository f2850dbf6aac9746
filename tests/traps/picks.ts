import type { Anchor } from '@/lib/document/anchor'
import { type Passage, sentencesOf, textOf } from './model'
import type { Random } from './random'
import type { Pick } from './truth'

/** Comments of all sizes on a text: a word, a few, a sentence, across sentences, the ends of a paragraph, the whole of it. */
export function picksFrom(passages: readonly Passage[], count: number, random: Random): Pick[] {
  const long = passages.filter(({ words }) => words.length > 0)
  return Array.from({ length: count }, () => pickFrom(random.pick(long), random))
}

const kinds = [
  'word',
  'word',
  'few',
  'few',
  'phrase',
  'sentence',
  'sentence',
  'across',
  'head',
  'tail',
  'all',
  'whole',
]

function pickFrom(passage: Passage, random: Random): Pick {
  const count = passage.words.length
  const last = count - 1
  const kind = random.pick(kinds)
  const span = (first: number, length: number): Pick => ({
    passage,
    first,
    last: Math.min(last, first + length - 1),
    whole: false,
  })
  if (kind === 'word') return wordOf(passage, random)
  if (kind === 'few') return span(random.int(0, last), 3)
  if (kind === 'phrase') return span(random.int(0, last), random.int(4, 9))
  if (kind === 'head') return span(0, random.int(1, 4))
  if (kind === 'tail') return span(Math.max(0, count - random.int(1, 5)), 9)
  if (kind === 'all') return span(0, count)
  if (kind === 'whole') return { ...span(0, count), whole: true }
  const sentences = sentencesOf(passage)
  const one = random.int(0, sentences.length - 1)
  const first = sentences[one]?.first ?? 0
  if (kind === 'sentence') return span(first, (sentences[one]?.end ?? count) - first)
  const from = random.int(first, last)
  return span(from, random.int(8, 40))
}

/** A word that says something: one sign alone is no comment that people make. */
function wordOf(passage: Passage, random: Random): Pick {
  const places = [...passage.words.keys()].filter((index) =>
    /[\p{L}\p{N}]/u.test(passage.words[index]?.text ?? ''),
  )
  const first = places.length > 0 ? random.pick(places) : 0
  // One character of a script without spaces is no word.
  const length = (passage.words[first]?.text.length ?? 0) > 1 ? 1 : 2
  return { passage, first, last: Math.min(passage.words.length - 1, first + length - 1), whole: false }
}

/** The comment as it is stored. */
export function anchorOf({ passage, first, last, whole }: Pick): Anchor {
  if (whole) return { paragraph: passage.id }
  const text = textOf(passage.words)
  const gap = first === 0 ? '' : (passage.words[first]?.gap ?? '')
  const start = textOf(passage.words.slice(0, first)).length + gap.length
  const end = textOf(passage.words.slice(0, last + 1)).length
  return {
    paragraph: passage.id,
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - 32), start),
    after: text.slice(end, end + 32),
    start,
    end,
  }
}
