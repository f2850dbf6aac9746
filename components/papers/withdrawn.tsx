import { Notice } from '@/components/ui/notice'
import { When } from '@/components/ui/when'
import { type PaperFacts, stageAt, standingActs } from '@/lib/papers/rules'

/** That a paper was withdrawn, when and why, and what became of the signatures under it; nothing for others. */
export function Withdrawn({ facts, now }: { facts: PaperFacts; now: Date }) {
  const act = standingActs(facts).findLast(({ kind }) => kind === 'withdrawn')
  if (!act || stageAt(facts, now) !== 'withdrawn') return null
  return (
    <Notice tone="stop">
      <p>
        This paper was withdrawn on <When at={act.at} />: {act.reason}
      </p>
      <p>Nobody stands under it any more. What was said and signed before stays in its record.</p>
    </Notice>
  )
}
