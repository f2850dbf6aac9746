import { type PaperFacts, type Stage, stageAt, standingActs } from './rules'

/** A step of a paper's road: whether it was passed, is now, or is to come, with what dates are known. */
export type Step = {
  stage: Stage
  state: 'done' | 'passed' | 'now' | 'ahead' | 'ended'
  /** When it began, or will begin; null where no one has said. */
  from: Date | null
  /** Until when it lasts: the closing of its last window. */
  until: Date | null
}

const order = ['drafting', 'consulting', 'revising', 'finalCall', 'final'] as const

/**
 * The five stages in their order, with the dates that follow from versions, windows and acts. What a paper went past
 * without stopping (it was never consulted on) is passed, not done. A withdrawn paper ends where it was.
 */
export function roadOf(paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>, now: Date): Step[] {
  const stage = stageAt(paper, now)
  const here = stage === 'withdrawn' ? stageBefore(paper, now) : stage
  const reached = order.indexOf(here as (typeof order)[number])
  return order.map((step, index) => {
    const dates = datesOf(step, paper)
    const behind = step === 'consulting' && dates.from === null ? 'passed' : 'done'
    const at = stage === 'withdrawn' ? 'ended' : 'now'
    return {
      stage: step,
      state: index < reached ? behind : index > reached ? 'ahead' : at,
      ...dates,
    }
  })
}

function stageBefore(paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>, now: Date): Stage {
  const acts = standingActs(paper).filter((act) => act.kind !== 'withdrawn')
  return stageAt({ ...paper, acts }, now)
}

function datesOf(
  step: (typeof order)[number],
  paper: Pick<PaperFacts, 'acts' | 'versions' | 'windows'>,
): Pick<Step, 'from' | 'until'> {
  const last = (kind: string) => standingActs(paper).findLast((act) => act.kind === kind)?.at ?? null
  switch (step) {
    case 'drafting':
      return { from: null, until: paper.versions.find((version) => !version.takenBack)?.at ?? null }
    case 'consulting':
      return span(paper, ['comments', 'suggestions'])
    case 'revising':
      return { from: span(paper, ['comments', 'suggestions']).until, until: last('frozen') }
    case 'finalCall': {
      const call = span(paper, ['finalCall'])
      return { from: call.from ?? last('frozen'), until: call.until }
    }
    case 'final':
      return { from: last('finalised'), until: null }
  }
}

/** From the first opening to the last closing of the windows of these kinds; one closed before it opened counts not. */
function span(
  paper: Pick<PaperFacts, 'windows'>,
  kinds: readonly string[],
): { from: Date | null; until: Date | null } {
  const windows = paper.windows.filter(
    (window) => kinds.includes(window.kind) && window.opensAt < window.closesAt,
  )
  const times = (of: 'opensAt' | 'closesAt') => windows.map((window) => window[of].getTime())
  if (windows.length === 0) return { from: null, until: null }
  return { from: new Date(Math.min(...times('opensAt'))), until: new Date(Math.max(...times('closesAt'))) }
}
