import type { PaperFacts } from '@/lib/papers/rules'

/** Whether a recirculation (a comments window against a base version) opened after this instant and has closed. */
export function wasRecirculated(paper: Pick<PaperFacts, 'windows'>, since: Date, now: Date): boolean {
  return paper.windows.some(
    (window) =>
      window.kind === 'comments' &&
      window.baseVersionId !== null &&
      window.opensAt > since &&
      window.opensAt < window.closesAt &&
      window.closesAt <= now,
  )
}
