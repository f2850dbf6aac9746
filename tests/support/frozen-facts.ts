import type { Readiness } from '@/lib/finalisation/missing'
import type { ActRow, PaperFacts } from '@/lib/papers/rules'
import type { Actor } from '@/lib/platform/actor'
import type { WindowFacts } from '@/lib/windows/rules'

/** Facts of a paper with two versions on its way from the freeze to its end, for tables of rules. No database. */

export const at = (instant: string) => new Date(instant)
export const now = at('2025-06-20T12:00:00Z')

/** Nothing is owed. */
export const ready: Readiness = {
  ...{ unanswered: 0, undecidedLate: 0, openBlocks: 0, unreviewed: 0 },
  ...{ objections: [], carryOverEnds: null, asked: null },
}

export const person = (change: object): Actor => ({
  kind: 'person',
  ...{ personId: 'p1', name: 'A person', memberships: [], taskforce: false, admin: false },
  ...change,
})
export const admin = person({ admin: true })

export const version = (id: string, number: number, suppressed = false) => ({
  ...{
    id,
    number,
    language: 'en',
    digest: `d${number}`,
    at: now,
    personId: 'p1',
    takenBack: false,
    suppressed,
  },
  classes: [],
})

export const done = (seq: number, kind: ActRow['kind'], change: Partial<ActRow> = {}): ActRow => ({
  ...{ id: `a${seq}`, seq, kind, versionId: 'v2', takesBackId: null, supersededById: null },
  ...{ closesEarlier: false, reason: null, at: at('2025-06-12T09:00:00Z'), ...change },
})

/** A final call on version 2, which has passed. */
export const window = (change: Partial<WindowFacts> = {}): WindowFacts => ({
  ...{ id: 'w1', kind: 'finalCall', versionId: 'v2', baseVersionId: null, roundId: null, seq: 1 },
  ...{ opensAt: at('2025-06-12T09:00:00Z'), closesAt: at('2025-06-19T09:00:00Z'), ...change },
})

export const paper = (change: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ id: 'paper', kind: 'position', slug: 'footing', title: 'A stable footing', procedure: 'full' },
  ...{ createdAt: now, number: null, versions: [version('v1', 1), version('v2', 2)], acts: [], windows: [] },
  ...change,
})

export const frozen = (change: Partial<PaperFacts> = {}) =>
  paper({ acts: [done(1, 'frozen')], windows: [window()], ...change })
