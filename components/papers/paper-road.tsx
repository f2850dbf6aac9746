import { Road, type RoadStep } from '@/components/ui/road'
import { When } from '@/components/ui/when'
import { roadOf, type Step } from '@/lib/papers/road'
import type { PaperFacts, Stage } from '@/lib/papers/rules'
import { formatDay } from '@/lib/platform/format'

const labels: Record<Stage, string> = {
  drafting: 'Drafting',
  consulting: 'Consulting',
  revising: 'Revising',
  finalCall: 'Final call',
  final: 'Final',
  withdrawn: 'Withdrawn',
}

/** The road of a paper with its dates; where it stands now with its clock. */
export function PaperRoad({ facts, now }: { facts: PaperFacts; now: Date }) {
  const steps = roadOf(facts, now).map(
    (step): RoadStep => ({
      label: step.state === 'ended' ? 'Withdrawn' : labels[step.stage],
      state: step.state,
      note: noteOf(step, now),
    }),
  )
  return <Road steps={steps} />
}

const day = (date: Date | null) => date && formatDay(date, { year: false })

function noteOf(step: Step, now: Date) {
  if (step.state === 'done') return day(step.until) ?? day(step.from)
  if (step.state === 'passed') return 'not held'
  if (step.state === 'ahead') return step.from && step.from > now ? `from ${day(step.from)}` : null
  return noteNow(step, now)
}

function noteNow({ stage, from, until }: Step, now: Date) {
  if (stage === 'final') return from && formatDay(from)
  const [word, at] = from && from > now ? ['opens', from] : ['until', until]
  if (at && at > now)
    return (
      <>
        {word} <When at={at} from={now} year={false} />
      </>
    )
  return stage === 'finalCall' && until ? 'to be finalised' : null
}
