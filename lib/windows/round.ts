import 'server-only'
import { z } from 'zod'
import { countRoster } from '@/lib/members/roster'
import { listPapers } from '@/lib/papers/overview'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { WindowKind } from '@/prisma/generated/enums'
import type { LastTimes } from './changing'

const withTimes = {
  createdBy: { select: { name: true } },
  windows: {
    include: { times: { orderBy: { seq: 'asc' as const }, include: { person: { select: { name: true } } } } },
  },
}

/** One act on a round: who gave which windows on how many papers which times, and why. */
export type RoundAct = {
  at: Date
  personName: string
  kinds: readonly WindowKind[]
  papers: number
  what: 'set' | 'changed' | 'takenBack'
  reason: string | null
  /** Where all were given the same; null where they differ. */
  times: { opensAt: Date; closesAt: Date } | null
}

/** A window that the last act gave its times. */
export type LastOfRound = { paperId: string; windowId: string; last: LastTimes }

/**
 * A round for people of members, the Taskforce and admins: its papers with their windows and figures, what was done to
 * it, newest first, and what the last act left. Null for visitors, and where there is none.
 */
export async function getRound(actor: Actor, id: string, now: Date) {
  if (!isInside(actor) || !z.uuid().safeParse(id).success) return null
  const round = await db.round.findUnique({ where: { id }, include: withTimes })
  if (!round) return null
  const ids = [...new Set(round.windows.map(({ paperId }) => paperId))]
  const [papers, roster] = await Promise.all([listPapers(actor, now, ids), countRoster(now)])
  const rows = round.windows.flatMap((window) =>
    window.times.map((times, i) => ({ ...times, window, before: window.times[i - 1] ?? null })),
  )
  const acts = actsOf(rows)
  const [last] = acts
  return {
    id: round.id,
    name: round.name,
    createdAt: round.createdAt,
    createdBy: round.createdBy.name,
    papers: papers.sort((a, b) => a.title.localeCompare(b.title, 'en')),
    roster,
    acts: acts.map((act) => act.said),
    last: (last?.rows ?? []).map((row): LastOfRound => {
      const { seq, at: setAt, takesBack, before } = row
      return { paperId: row.window.paperId, windowId: row.windowId, last: { seq, setAt, takesBack, before } }
    }),
  }
}

type TimesRow = {
  windowId: string
  seq: number
  at: Date
  personId: string
  person: { name: string }
  opensAt: Date
  closesAt: Date
  reason: string | null
  takesBack: number | null
  window: { kind: WindowKind; paperId: string }
  before: { opensAt: Date; closesAt: Date } | null
}

/** Times that one person gave at one instant are of one act. */
function actsOf(rows: readonly TimesRow[]): { said: RoundAct; rows: TimesRow[] }[] {
  const byAct = new Map<string, TimesRow[]>()
  for (const row of rows) {
    const key = `${row.at.getTime()} ${row.personId}`
    byAct.set(key, [...(byAct.get(key) ?? []), row])
  }
  const acts = [...byAct.values()].flatMap((of) => (of[0] ? [{ said: actOf(of[0], of), rows: of }] : []))
  return acts.sort((a, b) => b.said.at.getTime() - a.said.at.getTime())
}

function actOf(first: TimesRow, rows: readonly TimesRow[]): RoundAct {
  const { opensAt, closesAt } = first
  const alike = rows.every((row) => +row.opensAt === +opensAt && +row.closesAt === +closesAt)
  const changed = first.takesBack === null ? 'changed' : 'takenBack'
  return {
    at: first.at,
    personName: first.person.name,
    kinds: [...new Set(rows.map(({ window }) => window.kind))],
    papers: new Set(rows.map(({ window }) => window.paperId)).size,
    what: first.seq === 1 ? 'set' : changed,
    reason: first.reason,
    times: alike ? { opensAt, closesAt } : null,
  }
}
