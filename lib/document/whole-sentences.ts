import { claim, type Matches } from './matches'
import { at, type Stream } from './stream'

/** A sentence that weighs less may stand anywhere by chance. */
const least = 4

type Sentence = { first: number; end: number; words: string }

/**
 * Finds whole sentences again, with not a word changed, before single words are compared: first those that stand once
 * in an old paragraph and once in the new one that it became; then those that stand once in all that is left. Sentences
 * that changed places would else be taken to pieces by their likes.
 */
export function findSentences(found: Matches): void {
  const { from, to, partners } = found
  const olds = sentencesOf(from, found.forth)
  const news = sentencesOf(to, found.back)
  for (const [place, other] of partners.entries())
    if (other >= 0) match(found, olds[place] ?? [], news[other] ?? [])
  const left = ({ first }: Sentence, counterparts: Int32Array) => at(counterparts, first) < 0
  match(
    found,
    olds.flat().filter((sentence) => left(sentence, found.forth)),
    news.flat().filter((sentence) => left(sentence, found.back)),
  )
}

function match(found: Matches, olds: readonly Sentence[], news: readonly Sentence[]): void {
  const inNew = single(news)
  for (const [words, sentence] of single(olds)) {
    const other = inNew.get(words)
    if (sentence && other)
      claim(found, [{ a: sentence.first, b: other.first, length: sentence.end - sentence.first }])
  }
}

/** Sentences by their words; null where two have the same. */
function single(sentences: readonly Sentence[]): Map<string, Sentence | null> {
  const all = new Map<string, Sentence | null>()
  for (const sentence of sentences) all.set(sentence.words, all.has(sentence.words) ? null : sentence)
  return all
}

/** The sentences of each paragraph that is not accounted for, save light ones. */
function sentencesOf(stream: Stream, counterparts: Int32Array): Sentence[][] {
  return stream.paragraphs.map((_, place) => {
    const sentences: Sentence[] = []
    let first = at(stream.first, place)
    const end = at(stream.first, place + 1)
    if (first === end || at(counterparts, first) >= 0) return []
    let weight = 0
    for (let token = first; token < end; token += 1) {
      weight += at(stream.weights, token)
      if (at(stream.stops, token) < 2 && token + 1 < end) continue
      const words = stream.keys.subarray(first, token + 1).join(' ')
      if (weight >= least) sentences.push({ first, end: token + 1, words })
      first = token + 1
      weight = 0
    }
    return sentences
  })
}
