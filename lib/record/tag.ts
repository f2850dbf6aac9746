import { createHash } from 'node:crypto'

/**
 * By what a visitor's record stands: a digest of all that is sent, but for the instant at which it was asked for. So a copy
 * that a browser kept is sent anew also where no event was recorded since: where facts were erased.
 */
export function recordTag(record: { asOf: { seq: number } }): string {
  const lasting = JSON.stringify({ ...record, asOf: record.asOf.seq })
  return `"${createHash('sha256').update(lasting).digest('base64url').slice(0, 24)}"`
}
