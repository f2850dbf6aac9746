import type { Procedure, WindowKind } from '@/prisma/generated/enums'
import { addWorkingDays, type NonWorkingDays } from './working-days'

const hourMs = 3_600_000

/** How long a window must be open at least; null: any length. */
export type Length = { unit: 'workingDays' | 'hours'; count: number } | null

const workingDays = (count: number): Length => ({ unit: 'workingDays', count })
const hours = (count: number): Length => ({ unit: 'hours', count })

const consultation: Record<Procedure, Length> = {
  full: workingDays(10),
  short: workingDays(3),
  emergency: null,
}
const recirculation: Record<Procedure, Length> = { full: workingDays(3), short: hours(48), emergency: null }
const finalCall: Record<Procedure, Length> = { full: workingDays(5), short: hours(48), emergency: hours(12) }
const amendedFinalCall: Record<Procedure, Length> = {
  full: hours(48),
  short: hours(48),
  emergency: hours(12),
}

/**
 * What the procedure asks of a window. `amended`: it is limited to the paragraphs that changed since a base version, a
 * recirculation or an amended final call. Sign-on has no shortest length.
 */
export function shortestLength(procedure: Procedure, kind: WindowKind, amended: boolean): Length {
  if (kind === 'signOn') return null
  if (kind === 'finalCall') return (amended ? amendedFinalCall : finalCall)[procedure]
  return (amended ? recirculation : consultation)[procedure]
}

/** The first instant at which a window that opens then may close. */
export function earliestClose(length: Length, opensAt: Date, nonWorking: NonWorkingDays): Date {
  if (!length) return opensAt
  if (length.unit === 'hours') return new Date(opensAt.getTime() + length.count * hourMs)
  return addWorkingDays(opensAt, length.count, nonWorking)
}

/** "at least 10 working days", "at least 48 hours", "any length". */
export function lengthWords(length: Length): string {
  if (!length) return 'any length'
  if (length.unit === 'hours') return `at least ${length.count} hours`
  return `at least ${length.count} working ${length.count === 1 ? 'day' : 'days'}`
}

/**
 * When the carry-over period ends that confirming an editorial class begins: full, 72 hours with at least one working
 * day; short, 24 hours; emergency, null, since nothing is carried over there without confirmation.
 */
export function carryOverEnd(
  procedure: Procedure,
  confirmedAt: Date,
  nonWorking: NonWorkingDays,
): Date | null {
  if (procedure === 'emergency') return null
  if (procedure === 'short') return new Date(confirmedAt.getTime() + 24 * hourMs)
  const days3 = confirmedAt.getTime() + 72 * hourMs
  return new Date(Math.max(days3, addWorkingDays(confirmedAt, 1, nonWorking).getTime()))
}
