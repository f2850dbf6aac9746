import type { ChangeClassKind, ClassStep } from '@/prisma/generated/enums'

export type ClassRow = {
  seq: number
  kind: ChangeClassKind
  step: ClassStep
  personId: string
  memberId: string | null
  at: Date
}

export type VersionFacts = {
  id: string
  number: number
  language: string
  digest: string
  at: Date
  personId: string
  takenBack: boolean
  suppressed: boolean
  classes: readonly ClassRow[]
}

/**
 * What a version counts as against the one before it. Said "editorial" counts as substantive until an admin outside
 * the Taskforce confirms it; a correction is final until the next. `confirmedAt` starts the carry-over period.
 */
export function classOf(classes: readonly ClassRow[]): {
  kind: ChangeClassKind
  said: ChangeClassKind | null
  confirmedAt: Date | null
} {
  const rows = [...classes].sort((a, b) => a.seq - b.seq)
  const said = rows.find((row) => row.step === 'said')?.kind ?? null
  const decided = rows.findLast((row) => row.step === 'confirmed' || row.step === 'corrected')
  const kind = decided?.kind ?? 'substantive'
  return { kind, said, confirmedAt: kind === 'editorial' ? (decided?.at ?? null) : null }
}
