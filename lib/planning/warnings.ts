import { counted, formatDay, formatInstant, listed } from '@/lib/platform/format'
import { earliestClose, lengthWords } from '@/lib/windows/lengths'
import { aProcedure } from '@/lib/windows/words'
import { isWorkingDay, type NonWorkingDays, workingDaysBetween } from '@/lib/windows/working-days'
import type { Procedure } from '@/prisma/generated/enums'
import { holidaysIn, holidaysKnownUntil } from './holidays'
import { lastSay, type Step } from './plan'

const dayMs = 86_400_000
/** A window of fewer working days is easily missed. */
const fewDays = 5

/** `stop`: it cannot be done so. `wait`: it can, and somebody may miss it. `note`: good to know. */
export type Warning = { tone: 'stop' | 'wait' | 'note'; words: string }

export type Surroundings = {
  procedure: Procedure
  now: Date
  /** Days that admins took out, with what they are called. */
  freeDays: ReadonlyMap<string, string>
  /** The countries of members, one for each member. */
  countries: readonly string[]
  milestones: readonly { title: string; place: string | null; startsOn: Date; endsOn: Date }[]
  boards: readonly { member: string; day: Date; note: string }[]
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const nameOfDay = (day: string) => formatDay(new Date(`${day}T00:00:00Z`), { year: false })

/** What somebody should know of one step before it is set. Every day is a day in UTC. */
export function warningsOf(step: Step, around: Surroundings): Warning[] {
  const nonWorking: NonWorkingDays = new Set(around.freeDays.keys())
  return [
    ...past(step, around.now),
    ...(step.isWindow
      ? [
          ...tooShort(step, around.procedure, nonWorking),
          ...few(step, nonWorking),
          ...edge('opens', step.opensAt, around),
          ...edge('closes', lastMoment(step.closesAt), around),
          ...holidays(step, around),
        ]
      : []),
    ...milestones(step, around),
    ...boards(step, around),
  ]
}

/** A window that closes at midnight closes, to people, on the day before. */
const lastMoment = (closesAt: Date) => new Date(closesAt.getTime() - 1)

function past({ opensAt }: Step, now: Date): Warning[] {
  if (opensAt >= now) return []
  return [
    { tone: 'stop', words: `It would have to begin on ${formatInstant(opensAt)}, which lies in the past.` },
  ]
}

function tooShort({ opensAt, closesAt, shortest }: Step, procedure: Procedure, nonWorking: NonWorkingDays) {
  if (earliestClose(shortest, opensAt, nonWorking) <= closesAt) return []
  return [{ tone: 'stop' as const, words: `${aProcedure(procedure)} needs ${lengthWords(shortest)}.` }]
}

function few({ opensAt, closesAt }: Step, nonWorking: NonWorkingDays): Warning[] {
  const days = workingDaysBetween(opensAt, closesAt, nonWorking)
  if (days >= fewDays) return []
  return [{ tone: 'wait', words: `Only ${counted(days, 'whole working day')}: fewer than ${fewDays}.` }]
}

function edge(verb: 'opens' | 'closes', at: Date, { freeDays }: Surroundings): Warning[] {
  const free = freeDays.get(dayOf(at))
  if (free !== undefined) return [{ tone: 'wait', words: `It ${verb} on ${nameOfDay(dayOf(at))}: ${free}.` }]
  if (isWorkingDay(at, new Set())) return []
  return [{ tone: 'wait', words: `It ${verb} on a weekend, ${nameOfDay(dayOf(at))}.` }]
}

function holidays({ opensAt, closesAt }: Step, { countries }: Surroundings): Warning[] {
  const days = []
  for (let at = Date.parse(dayOf(opensAt)); at < closesAt.getTime(); at += dayMs)
    days.push(dayOf(new Date(at)))
  const working = days.filter((day) => isWorkingDay(new Date(day), new Set()))
  const found = holidaysIn(countries, working).map(({ day, countries: where, names }): Warning => {
    const members = countries.filter((country) => where.includes(country)).length
    const which = `${where.length === 1 ? 'a member’s country' : `${where.length} members’ countries`}`
    const of = members > where.length ? `, ${counted(members, 'member')}` : ''
    const ends = day === dayOf(lastMoment(closesAt)) || day === dayOf(opensAt)
    return {
      tone: ends ? 'wait' : 'note',
      words: `${nameOfDay(day)}: holiday in ${which} (${where.join(', ')}${of}): ${listed(names.slice(0, 3))}.`,
    }
  })
  const unknown = closesAt.getUTCFullYear() > holidaysKnownUntil
  return unknown
    ? [...found, { tone: 'note', words: `Public holidays are known until ${holidaysKnownUntil}.` }]
    : found
}

function milestones({ opensAt, closesAt }: Step, around: Surroundings): Warning[] {
  return around.milestones
    .filter(({ startsOn, endsOn }) => startsOn < closesAt && opensAt.getTime() < endsOn.getTime() + dayMs)
    .map(({ title, place, startsOn, endsOn }) => {
      const from = nameOfDay(dayOf(startsOn))
      const until = startsOn.getTime() === endsOn.getTime() ? '' : ` to ${nameOfDay(dayOf(endsOn))}`
      return { tone: 'note', words: `${title}${place ? `, ${place}` : ''}: ${from}${until}.` }
    })
}

/** Boards that meet within a window can still decide on its text. */
function boards({ opensAt, closesAt, isWindow }: Step, around: Surroundings): Warning[] {
  return around.boards
    .filter(({ day }) => isWindow && day >= startOf(opensAt) && day < closesAt)
    .map(({ member, day, note }) => ({
      tone: 'note',
      words: `The board of ${member} meets on ${nameOfDay(dayOf(day))}.${note && ` ${note}`}`,
    }))
}

/** Boards that meet only after the last window in which their member could act, by the day. */
export function boardsTooLate(
  steps: readonly Step[],
  { boards }: Pick<Surroundings, 'boards'>,
): { member: string; day: Date; note: string }[] {
  const last = lastSay(steps)
  const first = steps[0]
  if (!last || !first) return []
  const meets = (member: string, from: Date, until: Date) =>
    boards.some((board) => board.member === member && board.day >= from && board.day < until)
  const late = boards
    .filter(
      ({ member, day }) => day >= last.closesAt && !meets(member, startOf(first.opensAt), last.closesAt),
    )
    .sort((a, b) => a.day.getTime() - b.day.getTime())
  return late.filter(({ member }, i) => late.findIndex((other) => other.member === member) === i)
}

const startOf = (at: Date) => new Date(dayOf(at))
