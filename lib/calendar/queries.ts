import 'server-only'
import { db } from '@/lib/platform/db'

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
