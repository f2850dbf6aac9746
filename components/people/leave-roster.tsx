import { Confirm } from '@/components/ui/confirm'
import { leaveRosterAction } from '@/lib/people/actions'

type LeaveRosterProps = { formKey: string; personId: string; name: string }

/** Says that a person has left, and what follows from it. */
export function LeaveRoster({ formKey, personId, name }: LeaveRosterProps) {
  return (
    <Confirm
      label={`${name} has left …`}
      title={`${name} has left`}
      act={`${name} has left`}
      consequence={
        <>
          <p>Every membership and every session of {name} ends now.</p>
          <p>
            What {name} said and signed stays, with the member it was said for. Inviting again brings back.
          </p>
        </>
      }
      action={leaveRosterAction}
      hidden={{ key: formKey, personId }}
    />
  )
}
