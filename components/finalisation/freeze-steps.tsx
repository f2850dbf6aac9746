import { Confirm } from '@/components/ui/confirm'
import { DateTimeField } from '@/components/ui/date-time-field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { askToFreezeAction, freezeAction, freezeWithoutCallAction } from '@/lib/finalisation/actions'
import { counted, formatInstant, utcInput } from '@/lib/platform/format'

type Of = { key: string; paperId: string }
type Version = { versionId: string; version: number }
type Amends = { versionId: string; number: number; earliest: Date }

/** Freezes the version that was read, for a final call of at least the procedure's length, on all of it or on what changed. */
export function FreezeForm({
  of,
  versionId,
  version,
  earliest,
  amends,
}: Version & { of: Of; earliest: Date; amends: Amends | null }) {
  return (
    <ActionForm action={freezeAction} hidden={{ ...of, versionId }} done="Frozen. The final call is open.">
      {amends && (
        <Select
          name="baseVersionId"
          label="What the final call covers"
          hint={`An amended call may close from ${formatInstant(amends.earliest)} on. Nobody can object to the other paragraphs in it: leave it whole where members still need the time that the call on version ${amends.number} would have given them.`}
          optional
          none="The whole text"
          choices={[{ value: amends.versionId, label: `Only what changed since version ${amends.number}` }]}
        />
      )}
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

/** A deadline that is not ours does not wait: one admin asks to leave something out, another freezes. */
export function AskToFreeze({
  of,
  versionId,
  version,
  count,
  withoutCall,
}: Version & { of: Of; count: number; withoutCall: boolean }) {
  const left = [
    count > 0 && `with ${counted(count, 'input')} unanswered`,
    withoutCall && 'without a final call',
  ]
  const words = left.filter((each) => each !== false).join(' and ')
  return (
    <Confirm
      label={`Ask to freeze ${words} …`}
      title={`Freeze version ${version} ${words}`}
      act="Ask another admin"
      look="plain"
      consequence={
        <>
          <p>Another admin freezes it.</p>
          {count > 0 && (
            <p>
              Each of these inputs stays owed an answer, shown with the date until it has one; the paper
              cannot be finalised before.
            </p>
          )}
          {withoutCall && (
            <p>Nobody can object any more, and nobody’s silence counts: only who signs stands under it.</p>
          )}
        </>
      }
      action={askToFreezeAction}
      hidden={{ ...of, versionId, ...(withoutCall && { withoutCall: 'on' }) }}
      done="Asked. Another admin can freeze it now."
    >
      <TextArea name="reason" label="Reason" limit={2000} />
      {count > 0 && <DateTimeField name="answerBy" label="All are answered by" />}
    </Confirm>
  )
}

/** The second of two admins freezes a version in an emergency, without a final call. */
export function FreezeWithoutCall({ of, versionId, version }: Version & { of: Of }) {
  return (
    <Confirm
      label={`Freeze version ${version} without a final call …`}
      title={`Freeze version ${version} without a final call`}
      act="Freeze without a final call"
      look="plain"
      consequence={
        <p>
          Nobody can object, and nobody’s silence counts. It can be finalised as soon as nothing is missing.
        </p>
      }
      action={freezeWithoutCallAction}
      hidden={{ ...of, versionId }}
      done="Frozen, without a final call."
    />
  )
}

const hourMs = 3_600_000
const nextHour = (at: Date) => new Date(Math.ceil(at.getTime() / hourMs) * hourMs)
