/** What an address asks to be compared: `?from=1&to=2`, `?since=read`, `?since=signed&member=<slug>`, `?to=draft`. */
export type Asked = { from?: string; to?: string; since?: string; member?: string }

/** A version by its number, or the draft. */
export type Place = number | 'draft'

export type Choices = {
  /** Number of the current version. */
  current: number
  /** The version before another, by number; the current one is before the draft. */
  before: (place: Place) => number | undefined
  /** The newest version older than the current one that the reader has read. */
  read: number | null
  /** Whose signatures the reader may see, by the address of the member. */
  signed: ReadonlyMap<string, { number: number; name: string }>
}

export type Comparison = {
  from: Place
  to: Place
  /** Since what: "you read", "Fjord Registry signed". */
  since: string | null
  /** A sentence, where what was asked for is not there and something else is shown. */
  missing: string | null
}

/**
 * Which two texts are compared. Asked nothing: from what the reader read last, else from the version before, to the current
 * one. Null for what is no number of a version. Whether they may be seen is for the caller.
 */
export function comparisonOf(asked: Asked, choices: Choices): Comparison | null {
  const to = asked.to === undefined ? choices.current : placeOf(asked.to)
  if (to === null) return null
  const before = choices.before(to) ?? to
  if (asked.since === 'read') return sinceRead(to, before, choices.read)
  if (asked.since === 'signed') return sinceSigned(to, before, choices.signed.get(asked.member ?? ''))
  if (asked.from !== undefined) {
    const from = placeOf(asked.from)
    return from === null ? null : { from, to, since: null, missing: null }
  }
  const read = asked.to === undefined ? choices.read : null
  return { from: read ?? before, to, since: read === null ? null : 'you read', missing: null }
}

function sinceRead(to: Place, before: Place, read: number | null): Comparison {
  if (read !== null) return { from: read, to, since: 'you read', missing: null }
  const missing =
    'You have read no earlier version of this paper: this is what changed against the one before.'
  return { from: before, to, since: null, missing }
}

function sinceSigned(
  to: Place,
  before: Place,
  signed: { number: number; name: string } | undefined,
): Comparison {
  if (signed) return { from: signed.number, to, since: `${signed.name} signed`, missing: null }
  const missing =
    'No live signature of this member is known to you: this is what changed against the version before.'
  return { from: before, to, since: null, missing }
}

/** 14 from "14", or the draft; null for what is neither. */
function placeOf(text: string): Place | null {
  if (text === 'draft') return 'draft'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
