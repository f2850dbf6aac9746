import { Notice } from '@/components/ui/notice'
import { inOneSentence, type Readiness } from '@/lib/finalisation/missing'
import {
  canAskToFreeze,
  canFinalise,
  canFreeze,
  canFreezeWithoutCall,
  canSendBack,
  canTakeBackAct,
  canWithdrawPaper,
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
import type { Consensus } from '@/prisma/generated/enums'
import { AskToFreeze, FreezeForm, FreezeWithoutCall } from './freeze-steps'
import { FinaliseForm, SendBack, SupersedeForm, TakeBack, WithdrawPaper } from './steps'

type State = {
  paper: PaperFacts
  stage: Stage
  readiness: Readiness
  missing: readonly string[]
  earliest: Date
  amends: { versionId: string; number: number; earliest: Date } | null
  others: readonly { id: string; title: string }[]
}
type Props = {
  actor: Actor
  state: State
  /** The level of consensus that stands proposed. */
  proposed: Consensus | null
  newKey: () => string
  now: Date
}

const done: Record<string, string> = {
  frozen: 'the freeze',
  finalised: 'the finalising',
  reopened: 'the reopening',
  withdrawn: 'the withdrawal',
}

/** What an admin can do next with the paper, or in one sentence why not yet. Others are shown nothing here. */
export function AdminSteps({ actor, state, proposed, newKey, now }: Props) {
  if (!isAdmin(actor)) return null
  const { paper, stage, others } = state
  const of = () => ({ key: newKey(), paperId: paper.id })
  const last = standingActs(paper).at(-1)
  return (
    <div className="stack">
      <NextStep {...{ actor, state, proposed, of, now }} />
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

type Step = Omit<Props, 'newKey'> & { of: () => { key: string; paperId: string } }

function NextStep({ actor, state, proposed, of, now }: Step) {
  const { paper, stage, readiness, missing } = state
  // What is missing stands above already.
  const said = inOneSentence(missing)
  if (stage !== 'finalCall') return <ToFreeze {...{ actor, state, of, said, now }} />
  const versionId = frozenVersionId(paper) ?? ''
  const version = paper.versions.find((each) => each.id === versionId)?.number ?? 0
  const decision = canFinalise(actor, paper, versionId, readiness, now)
  return decision.ok ? (
    <FinaliseForm of={of()} {...{ versionId, version, proposed }} />
  ) : (
    <Why {...{ decision, said }} />
  )
}

type Freezing = Omit<Step, 'proposed'> & { said: string | null }

function ToFreeze({ actor, state, of, said, now }: Freezing) {
  const { paper, stage, readiness, earliest, amends } = state
  const current = currentVersion(paper)
  if (!current || stage === 'final' || stage === 'withdrawn') return null
  const decision = canFreeze(actor, paper, current.id, readiness, now)
  const asks = (withoutCall: boolean) =>
    canAskToFreeze(actor, paper, current.id, readiness, { withoutCall }, now).ok
  const it = { versionId: current.id, version: current.number }
  const count = readiness.unanswered
  return (
    <>
      {decision.ok && <FreezeForm of={of()} {...it} {...{ earliest, amends }} />}
      {!decision.ok && !asks(false) && <Why {...{ decision, said }} />}
      <div className="row">
        {asks(false) && <AskToFreeze of={of()} {...it} count={count} withoutCall={false} />}
        {asks(true) && <AskToFreeze of={of()} {...it} count={count} withoutCall />}
        {canFreezeWithoutCall(actor, paper, current.id, readiness, now).ok && (
          <FreezeWithoutCall of={of()} {...it} />
        )}
      </div>
    </>
  )
}

function Why({ decision, said }: { decision: Exclude<Decision, { ok: true }>; said: string | null }) {
  if (decision.why === said) return null
  return (
    <Notice tone="info">
      <p>{decision.why}</p>
    </Notice>
  )
}
