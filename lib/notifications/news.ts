import type { PaperFacts } from '@/lib/papers/rules'
import type { WindowFacts } from '@/lib/windows/rules'

/** From when to when a window is open; from an instant to the same instant: it was cancelled. */
export type Times = { opensAt: Date; closesAt: Date }

/** What there is to say about a window's times to who was told others, or none, before. */
export type News = 'announced' | 'opened' | 'extended' | 'closedEarly' | 'reopened' | 'moved' | 'cancelled'

/** A window whose news is told. `reason`: why its times were changed; null where it was set. */
export type WindowNews = {
  paper: PaperFacts
  window: WindowFacts
  news: News
  reason: string | null
}

const isNone = ({ opensAt, closesAt }: Times) => opensAt >= closesAt
const same = (a: Times, b: Times) =>
  a.opensAt.getTime() === b.opensAt.getTime() && a.closesAt.getTime() === b.closesAt.getTime()

/**
 * What is new in a window's times, which were set at `setAt`, to people who were told of `told` (null: of none).
 * Null where there is nothing to say: what was taken back, what came to the same again, and what is over by now.
 */
export function newsOf(told: Times | null, times: Times & { setAt: Date }, now: Date): News | null {
  if (!told || isNone(told)) return isNone(times) ? null : firstNews(times, now)
  if (same(told, times)) return null
  if (isNone(times)) return 'cancelled'
  if (now < told.opensAt && times.opensAt.getTime() !== told.opensAt.getTime()) return 'moved'
  if (times.closesAt < told.closesAt) return 'closedEarly'
  if (times.closesAt <= now) return null
  return told.closesAt <= times.setAt ? 'reopened' : 'extended'
}

function firstNews({ opensAt, closesAt }: Times, now: Date): News | null {
  if (closesAt <= now) return null
  return opensAt <= now ? 'opened' : 'announced'
}
