import { Confirm } from '@/components/ui/confirm'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { askToReopenAction, reopenAction } from '@/lib/finalisation/actions'
import { canAskToReopen, canReopen, finalisingOf, type ReopenAsked } from '@/lib/finalisation/reopening'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, isAdmin } from '@/lib/platform/actor'

type Props = { actor: Actor; paper: PaperFacts; asked: ReopenAsked | null; newKey: () => string; now: Date }

/** A paper that was finalised wrongly: one admin asks, with the erratum, another reopens it. Others are shown nothing. */
export function Reopening({ actor, paper, asked, newKey, now }: Props) {
  const finalised = finalisingOf(paper, now)
  if (!isAdmin(actor) || !finalised) return null
  const of = { key: newKey(), paperId: paper.id }
  if (asked) return <Asked {...{ actor, paper, asked, of, now }} />
  if (!canAskToReopen(actor, paper, finalised.id, asked, now).ok) return null
  return (
    <div className="row">
      <Confirm
        label="It was finalised wrongly …"
        title="Ask another admin to reopen it"
        act="Ask another admin"
        look="plain"
        consequence={
          <p>
            Another admin confirms. The paper is then in its final call again, keeps its number and stays
            readable for whoever can read it now, with your reason beside it as an erratum. Who stands under
            it is told.
          </p>
        }
        action={askToReopenAction}
        hidden={{ ...of, actId: finalised.id }}
        done="Asked. Another admin can reopen it now."
      >
        <TextArea
          name="reason"
          label="What is wrong with it"
          hint="The erratum: everyone reads it, also outside the coalition."
          limit={2000}
        />
      </Confirm>
    </div>
  )
}

type AskedProps = Omit<Props, 'newKey' | 'asked'> & {
  asked: ReopenAsked
  of: { key: string; paperId: string }
}

function Asked({ actor, paper, asked, of, now }: AskedProps) {
  const decision = canReopen(actor, paper, asked.id, asked, now)
  return (
    <section className="stack" aria-labelledby="reopening">
      <h3 id="reopening">A reopening is asked for</h3>
      <Notice tone="wait">
        <p>
          {asked.by}, <When at={asked.at} from={now} />:
        </p>
        <p className="quote">{asked.reason}</p>
      </Notice>
      {decision.ok ? (
        <ActionForm
          action={reopenAction}
          hidden={{ ...of, requestId: asked.id }}
          done="Reopened. It is in its final call again, under the same number."
        >
          <SubmitButton pending="Reopening …">Reopen it, with this as the erratum</SubmitButton>
        </ActionForm>
      ) : (
        <p className="muted">{decision.why}</p>
      )}
    </section>
  )
}
