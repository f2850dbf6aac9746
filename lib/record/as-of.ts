import type { RecordFile } from './file'
import { rebuild, standingIn } from './rebuild'

/** Who stood under the text at an instant, by the events of a record alone. */
export type ListAsOf = {
  /** The version that was signed then; null before the first. */
  version: { number: number; digest: string } | null
  members: readonly string[]
  /** Events until then that may have changed the list, in facts that this record keeps sealed. */
  sealed: readonly number[]
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/**
 * The list of endorsing members at that instant, or after the last event: rebuilt from the events; only the names come
 * from the list of stances, each under the digest that its event sealed.
 */
export function listAsOf(record: RecordFile, at?: Date): ListAsOf {
  const rebuilt = rebuild(record.events, at)
  const found = standingIn(rebuilt)
  const names = new Map(record.endorsements.map(({ id, member }) => [id, member]))
  const members = (found?.endorsing ?? []).map(({ id, memberId }) => names.get(id) ?? memberId)
  return {
    version: found && { number: found.version.number, digest: found.version.digest },
    members: members.sort(byName.compare),
    sealed: rebuilt.sealed,
  }
}
