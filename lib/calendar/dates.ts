import type { PaperFacts } from '@/lib/papers/rules'
import { frozenVersionId, stageAt } from '@/lib/papers/rules'
import type { WindowKind } from '@/prisma/generated/enums'

/** A date of the coalition: an instant of windows of one or several papers, or a milestone of whole days. */
export type CalendarDate =
  | {
      what: 'window'
      at: Date
      edge: 'opens' | 'closes'
      kind: WindowKind
      /** The round, where all the windows are of one. */
      roundId: string | null
      papers: { slug: string; title: string }[]
    }
  | { what: 'milestone'; at: Date; until: Date; title: string; place: string | null }

type PaperDates = { facts: PaperFacts; title: string }
type MilestoneRow = { title: string; place: string | null; startsOn: Date; endsOn: Date }

const dayMs = 86_400_000

/**
 * What is to come, in order: openings and closings of windows that still matter, papers with the same date, kind and round
 * together, and milestones that have not ended. Windows of papers that are over, and calls that were ended, are left out.
 */
export function datesAhead(
  papers: readonly PaperDates[],
  milestones: readonly MilestoneRow[],
  now: Date,
): CalendarDate[] {
  const groups = new Map<string, Extract<CalendarDate, { what: 'window' }>>()
  for (const { facts, title } of papers) {
    for (const window of windowsThatMatter(facts, now)) {
      for (const [edge, at] of [['opens', window.opensAt] as const, ['closes', window.closesAt] as const]) {
        if (at <= now) continue
        const { kind, roundId } = window
        const key = `${at.getTime()} ${edge} ${kind} ${roundId}`
        const group = groups.get(key) ?? { what: 'window' as const, at, edge, kind, roundId, papers: [] }
        group.papers.push({ slug: facts.slug, title })
        groups.set(key, group)
      }
    }
  }
  const coming = milestones
    .filter(({ endsOn }) => endsOn.getTime() + dayMs > now.getTime())
    .map(({ startsOn, endsOn, title, place }) => ({
      what: 'milestone' as const,
      at: startsOn,
      until: endsOn,
      title,
      place,
    }))
  return [...groups.values(), ...coming].sort((a, b) => a.at.getTime() - b.at.getTime())
}

function windowsThatMatter(facts: PaperFacts, now: Date) {
  const stage = stageAt(facts, now)
  if (stage === 'withdrawn') return []
  const frozen = frozenVersionId(facts)
  return facts.windows.filter((window) => {
    if (window.opensAt >= window.closesAt) return false
    if (window.kind === 'finalCall') return window.versionId === frozen
    return window.kind === 'signOn' || stage !== 'final'
  })
}
