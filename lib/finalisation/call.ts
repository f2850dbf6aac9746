import { currentVersion, frozenVersionId, type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'
import type { WindowFacts } from '@/lib/windows/rules'

type Paper = Pick<PaperFacts, 'acts' | 'windows'>

/**
 * The window of the final call that is under way or has passed: opened by the freeze that stands, or by an admin since.
 * One that was cancelled is none. Null outside a final call, and where a version was frozen without one.
 */
export function finalCallWindow(paper: Paper): WindowFacts | null {
  const versionId = frozenVersionId(paper)
  const freeze = standingActs(paper).findLast((act) => act.kind === 'frozen')
  if (!versionId || !freeze) return null
  return callOn(paper, versionId, freeze.at)
}

/** The last window of a final call on this version that opened at that instant or later. */
function callOn({ windows }: Paper, versionId: string, since: Date): WindowFacts | null {
  return (
    windows.findLast(
      ({ kind, versionId: on, opensAt, closesAt }) =>
        kind === 'finalCall' && on === versionId && opensAt >= since && opensAt < closesAt,
    ) ?? null
  )
}

/**
 * The version whose final call a call on the current version would amend: the one frozen last, since then sent back or
 * overtaken by a new text. Null where there is none, or its words were taken out, so that nothing can be compared.
 */
export function amendable(paper: PaperFacts, now: Date): { versionId: string; number: number } | null {
  if (stageAt(paper, now) !== 'revising') return null
  const freeze = standingActs(paper).findLast((act) => act.kind === 'frozen')
  const current = currentVersion(paper)
  const base = paper.versions.find(({ id }) => id === freeze?.versionId)
  if (!freeze || !base || !current || base.id === current.id) return null
  if (base.suppressed || base.takenBack || !callOn(paper, base.id, freeze.at)) return null
  return { versionId: base.id, number: base.number }
}

/**
 * The windows of a call and of those that it amends, newest first: what was said in any of them stands. Empty without a
 * call.
 */
export function callsOf(paper: Paper): WindowFacts[] {
  const calls: WindowFacts[] = []
  let call = finalCallWindow(paper)
  while (call && !calls.includes(call)) {
    calls.push(call)
    const base = call.baseVersionId
    call = base === null ? null : callOn(paper, base, new Date(0))
  }
  return calls
}
