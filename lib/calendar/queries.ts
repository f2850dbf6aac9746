import 'server-only'
import { listOutlines } from '@/lib/papers/overview'
import { type Actor, isInside } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { type CalendarDate, datesAhead } from './dates'

/** The coalition's dates, the earliest first; with `from`, those that end on that day or later. Public. */
export async function listMilestones(from?: Date) {
  return db.milestone.findMany({
    ...(from && { where: { endsOn: { gte: from } } }),
    orderBy: [{ startsOn: 'asc' }, { title: 'asc' }],
  })
}

/** The days beside Saturdays and Sundays on which nobody is expected to work. */
export async function listNonWorkingDays() {
  return db.nonWorkingDay.findMany({ orderBy: { day: 'asc' } })
}

/** The dates ahead of the papers that this reader may see, and the milestones; for those inside with the names of rounds. */
export async function listDates(
  actor: Actor,
  now: Date,
): Promise<{ dates: CalendarDate[]; rounds: ReadonlyMap<string, string> }> {
  const [papers, milestones] = await Promise.all([listOutlines(actor, now), listMilestones()])
  const dates = datesAhead(papers, milestones, now)
  const ids = dates.flatMap((date) => (date.what === 'window' && date.roundId ? [date.roundId] : []))
  const rounds = isInside(actor)
    ? await db.round.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
    : []
  return { dates, rounds: new Map(rounds.map(({ id, name }) => [id, name])) }
}
