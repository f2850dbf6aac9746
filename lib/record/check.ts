import { digestOf } from '@/lib/events/verify'
import { type ListAsOf, listAsOf } from './as-of'
import { type RecordFile, readFile } from './file'
import { type Verdict, verifyRecord } from './verify'

/** What a file turned out to be, and what was found in it. */
export type Checked =
  | { kind: 'none' }
  | { kind: 'other' }
  | { kind: 'text'; digest: string }
  | { kind: 'record'; record: RecordFile; verdict: Verdict; list: ListAsOf; asOf: Date | null }

/**
 * Checks a file: a record.json, of which everything is computed anew, or the text of a version, of which the digest is.
 * `asOf` is the instant of the list of endorsing members, `seal` the hash that is printed on the paper ('': not compared).
 */
export function check(text: string, { asOf, seal }: { asOf: Date | null; seal: string }): Checked {
  const read = readFile(text)
  if (read.kind === 'none') return { kind: 'none' }
  if (read.kind === 'json')
    return isText(read.value) ? { kind: 'text', digest: digestOf(read.value) } : { kind: 'other' }
  const { record } = read
  return {
    kind: 'record',
    record,
    verdict: verifyRecord(record, seal),
    list: listAsOf(record, asOf ?? undefined),
    asOf,
  }
}

/** A version's text, as its address gives it: what its digest is taken of. */
function isText(value: unknown): boolean {
  const fields = typeof value === 'object' && value !== null ? Object.keys(value).sort().join(' ') : ''
  return fields === 'body format language title'
}
