import { one } from '@/lib/platform/query-text'
import { Procedure } from '@/prisma/generated/enums'
import { type Lengths, stretches, unitOf, usualLengths } from './plan'
import { instantIn, isZone } from './zone'

type Sent = Record<string, string | string[] | undefined>
type Milestone = { id: string; startsOn: Date }

/** What a plan is asked, as its address states it: shareable, and the start values of its form. */
export type PlanAsked = {
  values: { deadline: string; zone: string; milestone: string; procedure: Procedure }
  lengths: Lengths
  /** Null where none was stated, or what was stated is none: `problem` says so. */
  deadline: Date | null
  problem: string | null
}

const longest = 260

/**
 * Reads a plan from its address. A deadline is a date and a time in a zone; a milestone stands for the first instant of
 * its first day there. What is no number, procedure or zone counts as not stated.
 */
export function readPlan(sent: Sent, milestones: readonly Milestone[]): PlanAsked {
  const procedure = Object.values(Procedure).find((each) => each === one(sent.procedure)) ?? 'full'
  const zone = isZone(one(sent.zone)) ? one(sent.zone) : 'UTC'
  const milestone = milestones.find(({ id }) => id === one(sent.milestone))
  const typed = one(sent.deadline)
  const local = typed || (milestone ? `${milestone.startsOn.toISOString().slice(0, 10)}T00:00` : '')
  const deadline = local ? instantIn(zone, local) : null
  return {
    values: { deadline: typed, zone, milestone: milestone?.id ?? '', procedure },
    lengths: readLengths(sent, procedure),
    deadline,
    problem: problemWith(sent, local, deadline),
  }
}

function readLengths(sent: Sent, procedure: Procedure): Lengths {
  const usual = usualLengths(procedure)
  const entries = stretches.map((stretch) => {
    const typed = one(sent[stretch])
    if (!/^\d{1,3}$/.test(typed)) return [stretch, usual[stretch]]
    const count = Math.min(longest, Number(typed))
    return [stretch, count === 0 ? null : { unit: unitOf(procedure, stretch), count }]
  })
  return Object.fromEntries(entries) as Lengths
}

function problemWith(sent: Sent, local: string, deadline: Date | null): string | null {
  if (local && !deadline) return 'There is no such date and time. Write it as 2025-07-08T12:00.'
  const zone = one(sent.zone)
  if (zone && !isZone(zone)) return `There is no time zone “${zone.slice(0, 60)}”. UTC is used.`
  return null
}
