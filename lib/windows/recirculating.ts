import type { PaperFacts } from '@/lib/papers/rules'
import { isOpenOrToCome, isOpenWindow, type WindowFacts } from './rules'
import { fitsStage } from './setting'

/** A recirculation that is open: against which version paragraphs count as changed, and until when. */
export type Recirculating = { baseVersionId: string; closesAt: Date }

/**
 * The recirculation that is open on a paper: where every open window for comments or suggestions is limited to what
 * changed since one version. Null where none is open, or one of them takes input on the whole text.
 */
export function recirculating(windows: readonly WindowFacts[], now: Date): Recirculating | null {
  const open = windows.filter(
    (window) => (window.kind === 'comments' || window.kind === 'suggestions') && isOpenWindow(window, now),
  )
  const bases = new Set(open.map(({ baseVersionId }) => baseVersionId))
  const [baseVersionId] = bases
  if (bases.size !== 1 || !baseVersionId) return null
  return { baseVersionId, closesAt: new Date(Math.max(...open.map(({ closesAt }) => closesAt.getTime()))) }
}

/** Whether a recirculation could be opened now: the stage takes comments, and none of their windows is open or to come. */
export function canRecirculate(paper: PaperFacts, now: Date): boolean {
  return (
    fitsStage(paper, 'comments', now).ok && !isOpenOrToCome(paper.windows, ['comments', 'suggestions'], now)
  )
}
