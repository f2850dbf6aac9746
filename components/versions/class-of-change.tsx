import { Confirm } from '@/components/ui/confirm'
import { ActionForm } from '@/components/ui/form'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import type { PaperFacts } from '@/lib/papers/rules'
import { type Actor, membershipsWith } from '@/lib/platform/actor'
import { counted } from '@/lib/platform/format'
import { challengeClassAction, confirmClassAction, correctClassAction } from '@/lib/versions/actions'
import {
  canChallengeClass,
  canConfirmClass,
  canCorrectClass,
  challengers,
  challengesToCorrect,
  classOf,
  type VersionFacts,
} from '@/lib/versions/rules'

type ClassProps = {
  actor: Actor
  paper: PaperFacts
  version: VersionFacts
  /** Why it was challenged and corrected; by a member, or an admin. */
  why: readonly { seq: number; at: Date; reason: string; by: string | null }[]
  now: Date
}

/** What the change counts as, who may decide that, and their forms. Nothing for version 1 and for visitors. */
export function ClassOfChange({ actor, paper, version, why, now }: ClassProps) {
  if (version.classes.length === 0 || actor.kind === 'visitor') return null
  const hidden = { paperId: paper.id, versionId: version.id }
  const challenged = challengers(version.classes).length
  const kinds = (['editorial', 'substantive'] as const).filter(
    (kind) => canCorrectClass(actor, paper, version, kind, now).ok,
  )
  return (
    <section className="card" aria-labelledby="class">
      <h2 id="class">What kind of change this is</h2>
      <p>{sentenceOf(version)}</p>
      {challenged > 0 && (
        <p className="small">
          {counted(challenged, 'member')} challenged it; {challengesToCorrect} make it substantive for all.
        </p>
      )}
      {why.length > 0 && (
        <ul className="ruled">
          {why.map(({ seq, at, reason, by }) => (
            <li key={seq} className="stack tight">
              <p className="small muted">
                {by ? `Challenged by ${by}` : 'Corrected'}, <When at={at} from={now} />
              </p>
              <p className="quote">{reason}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {canConfirmClass(actor, paper, version, now).ok && (
          <ActionForm action={confirmClassAction} hidden={{ ...hidden, key: crypto.randomUUID() }}>
            <SubmitButton pending="Confirming …">Confirm that it is editorial</SubmitButton>
          </ActionForm>
        )}
        {membershipsWith(actor, 'signatory')
          .filter(({ memberId }) => canChallengeClass(actor, memberId, paper, version, now).ok)
          .map(({ memberId, memberName }) => (
            <Confirm
              key={memberId}
              look="plain"
              label={`Challenge for ${memberName} …`}
              title={`Challenge the class for ${memberName}`}
              act={`Challenge for ${memberName}`}
              action={challengeClassAction}
              hidden={{ ...hidden, memberId, key: crypto.randomUUID() }}
              consequence={
                <p>
                  An admin reads the reason. When three members challenge it, every member is asked again.
                </p>
              }
            >
              <TextArea name="reason" label="Why is this change not editorial?" limit={2000} />
            </Confirm>
          ))}
        {kinds.length > 0 && (
          <Confirm
            look="plain"
            label="Correct the class …"
            title="Correct the class of this change"
            act="Correct the class"
            action={correctClassAction}
            hidden={{ ...hidden, key: crypto.randomUUID() }}
            consequence={
              <p>
                To substantive: what was carried over goes back, and those members are asked again. To
                editorial: endorsements of the version before are carried over.
              </p>
            }
          >
            <RadioGroup
              name="kind"
              label="This change is"
              choices={kinds.map((kind) => ({ value: kind, label: kind }))}
              {...(kinds[0] && { defaultValue: kinds[0] })}
            />
            <TextArea name="reason" label="Why" limit={2000} />
          </Confirm>
        )}
      </div>
    </section>
  )
}

function sentenceOf(version: VersionFacts): string {
  const { kind, said, decided } = classOf(version.classes)
  if (decided === 'editorial') return 'Editorial, confirmed by an admin: endorsements were carried over.'
  if (decided === 'substantive' && said === 'editorial')
    return 'Said to be editorial, corrected to substantive: members are asked to reconfirm.'
  if (said === 'editorial')
    return 'The Taskforce says that it is editorial. Until an admin outside it confirms that, it counts as substantive.'
  return `This change is ${kind}: endorsements stay where they were given until their members reconfirm.`
}
