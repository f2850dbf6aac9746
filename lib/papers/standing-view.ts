import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/platform/actor'
import { version } from '@/package.json'
import type { Reading } from './reading'
import { finalVersionId } from './rules'

const HOUR_MS = 3_600_000

/**
 * By what a visitor's view of a final paper stands: the last events of the paper and of the coalition, how the papers that
 * it is tied to stand, this build, and the hour, since "in 3 days" and the number of members follow from time; and how many
 * milliseconds longer that is so.
 * Null for any other view.
 */
export function standingView(
  actor: Actor,
  { facts, shown, mark, related }: Pick<Reading, 'facts' | 'shown' | 'mark' | 'related'>,
  build: string,
  now: Date,
): { tag: string; forMs: number } | null {
  if (actor.kind !== 'visitor' || shown.id !== finalVersionId(facts)) return null
  const edges = facts.windows.flatMap(({ opensAt, closesAt }) => [opensAt.getTime(), closesAt.getTime()])
  const hour = Math.floor(now.getTime() / HOUR_MS)
  const passed = edges.filter((edge) => edge <= now.getTime()).length
  const next = Math.min((hour + 1) * HOUR_MS, ...edges.filter((edge) => edge > now.getTime()))
  const by = [version, build, shown.id, mark, hour, passed, JSON.stringify(related)].join(' ')
  const digest = createHash('sha256').update(by).digest('base64url').slice(0, 24)
  return { tag: `W/"${digest}"`, forMs: next - now.getTime() }
}
