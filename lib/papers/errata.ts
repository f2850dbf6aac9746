import { type PaperFacts, standingActs } from './rules'

/** Why a final paper was reopened: since when, which version was final, and when one was final again (null: not yet). */
export type Erratum = { at: Date; reason: string; versionId: string; finalAgainAt: Date | null }

/** The errata of a paper, oldest first: one for each reopening that stands. A reopening taken back leaves none. */
export function errataOf(paper: Pick<PaperFacts, 'acts'>): Erratum[] {
  const acts = standingActs(paper)
  const isFinal = ({ kind }: { kind: string }) => kind === 'finalised'
  return acts.flatMap((act, i): Erratum[] => {
    if (act.kind !== 'reopened') return []
    const versionId = acts.slice(0, i).findLast(isFinal)?.versionId ?? ''
    const finalAgainAt = acts.slice(i).find(isFinal)?.at ?? null
    return [{ at: act.at, reason: act.reason ?? '', versionId, finalAgainAt }]
  })
}
