import type { PlainParagraph } from './numbers'
import { tokenize, weightOf } from './tokens'

/**
 * A text as one row of tokens, for comparing it with another. Token t has the key `keys[t]` (a number that equal
 * tokens of both texts share), stands in paragraph `owners[t]` at `starts[t]` to `ends[t]` of its plain text, and weighs
 * `weights[t]`. Paragraph p has the tokens from `first[p]` up to `first[p + 1]`.
 */
export type Stream = {
  paragraphs: readonly PlainParagraph[]
  size: number
  keys: Int32Array
  starts: Int32Array
  ends: Int32Array
  owners: Int32Array
  first: Int32Array
  weights: Float32Array
  /** 1 where a token ends a sentence or clause. */
  stops: Uint8Array
}

/** Two texts to be compared, their tokens numbered alike. */
export function streamsOf(from: readonly PlainParagraph[], to: readonly PlainParagraph[]): [Stream, Stream] {
  const vocabulary = new Vocabulary()
  return [streamOf(from, vocabulary), streamOf(to, vocabulary)]
}

class Vocabulary {
  readonly weights: number[] = []
  readonly stops: number[] = []
  private readonly numbers = new Map<string, number>()

  number(key: string): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.weights.length)
    this.weights.push(weightOf(key))
    this.stops.push(/^[.!?;:。！？；،؛؟।]/u.test(key) ? 1 : 0)
    return this.weights.length - 1
  }
}

function streamOf(paragraphs: readonly PlainParagraph[], vocabulary: Vocabulary): Stream {
  const keys: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const owners: number[] = []
  const first: number[] = []
  for (const [owner, paragraph] of paragraphs.entries()) {
    first.push(keys.length)
    for (const { start, end, key } of tokenize(paragraph.text)) {
      keys.push(vocabulary.number(key))
      starts.push(start)
      ends.push(end)
      owners.push(owner)
    }
  }
  first.push(keys.length)
  return {
    paragraphs,
    size: keys.length,
    keys: Int32Array.from(keys),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    owners: Int32Array.from(owners),
    first: Int32Array.from(first),
    weights: Float32Array.from(keys, (key) => vocabulary.weights[key] ?? 1),
    stops: Uint8Array.from(keys, (key) => vocabulary.stops[key] ?? 0),
  }
}

/** What stands at an index that is known to be inside. */
export function at(values: Int32Array | Float32Array | Uint8Array, index: number): number {
  return values[index] as number
}
