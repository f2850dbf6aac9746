import { at, type Stream } from './stream'
import type { Pair, Side } from './token-pairs'

/**
 * The pairs without those in sentences that read better as one deletion and one insertion. Each edit inside of a sentence makes
 * the eye jump out and back, so the more edits, the more must stay for the sentence to be read through; with one or
 * two, a quarter. (Neil Fraser's "semantic cleanup" weighs an equality against the edits beside it; the islands of ./runs do
 * that. This judges the sentence as a whole.)
 */
export function readable(pairs: readonly Pair[], from: Side, to: Side): Pair[] {
  const old = sentencesOf(from)
  const now = sentencesOf(to)
  return groupsOf(pairs, old, now).flatMap((group) => (isReadable(group, old, now) ? group.pairs : []))
}

/** So much of a sentence must stay, by the number of its edits. */
function neededShare(edits: number): number {
  return edits < 3 ? 0.25 : Math.min(0.75, 0.35 + 0.05 * edits)
}

/** For each token the number of its sentence, and for each sentence its weight and its first and last token. */
type Sentences = { stream: Stream; of: Int32Array; weights: number[]; first: number[] }

const stop = /^[.!?;。！？；؟؛।]$/u

function sentencesOf({ stream, text, spans }: Side): Sentences {
  const of = new Int32Array(stream.size)
  const weights: number[] = []
  const first: number[] = []
  let ended = true
  for (const [token, { start, end }] of spans.entries()) {
    if (ended) {
      first.push(token)
      weights.push(0)
    }
    of[token] = first.length - 1
    weights[first.length - 1] = (weights.at(-1) ?? 0) + at(stream.weights, token)
    ended = at(stream.keys, token) < 0 || (stop.test(text.slice(start, end)) && endsThere(text, end))
  }
  first.push(stream.size)
  return { stream, of, weights, first }
}

/** A full stop ends a sentence before white space, and everywhere in scripts without it. */
function endsThere(text: string, end: number): boolean {
  return end >= text.length || /[\s\uFFFC]/.test(text[end] ?? '') || /[。！？；]/.test(text[end - 1] ?? '')
}

/** Sentences of either side that have words in common, from and to included. */
type Group = { pairs: Pair[]; a0: number; a1: number; b0: number; b1: number }

function groupsOf(pairs: readonly Pair[], old: Sentences, now: Sentences): Group[] {
  const groups: Group[] = []
  for (const pair of pairs) {
    const [a, b] = [at(old.of, pair.a), at(now.of, pair.b)]
    const last = groups.at(-1)
    if (last && (a <= last.a1 || b <= last.b1)) {
      last.pairs.push(pair)
      last.a1 = Math.max(a, last.a1)
      last.b1 = Math.max(b, last.b1)
    } else {
      groups.push({ pairs: [pair], a0: a, a1: a, b0: b, b1: b })
    }
  }
  return groups
}

function isReadable(group: Group, old: Sentences, now: Sentences): boolean {
  const edits = editsIn(group, old, now)
  if (edits === 0) return true
  const kept = group.pairs.reduce((sum, { a }) => sum + at(old.stream.weights, a), 0)
  // Of both sides, so that a sentence is not struck out because a new one followed it.
  const share = kept / weightOf(old, group.a0, group.a1) + kept / weightOf(now, group.b0, group.b1)
  return share >= 2 * neededShare(edits)
}

function weightOf({ weights }: Sentences, from: number, to: number): number {
  return weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0)
}

/** How many separate edits there are in a group of sentences. */
function editsIn({ pairs, a0, a1, b0, b1 }: Group, old: Sentences, now: Sentences): number {
  let a = old.first[a0] ?? 0
  let b = now.first[b0] ?? 0
  let edits = 0
  const end = { a: old.first[a1 + 1] ?? 0, b: now.first[b1 + 1] ?? 0 }
  for (const next of [...pairs, end]) {
    if (next.a > a || next.b > b) edits += 1
    a = next.a + 1
    b = next.b + 1
  }
  return edits
}
