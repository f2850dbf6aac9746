import type { RecordedEvent } from '@/lib/events/verify'

/** As much of a record.json as can be verified; whatever else stands in it is for readers. */
export type RecordFile = {
  paper: { slug: string; title: string; number: string | null; finalVersion: number | null }
  asOf: { seq: number; at: string }
  versions: readonly {
    number: number
    id: string
    digest: string
    takenBack: boolean
    suppressed: boolean
    text: unknown
  }[]
  input: readonly { number: number; text?: unknown }[]
  endorsements: readonly {
    id: string
    member: string
    memberId: string
    digest: string
    stance: string
    listed: boolean
    givenAt: string
    endedAt: string | null
  }[]
  chain: string
  sealed: { seq: number; hash: string } | null
  head: { seq: number; hash: string | null }
  events: readonly RecordedEvent[]
}

type Shape = 'string' | 'number' | 'boolean' | 'object'
type Named = Readonly<Record<string, unknown>>

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const has = (value: unknown, shape: Readonly<Record<string, Shape>>): value is Named =>
  isNamed(value) &&
  Object.entries(shape).every(([name, type]) =>
    type === 'object' ? isNamed(value[name]) : typeof value[name] === type,
  )

const lists: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  versions: { number: 'number', id: 'string', digest: 'string' },
  input: { number: 'number' },
  endorsements: {
    ...{ id: 'string', member: 'string', memberId: 'string', digest: 'string', stance: 'string' },
    ...{ listed: 'boolean', givenAt: 'string' },
  },
  events: {
    ...{ seq: 'number', type: 'string', act: 'string', at: 'string', hash: 'string' },
    ...{ seals: 'object', shown: 'object' },
  },
}

/** What a file holds: a record, another thing of JSON, or no JSON at all. */
export type Read =
  | { kind: 'record'; record: RecordFile }
  | { kind: 'json'; value: unknown }
  | { kind: 'none' }

/** Reads a file that should be a record.json; any text can come, and none makes it fail. */
export function readFile(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'none' }
  }
  if (!has(value, { chain: 'string', paper: 'object', asOf: 'object', head: 'object' }))
    return { kind: 'json', value }
  const whole = Object.entries(lists).every(([name, shape]) => {
    const list = value[name]
    return Array.isArray(list) && list.every((each) => has(each, shape) && shownIn(each))
  })
  return whole ? { kind: 'record', record: value as unknown as RecordFile } : { kind: 'json', value }
}

const shownIn = ({ shown }: Named): boolean =>
  shown === undefined ||
  (isNamed(shown) && Object.values(shown).every((each) => has(each, { salt: 'string' })))
