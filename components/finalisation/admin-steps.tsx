import { Notice } from '@/components/ui/notice'
import {
  canAskToFreeze,
  canFinalise,
  canFreeze,
  canSendBack,
  canTakeBackAct,
  canWithdrawPaper,
  inOneSentence,
  type Readiness,
} from '@/lib/finalisation/rules'
import {
  currentVersion,
  frozenVersionId,
  type PaperFacts,
  type Stage,
  standingActs,
} from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'
import type { Decision } from '@/lib/platform/decision'
import { AskToFreeze } from './ask-to-freeze'
import { FinaliseForm, FreezeForm, SendBack, SupersedeForm, TakeBack, WithdrawPaper } from './steps'

type State = {
  paper: PaperFacts
  stage: Stage
  readiness: Readiness
  missing: readonly string[]
  earliest: Date
  others: readonly { id: string; title: string }[]
}
type Props = { actor: Actor; state: State; newKey: () => string; now: Date }

const done: Record<string, string> = {
  frozen: 'the freeze',
  finalised: 'the finalising',
  withdrawn: 'the withdrawal',
}

/** What an admin can do next with the paper, or in one sentence why not yet. Others are shown nothing here. */
export function AdminSteps({ actor, state, newKey, now }: Props) {
  if (!isAdmin(actor)) return null
  const { paper, stage, others } = state
  const of = () => ({ key: newKey(), paperId: paper.id })
  const last = standingActs(paper).at(-1)
  return (
    <div className="stack">
      <NextStep actor={actor} state={state} of={of} now={now} />
      {stage === 'final' && others.length > 0 && <SupersedeForm of={of()} papers={others} />}
      <div className="row">
        {last && canTakeBackAct(actor, paper, last.id, now).ok && (
          <TakeBack of={of()} actId={last.id} what={done[last.kind] ?? 'the last act'} />
        )}
        {canSendBack(actor, paper, now).ok && <SendBack of={of()} />}
        {canWithdrawPaper(actor, paper, now).ok && <WithdrawPaper of={of()} />}
      </div>
    </div>
  )
}

type Step = { actor: Actor; state: State; of: () => { key: string; paperId: string }; now: Date }

function NextStep({ actor, state: { paper, stage, readiness, missing, earliest }, of, now }: Step) {
  // What is missing stands above already.
  const said = inOneSentence(missing)
  if (stage === 'finalCall') {
    const id = frozenVersionId(paper) ?? ''
    const version = paper.versions.find((each) => each.id === id)?.number ?? 0
    const decision = canFinalise(actor, paper, id, readiness, now)
    return decision.ok ? (
      <FinaliseForm of={of()} versionId={id} version={version} />
    ) : (
      <Why {...{ decision, said }} />
    )
  }
  const current = currentVersion(paper)
  if (!current || stage === 'final' || stage === 'withdrawn') return null
  const decision = canFreeze(actor, paper, current.id, readiness, now)
  if (canAskToFreeze(actor, paper, current.id, readiness, now).ok)
    return (
      <AskToFreeze of={of()} versionId={current.id} version={current.number} count={readiness.unanswered} />
    )
  if (!decision.ok) return <Why {...{ decision, said }} />
  return <FreezeForm of={of()} versionId={current.id} version={current.number} earliest={earliest} />
}

function Why({ decision, said }: { decision: Exclude<Decision, { ok: true }>; said: string | null }) {
  if (decision.why === said) return null
  return (
    <Notice tone="info">
      <p>{decision.why}</p>
    </Notice>
  )
}
