import type { SpeakerChoice } from '@/components/comments/speakers'
import { type CallReplyShown, CallThread } from '@/components/objections/call-thread'
import { ActionForm } from '@/components/ui/form'
import { PersonLine } from '@/components/ui/person-line'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import { challengeConsensusAction } from '@/lib/consensus/actions'

export type ChallengeShown = {
  id: string
  memberId: string
  reason: string
  at: Date
  member: { displayName: string }
  person: { name: string }
  replies: readonly CallReplyShown[]
}

type Props = {
  challenge: ChallengeShown
  hidden: { key: string; paperId: string }
  speakers: readonly SpeakerChoice[]
}

/** One member's challenge of the proposed level, and what was said to it. */
export function Challenge({
  challenge: { id, member, person, reason, at, replies },
  hidden,
  speakers,
}: Props) {
  return (
    <li className="card stack tight">
      <PersonLine name={member.displayName} of={person.name} when={<When at={at} />} />
      <p className="said">{reason}</p>
      <CallThread
        {...{ replies, speakers }}
        about={`the challenge of ${member.displayName}`}
        hidden={{ ...hidden, challengeId: id }}
      />
    </li>
  )
}

type FormProps = {
  member: string
  hidden: { key: string; paperId: string; proposalId: string; memberId: string }
}

/** A member says why it does not find its view in the proposed level. */
export function ChallengeForm({ member, hidden }: FormProps) {
  return (
    <ActionForm
      action={challengeConsensusAction}
      hidden={hidden}
      keep={`challenge:${hidden.proposalId}:${hidden.memberId}`}
      done={`Recorded for ${member}.`}
    >
      <TextArea
        name="reason"
        label="Why this is not the level"
        hint="It holds nothing up. The admins read it before they finalise, and everyone inside can reply."
        limit={5000}
        rows={3}
      />
      <SubmitButton pending="Sending …">{`Challenge for ${member}`}</SubmitButton>
    </ActionForm>
  )
}
