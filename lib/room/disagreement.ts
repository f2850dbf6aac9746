import { overlapping } from '@/lib/document/overlapping'
import type { Identity } from '@/lib/document/tree'
import type { Wording } from '@/lib/document/wording'
import type { InputType } from '@/prisma/generated/enums'

/** Something said to a text, as far as it can stand against something else. */
export type Saying = {
  /** Where it lies in the text that is looked at; null: the whole paper. */
  paragraph: Identity | null
  /** Its place is no longer in that text, so that it stands on nothing there. */
  gone?: boolean
  type: InputType
  blocking: boolean
  /** What it proposes, on which version; null where it proposes no wording. */
  wording: { versionId: string; changes: readonly Wording[] } | null
}

/** How two sayings stand against each other: one keeps what the other wants changed, or both word the same words differently. */
export type Disagreement = 'kept and contested' | 'worded differently'

/**
 * Whether two sayings of one member contradict each other. On the same place: one supports the text as it is, and the
 * other is substantive or blocking or proposes wording. Anywhere: both propose other wording for the same words of the
 * same version. Questions and editorial remarks contradict nothing, and neither do two that both want something changed.
 */
export function disagreement(one: Saying, other: Saying): Disagreement | null {
  if (wordedDifferently(one, other)) return 'worded differently'
  if (one.gone || other.gone || one.paragraph !== other.paragraph) return null
  return (keeps(one) && contests(other)) || (keeps(other) && contests(one)) ? 'kept and contested' : null
}

const keeps = ({ type, blocking, wording }: Saying) => type === 'support' && !blocking && wording === null

const contests = ({ type, blocking, wording }: Saying) =>
  blocking || (type !== 'support' && wording !== null && type !== 'editorial') || type === 'substantive'

function wordedDifferently({ wording: one }: Saying, { wording: other }: Saying): boolean {
  if (!one || !other || one.versionId !== other.versionId) return false
  return overlapping(without(one.changes, other.changes), without(other.changes, one.changes))
}

/** What the one proposes that the other does not. */
function without(changes: readonly Wording[], others: readonly Wording[]): Wording[] {
  const same = new Set(others.map(written))
  return changes.filter((change) => !same.has(written(change)))
}

const written = (change: Wording) =>
  change.do === 'replace'
    ? `${change.paragraph} ${change.start} ${change.end} ${change.words}`
    : `${change.do} ${change.paragraph} ${change.do === 'insertAfter' ? change.words : ''}`
