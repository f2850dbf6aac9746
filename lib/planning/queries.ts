import 'server-only'
import { dayText } from '@/lib/calendar/day'
import { listMilestones, listNonWorkingDays } from '@/lib/calendar/queries'
import { type Actor, isAdmin, isTaskforce } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'

const dayMs = 86_400_000

/**
 * What a plan must heed: days nobody works, members' countries (one for each member), milestones, and days on which
 * boards of members meet. Null for who is neither of the Taskforce nor an admin.
 */
export async function getSurroundings(actor: Actor, now: Date) {
  if (!isAdmin(actor) && !isTaskforce(actor)) return null
  const inIt = { joinedAt: { lte: now }, OR: [{ leftAt: null }, { leftAt: { gt: now } }] }
  const [days, milestones, members, boards] = await Promise.all([
    listNonWorkingDays(),
    listMilestones(new Date(now.getTime() - dayMs)),
    db.member.findMany({ where: inIt, select: { country: true } }),
    db.boardDate.findMany({
      where: { member: inIt, day: { gte: new Date(now.getTime() - dayMs) } },
      orderBy: { day: 'asc' },
      select: { day: true, note: true, member: { select: { displayName: true } } },
    }),
  ])
  return {
    freeDays: new Map(days.map(({ day, name }) => [dayText(day), name])),
    countries: members.map(({ country }) => country),
    milestones,
    boards: boards.map(({ day, note, member }) => ({ day, note, member: member.displayName })),
  }
}
