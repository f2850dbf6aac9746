import { isIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import type { Reading } from '@/lib/papers/reading'
import { placeOf } from './groups'

/** What the address asks to be done: reply to, correct, withdraw comment 14 (or its reply 2), lift its blocking point. */
export type Doing = { what: 'reply' | 'correct' | 'withdraw' | 'lift'; number: number; reply: number | null }

export type PlaceAsked =
  | { kind: 'none' }
  | { kind: 'open'; place: string; doing: Doing | null }
  /** A paragraph that this version does not have. */
  | { kind: 'gone'; identity: string }

/** Reads `p` (a place) and `do` (an act in one of its threads) of the address. A thread brings its place along. */
export function placeAsked(
  reading: Reading,
  query: { p?: string | undefined; do?: string | undefined },
): PlaceAsked {
  const doing = doingOf(query.do)
  const thread = doing && reading.threads.find(({ number }) => number === doing.number)
  if (thread) return { kind: 'open', place: placeIn(reading, placeOf(thread)), doing }
  const { p } = query
  if (p === 'whole' || p === 'lost') return { kind: 'open', place: p, doing: null }
  if (!isIdentity(p)) return { kind: 'none' }
  return has(reading, p) ? { kind: 'open', place: p, doing: null } : { kind: 'gone', identity: p }
}

function placeIn(reading: Reading, place: string): string {
  return place === 'whole' || has(reading, place) ? place : 'lost'
}

function has({ shown: { body, fixed } }: Reading, identity: string): boolean {
  return body !== null && numberBlocks(body, fixed).labels.has(identity)
}

function doingOf(asked: string | undefined): Doing | null {
  const [, what, number, reply] =
    /^(reply|correct|withdraw|lift)-(\d{1,6})(?:-(\d{1,6}))?$/.exec(asked ?? '') ?? []
  if (!what) return null
  return { what: what as Doing['what'], number: Number(number), reply: reply ? Number(reply) : null }
}

/** The identity of the paragraph with this number in the version shown: "14", "3(a)"; null where there is none. */
export function identityOf({ shown: { body, fixed } }: Reading, label: string): string | null {
  if (!body) return null
  return (
    numberBlocks(body, fixed).paragraphs.find((paragraph) => paragraph.label === label.trim())?.id ?? null
  )
}
