import type { Readiness } from '@/lib/finalisation/missing'
import { currentVersion, type PaperFacts, type Stage } from '@/lib/papers/rules'
import { type Actor, isTaskforce } from '@/lib/platform/actor'
import type { WindowFacts } from '@/lib/windows/rules'
import type { Consensus } from '@/prisma/generated/enums'
import { AdminSteps } from './admin-steps'
import { FrozenText } from './frozen-text'
import { Missing } from './missing'
import { Owed } from './owed'

type Props = {
  actor: Actor
  state: {
    paper: PaperFacts
    stage: Stage
    readiness: Readiness
    missing: readonly string[]
    frozen: { id: string; number: number; digest: string } | null
    call: WindowFacts | null
    earliest: Date
    amends: { versionId: string; number: number; earliest: Date } | null
    others: readonly { id: string; title: string }[]
  }
  /** The level of consensus that stands proposed. */
  proposed: Consensus | null
  newKey: () => string
  now: Date
}

const titles: Record<Stage, string> = {
  drafting: 'Until the final call',
  consulting: 'Until the final call',
  revising: 'Until the final call',
  finalCall: 'Until it is final',
  final: 'It is final',
  withdrawn: 'It was withdrawn',
}

/** The frozen words, what is still missing in one sentence, what is owed, and what an admin can do next. */
export function UntilTheEnd({ actor, state, proposed, newKey, now }: Props) {
  const { paper, stage, readiness, missing, frozen, call } = state
  return (
    <section className="stack" aria-labelledby="missing">
      <h2 id="missing">{titles[stage]}</h2>
      {frozen && <FrozenText {...{ paper, frozen, call, now }} asked={readiness.asked ?? null} />}
      {stage !== 'final' && stage !== 'withdrawn' && (
        <Missing {...{ missing, readiness }} slug={paper.slug} taskforce={isTaskforce(actor)} />
      )}
      <Owed
        readiness={readiness}
        versionId={frozen?.id ?? currentVersion(paper)?.id ?? null}
        frozen={frozen !== null}
      />
      <AdminSteps {...{ actor, state, proposed, newKey, now }} />
    </section>
  )
}
