import { Checkbox } from '@/components/ui/checkbox'
import { Confirm } from '@/components/ui/confirm'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { consensusChoices, consensusWords } from '@/lib/consensus/words'
import {
  finaliseAction,
  sendBackAction,
  supersedePaperAction,
  takeBackActAction,
  withdrawPaperAction,
} from '@/lib/finalisation/actions'
import type { Consensus } from '@/prisma/generated/enums'

type Of = { key: string; paperId: string }

/** Finalises the frozen version: number, lock, public. */
export function FinaliseForm({
  of,
  versionId,
  version,
  proposed,
}: {
  of: Of
  versionId: string
  version: number
  /** The level that stands proposed: no other is finalised. */
  proposed: Consensus | null
}) {
  return (
    <ActionForm
      action={finaliseAction}
      hidden={{ ...of, versionId, ...(proposed && { consensus: proposed }) }}
      done="Final."
    >
      {proposed ? (
        <p>Level of consensus, as proposed: {consensusWords(proposed)}.</p>
      ) : (
        <Select name="consensus" label="Level of consensus" choices={consensusChoices} none="Choose …" />
      )}
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
