import fs from 'node:fs'
import path from 'node:path'
import { alignRows } from '@/lib/document/align'
import { carryOver } from '@/lib/document/carry-over'
import { numberBlocks, type PlainParagraph } from '@/lib/document/numbers'
import { blocksFromText } from '@/lib/document/paste-text'
import type { PlaceLabel } from '@/lib/document/placement'
import { type Token, tokenize } from '@/lib/document/tokens'
import type { Body } from '@/lib/document/tree'
import { type Row, rowOf } from '@/tests/bench/table'
import { leastOf, mostOf } from './limits'
import { byDiffMatchPatch, byJsdiff, byMatch, type Carrier, type Span } from './others'

type Pair = {
  from: string
  to: string
  from_span: [number, number]
  to_span: [number, number]
  to_quote: string
}

/** A file as it was read: its text, what the import made of it, and which word of the one is which of the other. */
type Source = {
  text: string
  body: Body
  paragraphs: readonly PlainParagraph[]
  raw: Token[]
  words: Word[]
  wordOf: Int32Array
}
type Word = Token & { paragraph: PlainParagraph }

const near = (one: number, other: number) => Math.abs(one - other) <= 2

/** Comments on a living document, as its own editor moved them from version to version. */
export function reanchoringRows(data: string, print: (line: string) => void): Row[] {
  const folder = path.join(data, 'reanchoring')
  const all = JSON.parse(fs.readFileSync(path.join(folder, 'bylaws_pairs.json'), 'utf8')) as Pair[]
  // Some entries only count what appeared and disappeared.
  const pairs = all.filter((pair) => pair.from_span !== undefined)
  const sources = new Map<string, Source>()
  const source = (name: string) => {
    const known = sources.get(name) ?? sourceFrom(fs.readFileSync(path.join(folder, name), 'utf8'))
    sources.set(name, known)
    return known
  }
  const said: Record<string, number> = {}
  let [right, silent] = [0, 0]
  for (const pair of pairs) {
    const { ok, label } = carried(source(pair.from), source(pair.to), pair)
    said[label] = (said[label] ?? 0) + 1
    if (ok) right += 1
    else {
      print(`not right: ${pair.from} ${pair.from_span.join('-')}, said ${label}`)
      if (label === 'exact' || label === 'moved') silent += 1
    }
  }
  print(`real comments: ${pairs.length}, right ${right}, said ${JSON.stringify(said)}`)
  const percent = (count: number) => (100 * count) / pairs.length
  const by = (carry: Carrier) => percent(pairs.filter((pair) => isRightBy(carry, source, pair)).length)
  return [
    leastOf('anchors: real comments, right', '%', percent(right), 99.5),
    mostOf('anchors: real comments, wrong in silence', '%', percent(silent), 0),
    rowOf('anchors: real comments', '% right', percent(right), by(byDiffMatchPatch), 'dmp, diff and xIndex'),
    rowOf('anchors: real comments', '% right', percent(right), by(byMatch), 'dmp, match_main'),
    rowOf('anchors: real comments', '% right', percent(right), by(byJsdiff), 'jsdiff, diffWords'),
  ]
}

function sourceFrom(text: string): Source {
  const pasted = blocksFromText(text)
  if (!pasted.ok) throw new Error(pasted.why)
  const body: Body = { type: 'doc', content: pasted.blocks }
  const { paragraphs } = numberBlocks(body)
  const raw = tokenize(text)
  const words = paragraphs.flatMap((paragraph) =>
    tokenize(paragraph.text).map((token) => ({ ...token, paragraph })),
  )
  const keys = new Map<string, number>()
  const number = (key: string) => {
    if (!keys.has(key)) keys.set(key, keys.size)
    return keys.get(key) ?? -1
  }
  const row = (tokens: readonly Token[]) => Int32Array.from(tokens, ({ key }) => number(key))
  return { text, body, paragraphs, raw, words, wordOf: alignRows(row(raw), row(words)) }
}

/** The words of the import that a span of the file touches. A span without words is between two of them. */
function wordsAt({ raw, words, wordOf }: Source, [start, end]: [number, number]): Word[] {
  return raw.flatMap((token, index) => {
    const word = words[wordOf[index] ?? -1]
    return word && token.start < end && token.end > start ? [word] : []
  })
}

/** The paragraph around a place of the file; none before its first word. */
function paragraphAt({ raw, words, wordOf }: Source, place: number): PlainParagraph | null {
  const index = raw.findLastIndex((token, at) => token.start <= place && (wordOf[at] ?? -1) >= 0)
  return words[wordOf[index] ?? -1]?.paragraph ?? null
}

function carried(from: Source, to: Source, pair: Pair): { ok: boolean; label: PlaceLabel } {
  const words = wordsAt(from, pair.from_span)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return carriedWhole(from, to, pair)
  const { paragraph } = first
  const quote = paragraph.text.slice(first.start, last.end)
  const [place] = carryOver(from.body, to.body, [
    { paragraph: paragraph.id, quote, start: first.start, end: last.end },
  ])
  if (!place) throw new Error('A comment was dropped.')
  const want = wordsAt(to, pair.to_span)
  const [start, end] = [want[0], want.at(-1)]
  if (!start || !end) return { ok: place.label === 'gone' || place.start === null, label: place.label }
  const ok =
    place.paragraph === start.paragraph.id &&
    near(place.start ?? -9, start.start) &&
    near(place.end ?? -9, end.end)
  return { ok, label: place.label }
}

/** A comment on no words is one on its paragraph, or on the whole text. */
function carriedWhole(from: Source, to: Source, pair: Pair) {
  const paragraph = paragraphAt(from, pair.from_span[0])?.id ?? null
  const [place] = carryOver(from.body, to.body, [{ paragraph }])
  const want = paragraphAt(to, pair.to_span[0])?.id ?? null
  return { ok: place?.paragraph === want, label: place?.label ?? 'gone' }
}

function isRightBy(carry: Carrier, source: (name: string) => Source, pair: Pair): boolean {
  const [from, to] = [source(pair.from), source(pair.to)]
  const span = trimmed(from.text, pair.from_span)
  const want = trimmed(to.text, pair.to_span)
  const [found = null] = carry(from.text, to.text, [span])
  if (want.end <= want.start) return found === null || near(found.start, want.start)
  return found !== null && near(found.start, want.start) && near(found.end, want.end)
}

function trimmed(text: string, [start, end]: [number, number]): Span {
  const quote = text.slice(start, end)
  const head = quote.length - quote.trimStart().length
  return { start: start + head, end: Math.max(start + head, end - (quote.length - quote.trimEnd().length)) }
}
