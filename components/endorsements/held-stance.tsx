import { Confirm } from '@/components/ui/confirm'
import { Digest } from '@/components/ui/digest'
import { TextField } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { A } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { When } from '@/components/ui/when'
import {
  declineAction,
  reconfirmAction,
  voidAction,
  withdrawAction,
  withdrawOnBehalfAction,
} from '@/lib/endorsements/actions'
import type { SignForm } from '@/lib/endorsements/sign-form'
import { basisWords, stanceWords } from '@/lib/endorsements/words'
import type { Decision } from '@/lib/platform/decision'
import styles from './sign.module.css'
import { WillBeShown } from './will-be-shown'

type Held = NonNullable<SignForm['held']>
const key = () => crypto.randomUUID()
const ids = (held: Held) => ({ paperId: held.paperId, memberId: held.memberId, endorsementId: held.id })

/** How the member stands, on which version, and since when. */
export function HeldStance({ held, member, now }: { held: Held; member: string; now: Date }) {
  return (
    <p>
      <b>
        {member} {stanceWords[held.stance]}
      </b>{' '}
      on version {held.version.number}, {basisWords[held.basis]} <When at={held.givenAt} from={now} /> by{' '}
      {held.person.name}
      {held.capacity === 'onBehalf' && ', on its behalf'}.
    </p>
  )
}

/** One button that repeats the stance on the text that is shown above it. */
export function ReconfirmForm({
  held,
  member: shown,
  read,
  second,
}: {
  held: Held
  member: SignForm['member']
  /** Whether another act, lifting its reservation, is the likelier one. */
  second: boolean
  read: { versionId: string; digest: string; number: number }
}) {
  const { versionId, digest, number } = read
  const member = shown.displayName
  return (
    <ActionForm
      action={reconfirmAction}
      hidden={{ key: key(), ...ids(held), versionId, digest, shown: shown.shown }}
      done={`Reconfirmed for ${member}, on version ${number}.`}
    >
      <div className={styles.consequence}>
        <p>
          Say the same of version {number}, exactly as it stands here. What was said with it, such as a
          reservation, goes along.
        </p>
        <WillBeShown member={shown} />
        <Digest value={digest} copy={false} />
      </div>
      <div className={`row ${styles.act}`}>
        <SubmitButton second={second} pending={`Reconfirming for ${member} …`}>
          Reconfirm for {member}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** What was carried over can be declined for this member until the period ends. */
export function DeclineNotice({
  held,
  member,
  until,
  at,
  now,
}: {
  held: Held
  member: string
  until: Date
  /** Address of the paper. */
  at: string
  now: Date
}) {
  return (
    <Notice
      tone="wait"
      actions={
        <Confirm
          look="plain"
          label="Decline …"
          title={`Decline for ${member}`}
          act={`Decline for ${member}`}
          action={declineAction}
          hidden={{ key: key(), ...ids(held) }}
          done="Declined. The signature stands under the version that was signed."
          consequence={
            <p>
              The signature goes back to the version that {member} signed, and stands apart there. It concerns
              only {member}; others keep theirs.
            </p>
          }
        >
          <TextArea name="reason" label="Why" rows={3} optional />
        </Confirm>
      }
    >
      <p>
        An editorial change was confirmed, and the signature of {member} was <b>carried over</b> to version{' '}
        {held.version.number}. It can be declined until <When at={until} from={now} />.
      </p>
      <p className="small">
        Not editorial at all?{' '}
        <A href={`${at}/versions/${held.version.number}`}>Challenge it for all members</A>
      </p>
    </Notice>
  )
}

/** Takes the stance back, with the reason that is asked for. By an admin: on behalf, or as entered in error. */
export function EndStance({
  held,
  member,
  withdraws,
  onBehalf,
  voids,
}: {
  held: Held
  member: string
  withdraws: Decision
  onBehalf: Decision
  voids: Decision
}) {
  const hidden = () => ({ key: key(), ...ids(held) })
  const stays = (
    <p>Nothing is deleted: that {member} stood here, and why it no longer does, stays in the history.</p>
  )
  return (
    <div className="row">
      {withdraws.ok && (
        <Confirm
          label="Withdraw …"
          title={`Withdraw for ${member}`}
          act={`Withdraw for ${member}`}
          action={withdrawAction}
          hidden={hidden()}
          done={`Withdrawn for ${member}.`}
          consequence={stays}
        >
          <TextArea name="reason" label="Why" rows={3} hint="Read by people of members." />
        </Confirm>
      )}
      {!withdraws.ok && onBehalf.ok && (
        <Confirm
          label="Withdraw on behalf …"
          title={`Withdraw on behalf of ${member}`}
          act={`Withdraw on behalf of ${member}`}
          action={withdrawOnBehalfAction}
          hidden={hidden()}
          done={`Withdrawn on behalf of ${member}, which is told.`}
          consequence={stays}
        >
          <TextArea name="reason" label="Why" rows={3} />
          <TextField
            name="evidence"
            label="What it rests on"
            hint="The mail or the file in which it says so."
          />
        </Confirm>
      )}
      {voids.ok && (
        <Confirm
          label="Void, entered in error …"
          title={`Void the entry for ${member}`}
          act="Void, entered in error"
          action={voidAction}
          hidden={hidden()}
          done={`Voided. ${member} is told.`}
          consequence={
            <p>
              For what was entered for the wrong member or by mistake. What {member} had said before stands
              again; the entry stays in the history as void. {member} is told.
            </p>
          }
        >
          <TextArea name="reason" label="What went wrong" rows={3} />
        </Confirm>
      )}
    </div>
  )
}
