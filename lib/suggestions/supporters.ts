import type { CommentFacts } from '@/lib/comments/rules'
import type { Instant, SupportRow } from '@/lib/comments/statement'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isInside } from '@/lib/platform/actor'
import { canEndSupport, canSupport } from './rules'

/** For whom a suggestion is supported. */
export type SupportsSeen = {
  /** Members that support it now. */
  count: number
  /** Their names, in the order in which they came; for people of members alone. */
  names: readonly string[]
  /** Those that did. */
  ended: readonly { member: string; at: Instant; left: boolean }[]
  /** The members of the reader for which it can be supported, or no longer. */
  can: readonly Named[]
  canEnd: readonly Named[]
}

type Named = { id: string; name: string }
type Context = { actor: Actor; facts: PaperFacts; now: Date }

/** Who supports a suggestion, as this reader may see it; only counted where its words are not shown (`context` null). */
export function supportsSeen(
  rows: readonly SupportRow[],
  input: CommentFacts,
  context: Context | null,
): SupportsSeen {
  const live = rows.filter(({ endedAt }) => endedAt === null)
  const counted = { count: live.length, names: [], ended: [], can: [], canEnd: [] }
  if (!context || !isInside(context.actor)) return counted
  const { actor, facts, now } = context
  const suggestion = { ...input, supporters: live.map(({ memberId }) => memberId) }
  const members = actor.memberships.map(({ memberId, memberName }) => ({ id: memberId, name: memberName }))
  return {
    count: live.length,
    names: live.map(({ member }) => member),
    ended: rows.flatMap(({ member, endedAt, left }) =>
      endedAt === null ? [] : [{ member, at: endedAt, left }],
    ),
    can: members.filter((member) => canSupport(actor, facts, suggestion, member, now).ok),
    canEnd: members.filter((member) => canEndSupport(actor, facts, suggestion, member, now).ok),
  }
}
