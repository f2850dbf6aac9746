import type { PlainParagraph } from './numbers'
import { loosened, tokenize, weightOf } from './tokens'

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
  /** 1 where a token ends a clause, 2 where it ends a sentence; else 0. */
  stops: Uint8Array
  /** As `keys`, but for tokens that upper and lower case or points above letters alone make different. */
  loose: Int32Array
  /** Of each paragraph: a number that paragraphs of the same loose tokens share in both texts; what its tokens weigh together. */
  wholes: Int32Array
  /** As `wholes`, but for numbers: those of "Section 3" and "Section 4" are the same. */
  shapes: Int32Array
  bulk: Float32Array
  /** For each cell of a table a number of its row; -1 for all other paragraphs. */
  rows: Int32Array
  /** 1 for a paragraph that belongs to what follows it: a heading, or a line that looks like one. */
  openers: Uint8Array
}

/** Two texts to be compared, their tokens numbered alike. */
export function streamsOf(from: readonly PlainParagraph[], to: readonly PlainParagraph[]): [Stream, Stream] {
  const vocabulary = new Vocabulary()
  return [streamOf(from, vocabulary), streamOf(to, vocabulary)]
}

class Vocabulary {
  readonly weights: number[] = []
  readonly stops: number[] = []
  readonly loose: number[] = []
  /** Which keys are numbers. */
  private readonly figures: boolean[] = []
  private readonly numbers = new Map<string, number>()
  private readonly looseNumbers = new Map<string, number>()
  private readonly wholeNumbers = new Map<string, number>()

  number(key: string): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.weights.length)
    this.weights.push(weightOf(key))
    this.stops.push(/^[.!?。！？؟।]/u.test(key) ? 2 : /^[;:；،؛]/u.test(key) ? 1 : 0)
    this.figures.push(/^\p{N}+$|^[ivxlcdm]+$/iu.test(key))
    this.loose.push(numberIn(this.looseNumbers, loosened(key)))
    return this.weights.length - 1
  }

  whole(keys: readonly number[]): number {
    return numberIn(this.wholeNumbers, keys.map((key) => this.loose[key]).join(' '))
  }

  shape(keys: readonly number[]): number {
    return numberIn(
      this.wholeNumbers,
      keys.map((key) => (this.figures[key] ? '#' : this.loose[key])).join(' '),
    )
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function streamOf(paragraphs: readonly PlainParagraph[], vocabulary: Vocabulary): Stream {
  const keys: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const owners: number[] = []
  const first: number[] = []
  const wholes: number[] = []
  const shapes: number[] = []
  for (const [owner, paragraph] of paragraphs.entries()) {
    first.push(keys.length)
    for (const { start, end, key } of tokenize(paragraph.text)) {
      keys.push(vocabulary.number(key))
      starts.push(start)
      ends.push(end)
      owners.push(owner)
    }
    const own = keys.slice(first.at(-1))
    wholes.push(vocabulary.whole(own))
    shapes.push(vocabulary.shape(own))
  }
  first.push(keys.length)
  const weights = Float32Array.from(keys, (key) => vocabulary.weights[key] ?? 1)
  return {
    paragraphs,
    size: keys.length,
    keys: Int32Array.from(keys),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    owners: Int32Array.from(owners),
    first: Int32Array.from(first),
    weights,
    stops: Uint8Array.from(keys, (key) => vocabulary.stops[key] ?? 0),
    loose: Int32Array.from(keys, (key) => vocabulary.loose[key] ?? 0),
    wholes: Int32Array.from(wholes),
    shapes: Int32Array.from(shapes),
    bulk: Float32Array.from(paragraphs, (_, owner) =>
      sumOf(weights, first[owner] ?? 0, first[owner + 1] ?? 0),
    ),
    rows: Int32Array.from(paragraphs, ({ cell }) => (cell ? 10_000 * cell.table + cell.row : -1)),
    openers: Uint8Array.from(paragraphs, (paragraph) => (opens(paragraph) ? 1 : 0)),
  }
}

function sumOf(weights: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += at(weights, index)
  return sum
}

/** A heading, or a short line that no sign ends. Imports of plain text know of no headings. */
function opens({ kind, text }: PlainParagraph): boolean {
  if (kind !== 'paragraph') return kind === 'heading'
  return text.length <= 80 && /[\p{L}\p{N})\]]$/u.test(text.trimEnd())
}

/** What stands at an index that is known to be inside. */
export function at(values: Int32Array | Float32Array | Uint8Array, index: number): number {
  return values[index] as number
}
