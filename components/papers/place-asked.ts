import type { Stretch } from '@/lib/comments/said'
import { isIdentity } from '@/lib/document/identity'
import { numberBlocks } from '@/lib/document/numbers'
import type { Reading } from '@/lib/papers/reading'
import { placeOf } from './groups'

/**
 * What the address asks to be done: reply to, correct, withdraw input 14 (or its reply 2), lift its blocking point; propose
 * other words than it does, support it, or no longer.
 */
export type Doing = {
  what: 'reply' | 'correct' | 'withdraw' | 'lift' | 'counter' | 'support' | 'unsupport'
  number: number
  reply: number | null
}

export type PlaceAsked =
  | { kind: 'none' }
  /** A place, and where among its threads. */
  | { kind: 'open'; place: string; stretch: Stretch; doing: Doing | null; suggesting?: boolean }
  /** A paragraph that this version does not have. */
  | { kind: 'gone'; identity: string }

/** The parts of the address that name a place and what is wanted there. */
export type PlaceQuery = {
  [part in 'p' | 'do' | 'input' | 'show' | 'as' | 'before' | 'from' | 'only' | 'replies']?: string | undefined
}

/**
 * Reads a place (`p`), an input (`input`, or `show` where it is shown in the text) and an act in a thread (`do`) of the
 * address. An input brings its place along.
 */
export function placeAsked(reading: Reading, query: PlaceQuery): PlaceAsked {
  const doing = doingOf(query.do)
  const named = query.input === undefined ? (shownIn(query.show)?.number ?? null) : numberIn(query.input)
  const number = doing?.number ?? named
  const home = number === null ? null : placeOfInput(reading, number)
  if (number !== null && home !== null)
    return { kind: 'open', place: placeIn(reading, home), stretch: { from: number }, doing }
  const { p } = query
  const stretch = stretchOf(query)
  if (p === 'whole' || p === 'lost') return { kind: 'open', place: p, stretch, doing: null }
  if (!isIdentity(p)) return { kind: 'none' }
  if (!has(reading, p)) return { kind: 'gone', identity: p }
  return { kind: 'open', place: p, stretch, doing: null, ...(query.do === 'suggest' && { suggesting: true }) }
}

/** The thread of which the address asks for every reply. */
export function unfoldedIn({ replies, input, only }: PlaceQuery): number | null {
  return replies === 'all' ? numberIn(input ?? only) : null
}

/** Where the input with this number lies, as far as this reader may know of it. */
function placeOfInput({ threads, places }: Reading, number: number): string | null {
  const thread = threads?.find((each) => each.number === number)
  if (threads) return thread ? placeOf(thread) : null
  return [...places.values()].find(({ numbers }) => numbers.includes(number))?.place ?? null
}

function placeIn(reading: Reading, place: string): string {
  return place === 'whole' || has(reading, place) ? place : 'lost'
}

function has({ shown: { body, fixed } }: Reading, identity: string): boolean {
  return body !== null && numberBlocks(body, fixed).labels.has(identity)
}

/** Where among the threads of a place the address looks. */
function stretchOf(query: PlaceQuery): Stretch {
  const [before, from] = [numberIn(query.before), numberIn(query.from)]
  const only = query.only?.split(',', 30).flatMap((each) => numberIn(each) ?? [])
  if (only && only.length > 0) return { only }
  if (before !== null) return { before }
  return from === null ? null : { from }
}

/** The number of an input, as an address has it. */
function numberIn(asked: string | undefined): number | null {
  return asked && /^\d{1,6}$/.test(asked) ? Number(asked) : null
}

/** The input of which the address asks to see the wording in the text (`14`), or a reply to it (`14-2`). */
export function shownIn(asked: string | undefined): { number: number; reply: number | null } | null {
  const [, number, reply] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(asked ?? '') ?? []
  return number === undefined ? null : { number: Number(number), reply: reply ? Number(reply) : null }
}

function doingOf(asked: string | undefined): Doing | null {
  const [, what, number, reply] =
    /^(reply|correct|withdraw|lift|counter|support|unsupport)-(\d{1,6})(?:-(\d{1,6}))?$/.exec(asked ?? '') ??
    []
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
