import 'server-only'
import { listPapers } from '@/lib/papers/overview'
import type { Actor } from '@/lib/platform/actor'
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

/** The dates ahead of the papers that this reader may see, and the milestones. */
export async function listDates(actor: Actor, now: Date): Promise<CalendarDate[]> {
  const [papers, milestones] = await Promise.all([listPapers(actor, now), listMilestones()])
  return datesAhead(papers, milestones, now)
}
