import { Checkbox } from '@/components/ui/checkbox'
import { Confirm } from '@/components/ui/confirm'
import { DateTimeField } from '@/components/ui/date-time-field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import {
  finaliseAction,
  freezeAction,
  sendBackAction,
  supersedePaperAction,
  takeBackActAction,
  withdrawPaperAction,
} from '@/lib/finalisation/actions'
import { utcInput } from '@/lib/platform/format'
import { consensusChoices } from './consensus'

type Of = { key: string; paperId: string }

/** Freezes the version that was read, for a final call of at least the procedure's length. */
export function FreezeForm({
  of,
  versionId,
  version,
  earliest,
}: {
  of: Of
  versionId: string
  version: number
  earliest: Date
}) {
  return (
    <ActionForm action={freezeAction} hidden={{ ...of, versionId }} done="Frozen. The final call is open.">
      <DateTimeField
        name="closesAt"
        label="The final call closes"
        hint="It opens at once. Every member is told, ten minutes from now."
        defaultValue={utcInput(nextHour(earliest))}
      />
      <SubmitButton pending="Freezing …">{`Freeze version ${version} and open its final call`}</SubmitButton>
    </ActionForm>
  )
}

/** Finalises the frozen version: number, lock, public. */
export function FinaliseForm({ of, versionId, version }: { of: Of; versionId: string; version: number }) {
  return (
    <ActionForm action={finaliseAction} hidden={{ ...of, versionId }} done="Final.">
      <Select name="consensus" label="Level of consensus" choices={consensusChoices} none="Choose …" />
      <Checkbox
        name="closesEarlier"
        label="Close the versions before this one to visitors"
        hint="Their digests and dates stay in the public record."
      />
      <SubmitButton pending="Finalising …">{`Finalise version ${version}`}</SubmitButton>
    </ActionForm>
  )
}

export function SendBack({ of }: { of: Of }) {
  return (
    <Confirm
      label="Send back to revising …"
      title="End the final call"
      act="End the final call"
      consequence={
        <p>
          The final call closes now. The Taskforce can publish a new version; what was signed stays under the
          text it was given on.
        </p>
      }
      action={sendBackAction}
      hidden={of}
      done="Sent back."
    >
      <TextArea name="reason" label="Why" hint="Everyone concerned reads it." limit={2000} />
    </Confirm>
  )
}

export function WithdrawPaper({ of }: { of: Of }) {
  return (
    <Confirm
      label="Withdraw the paper …"
      title="Withdraw the paper"
      act="Withdraw the paper"
      consequence={
        <p>
          Nothing more can be said, signed or published on it. Who could read it until now can still read it.
        </p>
      }
      action={withdrawPaperAction}
      hidden={of}
      done="Withdrawn."
    >
      <TextArea name="reason" label="Why" hint="Everyone who can read the paper reads it." limit={2000} />
    </Confirm>
  )
}

/** Within ten minutes the last act can be taken back, before anybody is told. */
export function TakeBack({ of, actId, what }: { of: Of; actId: string; what: string }) {
  return (
    <Confirm
      label={`Take back: ${what} …`}
      title={`Take back: ${what}`}
      act="Take it back"
      consequence={<p>It is recorded as taken back, and the mail that waits is not sent.</p>}
      action={takeBackActAction}
      hidden={{ ...of, actId }}
      done="Taken back."
    >
      <TextArea name="reason" label="Why" limit={2000} />
    </Confirm>
  )
}

export function SupersedeForm({ of, papers }: { of: Of; papers: readonly { id: string; title: string }[] }) {
  return (
    <ActionForm action={supersedePaperAction} hidden={of} done="Linked.">
      <Select
        name="byPaperId"
        label="Superseded by"
        hint="The link is shown on both papers; this one stays final."
        choices={papers.map(({ id, title }) => ({ value: id, label: title }))}
        none="Choose a final paper …"
      />
      <SubmitButton>Say that it is superseded</SubmitButton>
    </ActionForm>
  )
}

const hourMs = 3_600_000
const nextHour = (at: Date) => new Date(Math.ceil(at.getTime() / hourMs) * hourMs)
