import { Confirm } from '@/components/ui/confirm'
import { TextField } from '@/components/ui/field'
import { leaveCoalitionAction } from '@/lib/members/actions'
import { counted } from '@/lib/platform/format'

type LeaveFormProps = {
  formKey: string
  memberId: string
  memberName: string
  liveEndorsements: number
  today: string
}

/** Says that a member has left, and what follows from it. */
export function LeaveForm({ formKey, memberId, memberName, liveEndorsements, today }: LeaveFormProps) {
  return (
    <Confirm
      label={`${memberName} has left …`}
      title={`${memberName} has left the coalition`}
      act={`${memberName} has left`}
      action={leaveCoalitionAction}
      hidden={{ key: formKey, memberId }}
      consequence={
        <>
          <p>
            It has {counted(liveEndorsements, 'live stance')}. Those on open papers end; what it signed of
            final papers stays, marked “member until” that day.
          </p>
          <p>
            Its blocking points and objections on open papers lapse, and its people can no longer act for it.
          </p>
          <p>This is not taken back: should it be wrong, or should it return, it joins again here.</p>
        </>
      }
    >
      <TextField
        name="leftOn"
        label="On which day"
        hint="Today or earlier. Left empty: now."
        type="date"
        max={today}
        optional
      />
    </Confirm>
  )
}
