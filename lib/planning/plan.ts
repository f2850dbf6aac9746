import { type Length, shortestLength } from '@/lib/windows/lengths'
import type { NonWorkingDays } from '@/lib/windows/working-days'
import type { Procedure } from '@/prisma/generated/enums'
import { latestOpen } from './backward'

/** The stretches of a paper's road between version 1 and the deadline, in their order. */
export const stretches = [
  'notice',
  'consultation',
  'answering',
  'recirculation',
  'settling',
  'finalCall',
  'filing',
] as const
export type Stretch = (typeof stretches)[number]

/** How long each stretch takes. A recirculation of null is left out, and settling with it. */
export type Lengths = Record<Stretch, Length>

/** One stretch with its times. `shortest`: what the procedure asks of it, for those that are windows. */
export type Step = {
  stretch: Stretch
  opensAt: Date
  closesAt: Date
  length: Length
  isWindow: boolean
  shortest: Length
}

const windows: Partial<Record<Stretch, (procedure: Procedure) => Length>> = {
  consultation: (procedure) => shortestLength(procedure, 'comments', false),
  recirculation: (procedure) => shortestLength(procedure, 'comments', true),
  finalCall: (procedure) => shortestLength(procedure, 'finalCall', false),
}

/**
 * Counts backward from a deadline: each stretch ends where the next begins, and begins as late as its length allows. The
 * first step's opening is when version 1 is published at the latest. Days that are not worked are left out of working days.
 */
export function planBackward(
  deadline: Date,
  procedure: Procedure,
  lengths: Lengths,
  nonWorking: NonWorkingDays,
): Step[] {
  const steps: Step[] = []
  let closesAt = deadline
  for (const stretch of [...stretches].reverse()) {
    if (!isPlanned(stretch, lengths)) continue
    const length = lengths[stretch]
    const opensAt = latestOpen(length, closesAt, nonWorking)
    const shortest = windows[stretch]?.(procedure) ?? null
    steps.unshift({ stretch, opensAt, closesAt, length, isWindow: stretch in windows, shortest })
    closesAt = opensAt
  }
  return steps
}

/** A stretch of no length is left out; without a recirculation nothing is settled after it. */
function isPlanned(stretch: Stretch, lengths: Lengths): boolean {
  const length = lengths[stretch]
  if (!length || length.count <= 0) return false
  return stretch !== 'settling' || isPlanned('recirculation', lengths)
}

/** Where the last step ends that a member can still act in: a final call, or what comes before it. */
export const lastSay = (steps: readonly Step[]): Step | null =>
  steps.findLast((step) => step.isWindow) ?? null

/** What each stretch takes unless somebody says otherwise: windows as short as the procedure allows. */
export function usualLengths(procedure: Procedure): Lengths {
  const days = (count: number): Length => ({ unit: 'workingDays', count })
  const hours = (count: number): Length => ({ unit: 'hours', count })
  const quick = procedure === 'emergency'
  return {
    notice: quick ? hours(0) : days(0),
    consultation: shortestLength(procedure, 'comments', false) ?? hours(24),
    answering: quick ? hours(6) : days(procedure === 'short' ? 1 : 3),
    recirculation: null,
    settling: quick ? hours(2) : days(1),
    finalCall: shortestLength(procedure, 'finalCall', false),
    filing: quick ? hours(2) : days(1),
  }
}

/** In what a procedure counts a stretch: an emergency in hours, a short one its final call and recirculation. */
export function unitOf(procedure: Procedure, stretch: Stretch): 'workingDays' | 'hours' {
  if (procedure === 'emergency') return 'hours'
  const inHours = procedure === 'short' && (stretch === 'finalCall' || stretch === 'recirculation')
  return inHours ? 'hours' : 'workingDays'
}
