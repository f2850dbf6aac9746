import { frozenVersionId, type PaperFacts, standingActs } from '@/lib/papers/rules'
import { isListed } from './rules'
import type { StanceRow } from './standing'

/** From when on who signs is added to a list that stood: finalising, or before that the freeze. Null before both. */
export function settledAt(paper: Pick<PaperFacts, 'acts'>): Date | null {
  const acts = standingActs(paper)
  const finalised = acts.findLast(({ kind }) => kind === 'finalised')
  const frozen = frozenVersionId(paper) && acts.findLast(({ kind }) => kind === 'frozen')
  return (finalised ?? (frozen || null))?.at ?? null
}

/**
 * Since when a live row names its member under its text, where that was after the list was settled; null where the member
 * stood under these words at that instant already, whatever it changed since.
 */
export function addedAt(rows: readonly StanceRow[], row: StanceRow, settled: Date | null): Date | null {
  if (!settled || !isListed(row)) return null
  const stood = rows.some(
    (each) =>
      each.memberId === row.memberId &&
      each.digest === row.digest &&
      isListed(each) &&
      each.givenAt <= settled &&
      (each.endedAt === null || each.endedAt > settled),
  )
  return stood ? null : firstListed(rows, row)
}

/** The first of the rows that lead to this one without a break in which it was not listed under these words. */
function firstListed(rows: readonly StanceRow[], row: StanceRow): Date {
  const before = rows.find(({ id }) => id === row.previousId)
  const goesOn =
    before &&
    before.digest === row.digest &&
    isListed(before) &&
    before.endedAt?.getTime() === row.givenAt.getTime()
  return goesOn ? firstListed(rows, before) : row.givenAt
}
